#include "ui/window/quietchecks.h"

#include "session/session.h"

#include <QEvent>
#include <QWidget>

#include <chrono>

namespace taskinput::window {

using namespace std::chrono_literals;

QuietChecks::QuietChecks(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    // A second past the minute, so that a look is due when it fires.
    m_clock.setInterval(61s);
    m_clock.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_clock, &QTimer::timeout, this, &QuietChecks::check);
    window.installEventFilter(this);
}

void QuietChecks::setSession(session::Session *session)
{
    m_session = session;
    follow();
}

bool QuietChecks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActivationChange) {
        follow();
        if (m_session && m_window.isActiveWindow())
            m_session->checkOnReturn();
    }
    return QObject::eventFilter(watched, event);
}

void QuietChecks::follow()
{
    if (!m_session || !m_window.isActiveWindow())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void QuietChecks::check()
{
    if (m_session)
        m_session->quietCheck();
}

} // namespace taskinput::window
