#include "ui/window/mainwindow.h"

#include "api/report.h"
#include "session/connection.h"
#include "session/signin.h"
#include "session/tasklist.h"
#include "session/workspace.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/opentaskdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/editor/jsoneditor.h"
#include "ui/look/unit.h"
#include "ui/models/statetexts.h"
#include "ui/tasks/startpage.h"
#include "ui/tasks/taskpanel.h"
#include "ui/widgets/sendbutton.h"
#include "ui/widgets/toolbutton.h"
#include "ui/window/accountpresenter.h"
#include "ui/window/closegate.h"
#include "ui/window/editorpane.h"
#include "ui/window/menus.h"
#include "ui/window/programbar.h"
#include "ui/window/quietchecks.h"
#include "ui/window/sendrefusal.h"
#include "ui/window/taskpage.h"
#include "ui/window/windowstatus.h"
#include "ui/window/workbench.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace taskinput::window {

using namespace Qt::StringLiterals;

namespace {

constexpr auto OpenFailure = "open"_L1; // topic of the message bar

} // namespace

MainWindow::MainWindow(session::SignIn &signIn, const storage::Settings &settings, bool isSandbox)
    : m_signIn(signIn)
    , m_settings(settings)
    , m_isSandbox(isSandbox)
    , m_actions(*this)
    , m_pages(new QStackedWidget(this))
    , m_start(new tasks::StartPage(m_pages))
    , m_workbench(new Workbench(m_actions, m_pages))
    , m_programBar(new ProgramBar(this))
    , m_gate(new CloseGate(*m_programBar, this))
    , m_send(new widgets::SendButton(this))
    , m_status(new WindowStatus(this))
    , m_quietChecks(new QuietChecks(*this))
{
    const Menus menus = fillMenuBar(*menuBar(), m_actions);
    m_recent = menus.recent;
    addToolBar();
    addPages();
    setStatusBar(m_status);
    connectActions();
    connectEditActions();
    connectHelpActions();
    m_account = new AccountPresenter(m_signIn, *m_start, *m_workbench->taskPanel()->accountRow(),
                                     m_actions, m_isSandbox, this);
    connect(m_account, &AccountPresenter::sandboxRequested, this, &MainWindow::trySandboxRequested);
    connect(m_account, &AccountPresenter::tokenNotStored, this, &MainWindow::showProgramMessage);
    connect(m_workbench, &Workbench::consoleRequested, m_account,
            &AccountPresenter::openTaskInConsole);
    connect(m_account, &AccountPresenter::signOutRequested, this, [this] {
        if (m_gate->mayGo(CloseGate::Way::SignOut))
            m_signIn.signOut();
    });
    connect(m_gate, &CloseGate::opened, this, [this](CloseGate::Way way) {
        way == CloseGate::Way::Close ? static_cast<void>(close()) : m_signIn.signOut();
    });
    connect(&m_signIn, &session::SignIn::stateChanged, this, &MainWindow::followSignIn);
    connect(&m_signIn, &session::SignIn::signedIn, this, &MainWindow::followSignIn);

    m_actions.tasksPane->setChecked(true);
    m_actions.changesPane->setChecked(true);
    m_actions.wordWrap->setChecked(settings.wordWrap);
    m_actions.tabMovesFocus->setChecked(settings.tabMovesFocus);
    m_actions.resetSandbox->setVisible(isSandbox);
    m_actions.signOut->setVisible(!isSandbox);
    m_workbench->takeSettings(settings);
    setMinimumSize(look::Unit()(560), look::Unit()(360));
    if (!restoreGeometry(settings.windowGeometry))
        resize(look::Unit()(1280), look::Unit()(800));
    followSignIn();
}

MainWindow::~MainWindow() = default;

