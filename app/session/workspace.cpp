#include "session/workspace.h"

#include "session/connection.h"

#include <algorithm>

namespace taskinput::session {

namespace {

constexpr qsizetype MostRecent = 20;
//! Clean sessions that stay for going back and forth, with their history.
constexpr std::size_t MostCleanSessions = 4;
//! A long input costs many times its size in memory: it is read again instead.
constexpr qsizetype LongestCleanText = 2'000'000;

} // namespace

Workspace::Workspace(const SessionContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

Workspace::~Workspace() = default;

Session *Workspace::find(const QString &taskId) const
{
    const auto found = std::ranges::find_if(m_sessions, [&taskId](const auto &session) {
        return session->task().summary.id == taskId;
    });
    return found == m_sessions.end() ? nullptr : found->get();
}

QList<Session *> Workspace::sessions() const
{
    QList<Session *> all;
    for (const auto &session : m_sessions)
        all.append(session.get());
    return all;
}

void Workspace::setRecent(const QStringList &taskIds)
{
    m_recent = taskIds.first(std::min(taskIds.size(), MostRecent));
    emit recentChanged();
}

Session *Workspace::open(const api::TaskSummary &task)
{
    cancelResolving();
    api::Task known;
    known.summary = task;
    return show(known);
}

void Workspace::open(const api::TaskRef &ref)
{
    // A second request would be wasted on a task that is open under this very id.
    if (Session *known = find(ref.path)) {
        cancelResolving();
        show(known->task());
        return;
    }
    m_asked = ref;
    m_resolvingWait.reset();
    api::Progress progress;
    progress.waiting = [this](std::chrono::milliseconds left, int attempt, int attempts,
                              const api::ApiError &why) {
        m_resolvingWait = Countdown{left, attempt - 1, attempts - 1, why};
        emit resolvingChanged();
    };
    progress.started = [this](int) {
        m_resolvingWait.reset();
        emit resolvingChanged();
    };
    m_resolving = m_context.client->task(
        ref, [this](const Result<api::Task, api::ApiError> &task) { takeResolved(task); },
        progress);
    emit resolvingChanged();
}

void Workspace::takeResolved(const Result<api::Task, api::ApiError> &task)
{
    m_resolvingWait.reset();
    emit resolvingChanged();
    if (task) {
        m_context.connection.succeeded();
        show(*task);
        return;
    }
    m_context.connection.failed(task.error());
    if (task.error().kind == api::ApiError::Kind::TokenRejected)
        emit tokenRejected(task.error());
    emit openFailed(task.error());
}

void Workspace::openAgain()
{
    if (!m_asked.path.isEmpty())
        open(api::TaskRef(m_asked));
}

void Workspace::cancelResolving()
{
    if (!m_resolving.isRunning())
        return;
    m_resolving.cancel();
    m_resolvingWait.reset();
    emit resolvingChanged();
}

Session *Workspace::show(const api::Task &task)
{
    const QString id = task.summary.id;
    Session *session = find(id);
    if (session) {
        bringToFront(session);
    } else {
        session = add(task);
    }
    remember(id);
    if (m_current != session) {
        m_current = session;
        emit currentChanged();
    }
    dropWhatMayGo();
    if (session->phase() == Phase::Loading || session->phase() == Phase::LoadFailed)
        session->load();
    else
        session->quietCheck();
    return session;
}

Session *Workspace::add(const api::Task &task)
{
    auto added = std::make_unique<Session>(m_context, task);
    Session *session = added.get();
    m_sessions.insert(m_sessions.begin(), std::move(added));
    connect(session, &Session::analysisChanged, this, &Workspace::sessionsChanged);
    connect(session, &Session::phaseChanged, this, &Workspace::sessionsChanged);
    connect(session, &Session::tokenRejected, this, &Workspace::tokenRejected);
    connect(session, &Session::windowActionRequested, this, [this](NoticeAction action) {
        if (action == NoticeAction::DeclineSecretDrafts)
            setMayKeepSecretDrafts(false);
    });
    emit sessionsChanged();
    return session;
}

void Workspace::bringToFront(Session *session)
{
    const auto found = std::ranges::find(m_sessions, session, &std::unique_ptr<Session>::get);
    std::rotate(m_sessions.begin(), found, found + 1);
}

void Workspace::close()
{
    cancelResolving();
    if (!m_current)
        return;
    m_current = nullptr;
    emit currentChanged();
    dropWhatMayGo();
}

void Workspace::remember(const QString &taskId)
{
    if (!m_recent.isEmpty() && m_recent.front() == taskId)
        return;
    m_recent.removeAll(taskId);
    m_recent.prepend(taskId);
    if (m_recent.size() > MostRecent)
        m_recent.removeLast();
    emit recentChanged();
}

//! Nothing unsent and nothing under way is ever dropped.
void Workspace::dropWhatMayGo()
{
    std::size_t clean = 0;
    const auto mayGo = [&](const std::unique_ptr<Session> &session) {
        if (session.get() == m_current || session->hasUnsentEdits() || session->isWriteOpen())
            return false;
        const bool isOpen = session->phase() == Phase::Ready;
        return !isOpen || session->buffer().text().size() > LongestCleanText
            || ++clean > MostCleanSessions;
    };
    if (std::erase_if(m_sessions, mayGo) > 0)
        emit sessionsChanged();
}

void Workspace::useClient(api::ApiClient &client)
{
    m_context.client = &client;
    m_context.connection.useClient(client);
    for (const auto &session : m_sessions) {
        if (session->phase() == Phase::LoadFailed)
            session->load();
    }
}

void Workspace::setMayKeepSecretDrafts(bool agreed)
{
    m_context.mayKeepSecretDrafts = agreed;
    m_context.declinedSecretDrafts = !agreed;
}

bool Workspace::hasUnsentEdits() const
{
    return std::ranges::any_of(m_sessions,
                               [](const auto &session) { return session->hasUnsentEdits(); });
}

bool Workspace::isWriteOpen() const
{
    return std::ranges::any_of(m_sessions,
                               [](const auto &session) { return session->isWriteOpen(); });
}

} // namespace taskinput::session
