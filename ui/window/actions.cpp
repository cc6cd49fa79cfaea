#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QWidget>

namespace taskinput::window {

namespace {

//! The strings of this file stand in the context "Actions".
QString words(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> keys(QKeySequence::StandardKey standard)
{
    return QKeySequence::keyBindings(standard);
}

//! The platform's keys; \a otherwise where it has none.
QList<QKeySequence> keys(QKeySequence::StandardKey standard, const QKeySequence &otherwise)
{
    const QList<QKeySequence> bindings = QKeySequence::keyBindings(standard);
    return bindings.isEmpty() ? QList<QKeySequence>{otherwise} : bindings;
}

} // namespace

Actions::Actions(QWidget &owner)
    : m_owner(owner)
{
    makeFileActions();
    makeEditActions();
    makeViewActions();
    makeTaskActions();
    makeSendActions();
    makeHelpActions();
}

QAction *Actions::make(const QString &text, const QList<QKeySequence> &bindings,
                       std::optional<look::Icon> icon)
{
    auto *action = new QAction(text, &m_owner);
    action->setShortcuts(bindings);
    action->setMenuRole(QAction::NoRole);
    if (icon)
        action->setIcon(look::icon(*icon));
    m_owner.addAction(action);
    m_all.append(action);
    return action;
}

void Actions::makeFileActions()
{
    openTask = make(words("&Open Task…"), keys(QKeySequence::Open));
    importJson = make(words("&Import JSON into Editor…"));
    exportInput = make(words("&Export Input…"));
    exportJournal = make(words("Export &Journal…"));
    signOut = make(words("&Sign Out"));
    resetSandbox = make(words("&Reset Sandbox"));
    closeTask = make(words("&Close Task"));
    quit = make(words("&Quit"), keys(QKeySequence::Quit, QKeySequence(Qt::CTRL | Qt::Key_Q)));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEditActions()
{
    undo = make(words("&Undo"), keys(QKeySequence::Undo), look::Icon::Undo);
    redo = make(words("&Redo"), keys(QKeySequence::Redo), look::Icon::Redo);
    // The editor and the fields answer these keys themselves; the menu only names them.
    cut = make(words("Cu&t"));
    copy = make(words("&Copy"));
    paste = make(words("&Paste"));
    find = make(words("&Find…"), keys(QKeySequence::Find), look::Icon::Search);
    findNext = make(words("Find &Next"), keys(QKeySequence::FindNext));
    findPrevious = make(words("Find Pre&vious"), keys(QKeySequence::FindPrevious));
    replaceText = make(words("&Replace…"),
                       keys(QKeySequence::Replace, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)));
    goToField = make(words("&Go to Field…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    format = make(words("F&ormat"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
                  look::Icon::Format);
    tabMovesFocus = make(words("Tab &Moves Focus"),
#ifdef Q_OS_MACOS
                         {QKeySequence(Qt::META | Qt::SHIFT | Qt::Key_M)});
#else
                         {QKeySequence(Qt::CTRL | Qt::Key_M)});
#endif
    tabMovesFocus->setCheckable(true);
    preferences = make(words("Pre&ferences…"),
                       keys(QKeySequence::Preferences, QKeySequence(Qt::CTRL | Qt::Key_Comma)));
    preferences->setMenuRole(QAction::PreferencesRole);
}

void Actions::makeViewActions()
{
    tasksPane = make(words("&Tasks"), {QKeySequence(Qt::Key_F9)}, look::Icon::Sidebar);
    tasksPane->setCheckable(true);
    filterTasks = make(words("&Filter Tasks"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    changesPane = make(words("&Changes"));
    changesPane->setCheckable(true);
    bottomPane = make(words("&Bottom Pane"));
    bottomPane->setCheckable(true);
    journal = make(words("&Journal"), {QKeySequence(Qt::CTRL | Qt::Key_J)}, look::Icon::History);
    textDifferenceInline = make(words("Text Difference &Inline"));
    textDifferenceSideBySide =
        make(words("Text Difference &Side by Side"), {}, look::Icon::Compare);
    textDifferenceSideBySide->setCheckable(true);
    wordWrap = make(words("&Word Wrap"));
    wordWrap->setCheckable(true);
    zoomIn = make(words("Zoom &In"), keys(QKeySequence::ZoomIn));
    zoomOut = make(words("Zoom &Out"), keys(QKeySequence::ZoomOut));
    zoomReset = make(words("&Normal Size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    fullScreen =
        make(words("F&ull Screen"), keys(QKeySequence::FullScreen, QKeySequence(Qt::Key_F11)));
    fullScreen->setCheckable(true);
    nextPane = make(words("Next &Pane"), {QKeySequence(Qt::Key_F6)});
    previousPane = make(words("P&revious Pane"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    nextChange = make(words("Next C&hange"), {QKeySequence(Qt::Key_F7)});
    previousChange = make(words("Pre&vious Change"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)});
    nextProblem = make(words("Next Proble&m"), {QKeySequence(Qt::Key_F8)});
    previousProblem = make(words("Previous Prob&lem"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)});
    fieldHelp = make(words("Field &Help"), keys(QKeySequence::WhatsThis));
}

void Actions::makeTaskActions()
{
    reload = make(words("&Reload"), keys(QKeySequence::Refresh), look::Icon::Reload);
    undoChange = make(words("Undo C&hange"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z)});
    undoAllChanges = make(words("Undo &All Changes"));
    fieldHistory = make(words("Field H&istory…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)});
    openInConsole = make(words("&Open in Console"), {}, look::Icon::External);
    openActorInConsole = make(words("Open &Actor in Console"));
    copyTaskId = make(words("&Copy Task ID"), {}, look::Icon::Copy);
}

void Actions::makeSendActions()
{
    review = make(words("Re&view Changes"), keys(QKeySequence::Save), look::Icon::Review);
    send = make(words("&Send"),
                {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                look::Icon::Send);
    checkOnApify = make(words("&Check on Apify"), {}, look::Icon::Check);
    replaceWholeInput = make(words("&Replace Whole Input…"));
    undoLastSend = make(words("&Undo Last Send…"));
    copyRequest = make(words("C&opy Request"));
}

void Actions::makeHelpActions()
{
    help = make(words("&Help"), keys(QKeySequence::HelpContents, QKeySequence(Qt::Key_F1)));
    shortcuts = make(words("&Keyboard Shortcuts"), {QKeySequence(Qt::CTRL | Qt::Key_F1)},
                     look::Icon::Keyboard);
    copyReport = make(words("Copy &Report"));
    about = make(words("&About Task Input Editor"));
    about->setMenuRole(QAction::AboutRole);
}

} // namespace taskinput::window
