// An HTTP server on loopback that does exactly what a test wants, in a thread of its own.
#pragma once

#include "support/httpscript.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QTcpServer>
#include <QThread>
#include <QUrl>

#include <memory>

namespace taskinput::test {

//! As it arrived.
struct RecordedRequest {
    QByteArray method;
    QByteArray target; //!< path and query
    HttpScript::Headers headers;
    QByteArray body; //!< what came until the script took over
    bool isComplete = false;

    //! The first header of that name, whatever its case; null if there is none.
    QByteArray header(const QByteArray &name) const;
};

/*! Answers requests by method and target from lists of scripts: each request takes the next one,
   the last one stays. What is not scripted gets the API's 404. Everything may be called from the
   test's thread. */
class MisbehavingServer {
public:
    enum class Scheme { Http, Https };

    //! With Https it shows the self-signed certificate of tests/data/tls, which nobody trusts.
    explicit MisbehavingServer(Scheme scheme = Scheme::Http);
    ~MisbehavingServer();
    MisbehavingServer(const MisbehavingServer &) = delete;
    MisbehavingServer &operator=(const MisbehavingServer &) = delete;

    QUrl root() const; //!< "http://127.0.0.1:port"
    void on(const QByteArray &method, const QByteArray &target, const QList<HttpScript> &scripts);
    //! Lets every answer go that is held now, and holds none any more.
    void release();
    //! Closes the port: from now on connections are refused.
    void stopListening();

    QList<RecordedRequest> requests() const;
    //! Of \a method, whatever the target; cut ones count too.
    qsizetype count(const QByteArray &method) const;
    qsizetype connections() const; //!< accepted so far
    qsizetype abandoned() const; //!< closed by the client before the answer was complete

private:
    friend class Listener;
    friend class HttpConversation;

    struct Shared {
        QMutex mutex;
        QHash<QByteArray, QList<HttpScript>> scripts; //!< by "METHOD target"
        QList<RecordedRequest> requests;
        qsizetype connections = 0;
        qsizetype abandoned = 0;
        bool isReleased = false;
    };

    const Scheme m_scheme;
    const std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    quint16 m_port = 0;
    QThread m_thread;
    QTcpServer *m_listener = nullptr; //!< lives in m_thread, ends with it
};

} // namespace taskinput::test
