// The left pane: account, filter, tasks, how many there are.
#pragma once

#include "api/types.h"
#include "ui/tasks/taskcatalog.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace taskinput::widgets {
class EmptyState;
class ProgressLine;
} // namespace taskinput::widgets

namespace taskinput::tasks {

class AccountRow;
class TaskListModel;
class TaskTree;

//! Shows and asks; it is fed by a TaskListFeed or, in tests, directly.
class TaskPanel : public QWidget {
    Q_OBJECT
public:
    explicit TaskPanel(QWidget *parent = nullptr);
    ~TaskPanel() override;

    AccountRow *accountRow() const noexcept { return m_account; }
    TaskListModel *model() const noexcept { return m_model; }
    QLineEdit *filterField() const noexcept { return m_filter; }
    TaskTree *list() const noexcept { return m_tree; }

    //! The tasks as they were \a at, grey until the server answers.
    void setCachedTasks(const QList<api::TaskSummary> &tasks, const QDateTime &at);
    void setTasks(const QList<api::TaskSummary> &tasks);
    void appendTasks(const QList<api::TaskSummary> &tasks);

    //! More is coming; \a total as the server said, -1 unknown.
    void showLoading(qint64 total);
    void showComplete();
    //! \a headline says what happened, \a advice what to do. Tasks that are there stay usable.
    void showFailed(const QString &headline, const QString &advice);

    //! Fields of a task that are edited and not sent; 0 takes the mark away, less than 0 = there is
    //! an edit, and nobody has counted.
    void setUnsent(const QString &taskId, int count);
    void setRecent(const QStringList &taskIds);
    //! Newer than the list says: after a send, or as the task itself told.
    void setModified(const QString &taskId, const QDateTime &at);
    //! Marks the task that is open.
    void setCurrentTask(const QString &taskId);
    void setSort(TaskSort sort);
    void setGroupedByActor(bool isGrouped);
    void focusFilter();

signals:
    void taskActivated(const taskinput::api::TaskSummary &task);
    void retryRequested();
    void consoleRequested(); //!< the account has no tasks
    void sortChanged(taskinput::tasks::TaskSort sort);
    void groupingChanged(bool byActor);
    void copyIdRequested(const QString &taskId);
    void openInConsoleRequested(const taskinput::api::TaskSummary &task);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Load { Idle, Loading, Complete, Failed };

    QWidget *makeFilterRow();
    QWidget *makeFoot();
    void fillSortMenu();
    void applyFilter();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void updateContent();
    void showEmpty();
    void updateFoot();
    QString totalText() const;
    void act();
    void fit();

    TaskListModel *m_model;
    AccountRow *m_account;
    QLineEdit *m_filter;
    QToolButton *m_sort;
    QMenu *m_sortMenu;
    QActionGroup *m_sorts;
    QAction *m_group = nullptr;
    TaskTree *m_tree;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_stack;
    widgets::ProgressLine *m_progress;
    QLabel *m_total;
    QLabel *m_unsent;
    QVBoxLayout *m_column;
    Load m_load = Load::Idle;
    qint64 m_announcedTotal = -1;
    QString m_failure, m_advice;
    QDateTime m_cachedAt; //!< of the tasks shown; invalid: they are fresh
};

} // namespace taskinput::tasks
