// Why nothing is sent, when the keys of Send are pressed while it is off.
#pragma once

#include <QObject>

class QAction;

namespace taskinput::widgets {
class SendButton;
}

namespace taskinput::window {

/*! The keys of an action that is off do nothing at all, which leaves a person at the keyboard
   without an answer. While \a send is off they show and announce the reason that stands on the
   button. Both must outlive this. */
class SendRefusal : public QObject {
    Q_OBJECT
public:
    SendRefusal(QAction *send, widgets::SendButton *button, QObject *parent = nullptr);

private:
    void tell();

    widgets::SendButton *m_button;
};

} // namespace taskinput::window
