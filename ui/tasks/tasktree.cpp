#include "ui/tasks/tasktree.h"

#include "ui/look/unit.h"
#include "ui/tasks/taskdelegate.h"
#include "ui/tasks/tasklistmodel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace taskinput::tasks {

TaskTree::TaskTree(QWidget *parent)
    : QTreeView(parent)
{
    setItemDelegate(new TaskDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setTextElideMode(Qt::ElideMiddle);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &group) { setClosed(group, true); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &group) { setClosed(group, false); });
}

void TaskTree::setTasks(TaskListModel *model)
{
    m_tasks = model;
    connect(model, &TaskListModel::modelAboutToBeReset, this, &TaskTree::remember);
    setModel(model);
    // After setModel(): the view's own handling of the reset has to come first.
    connect(model, &TaskListModel::modelReset, this, &TaskTree::restore);
    restore();
}

void TaskTree::setAllOpen(bool areOpen)
{
    m_areAllOpen = areOpen;
}

void TaskTree::selectTask(const QString &id)
{
    m_currentTask = id;
    const QModelIndex index = m_tasks->indexOf(id);
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

void TaskTree::remember()
{
    const QString current = m_tasks->taskId(currentIndex());
    if (!current.isEmpty())
        m_currentTask = current;
    m_scrolled = verticalScrollBar()->value();
}

void TaskTree::restore()
{
    m_isRestoring = true;
    for (int row = 0; row < m_tasks->rowCount(); ++row) {
        const QModelIndex group = m_tasks->index(row, 0);
        setExpanded(group, m_areAllOpen || !m_closed.contains(m_tasks->groupKey(group)));
    }
    const QModelIndex current = m_tasks->indexOf(m_currentTask);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_scrolled);
    m_isRestoring = false;
}

void TaskTree::setClosed(const QModelIndex &group, bool isClosed)
{
    if (m_isRestoring || m_areAllOpen)
        return;
    const QString key = m_tasks->groupKey(group);
    if (isClosed)
        m_closed.insert(key);
    else
        m_closed.remove(key);
}

void TaskTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isGroup = m_tasks->hasChildren(index);
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && isGroup && (isEnter || event->key() == Qt::Key_Space))
        return setExpanded(index, !isExpanded(index));
    if (isPlain && isEnter && index.isValid()) {
        emit opened(index);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TaskTree::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isGroup = index.isValid() && m_tasks->hasChildren(index);
    // The second release of a double click would undo what the first one did.
    if (event->button() == Qt::LeftButton && isGroup && index == currentIndex() && !m_isSecondClick)
        setExpanded(index, !isExpanded(index));
    m_isSecondClick = false;
    QTreeView::mouseReleaseEvent(event);
}

void TaskTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_isSecondClick = true;
    QTreeView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && !m_tasks->hasChildren(index))
        emit opened(index);
}

void TaskTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
    QTreeView::changeEvent(event);
}

} // namespace taskinput::tasks
