// Every command of the window: its text, key and icon in one place.
#pragma once

#include "ui/look/icons.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace taskinput::window {

/*! Makes the actions, which belong to \a owner (the window). Who acts on them connects to
   triggered(); who knows whether they make sense enables them. */
class Actions {
public:
    explicit Actions(QWidget &owner);

    // File
    QAction *openTask, *importJson, *exportInput, *exportJournal, *signOut, *resetSandbox,
        *closeTask, *quit;
    // Edit
    QAction *undo, *redo, *cut, *copy, *paste, *find, *findNext, *findPrevious, *replaceText,
        *goToField, *format, *tabMovesFocus, *preferences;
    // View
    QAction *tasksPane, *filterTasks, *changesPane, *bottomPane, *journal, *textDifferenceInline,
        *textDifferenceSideBySide, *wordWrap, *zoomIn, *zoomOut, *zoomReset, *fullScreen, *nextPane,
        *previousPane, *nextChange, *previousChange, *nextProblem, *previousProblem, *fieldHelp;
    // Task
    QAction *reload, *undoChange, *undoAllChanges, *fieldHistory, *openInConsole,
        *openActorInConsole, *copyTaskId;
    // Send
    QAction *review, *send, *checkOnApify, *replaceWholeInput, *undoLastSend, *copyRequest;
    // Help
    QAction *help, *shortcuts, *copyReport, *about;

    const QList<QAction *> &all() const noexcept { return m_all; }

private:
    QAction *make(const QString &text, const QList<QKeySequence> &keys = {},
                  std::optional<look::Icon> icon = std::nullopt);
    void makeFileActions();
    void makeEditActions();
    void makeViewActions();
    void makeTaskActions();
    void makeSendActions();
    void makeHelpActions();

    QWidget &m_owner;
    QList<QAction *> m_all;
};

} // namespace taskinput::window
