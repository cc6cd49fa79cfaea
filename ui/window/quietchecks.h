// When the open input is looked at again without being asked: as the window becomes active, and
// while it is.
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace taskinput::session {
class Session;
}

namespace taskinput::window {

/*! Asks the session each minute while the window is active; whether a look is due is the session's
   decision (big inputs are looked at less often). In the background nothing of it runs. UI thread;
   a child of the window that it watches. */
class QuietChecks : public QObject {
    Q_OBJECT
public:
    explicit QuietChecks(QWidget &window);

    void setSession(session::Session *session); //!< of the open task; null without one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void check();

    QWidget &m_window;
    QPointer<session::Session> m_session;
    QTimer m_clock;
};

} // namespace taskinput::window
