#include "ui/window/closegate.h"

#include "session/workspace.h"
#include "ui/window/programbar.h"

#include <utility>

namespace taskinput::window {

using namespace Qt::StringLiterals;

namespace {

const QString topic = u"closing"_s;

bool isSending(const session::Session &session)
{
    const session::Phase phase = session.phase();
    return phase == session::Phase::Sending
        || (phase == session::Phase::Checking && !session.presentation().facts.isRereading);
}

} // namespace

CloseGate::CloseGate(ProgramBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
}

void CloseGate::setWorkspace(session::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    forget();
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &session::Workspace::sessionsChanged, this, &CloseGate::look);
}

bool CloseGate::mayGo(Way way)
{
    if (m_workspace && !m_isForced) {
        // Refused so far, so nothing of it is saved: waiting for its next try helps nobody who
        // leaves.
        const QList<session::Session *> sessions = m_workspace->sessions();
        for (session::Session *session : sessions) {
            if (session->phase() == session::Phase::Waiting)
                session->cancel();
        }
        if (const session::Session *session = sending()) {
            m_wanted = way;
            say(*session);
            return false;
        }
    }
    forget();
    return true;
}

session::Session *CloseGate::sending() const
{
    const QList<session::Session *> sessions = m_workspace->sessions();
    for (session::Session *session : sessions) {
        if (isSending(*session))
            return session;
    }
    return nullptr;
}

void CloseGate::look()
{
    if (m_wanted && m_workspace && !sending()) {
        // The session has more to say about the end of its send first.
        QMetaObject::invokeMethod(this, &CloseGate::open, Qt::QueuedConnection);
    }
}

void CloseGate::open()
{
    if (!m_wanted || (m_workspace && sending() && !m_isForced))
        return;
    const Way way = *std::exchange(m_wanted, std::nullopt);
    m_bar.withdraw(topic);
    emit opened(way);
}

void CloseGate::say(const session::Session &session)
{
    const QString name = session.task().summary.displayName();
    const bool isClosing = m_wanted == Way::Close;
    const QString text = isClosing
        ? tr("Still sending to %1. The window closes by itself when Apify has answered.").arg(name)
        : tr("Still sending to %1. You are signed out when Apify has answered.").arg(name);
    m_bar.post(topic, ProgramBar::Severity::Warning, text,
               {{isClosing ? tr("Stay open") : tr("Stay signed in"), [this] { forget(); }},
                {isClosing ? tr("Quit now") : tr("Sign out now"), [this] {
                     m_isForced = true;
                     open();
                 }}});
}

void CloseGate::forget()
{
    m_wanted.reset();
    m_isForced = false;
    m_bar.withdraw(topic);
}

} // namespace taskinput::window
