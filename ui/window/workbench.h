// The room of a signed-in account: tasks at the left, the open task at the right.
#pragma once

#include "storage/settings.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace taskinput::journal {
class JournalPanel;
}
namespace taskinput::session {
class Connection;
class TaskList;
class UnsentTasks;
class Workspace;
} // namespace taskinput::session
namespace taskinput::tasks {
class TaskListFeed;
class TaskPanel;
} // namespace taskinput::tasks
namespace taskinput::widgets {
class EmptyState;
}

namespace taskinput::window {

class Actions;
class JournalDesk;
class TaskPage;

class Workbench : public QWidget {
    Q_OBJECT
public:
    Workbench(Actions &actions, QWidget *parent = nullptr);
    ~Workbench() override;

    //! Both null when nobody is signed in.
    void setAccount(session::TaskList *tasks, session::Workspace *workspace);
    void takeSettings(const storage::Settings &settings);
    void giveSettings(storage::Settings &settings) const;

    tasks::TaskPanel *taskPanel() const { return m_tasks; }
    TaskPage *page() const { return m_page; }
    void showTaskPanel(bool isShown);
    //! F6: the next pane that can take the focus.
    void focusPane(int by);
    //! Fills the window or gives the room back; see the widths of the look.
    void fitTo(int width);

signals:
    //! The open task or its numbers changed: title, status, menus follow.
    void currentChanged();
    void openFailed(const QString &text);
    void consoleRequested(const QString &taskId); //!< empty: the list of tasks

private:
    void connectTasks();
    void connectJournal();
    void showJournal();
    void followWorkspace();
    void followUnsent();
    void updateEmptyState();

    Actions &m_actions;
    QPointer<session::TaskList> m_list;
    QPointer<session::Workspace> m_workspace;
    std::unique_ptr<tasks::TaskListFeed> m_feed;
    std::unique_ptr<session::UnsentTasks> m_unsent;
    QSplitter *m_splitter;
    tasks::TaskPanel *m_tasks;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_noTask;
    TaskPage *m_page;
    journal::JournalPanel *m_allSends; //!< while no task is open
    JournalDesk *m_journalDesk;
    QMetaObject::Connection m_taskChanges; //!< of the open task
    QStringList m_marked; //!< task ids that carry the unsent mark
    bool m_isNarrow = false;
};

} // namespace taskinput::window
