#include "ui/tasks/taskpanel.h"

#include "ui/look/icons.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/tasks/accountrow.h"
#include "ui/tasks/tasklistmodel.h"
#include "ui/tasks/tasktree.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldparts.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/toolbutton.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace taskinput::tasks {

TaskPanel::TaskPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new TaskListModel(this))
    , m_account(new AccountRow(this))
    , m_filter(new QLineEdit(this))
    , m_sort(widgets::toolButton(look::Icon::Sort, tr("Sort and group"), this))
    , m_sortMenu(new QMenu(this))
    , m_sorts(new QActionGroup(this))
    , m_tree(new TaskTree(this))
    , m_empty(new widgets::EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_progress(new widgets::ProgressLine(this))
    , m_total(new QLabel(this))
    , m_unsent(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_account);
    m_column->addWidget(new widgets::HairLine(Qt::Horizontal, this));
    m_column->addWidget(makeFilterRow());
    m_column->addWidget(m_progress);
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(new widgets::HairLine(Qt::Horizontal, this));
    m_column->addWidget(makeFoot());

    m_tree->setAccessibleName(tr("Tasks"));
    m_tree->setTasks(m_model);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    connect(m_tree, &TaskTree::opened, this, &TaskPanel::activate);
    connect(m_tree, &TaskTree::customContextMenuRequested, this, &TaskPanel::showMenu);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &TaskPanel::act);
    connect(m_model, &TaskListModel::countsChanged, this, &TaskPanel::updateContent);
    fillSortMenu();
    fit();
    updateContent();
}

TaskPanel::~TaskPanel() = default;

QWidget *TaskPanel::makeFilterRow()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->addWidget(m_filter, 1);
    row->addWidget(m_sort);
    m_filter->setPlaceholderText(tr("Filter tasks"));
    m_filter->setAccessibleName(tr("Filter tasks"));
    widgets::addClearButton(*m_filter);
    widgets::addLeadingSign(*m_filter, look::Icon::Search, tr("Search"));
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &TaskPanel::applyFilter);
    m_sort->setMenu(m_sortMenu);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    return holder;
}

QWidget *TaskPanel::makeFoot()
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->addWidget(m_total, 1);
    row->addWidget(m_unsent);
    for (QLabel *label : {m_total, m_unsent}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        look::useRelativeFont(label, look::size::SecondLine);
    }
    return holder;
}

void TaskPanel::fillSortMenu()
{
    const auto addSort = [this](const QString &text, TaskSort sort) {
        QAction *action = m_sortMenu->addAction(text);
        action->setCheckable(true);
        action->setData(static_cast<int>(sort));
        m_sorts->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] {
            m_model->setSort(sort);
            emit sortChanged(sort);
        });
    };
    addSort(tr("By Name"), TaskSort::Name);
    addSort(tr("By Last Change"), TaskSort::LastChange);
    addSort(tr("By Number of Runs"), TaskSort::Runs);
    m_sorts->actions().constFirst()->setChecked(true);
    m_sortMenu->addSeparator();
    m_group = m_sortMenu->addAction(tr("Group by Actor"));
    m_group->setCheckable(true);
    m_group->setChecked(true);
    connect(m_group, &QAction::triggered, this, [this](bool isGrouped) {
        m_model->setGroupedByActor(isGrouped);
        emit groupingChanged(isGrouped);
    });
    m_sortMenu->addSeparator();
    connect(m_sortMenu->addAction(look::icon(look::Icon::Reload), tr("Read the List Again")),
            &QAction::triggered, this, &TaskPanel::retryRequested);
}

void TaskPanel::setSort(TaskSort sort)
{
    m_model->setSort(sort);
    const QList<QAction *> actions = m_sorts->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toInt() == static_cast<int>(sort));
}

void TaskPanel::setGroupedByActor(bool isGrouped)
{
    m_model->setGroupedByActor(isGrouped);
    m_group->setChecked(isGrouped);
}

void TaskPanel::setCachedTasks(const QList<api::TaskSummary> &tasks, const QDateTime &at)
{
    m_cachedAt = at;
    m_model->setCached(true);
    m_model->setTasks(tasks);
}

void TaskPanel::setTasks(const QList<api::TaskSummary> &tasks)
{
    m_cachedAt = {};
    m_model->setCached(false);
    m_model->setTasks(tasks);
}

void TaskPanel::appendTasks(const QList<api::TaskSummary> &tasks)
{
    m_model->appendTasks(tasks);
}

void TaskPanel::showLoading(qint64 total)
{
    m_load = Load::Loading;
    m_announcedTotal = total;
    if (total > 0 && m_model->taskCount() > 0 && !m_cachedAt.isValid())
        m_progress->showFraction(double(m_model->taskCount()) / double(total));
    else
        m_progress->showUnknownSoon();
    updateContent();
}

void TaskPanel::showComplete()
{
    m_load = Load::Complete;
    m_cachedAt = {};
    m_model->setCached(false);
    m_progress->stop();
    updateContent();
}

void TaskPanel::showFailed(const QString &headline, const QString &advice)
{
    m_load = Load::Failed;
    m_failure = headline;
    m_advice = advice;
    m_progress->stop();
    updateContent();
}

void TaskPanel::setModified(const QString &taskId, const QDateTime &at)
{
    m_model->setModified(taskId, at);
}