void MainWindow::addToolBar()
{
    m_toolBar = new QToolBar(tr("Toolbar"), this);
    m_toolBar->setObjectName(u"toolbar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addButtons = [this](const QList<QAction *> &actions) {
        for (QAction *action : actions)
            m_toolBar->addWidget(widgets::toolButton(action, m_toolBar));
    };
    addButtons({m_actions.tasksPane});
    m_toolBar->addSeparator();
    addButtons({m_actions.reload, m_actions.undo, m_actions.redo});
    m_toolBar->addSeparator();
    addButtons({m_actions.format, m_actions.checkOnApify, m_actions.textDifferenceSideBySide});
    auto *gap = new QWidget(m_toolBar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(gap);
    m_review = widgets::toolButton(m_actions.review, m_toolBar);
    m_review->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_actions.review->setIconText(tr("Review"));
    m_toolBar->addWidget(m_review);
    m_toolBar->addWidget(m_send);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
    setUnifiedTitleAndToolBarOnMac(true);

    session::Presentation widest;
    widest.fields = 88;
    QStringList labels;
    for (session::SendAction action :
         {session::SendAction::Send, session::SendAction::Resolve,
          session::SendAction::CheckWhatApifyHas, session::SendAction::CancelWaiting}) {
        widest.action = action;
        labels << models::sendLabel(widest);
    }
    m_send->reserve(labels);
    m_send->setMenu(sendArrowMenu(m_actions, this));
    connect(m_send, &widgets::SendButton::clicked, m_actions.send, &QAction::trigger);
    new SendRefusal(m_actions.send, m_send, this);
}

void MainWindow::addPages()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_programBar);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_workbench);
    setCentralWidget(centre);
    connect(m_workbench, &Workbench::currentChanged, this, &MainWindow::followSession);
    connect(m_workbench, &Workbench::openFailed, this, &MainWindow::showOpenFailure);
    connect(m_workbench->page()->editorPane()->editor(), &editor::CodeView::busyChanged, this,
            &MainWindow::showPresentation);
    connect(m_workbench->page(), &TaskPage::fileProblem, this, &MainWindow::showProgramMessage);
    connect(m_workbench->page(), &TaskPage::actionRequested, this, &MainWindow::performAction);
    connect(m_workbench->page(), &TaskPage::caretMoved, this,
            [this](qint32 line, qint32 columnInLine, const QString &path) {
                m_status->showPosition(line, columnInLine);
                m_status->showPath(path);
            });
    connect(m_status, &WindowStatus::pathClicked, this,
            [](const QString &path) { QApplication::clipboard()->setText(path); });
    connect(m_status, &WindowStatus::tabModeClicked, m_actions.tabMovesFocus, &QAction::toggle);
}

void MainWindow::connectActions()
{
    connect(m_actions.openTask, &QAction::triggered, this, &MainWindow::askForTask);
    connect(m_actions.closeTask, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_workspace->close();
    });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.resetSandbox, &QAction::triggered, this, &MainWindow::resetSandboxRequested);
    connect(m_actions.exportJournal, &QAction::triggered, this,
            &MainWindow::exportJournalRequested);
    connect(m_actions.nextPane, &QAction::triggered, m_workbench,
            [this] { m_workbench->focusPane(1); });
    connect(m_actions.previousPane, &QAction::triggered, m_workbench,
            [this] { m_workbench->focusPane(-1); });
    connect(m_actions.fullScreen, &QAction::toggled, this, [this](bool isFull) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isFull));
    });
    connect(m_actions.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_actions.openInConsole, &QAction::triggered, this,
            [this] { m_account->openConsole(current(), false); });
    connect(m_actions.openActorInConsole, &QAction::triggered, this,
            [this] { m_account->openConsole(current(), true); });
    connect(m_actions.copyTaskId, &QAction::triggered, this, [this] {
        if (const session::Session *session = current())
            QApplication::clipboard()->setText(session->task().summary.id);
    });
    connect(m_actions.tabMovesFocus, &QAction::toggled, m_status, &WindowStatus::showTabMode);
    m_status->showTabMode(m_settings.tabMovesFocus);
}

