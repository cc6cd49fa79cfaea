// Opens the task of the last time again, unless it may be what ended the program.
#pragma once

#include "persistence/openmark.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace taskinput::session {
class Session;
class Workspace;
} // namespace taskinput::session

namespace taskinput {

/*! Notes on disk which task is open and how far it got: opening, then shown once its text has been
   there for a moment with the window alive. A task during whose opening the program ended, or with
   which it ended badly again and again, is not opened by itself. */
class LastTask : public QObject {
    Q_OBJECT
public:
    //! Both must outlive this.
    LastTask(persistence::OpenMarkFile &file, session::Workspace &workspace);

    //! Opens what was open, as soon as the disk has said what that was. \a mayOpen false: another
    //! task was asked for.
    void restore(bool mayOpen);
    //! The program ends as it should, or the person signs out; the task is open the next time.
    void leave();

signals:
    //! It was not opened by itself.
    void heldBack(const taskinput::api::TaskSummary &task);

private:
    void takeMark(const persistence::OpenMark &mark, bool mayOpen);
    void followCurrent();
    void followPhase();
    void note(persistence::OpenMark::Stage stage);

    persistence::OpenMarkFile &m_file;
    session::Workspace &m_workspace;
    QPointer<session::Session> m_session;
    persistence::OpenMark m_mark; //!< as on disk
    QTimer m_alive; //!< the window has been alive with the text shown
    bool m_isLeaving = false;
};

} // namespace taskinput
