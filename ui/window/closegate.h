// The one way out of an account: closing the window, quitting, signing out.
#pragma once

#include <QObject>
#include <QPointer>

#include <optional>

namespace taskinput::session {
class Session;
class Workspace;
} // namespace taskinput::session

namespace taskinput::window {

class ProgramBar;

/*! Unsent edits are on disk, so nothing is asked about them. A send that is being compared or has
   left is waited for, since what became of it must be recorded: the bar says so and lets the person
   leave at once all the same; the next start then checks what was saved. */
class CloseGate : public QObject {
    Q_OBJECT
public:
    enum class Way { Close, SignOut };

    //! \a bar must outlive this.
    explicit CloseGate(ProgramBar &bar, QObject *parent = nullptr);

    void setWorkspace(session::Workspace *workspace); //!< null: nobody is signed in
    //! True: go now. Else opened() comes once nothing is under way any more, or when the person
    //! does not want to wait.
    bool mayGo(Way way);

signals:
    void opened(taskinput::window::CloseGate::Way way);

private:
    session::Session *sending() const;
    void look();
    void say(const session::Session &session);
    void open();
    void forget();

    ProgramBar &m_bar;
    QPointer<session::Workspace> m_workspace;
    std::optional<Way> m_wanted; //!< and waited for
    bool m_isForced = false;
};

} // namespace taskinput::window
