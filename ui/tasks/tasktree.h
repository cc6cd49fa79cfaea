// The view of the task list.
#pragma once

#include <QModelIndex>
#include <QSet>
#include <QTreeView>

namespace taskinput::tasks {

class TaskListModel;

/*! Keeps what the person sees through the resets of its model: the current task, the scroll
   position and which groups are closed. Enter and a double click open a task, a click on a group
   folds it. */
class TaskTree : public QTreeView {
    Q_OBJECT
public:
    explicit TaskTree(QWidget *parent = nullptr);

    void setTasks(TaskListModel *model);
    //! While a filter is set every group is open.
    void setAllOpen(bool areOpen);
    void selectTask(const QString &id);

signals:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void remember();
    void restore();
    void setClosed(const QModelIndex &group, bool isClosed);

    TaskListModel *m_tasks = nullptr;
    QSet<QString> m_closed; //!< keys of groups
    QString m_currentTask;
    int m_scrolled = 0;
    bool m_areAllOpen = false;
    bool m_isRestoring = false;
    bool m_isSecondClick = false;
};

} // namespace taskinput::tasks
