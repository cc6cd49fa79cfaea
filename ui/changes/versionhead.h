// The head of one column of the conflict view: whose version it is, from when, and the button that
// takes it.
#pragma once

#include <QWidget>

class QPushButton;

namespace taskinput::widgets {
class ElidedLabel;
}

namespace taskinput::changes {

class VersionHead : public QWidget {
    Q_OBJECT
public:
    //! Without \a action there is no button.
    VersionHead(const QString &title, const QString &action, QWidget *parent = nullptr);

    void setDetail(const QString &text);
    void setActionVisible(bool isVisible);

signals:
    void chosen();

private:
    widgets::ElidedLabel *m_detail;
    QPushButton *m_button = nullptr;
};

} // namespace taskinput::changes
