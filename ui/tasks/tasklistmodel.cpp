#include "ui/tasks/tasklistmodel.h"

#include "ui/models/formats.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::tasks {

namespace {
//! Internal id of a group; a task carries the row of its group plus one.
constexpr quintptr GroupLevel = 0;
} // namespace

TaskListModel::TaskListModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void TaskListModel::setTasks(const QList<api::TaskSummary> &tasks)
{
    // Views ask for what they remember while the reset begins: the rows must still be the old ones.
    beginResetModel();
    m_catalog.setTasks(tasks);
    regroup();
    endResetModel();
    emit countsChanged();
}

void TaskListModel::appendTasks(const QList<api::TaskSummary> &tasks)
{
    m_catalog.append(tasks);
    arrange();
}

void TaskListModel::setCached(bool areCached)
{
    if (areCached == m_areCached)
        return;
    m_areCached = areCached;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent), {CachedRole});
    }
}

void TaskListModel::setRecent(const QStringList &ids)
{
    m_catalog.setRecent(ids);
    arrange();
}

void TaskListModel::setUnsent(const QString &taskId, int count)
{
    if (m_unsent.value(taskId) == count)
        return;
    if (count != 0)
        m_unsent.insert(taskId, count);
    else
        m_unsent.remove(taskId);
    rowChanged(taskId, {UnsentRole, Qt::AccessibleTextRole});
    emit countsChanged();
}

void TaskListModel::setModified(const QString &taskId, const QDateTime &at)
{
    if (m_catalog.setModified(taskId, at))
        rowChanged(taskId, {ModifiedRole, Qt::AccessibleTextRole});
}

void TaskListModel::clearUnsent()
{
    const QStringList ids = m_unsent.keys();
    for (const QString &id : ids)
        setUnsent(id, 0);
}

void TaskListModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void TaskListModel::setSort(TaskSort sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    arrange();
}

void TaskListModel::setGroupedByActor(bool isGrouped)
{
    if (isGrouped == m_isGrouped)
        return;
    m_isGrouped = isGrouped;
    arrange();
}

void TaskListModel::refreshTimes()
{
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent),
                         {ModifiedRole, Qt::AccessibleTextRole});
    }
}

void TaskListModel::arrange()
{
    beginResetModel();
    regroup();
    endResetModel();
    emit countsChanged();
}

void TaskListModel::regroup()
{
    m_groups = m_catalog.arranged(m_filter, m_sort, m_isGrouped);
    m_shown = 0;
    for (const TaskGroup &group : std::as_const(m_groups))
        m_shown += group.rows.size();
}

void TaskListModel::rowChanged(const QString &taskId, const QList<int> &roles)
{
    const QModelIndex changed = indexOf(taskId);
    if (changed.isValid())
        emit dataChanged(changed, changed, roles);
}

int TaskListModel::unsentTasks() const
{
    return static_cast<int>(
        std::count_if(m_unsent.keyBegin(), m_unsent.keyEnd(),
                      [this](const QString &id) { return m_catalog.indexOf(id) >= 0; }));
}

qsizetype TaskListModel::rowOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupLevel)
        return -1;
    return m_groups[static_cast<qsizetype>(index.internalId()) - 1].rows[index.row()];
}

std::optional<api::TaskSummary> TaskListModel::task(const QModelIndex &index) const
{
    const qsizetype row = rowOf(index);
    return row < 0 ? std::nullopt : std::optional(m_catalog.tasks()[row]);
}

QString TaskListModel::taskId(const QModelIndex &index) const
{
    const qsizetype row = rowOf(index);
    return row < 0 ? QString() : m_catalog.tasks()[row].id;
}

QModelIndex TaskListModel::indexOf(const QString &id) const
{
    const qsizetype wanted = m_catalog.indexOf(id);
    if (wanted < 0)
        return {};
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const qsizetype row = m_groups[group].rows.indexOf(wanted);
        if (row >= 0)
            return createIndex(static_cast<int>(row), 0, static_cast<quintptr>(group + 1));
    }
    return {};
}

QModelIndex TaskListModel::firstTask() const
{
    return m_groups.isEmpty() ? QModelIndex() : index(0, 0, index(0, 0));
}

QString TaskListModel::groupKey(const QModelIndex &group) const
{
    if (!group.isValid() || group.internalId() != GroupLevel)
        return {};
    const TaskGroup &shown = m_groups[group.row()];
    switch (shown.kind) {
    case TaskGroup::Kind::Recent:
        return u"recent"_s;
    case TaskGroup::Kind::All:
        return u"all"_s;
    case TaskGroup::Kind::Actor:
        return "actor "_L1 + shown.actor;
    }
    Q_UNREACHABLE();
}

QModelIndex TaskListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : GroupLevel);
}

QModelIndex TaskListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == GroupLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, GroupLevel);
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != GroupLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[parent.row()].rows.size());
}

int TaskListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags TaskListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isTask = index.internalId() != GroupLevel;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable
        | (isTask ? Qt::ItemNeverHasChildren : Qt::NoItemFlags);
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype row = rowOf(index);
    return row < 0 ? groupData(m_groups[index.row()], role) : taskData(row, role);
}

QString TaskListModel::groupTitle(const TaskGroup &group) const
{
    switch (group.kind) {
    case TaskGroup::Kind::Recent:
        return tr("Recent");
    case TaskGroup::Kind::All:
        return tr("All tasks");
    case TaskGroup::Kind::Actor:
        return group.actor.isEmpty() ? tr("Unknown Actor") : group.actor;
    }
    Q_UNREACHABLE();
}

QVariant TaskListModel::groupData(const TaskGroup &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group);
    case Qt::AccessibleTextRole:
        return group.rows.size() == 1
            ? tr("%1, 1 task").arg(groupTitle(group))
            : tr("%1, %n tasks", nullptr, static_cast<int>(group.rows.size()))
                  .arg(groupTitle(group));
    case IsGroupRole:
        return true;
    case ActorRole:
        return group.actor;
    case CountRole:
        return static_cast<int>(group.rows.size());
    default:
        return {};
    }
}

QVariant TaskListModel::taskData(qsizetype row, int role) const
{
    const api::TaskSummary &task = m_catalog.tasks()[row];
    switch (role) {
    case Qt::DisplayRole:
        return task.displayName();
    case Qt::ToolTipRole:
        return task.title.isEmpty() ? task.name : tr("%1\n%2").arg(task.title, task.name);
    case Qt::AccessibleTextRole:
        return sentence(row);
    case IsGroupRole:
        return false;
    case ActorRole:
        return m_catalog.actorOf(row);
    case ModifiedRole:
        return models::agoText(task.modifiedAt);
    case UnsentRole:
        return m_unsent.value(task.id);
    case CachedRole:
        return m_areCached;
    default:
        return {};
    }
}

QString TaskListModel::sentence(qsizetype row) const
{
    const api::TaskSummary &task = m_catalog.tasks()[row];
    QString text = tr("%1, task of %2").arg(task.displayName(), m_catalog.actorOf(row));
    if (task.modifiedAt.isValid())
        text = tr("%1, changed %2").arg(text, models::agoText(task.modifiedAt));
    const int unsent = m_unsent.value(task.id);
    if (unsent > 0)
        text = unsent == 1 ? tr("%1, 1 unsent field").arg(text)
                           : tr("%1, %n unsent fields", nullptr, unsent).arg(text);
    else if (unsent < 0)
        text = tr("%1, unsent edit").arg(text);
    return text;
}

} // namespace taskinput::tasks
