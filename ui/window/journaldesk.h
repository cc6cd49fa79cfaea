// What is asked in the journal happens in the session of the task it is about.
#pragma once

#include "session/journalsink.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace taskinput::journal {
class JournalPanel;
}
namespace taskinput::session {
class Session;
class TaskList;
class Workspace;
} // namespace taskinput::session

namespace taskinput::window {

class JournalDesk : public QObject {
    Q_OBJECT
public:
    //! \a ofTask is the pane of the open task, \a ofAll the one without a task; both outlive this.
    JournalDesk(journal::JournalPanel &ofTask, journal::JournalPanel &ofAll, QWidget &window);

    //! Both null: nobody is signed in.
    void setAccount(session::TaskList *tasks, session::Workspace *workspace);
    void showHistory(const session::DraftId &id, const QString &field);

private:
    using Edit = std::function<void(session::Session &)>;

    void connectPanel(journal::JournalPanel &panel);
    void followCurrent();
    //! Opens the task if it is not and makes \a edit as soon as its text can be edited.
    void editTask(const session::DraftId &id, const QString &name, Edit edit);
    void tryEdit();

    journal::JournalPanel &m_ofTask;
    journal::JournalPanel &m_ofAll;
    QWidget &m_window;
    QPointer<session::TaskList> m_tasks;
    QPointer<session::Workspace> m_workspace;
    QPointer<session::Session> m_waitsFor;
    Edit m_edit;
};

} // namespace taskinput::window
