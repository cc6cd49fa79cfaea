#include "ui/tasks/tasklistfeed.h"

#include "session/tasklist.h"
#include "ui/models/errortexts.h"
#include "ui/tasks/taskpanel.h"

namespace taskinput::tasks {

TaskListFeed::TaskListFeed(session::TaskList &list, TaskPanel &panel, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_panel(panel)
{
    connect(&list, &session::TaskList::appended, this, &TaskListFeed::takeNew);
    connect(&list, &session::TaskList::reset, this, &TaskListFeed::takeAll);
    connect(&list, &session::TaskList::stateChanged, this, &TaskListFeed::takeState);
    if (!list.tasks().isEmpty())
        takeAll();
    takeState();
}

void TaskListFeed::takeAll()
{
    if (m_list.isFromCache())
        m_panel.setCachedTasks(m_list.tasks(), m_list.cachedAt());
    else
        m_panel.setTasks(m_list.tasks());
}

void TaskListFeed::takeNew(qsizetype first, qsizetype count)
{
    // The first page replaces what the cache had.
    if (first == 0)
        m_panel.setTasks(m_list.tasks().first(count));
    else
        m_panel.appendTasks(m_list.tasks().mid(first, count));
    if (m_list.state() == session::TaskList::State::Loading)
        m_panel.showLoading(m_list.total());
}

void TaskListFeed::takeState()
{
    switch (m_list.state()) {
    case session::TaskList::State::Empty:
        return;
    case session::TaskList::State::Loading:
        return m_panel.showLoading(m_list.total());
    case session::TaskList::State::Complete:
        return m_panel.showComplete();
    case session::TaskList::State::Failed: {
        const auto words =
            models::errorText(m_list.error().value_or(api::ApiError()), models::ErrorContext::List);
        return m_panel.showFailed(words.headline, words.advice);
    }
    }
}

} // namespace taskinput::tasks
