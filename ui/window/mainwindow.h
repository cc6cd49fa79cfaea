// The window: assembles the start page, the workbench, menus, toolbar and status bar.
#pragma once

#include "session/notice.h"
#include "storage/settings.h"
#include "ui/window/actions.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;
class QToolButton;

namespace taskinput::session {
struct Presentation;
class Connection;
class Session;
class SignIn;
class TaskList;
class Workspace;
} // namespace taskinput::session
namespace taskinput::tasks {
class StartPage;
}
namespace taskinput::widgets {
class SendButton;
}

namespace taskinput::window {

class AccountPresenter;
class CloseGate;
class ProgramBar;
class QuietChecks;
class WindowStatus;
class Workbench;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(session::SignIn &signIn, const storage::Settings &settings, bool isSandbox);
    ~MainWindow() override;

    //! All null when nobody is signed in.
    void setAccount(session::TaskList *tasks, session::Workspace *workspace,
                    session::Connection *connection);
    Workbench *workbench() const { return m_workbench; }
    const Actions &actions() const { return m_actions; }
    //! As the window is now, on top of what it was given.
    storage::Settings settings() const;
    ProgramBar &programBar() { return *m_programBar; }
    //! A message about the program rather than about a task; stays until it is closed.
    void showProgramMessage(const QString &text);

signals:
    void trySandboxRequested();
    void resetSandboxRequested();
    void settingsChanged(const taskinput::storage::Settings &settings);
    void exportJournalRequested();
    //! May drafts of this account hold new secrets?
    void secretDraftsDecided(bool agreed);
    void openRequested(const QString &reference);
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using QMainWindow::addToolBar;
    void addToolBar();
    void addPages();
    void connectActions();
    void connectEditActions();
    void connectHelpActions();
    void followSignIn();
    void followSession();
    void showOpenFailure(const QString &text);
    void followResolving();
    void showPresentation();
    session::Presentation withLoading(session::Presentation shown) const;
    void showMenuStates();
    void performAction(session::NoticeAction action);
    void copyReport();
    void fillRecentMenu();
    void askForTask();
    void showPreferences();
    session::Session *current() const;

    session::SignIn &m_signIn;
    storage::Settings m_settings;
    const bool m_isSandbox;
    Actions m_actions;
    QMenu *m_recent = nullptr;
    QPointer<session::TaskList> m_tasks;
    QPointer<session::Workspace> m_workspace;
    QPointer<session::Connection> m_connection;
    QPointer<session::Session> m_session; //!< the one shown
    QStackedWidget *m_pages;
    tasks::StartPage *m_start;
    Workbench *m_workbench;
    ProgramBar *m_programBar;
    CloseGate *m_gate;
    widgets::SendButton *m_send;
    QToolBar *m_toolBar = nullptr;
    QToolButton *m_review = nullptr;
    AccountPresenter *m_account = nullptr;
    WindowStatus *m_status;
    QuietChecks *m_quietChecks;
};

} // namespace taskinput::window
