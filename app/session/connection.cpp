#include "session/connection.h"

#include <algorithm>

namespace taskinput::session {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds FirstDistance = 2s;
constexpr std::chrono::milliseconds LongestDistance = 30s;
//! A write without an answer: a while passes first, so that a slow server gets to the end of it.
constexpr std::chrono::milliseconds DoubtDistance = 15s;

bool provesNoConnection(const api::ApiError &error)
{
    return error.status == 0
        && (error.kind == api::ApiError::Kind::NoConnection
            || error.kind == api::ApiError::Kind::ConnectTimeout);
}

} // namespace

bool isAboutTheConnection(const api::ApiError &error) noexcept
{
    return error.status == 0 && error.kind != api::ApiError::Kind::TlsFailed
        && error.kind != api::ApiError::Kind::Cancelled;
}

Connection::Connection(api::ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(&client)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::probe);
}

void Connection::useClient(api::ApiClient &client)
{
    m_probe.cancel();
    m_client = &client;
    if (m_isOffline || m_isInDoubt)
        startProbing(FirstDistance);
}

void Connection::succeeded()
{
    answered();
}

void Connection::failed(const api::ApiError &error)
{
    if (error.status != 0) {
        answered();
    } else if (provesNoConnection(error) && !m_isOffline) {
        startProbing(FirstDistance);
        setOffline(true);
    }
}

void Connection::doubt()
{
    m_isInDoubt = true;
    if (!m_timer.isActive() && !m_probe.isRunning())
        startProbing(DoubtDistance);
}

void Connection::tryNow()
{
    if (!m_isOffline && !m_isInDoubt)
        return;
    m_distance = FirstDistance;
    probe();
}

void Connection::startProbing(std::chrono::milliseconds first)
{
    m_distance = first;
    m_timer.start(first);
}

void Connection::probe()
{
    m_timer.stop();
    m_probe =
        m_client->tasks(0, 1, false, [this](const Result<api::TaskPage, api::ApiError> &page) {
            if (page || page.error().status != 0) {
                answered();
                return;
            }
            setOffline(m_isOffline || provesNoConnection(page.error()));
            m_distance = std::min(m_distance * 2, LongestDistance);
            m_timer.start(m_distance);
        });
}

void Connection::answered()
{
    m_timer.stop();
    m_probe.cancel();
    const bool wasAway = m_isOffline || m_isInDoubt;
    m_isInDoubt = false;
    setOffline(false);
    if (wasAway)
        emit cameBack();
}

void Connection::setOffline(bool offline)
{
    if (m_isOffline == offline)
        return;
    m_isOffline = offline;
    emit changed();
}

} // namespace taskinput::session
