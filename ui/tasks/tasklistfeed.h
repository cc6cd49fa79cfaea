// Brings the pages of an account's task list into the panel.
#pragma once

#include <QObject>

namespace taskinput::session {
class TaskList;
}

namespace taskinput::tasks {

class TaskPanel;

//! Lives as long as both; made anew for another account.
class TaskListFeed : public QObject {
    Q_OBJECT
public:
    TaskListFeed(session::TaskList &list, TaskPanel &panel, QObject *parent = nullptr);

private:
    void takeAll();
    void takeNew(qsizetype first, qsizetype count);
    void takeState();

    session::TaskList &m_list;
    TaskPanel &m_panel;
};

} // namespace taskinput::tasks
