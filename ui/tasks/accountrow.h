// Who is signed in, where, and where the token is kept. Always in sight.
#pragma once

#include <QAbstractButton>

class QMenu;

namespace taskinput::tasks {

class AccountRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit AccountRow(QWidget *parent = nullptr);

    //! \a detail: "api.apify.com · keychain". On the sandbox a chip says so.
    void setAccount(const QString &name, const QString &detail, bool isSandbox);
    //! Opened by a click; stays the caller's.
    void setMenu(QMenu *menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect placed(const QRect &rect) const;
    void paintAvatar(QPainter &painter, const QRect &circle) const;
    //! Width that it took at the trailing end of \a line.
    int paintSandboxChip(QPainter &painter, const QRect &line) const;

    QString m_name;
    QString m_detail;
    bool m_isSandbox = false;
    QMenu *m_menu = nullptr;
};

} // namespace taskinput::tasks
