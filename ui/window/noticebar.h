// Shows a session's notice in the message bar and hands the pressed button back.
#pragma once

#include "ui/widgets/messagebar.h"

#include <QPointer>

namespace taskinput::session {
class Session;
}

namespace taskinput::window {

class NoticeBar : public widgets::MessageBar {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void setSession(session::Session *session);

private:
    void refresh();

    QPointer<session::Session> m_session;
    std::optional<int>
        m_shownKind; //!< of the notice; the same one with new numbers is not announced again
};

} // namespace taskinput::window
