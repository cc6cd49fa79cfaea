#include "ui/tasks/taskcatalog.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace taskinput::tasks {

namespace {

QString actorName(const api::TaskSummary &task)
{
    if (task.actUsername.isEmpty())
        return task.actName.isEmpty() ? task.actId : task.actName;
    return task.actUsername + u'/' + task.actName;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(const QString &text)
{
    QString result = text.toCaseFolded();
    if (isAscii(result))
        return result;
    result = result.normalized(QString::NormalizationForm_KD);
    result.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return result;
}

TaskCatalog::TaskCatalog()
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

TaskCatalog::Entry TaskCatalog::entryOf(const api::TaskSummary &task) const
{
    const QString actor = actorName(task);
    const QString haystack = task.title + u'\n' + task.name + u'\n' + actor + u'\n' + task.username;
    return {folded(haystack), actor, m_collator.sortKey(task.displayName().toCaseFolded())};
}

void TaskCatalog::setTasks(const QList<api::TaskSummary> &tasks)
{
    m_tasks.clear();
    m_entries.clear();
    m_byId.clear();
    append(tasks);
}

void TaskCatalog::append(const QList<api::TaskSummary> &tasks)
{
    m_orders.clear();
    m_entries.reserve(m_entries.size() + static_cast<std::size_t>(tasks.size()));
    for (const api::TaskSummary &task : tasks) {
        m_byId.insert(task.id, m_tasks.size());
        m_tasks.append(task);
        m_entries.push_back(entryOf(task));
    }
}

bool TaskCatalog::setModified(const QString &id, const QDateTime &at)
{
    const qsizetype row = indexOf(id);
    if (row < 0 || !at.isValid() || m_tasks[row].modifiedAt == at)
        return false;
    m_tasks[row].modifiedAt = at;
    m_orders.remove(TaskSort::LastChange);
    return true;
}

void TaskCatalog::setRecent(const QStringList &ids)
{
    m_recent = ids;
}

bool TaskCatalog::matches(const Entry &entry, const QStringList &words) const
{
    return std::all_of(words.begin(), words.end(),
                       [&entry](const QString &word) { return entry.haystack.contains(word); });
}

bool TaskCatalog::comesBefore(qsizetype a, qsizetype b, TaskSort sort) const
{
    switch (sort) {
    case TaskSort::LastChange:
        if (m_tasks[a].modifiedAt != m_tasks[b].modifiedAt)
            return m_tasks[a].modifiedAt > m_tasks[b].modifiedAt;
        break;
    case TaskSort::Runs:
        if (m_tasks[a].totalRuns != m_tasks[b].totalRuns)
            return m_tasks[a].totalRuns > m_tasks[b].totalRuns;
        break;
    case TaskSort::Name:
        break;
    }
    const int byTitle = m_entries[static_cast<std::size_t>(a)].titleKey.compare(
        m_entries[static_cast<std::size_t>(b)].titleKey);
    return byTitle != 0 ? byTitle < 0 : a < b;
}

const QList<qsizetype> &TaskCatalog::order(TaskSort sort) const
{
    const auto known = m_orders.constFind(sort);
    if (known != m_orders.constEnd())
        return *known;
    QList<qsizetype> rows(m_tasks.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::sort(rows.begin(), rows.end(),
              [this, sort](qsizetype a, qsizetype b) { return comesBefore(a, b, sort); });
    return *m_orders.insert(sort, rows);
}

TaskGroup TaskCatalog::recentGroup(const QStringList &words) const
{
    TaskGroup group;
    group.kind = TaskGroup::Kind::Recent;
    for (const QString &id : m_recent) {
        const qsizetype row = indexOf(id);
        if (row < 0)
            continue;
        ++group.total;
        if (matches(m_entries[static_cast<std::size_t>(row)], words))
            group.rows.append(row);
    }
    return group;
}

QList<TaskGroup> TaskCatalog::arranged(const QString &filter, TaskSort sort, bool byActor) const
{
    const QStringList words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> recent(m_recent.begin(), m_recent.end());
    QList<TaskGroup> groups{recentGroup(words)};
    QHash<QString, qsizetype> groupOfActor;
    for (const qsizetype row : order(sort)) {
        const Entry &entry = m_entries[static_cast<std::size_t>(row)];
        if (recent.contains(m_tasks[row].id))
            continue;
        const QString key = byActor ? entry.actor : QString();
        auto group = groupOfActor.constFind(key);
        if (group == groupOfActor.constEnd()) {
            group = groupOfActor.insert(key, groups.size());
            groups.append({byActor ? TaskGroup::Kind::Actor : TaskGroup::Kind::All, key, {}, 0});
        }
        ++groups[*group].total;
        if (matches(entry, words))
            groups[*group].rows.append(row);
    }
    // Rows decide the order of their groups, except by name: there the Actors have names of their
    // own.
    if (byActor && sort == TaskSort::Name) {
        std::stable_sort(groups.begin() + 1, groups.end(),
                         [](const TaskGroup &a, const TaskGroup &b) {
                             return a.actor.compare(b.actor, Qt::CaseInsensitive) < 0;
                         });
    }
    groups.removeIf([](const TaskGroup &group) { return group.rows.isEmpty(); });
    return groups;
}

} // namespace taskinput::tasks
