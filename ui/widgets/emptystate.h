// What a pane shows when it has nothing to show: icon, title, a sentence, key caps, an offer.
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace taskinput::widgets {

//! One line of help: a key and what it does.
struct KeyHint {
    QString key; //!< as shown, for instance "Ctrl+K"
    QString text;
};

class SignLabel;

//! The words are never cut: in a low pane the icon goes first, then the margins.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! Without an icon the program's own is shown, bigger.
    void setIcon(std::optional<look::Icon> icon);
    void setIconVisible(bool isVisible);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    void setKeys(const QList<KeyHint> &keys);
    //! An empty text takes the button away.
    void setAction(const QString &text);

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    int heightWithIcon() const;

    SignLabel *m_sign;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_keys;
    QPushButton *m_action;
    QVBoxLayout *m_column;
    bool m_isIconWanted = true;
};

} // namespace taskinput::widgets