void MainWindow::connectEditActions()
{
    // The keys are the focus widget's own; from the menu they are passed on to it.
    const auto pass = [this](QAction *action, QKeySequence::StandardKey key) {
        connect(action, &QAction::triggered, this, [key] {
            QWidget *focus = QApplication::focusWidget();
            if (!focus)
                return;
            const QKeyCombination keys = QKeySequence(key)[0];
            QKeyEvent press(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
            QApplication::sendEvent(focus, &press);
        });
    };
    pass(m_actions.cut, QKeySequence::Cut);
    pass(m_actions.copy, QKeySequence::Copy);
    pass(m_actions.paste, QKeySequence::Paste);
}

void MainWindow::connectHelpActions()
{
    connect(m_actions.help, &QAction::triggered, m_actions.shortcuts, &QAction::trigger);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new dialogs::ShortcutsDialog(m_actions.all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions.copyReport, &QAction::triggered, this, &MainWindow::copyReport);
    connect(m_actions.about, &QAction::triggered, this, [this] {
        auto *dialog = new dialogs::AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::setAccount(session::TaskList *tasks, session::Workspace *workspace,
                            session::Connection *connection)
{
    if (m_connection)
        m_connection->disconnect(this);
    m_tasks = tasks;
    m_workspace = workspace;
    m_connection = connection;
    m_workbench->setAccount(tasks, workspace);
    m_gate->setWorkspace(workspace);
    if (m_connection) {
        const auto show = [this] {
            m_status->showConnection(m_signIn.root().host(),
                                     m_connection && m_connection->isOffline(), m_isSandbox);
        };
        connect(m_connection, &session::Connection::changed, this, show);
        show();
        connect(m_workspace, &session::Workspace::recentChanged, this, &MainWindow::fillRecentMenu);
        connect(m_workspace, &session::Workspace::resolvingChanged, this,
                &MainWindow::followResolving);
        connect(m_tasks, &session::TaskList::stateChanged, this, &MainWindow::fillRecentMenu);
        m_workbench->taskPanel()->focusFilter();
    }
    fillRecentMenu();
    followSession();
}

session::Session *MainWindow::current() const
{
    return m_workspace ? m_workspace->current() : nullptr;
}

void MainWindow::followSignIn()
{
    const bool isIn = m_signIn.state() == session::SignIn::State::SignedIn;
    m_pages->setCurrentWidget(isIn ? static_cast<QWidget *>(m_workbench) : m_start);
    m_toolBar->setVisible(isIn);
    for (QAction *action : {m_actions.openTask, m_actions.signOut, m_actions.tasksPane,
                            m_actions.filterTasks, m_actions.journal, m_actions.exportJournal})
        action->setEnabled(isIn);
    if (!isIn)
        m_start->focusToken();
    showPresentation();
}

void MainWindow::followSession()
{
    if (m_session)
        m_session->disconnect(this);
    m_session = current();
    m_quietChecks->setSession(m_session);
    if (m_session)
        m_programBar->withdraw(OpenFailure);
    if (m_session) {
        connect(m_session, &session::Session::presentationChanged, this,
                &MainWindow::showPresentation);
        connect(m_session, &session::Session::lastSendChanged, this, &MainWindow::showMenuStates);
    } else {
        m_status->showPosition(0, 0);
    }
    showPresentation();
}

void MainWindow::followResolving()
{
    if (m_workspace && m_workspace->isResolving())
        m_programBar->withdraw(OpenFailure);
    showPresentation();
}

//! What stands in the window is not yet what was asked for: a reference is looked up, or a big text
//! is being laid out.
session::Presentation MainWindow::withLoading(session::Presentation shown) const
{
    using session::Status;
    if (m_workspace && m_workspace->isResolving()) {
        const auto &wait = m_workspace->resolvingWait();
        shown.status = wait ? Status::TryingAgain : Status::Loading;
        if (wait) {
            shown.facts.waitLeft = wait->left;
            shown.facts.attempt = wait->attempt;
            shown.facts.attempts = wait->attempts;
        }
        return shown;
    }
    const bool isSettled = shown.status == Status::SameAsOnApify || shown.status == Status::Edited;
    if (m_session && isSettled && m_workbench->page()->editorPane()->editor()->isBusy())
        shown.status = Status::Loading;
    return shown;
}

void MainWindow::showPresentation()
{
    session::Presentation shown;
    if (m_session) {
        shown = m_session->presentation();
    } else {
        const bool isIn = m_signIn.state() == session::SignIn::State::SignedIn;
        shown.block = isIn ? session::SendBlock::NoTask : session::SendBlock::NotSignedIn;
        shown.status = isIn ? session::Status::NoTaskOpen : session::Status::NotSignedIn;
    }
    m_status->showPresentation(withLoading(shown));
    m_status->showSize(m_session ? m_session->buffer().text().utf8Size() : -1,
                       shown.facts.ticked > 0 ? shown.facts.bodyBytes : 0);

    using enum session::SendAction;
    widgets::SendPresentation button;
    button.text = models::sendLabel(shown);
    button.reason = models::sendReason(shown);
    button.isEnabled = shown.block == session::SendBlock::None;
    const bool canBeStopped =
        shown.action == Checking || shown.action == Cancel || shown.action == CancelWaiting;
    button.look = canBeStopped ? widgets::SendPresentation::Look::Outlined
                               : widgets::SendPresentation::Look::Filled;
    button.icon = canBeStopped    ? look::Icon::Stop
        : shown.action == Resolve ? look::Icon::Conflict
                                  : look::Icon::Send;
    m_send->setPresentation(button);
    m_actions.send->setEnabled(button.isEnabled);

    const QString name = m_session ? m_session->task().summary.displayName() : QString();
    setWindowTitle(name.isEmpty() ? u"Task Input Editor"_s : name + u"[*] - Task Input Editor"_s);
    setWindowModified(shown.isModified);
    showMenuStates();
}

void MainWindow::showMenuStates()
{
    const bool hasTask = m_session != nullptr;
    const bool isLoaded = hasTask && m_session->phase() != session::Phase::Loading
        && m_session->phase() != session::Phase::LoadFailed;
    for (QAction *action : {m_actions.closeTask, m_actions.reload, m_actions.openInConsole,
                            m_actions.openActorInConsole, m_actions.copyTaskId})
        action->setEnabled(hasTask);
    for (QAction *action :
         {m_actions.importJson, m_actions.exportInput, m_actions.find, m_actions.findNext,
          m_actions.findPrevious, m_actions.replaceText, m_actions.goToField, m_actions.format,
          m_actions.checkOnApify, m_actions.review, m_actions.copyRequest,
          m_actions.replaceWholeInput, m_actions.textDifferenceInline,
          m_actions.textDifferenceSideBySide, m_actions.fieldHelp, m_actions.fieldHistory})
        action->setEnabled(isLoaded);
    const int changes = hasTask
        ? m_session->presentation().facts.changed + m_session->presentation().facts.removed
        : 0;
    for (QAction *action : {m_actions.undoChange, m_actions.undoAllChanges, m_actions.nextChange,
                            m_actions.previousChange})
        action->setEnabled(isLoaded && changes > 0);
    m_actions.undoLastSend->setEnabled(isLoaded && m_session->lastSend().has_value());
}

void MainWindow::performAction(session::NoticeAction action)
{
    using enum session::NoticeAction;
    if (action == EnterNewToken || action == UseAnotherAccount) {
        // Signed in or not: the start page takes the token, the old one stays until the new one is
        // accepted.
        m_pages->setCurrentWidget(m_start);
        m_start->focusToken();
    } else if (action == OpenTokenPage) {
        m_account->openTokenPage();
    } else if (action == StatusPage) {
        m_account->openStatusPage();
    } else if (action == SearchAgain) {
        if (m_tasks)
            m_tasks->refresh();
        m_actions.filterTasks->trigger();
    } else if (action == CopyReport) {
        m_actions.copyReport->trigger();
    } else if (action == AgreeSecretDrafts || action == DeclineSecretDrafts) {
        emit secretDraftsDecided(action == AgreeSecretDrafts);
    }
}

void MainWindow::copyReport()
{
    const auto notice = m_session ? m_session->notice() : std::nullopt;
    if (notice && notice->error)
        QApplication::clipboard()->setText(api::reportOf(*notice->error));
    else if (m_session && m_session->reply() && m_session->reply()->error)
        QApplication::clipboard()->setText(api::reportOf(*m_session->reply()->error));
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    if (m_workspace && m_tasks) {
        for (const QString &id : m_workspace->recent()) {
            for (const api::TaskSummary &task : m_tasks->tasks()) {
                if (task.id != id)
                    continue;
                QString text = task.displayName();
                QAction *action = m_recent->addAction(text.replace(u'&', u"&&"_s));
                connect(action, &QAction::triggered, this, [this, task] {
                    if (m_workspace)
                        m_workspace->open(task);
                });
            }
        }
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::askForTask()
{
    auto *dialog = new dialogs::OpenTaskDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::OpenTaskDialog::openRequested, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new dialogs::PreferencesDialog(settings(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::PreferencesDialog::settingsChanged, this,
            [this](const storage::Settings &changed) {
                m_settings = changed;
                m_actions.wordWrap->setChecked(changed.wordWrap);
                m_actions.tabMovesFocus->setChecked(changed.tabMovesFocus);
                m_workbench->takeSettings(changed);
                emit settingsChanged(changed);
            });
    dialog->open();
}

storage::Settings MainWindow::settings() const
{
    storage::Settings result = m_settings;
    result.windowGeometry = saveGeometry();
    result.wordWrap = m_actions.wordWrap->isChecked();
    result.tabMovesFocus = m_actions.tabMovesFocus->isChecked();
    m_workbench->giveSettings(result);
    return result;
}

void MainWindow::showProgramMessage(const QString &text)
{
    m_programBar->post(text, ProgramBar::Severity::Warning, text);
}

//! A reference that could not be looked up opens no task; the message is all there is to see.
void MainWindow::showOpenFailure(const QString &text)
{
    m_programBar->post(OpenFailure, ProgramBar::Severity::Error, text,
                       {{tr("Try again"), [this] {
                             if (m_workspace)
                                 m_workspace->openAgain();
                         }}});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_gate->mayGo(CloseGate::Way::Close));
    if (event->isAccepted())
        emit closing();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isNarrow = width() < look::Unit()(1100);
    m_review->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_workbench->fitTo(width());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        const bool isIn = m_signIn.state() == session::SignIn::State::SignedIn;
        if (isIn && m_pages->currentWidget() == m_start) {
            followSignIn(); // back to the work; no other token was wanted
            return;
        }
        if (m_workspace && m_workspace->isResolving()) {
            m_workspace->cancelResolving();
            return;
        }
        if (m_session && m_session->cancelReadOrWait())
            return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace taskinput::window
