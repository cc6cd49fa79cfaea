#include "ui/window/workbench.h"

#include "session/tasklist.h"
#include "session/unsenttasks.h"
#include "session/workspace.h"
#include "ui/changes/changeview.h"
#include "ui/journal/journalpanel.h"
#include "ui/look/unit.h"
#include "ui/models/errortexts.h"
#include "ui/tasks/tasklistfeed.h"
#include "ui/tasks/taskpanel.h"
#include "ui/tasks/tasktree.h"
#include "ui/widgets/emptystate.h"
#include "ui/window/actions.h"
#include "ui/window/journaldesk.h"
#include "ui/window/taskpage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace taskinput::window {

namespace {

constexpr int taskPanelWidth = 262; // in u
constexpr int narrowWidth = 720;

} // namespace

Workbench::Workbench(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tasks(new tasks::TaskPanel(m_splitter))
    , m_stack(new QStackedWidget(m_splitter))
    , m_noTask(new widgets::EmptyState(m_stack))
    , m_page(new TaskPage(actions, m_stack))
    , m_allSends(new journal::JournalPanel(false, m_stack))
    , m_journalDesk(new JournalDesk(*m_page->journal(), *m_allSends, *this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_splitter->addWidget(m_tasks);
    m_splitter->addWidget(m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({look::Unit()(taskPanelWidth), look::Unit()(1000)});
    m_stack->addWidget(m_noTask);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_allSends);
    m_tasks->setMinimumWidth(look::Unit()(180));
    updateEmptyState();

    connect(m_actions.tasksPane, &QAction::toggled, this, &Workbench::showTaskPanel);
    connect(m_actions.filterTasks, &QAction::triggered, this, [this] {
        m_actions.tasksPane->setChecked(true);
        m_tasks->focusFilter();
    });
    connectTasks();
    connectJournal();
}

Workbench::~Workbench() = default;

void Workbench::updateEmptyState()
{
    m_noTask->setTitle(tr("No task open"));
    m_noTask->setSentence(tr("Choose a task at the left to see and edit its saved input."));
    m_noTask->setKeys(
        {{m_actions.filterTasks->shortcut().toString(QKeySequence::NativeText), tr("filter tasks")},
         {m_actions.openTask->shortcut().toString(QKeySequence::NativeText),
          tr("open by ID, name or Console link")},
         {m_actions.tasksPane->shortcut().toString(QKeySequence::NativeText),
          tr("show or hide the tasks")}});
}

void Workbench::connectTasks()
{
    connect(m_tasks, &tasks::TaskPanel::taskActivated, this, [this](const api::TaskSummary &task) {
        if (m_workspace)
            m_workspace->open(task);
    });
    connect(m_tasks, &tasks::TaskPanel::retryRequested, this, [this] {
        if (m_list)
            m_list->refresh();
    });
    connect(m_tasks, &tasks::TaskPanel::copyIdRequested, this,
            [](const QString &id) { QApplication::clipboard()->setText(id); });
    connect(m_tasks, &tasks::TaskPanel::openInConsoleRequested, this,
            [this](const api::TaskSummary &task) { emit consoleRequested(task.id); });
    connect(m_tasks, &tasks::TaskPanel::consoleRequested, this,
            [this] { emit consoleRequested({}); });
}

void Workbench::connectJournal()
{
    connect(m_actions.journal, &QAction::triggered, this, &Workbench::showJournal);
    connect(m_allSends, &journal::JournalPanel::exportRequested, m_actions.exportJournal,
            &QAction::trigger);
    connect(m_allSends, &journal::JournalPanel::closeRequested, this, &Workbench::followWorkspace);
    connect(m_page, &TaskPage::fieldHistoryRequested, this, [this](const QString &field) {
        if (m_workspace && m_page->session())
            m_journalDesk->showHistory(
                {m_workspace->context().account, m_page->session()->task().summary.id}, field);
    });
}

void Workbench::showJournal()
{
    if (m_page->session()) {
        m_page->showJournal();
        return;
    }
    m_stack->setCurrentWidget(m_allSends);
    m_allSends->view()->setFocus(Qt::ShortcutFocusReason);
}

void Workbench::setAccount(session::TaskList *list, session::Workspace *workspace)
{
    m_feed.reset();
    m_unsent.reset();
    if (m_workspace)
        m_workspace->disconnect(this);
    m_list = list;
    m_workspace = workspace;
    m_journalDesk->setAccount(list, workspace);
    m_tasks->setTasks({});
    m_page->setSession(nullptr);
    m_stack->setCurrentWidget(m_noTask);
    followUnsent();
    if (!m_list || !m_workspace)
        return;
    m_feed = std::make_unique<tasks::TaskListFeed>(*m_list, *m_tasks);
    connect(m_workspace, &session::Workspace::currentChanged, this, &Workbench::followWorkspace);
    m_unsent = std::make_unique<session::UnsentTasks>(*m_workspace);
    connect(m_unsent.get(), &session::UnsentTasks::changed, this, &Workbench::followUnsent);
    connect(m_workspace, &session::Workspace::recentChanged, this,
            [this] { m_tasks->setRecent(m_workspace->recent()); });
    connect(m_workspace, &session::Workspace::openFailed, this, [this](const api::ApiError &error) {
        const models::ErrorText words = models::errorText(error, models::ErrorContext::Load);
        emit openFailed(words.advice.isEmpty() ? words.headline
                                               : words.headline + u' ' + words.advice);
    });
    m_tasks->setRecent(m_workspace->recent());
    followUnsent();
    followWorkspace();
}

void Workbench::followWorkspace()
{
    session::Session *current = m_workspace ? m_workspace->current() : nullptr;
    m_page->setSession(current);
    m_stack->setCurrentWidget(current ? static_cast<QWidget *>(m_page) : m_noTask);
    m_tasks->setCurrentTask(current ? current->task().summary.id : QString());
    disconnect(m_taskChanges);
    if (current) {
        m_taskChanges = connect(current, &session::Session::taskChanged, this, [this, current] {
            const api::TaskSummary &task = current->task().summary;
            m_tasks->setModified(task.id, task.modifiedAt);
        });
    }
    emit currentChanged();
}

void Workbench::followUnsent()
{
    const QHash<QString, int> counts = m_unsent ? m_unsent->counts() : QHash<QString, int>();
    for (const QString &id : std::as_const(m_marked)) {
        if (!counts.contains(id))
            m_tasks->setUnsent(id, 0);
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        m_tasks->setUnsent(it.key(), it.value());
    m_marked = counts.keys();
}

void Workbench::takeSettings(const storage::Settings &settings)
{
    if (!settings.mainSplitter.isEmpty())
        m_splitter->restoreState(settings.mainSplitter);
    m_tasks->setGroupedByActor(settings.groupByActor);
    m_page->takeSettings(settings);
}

void Workbench::giveSettings(storage::Settings &settings) const
{
    settings.mainSplitter = m_splitter->saveState();
    m_page->giveSettings(settings);
}

void Workbench::showTaskPanel(bool isShown)
{
    m_tasks->setVisible(isShown);
}

void Workbench::focusPane(int by)
{
    QList<QWidget *> panes{m_tasks};
    panes += m_page->panes();
    panes.removeIf([](QWidget *pane) { return !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(QApplication::focusWidget())
            || panes.at(i) == QApplication::focusWidget())
            current = i;
    }
    QWidget *next = panes.at((current + by + panes.size()) % panes.size());
    if (next == m_tasks)
        m_tasks->list()->setFocus(Qt::TabFocusReason);
    else
        m_page->focusPane(next);
}

void Workbench::fitTo(int width)
{
    const bool isNarrow = width < look::Unit()(narrowWidth);
    if (isNarrow && !m_isNarrow)
        m_actions.tasksPane->setChecked(false);
    m_isNarrow = isNarrow;
    m_page->fitTo(width);
}

} // namespace taskinput::window
