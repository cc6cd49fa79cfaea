#include "session/tasklist.h"

#include "session/connection.h"

#include <algorithm>

namespace taskinput::session {

namespace {

constexpr qint64 PageSize = 1000; // the API's limit

bool sameRow(const api::TaskSummary &a, const api::TaskSummary &b)
{
    return a.id == b.id && a.name == b.name && a.title == b.title && a.username == b.username
        && a.actId == b.actId && a.actName == b.actName && a.actUsername == b.actUsername
        && a.modifiedAt == b.modifiedAt && a.totalRuns == b.totalRuns;
}

} // namespace

TaskList::TaskList(api::ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(&client)
{
}

TaskList::TaskList(const SessionContext &context, QObject *parent)
    : QObject(parent)
    , m_client(context.client)
    , m_context(&context)
{
    connect(&context.connection, &Connection::cameBack, this, &TaskList::readAgain);
    readCache();
}

TaskList::~TaskList() = default;

const api::TaskSummary *TaskList::find(const QString &taskId) const
{
    const auto found = std::ranges::find(m_tasks, taskId, &api::TaskSummary::id);
    return found == m_tasks.end() ? nullptr : &*found;
}

const api::TaskSummary *TaskList::find(const api::TaskRef &ref) const
{
    if (const api::TaskSummary *byId = find(ref.path))
        return byId;
    const QString &named = ref.path.contains(u'~') ? ref.path : ref.fallback;
    const qsizetype split = named.indexOf(u'~');
    if (split < 0)
        return nullptr;
    const auto isNamed = [owner = named.first(split),
                          name = named.sliced(split + 1)](const api::TaskSummary &task) {
        return task.name == name && (owner.isEmpty() || owner == task.username);
    };
    const auto found = std::ranges::find_if(m_tasks, isNamed);
    if (found == m_tasks.end() || std::any_of(std::next(found), m_tasks.end(), isNamed))
        return nullptr;
    return &*found;
}

void TaskList::useClient(api::ApiClient &client)
{
    cancel();
    m_client = &client;
}

void TaskList::refresh()
{
    m_error.reset();
    m_seen.clear();
    m_next.clear();
    m_appends = m_tasks.isEmpty();
    if (m_appends)
        m_total = -1;
    enter(State::Loading);
    readPage(0);
}

void TaskList::cancel()
{
    m_request.cancel();
    m_next.clear();
    if (m_state == State::Loading)
        enter(m_tasks.isEmpty() ? State::Empty : State::Complete);
}

void TaskList::readPage(qint64 offset)
{
    // Oldest first: a task made meanwhile comes at the end and shifts nothing.
    api::Progress told;
    // The first try that finds no connection is news; the list goes on trying.
    told.waiting = [this](std::chrono::milliseconds, int, int, const api::ApiError &why) {
        if (m_context)
            m_context->connection.failed(why);
    };
    m_request = m_client->tasks(
        offset, PageSize, false,
        [this](const Result<api::TaskPage, api::ApiError> &page) { takePage(page); }, told);
}

QList<api::TaskSummary> TaskList::onlyNew(const QList<api::TaskSummary> &items)
{
    QList<api::TaskSummary> fresh;
    fresh.reserve(items.size());
    for (const api::TaskSummary &task : items) {
        if (m_seen.contains(task.id))
            continue;
        m_seen.insert(task.id);
        fresh.append(task);
    }
    return fresh;
}

void TaskList::takePage(const Result<api::TaskPage, api::ApiError> &page)
{
    if (!page) {
        m_error = page.error();
        m_next.clear();
        if (m_context)
            m_context->connection.failed(*m_error);
        enter(State::Failed);
        return;
    }
    if (m_context)
        m_context->connection.succeeded();
    m_total = page->total;
    const QList<api::TaskSummary> fresh = onlyNew(page->items);
    QList<api::TaskSummary> &rows = m_appends ? m_tasks : m_next;
    const qsizetype first = rows.size();
    rows += fresh;
    if (m_appends && !fresh.isEmpty())
        emit appended(first, fresh.size());
    const qint64 next = page->offset + page->items.size();
    if (page->items.isEmpty() || next >= page->total) {
        finish();
    } else {
        readPage(next);
        emit stateChanged();
    }
}

void TaskList::finish()
{
    m_cachedAt = {};
    if (!m_appends && !std::ranges::equal(m_tasks, m_next, sameRow)) {
        m_tasks = std::exchange(m_next, {});
        emit reset();
    }
    m_next.clear();
    if (m_context)
        m_context->cache.keepTasks(m_context->account, {m_tasks, QDateTime::currentDateTimeUtc()});
    enter(State::Complete);
}

void TaskList::enter(State state)
{
    m_state = state;
    emit stateChanged();
}

void TaskList::readCache()
{
    m_context->cache.loadTasks(m_context->account, this,
                               [this](const std::optional<CachedTasks> &cached) {
                                   if (!cached || !m_tasks.isEmpty())
                                       return;
                                   m_tasks = cached->tasks;
                                   m_cachedAt = cached->receivedAt;
                                   // What is being read goes beside it from here on.
                                   m_appends = m_tasks.isEmpty();
                                   emit reset();
                                   emit stateChanged();
                               });
}

void TaskList::readAgain()
{
    if (m_state == State::Failed)
        refresh();
}

} // namespace taskinput::session
