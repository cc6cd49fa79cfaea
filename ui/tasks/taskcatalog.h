// The tasks of an account, put in order: by group, sorted, filtered. No signals, no widgets.
#pragma once

#include "api/types.h"

#include <QCollator>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace taskinput::tasks {

enum class TaskSort { Name, LastChange, Runs };

//! Rows that stand together. Numbers are positions in TaskCatalog::tasks().
struct TaskGroup {
    enum class Kind { Recent, Actor, All } kind = Kind::All;
    QString actor; //!< "user/name"; only for Kind::Actor
    QList<qsizetype> rows;
    qsizetype total = 0; //!< rows of the group without the filter
};

/*! Everything that is compared or searched is prepared once per task, so a key press in the filter
    costs one pass of substring searches over all tasks. */
class TaskCatalog {
public:
    TaskCatalog();

    void setTasks(const QList<api::TaskSummary> &tasks);
    void append(const QList<api::TaskSummary> &tasks);
    //! The task was changed \a at (UTC). False if that is known, or the task isn't, or
    //! there is no time.
    bool setModified(const QString &id, const QDateTime &at);
    //! Ids, newest first. Their tasks stand in the first group and not in that of their Actor.
    void setRecent(const QStringList &ids);

    const QList<api::TaskSummary> &tasks() const noexcept { return m_tasks; }
    const QString &actorOf(qsizetype row) const
    {
        return m_entries[static_cast<std::size_t>(row)].actor;
    }
    //! Position of the task with \a id, or -1.
    qsizetype indexOf(const QString &id) const { return m_byId.value(id, -1); }

    //! \a filter: words, each of which must occur in title, name, Actor or owner; case and accents
    //! don't count. Groups without a match are left out.
    QList<TaskGroup> arranged(const QString &filter, TaskSort sort, bool byActor) const;

private:
    struct Entry {
        QString haystack; //!< folded, parts separated by line breaks
        QString actor;
        QCollatorSortKey titleKey;
    };
    Entry entryOf(const api::TaskSummary &task) const;
    bool matches(const Entry &entry, const QStringList &words) const;
    const QList<qsizetype> &order(TaskSort sort) const;
    bool comesBefore(qsizetype a, qsizetype b, TaskSort sort) const;
    TaskGroup recentGroup(const QStringList &words) const;

    QCollator m_collator;
    QList<api::TaskSummary> m_tasks;
    std::vector<Entry> m_entries; //!< beside m_tasks
    QHash<QString, qsizetype> m_byId;
    QStringList m_recent;
    mutable QHash<TaskSort, QList<qsizetype>>
        m_orders; //!< all rows sorted; dropped when tasks change
};

//! As the filter compares: case folded, without accents.
QString folded(const QString &text);

} // namespace taskinput::tasks
