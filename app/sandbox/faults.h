// Trouble on purpose: which call of an endpoint goes wrong, and how.
#pragma once

#include "sandbox/route.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace taskinput::sandbox {

using Header = std::pair<QByteArray, QByteArray>;

//! One piece of trouble. Made by the functions below; the rest is for the server.
struct Fault {
    //! The moment in a request's life.
    enum class When {
        BeforeReading, //!< the request's head is read, its body isn't
        BeforeApplying,
        AfterApplying, //!< a write has taken effect, the answer is not out yet
    };
    enum class What {
        Nothing, //!< only the pause, then as usual
        Answer, //!< this answer instead of the right one
        Close, //!< the connection, without a byte of answer
        Cut, //!< the right answer breaks off in the middle
        Stall, //!< the right answer stops in the middle until release()
        Drip, //!< the right answer comes in small pieces
    };

    //! An error in the API's shape; \a headers for instance {"Retry-After", "2"} or {"Location",
    //! …}.
    static Fault error(int status, const QByteArray &type, const QByteArray &message,
                       const QList<Header> &headers = {});
    //! Any answer, word for word.
    static Fault answer(int status, const QByteArray &contentType, const QByteArray &body,
                        const QList<Header> &headers = {});
    //! A gateway's HTML page.
    static Fault html(int status);
    static Fault close();
    //! Waits for Faults::release(), then goes on as usual.
    static Fault hold();
    static Fault delay(std::chrono::milliseconds time);
    //! \a bytes of the answer's body arrive.
    static Fault cut(qint64 bytes);
    static Fault stall(qint64 bytes);
    static Fault drip(qint64 bytes, std::chrono::milliseconds interval);

    //! This fault at another moment. Made at first for BeforeApplying (an answer, a pause, a broken
    //! connection: nothing is saved); a write whose answer is damaged has taken effect.
    Fault at(When moment) const;
    //! This fault after a pause that ends with Faults::release().
    Fault held() const;

    When when = When::BeforeApplying;
    What what = What::Nothing;
    bool isHeld = false;
    std::chrono::milliseconds pause{0};
    int status = 0;
    QByteArray contentType, body;
    QList<Header> headers;
    qint64 bytes = 0;
    std::chrono::milliseconds interval{0};
};

/*! The script of faults of one server. All of it may be called from any thread.

    Requests that are held wait in the server's own threads; stopping the server lets them go, their
    connections closed. */
class Faults {
public:
    //! The \a call-th request to \a route from now on meets \a fault, and the \a times - 1 after
    //! it.
    void add(Route route, const Fault &fault, int call = 1, int times = 1);
    //! Every request to \a route from now on.
    void always(Route route, const Fault &fault);
    //! The next request to \a route waits until release().
    void hold(Route route, Fault::When when = Fault::When::BeforeApplying);
    //! Lets go all requests that are held now.
    void release();
    //! How many requests are held now.
    int heldCount() const;
    //! Forgets what has not happened yet and lets go what is held.
    void clear();

private:
    friend class Exchange;
    friend class Server;

    struct Entry {
        Route route;
        Fault fault;
        int skipped; //!< calls that pass before
        int left; //!< calls that meet it; -1 = all
    };

    std::optional<Fault> next(Route route);
    //! False if the server stops meanwhile.
    bool waitForRelease();
    bool waitFor(std::chrono::milliseconds time);
    void open();
    void shutDown();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<Entry> m_script;
    quint64 m_releases = 0;
    int m_held = 0;
    bool m_isShutDown = false;
};

} // namespace taskinput::sandbox
