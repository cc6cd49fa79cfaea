// Signing in as people see it: start page, account row, sign out, links into the Console.
#pragma once

#include <QObject>

namespace taskinput::session {
class Session;
class SignIn;
} // namespace taskinput::session
namespace taskinput::tasks {
class AccountRow;
class StartPage;
} // namespace taskinput::tasks

namespace taskinput::window {

class Actions;

//! Stands between SignIn, which decides, and the widgets, which show.
class AccountPresenter : public QObject {
    Q_OBJECT
public:
    AccountPresenter(session::SignIn &signIn, tasks::StartPage &start, tasks::AccountRow &row,
                     const Actions &actions, bool isSandbox, QObject *parent);

    //! Opens the task (or its Actor) in the browser.
    void openConsole(const session::Session *session, bool actor);
    void openTaskInConsole(const QString &taskId); //!< empty: the list of tasks
    void openTokenPage();
    void openStatusPage();

signals:
    void signOutRequested();
    void sandboxRequested();
    //! The keychain refused the token: it lives until the program quits.
    void tokenNotStored(const QString &text);

private:
    void openPath(const QString &path);
    void connectStartPage();
    void showState();
    void showKept();

    session::SignIn &m_signIn;
    tasks::StartPage &m_start;
    tasks::AccountRow &m_row;
    const bool m_isSandbox;
    bool m_keepUntilQuit = false; //!< asked for before signing in
};

} // namespace taskinput::window