void TaskPanel::setUnsent(const QString &taskId, int count)
{
    m_model->setUnsent(taskId, count);
}

void TaskPanel::setRecent(const QStringList &taskIds)
{
    m_model->setRecent(taskIds);
}

void TaskPanel::setCurrentTask(const QString &taskId)
{
    m_tree->selectTask(taskId);
}

void TaskPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TaskPanel::applyFilter()
{
    m_tree->setAllOpen(!m_filter->text().trimmed().isEmpty());
    m_model->setFilter(m_filter->text());
}

void TaskPanel::activate(const QModelIndex &index)
{
    if (const auto task = m_model->task(index))
        emit taskActivated(*task);
}

//! The filter works like one control with the list: arrows go into it, Enter opens what is marked.
bool TaskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        if (!m_model->task(m_tree->currentIndex()))
            m_tree->setCurrentIndex(m_model->firstTask());
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        activate(m_filter->text().trimmed().isEmpty() ? m_tree->currentIndex()
                                                      : m_model->firstTask());
        return true;
    }
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TaskPanel::showMenu(const QPoint &position)
{
    const auto task = m_model->task(m_tree->indexAt(position));
    if (!task)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this,
            [this, task] { emit taskActivated(*task); });
    menu->addSeparator();
    connect(menu->addAction(look::icon(look::Icon::Copy), tr("Copy Task ID")), &QAction::triggered,
            this, [this, task] { emit copyIdRequested(task->id); });
    connect(menu->addAction(look::icon(look::Icon::External), tr("Open in Console")),
            &QAction::triggered, this, [this, task] { emit openInConsoleRequested(*task); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void TaskPanel::updateContent()
{
    const bool hasRows = m_model->shownCount() > 0;
    if (!hasRows)
        showEmpty();
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_tree) : m_empty);
    updateFoot();
}

//! Nothing to list: why, and what can be done about it.
void TaskPanel::showEmpty()
{
    const bool isFiltered = m_model->taskCount() > 0;
    m_empty->setIconVisible(true);
    m_empty->setSentence({});
    m_empty->setAction({});
    if (isFiltered) {
        m_empty->setIcon(look::Icon::Search);
        m_empty->setTitle(tr("No task matches “%1”.").arg(m_filter->text().trimmed()));
        m_empty->setAction(tr("Clear filter"));
    } else if (m_load == Load::Failed) {
        m_empty->setIcon(look::Icon::Warn);
        m_empty->setTitle(m_failure);
        m_empty->setSentence(m_advice);
        m_empty->setAction(tr("Try again"));
    } else if (m_load == Load::Complete) {
        m_empty->setIcon(look::Icon::File);
        m_empty->setTitle(tr("This account has no tasks."));
        m_empty->setSentence(tr("Create one in Apify Console; it appears here after a reload."));
        m_empty->setAction(tr("Open Console"));
    } else {
        m_empty->setIconVisible(false);
        m_empty->setTitle({});
    }
}

//! The button of the empty state, whatever it stands for now.
void TaskPanel::act()
{
    if (m_model->taskCount() > 0)
        m_filter->clear();
    else if (m_load == Load::Failed)
        emit retryRequested();
    else
        emit consoleRequested();
}

void TaskPanel::updateFoot()
{
    m_total->setText(totalText());
    m_total->setToolTip(m_load == Load::Failed ? m_failure : QString());
    const int unsent = m_model->unsentTasks();
    m_unsent->setText(unsent > 0 ? tr("%1 with unsent edits").arg(models::countText(unsent))
                                 : QString());
}

QString TaskPanel::totalText() const
{
    using models::countText;
    const qsizetype count = m_model->taskCount();
    const qsizetype shown = m_model->shownCount();
    if (m_cachedAt.isValid() && count > 0) {
        const QString tasks = shown != count
            ? tr("%1 of %2 tasks").arg(countText(shown), countText(count))
            : count == 1 ? tr("1 task")
                         : tr("%1 tasks").arg(countText(count));
        return tr("%1, as of %2", "412 tasks, as of yesterday 14:02")
            .arg(tasks, models::momentText(m_cachedAt));
    }
    if (m_load == Load::Failed && count > 0)
        return tr("Not all loaded");
    if (m_load == Load::Loading && m_announcedTotal > count)
        return tr("%1 of %2 tasks").arg(countText(count), countText(m_announcedTotal));
    if (shown != count)
        return tr("%1 of %2 tasks").arg(countText(shown), countText(count));
    if (m_load == Load::Idle && count == 0)
        return {};
    return count == 1 ? tr("1 task") : tr("%1 tasks").arg(countText(count));
}

void TaskPanel::fit()
{
    const look::Unit u;
    QLayout *filterRow = m_filter->parentWidget()->layout();
    filterRow->setContentsMargins(u(10), u(8), u(6), u(5));
    filterRow->setSpacing(u(4));
    QLayout *foot = m_total->parentWidget()->layout();
    foot->setContentsMargins(u(14), u(5), u(10), u(5));
    foot->setSpacing(u(8));
    setMinimumWidth(u(180));
}

void TaskPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    // "2 h ago" goes stale; who comes back to the window sees it right, and no timer has to run.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_model->refreshTimes();
    QWidget::changeEvent(event);
}

} // namespace taskinput::tasks
