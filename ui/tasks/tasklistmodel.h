// The task list as a tree of two levels: groups and their tasks.
#pragma once

#include "ui/tasks/taskcatalog.h"

#include <QAbstractItemModel>
#include <QSet>

#include <optional>

namespace taskinput::tasks {

/*! The filter is part of the model: with thousands of scattered matches, one reset is many times
   cheaper than the row signals of a proxy. Views restore their current row by taskId()/indexOf().
 */
class TaskListModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        ActorRole = Qt::UserRole + 1, //!< QString, of a task or a group
        ModifiedRole, //!< QString: "2 h ago", for the end of the second line
        UnsentRole, //!< int: fields edited and not sent; less than 0 = some, nobody has counted
        CachedRole, //!< bool: from the cache, not answered by the server yet
        IsGroupRole,
        CountRole, //!< int, of a group
    };

    explicit TaskListModel(QObject *parent = nullptr);

    void setTasks(const QList<api::TaskSummary> &tasks);
    void appendTasks(const QList<api::TaskSummary> &tasks);
    //! True until the server has answered: rows are shown grey.
    void setCached(bool areCached);
    void setRecent(const QStringList &ids);
    void setUnsent(const QString &taskId, int count);
    void clearUnsent();
    //! The words change at once, the place in the order with the next arrangement: no row jumps
    //! away under a person's hand.
    void setModified(const QString &taskId, const QDateTime &at);
    void setFilter(const QString &filter);
    void setSort(TaskSort sort);
    void setGroupedByActor(bool isGrouped);
    //! The words for "2 h ago" are made anew.
    void refreshTimes();

    const QString &filter() const noexcept { return m_filter; }
    TaskSort sortOrder() const noexcept { return m_sort; }
    bool isGroupedByActor() const noexcept { return m_isGrouped; }
    qsizetype taskCount() const noexcept { return m_catalog.tasks().size(); }
    qsizetype shownCount() const noexcept { return m_shown; }
    //! How many of the tasks have unsent edits.
    int unsentTasks() const;

    //! Empty for groups and invalid indexes.
    std::optional<api::TaskSummary> task(const QModelIndex &index) const;
    QString taskId(const QModelIndex &index) const;
    //! Of the task with \a id where it is shown; invalid if it isn't.
    QModelIndex indexOf(const QString &id) const;
    QModelIndex firstTask() const;
    //! Stable name of a group, to remember which are closed.
    QString groupKey(const QModelIndex &group) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    //! How many tasks there are, are shown or have unsent edits.
    void countsChanged();

private:
    void arrange();
    void regroup();
    void rowChanged(const QString &taskId, const QList<int> &roles);
    QVariant groupData(const TaskGroup &group, int role) const;
    QVariant taskData(qsizetype row, int role) const;
    QString groupTitle(const TaskGroup &group) const;
    QString sentence(qsizetype row) const;
    qsizetype rowOf(const QModelIndex &index) const;

    TaskCatalog m_catalog;
    QList<TaskGroup> m_groups;
    QHash<QString, int> m_unsent;
    QString m_filter;
    TaskSort m_sort = TaskSort::Name;
    bool m_isGrouped = true;
    bool m_areCached = false;
    qsizetype m_shown = 0;
};

} // namespace taskinput::tasks
