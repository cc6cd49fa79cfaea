// The system's proxy, looked up off the calling thread.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <optional>

namespace taskinput::api {

/*! A lookup may run a script from the network and take seconds, so it has a thread of its own,
   which also makes Qt load its TLS library there. One lookup serves everyone who waits for it. The
   answer is kept for a minute. */
class ProxyLookup {
public:
    explicit ProxyLookup(QUrl target);

    //! \a done runs once, at once if the answer is known, unless \a context dies before. Loopback
    //! never has a proxy.
    void find(QObject *context, std::function<void(const QNetworkProxy &)> done);
    //! The next find() asks the system again: the network may have changed.
    void forget() { m_found.reset(); }

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const QNetworkProxy &)> done;
    };
    void start();
    void arrived(const QNetworkProxy &proxy);

    QUrl m_target;
    std::optional<QNetworkProxy> m_found;
    QElapsedTimer m_age;
    QList<Waiting> m_waiting;
    bool m_isRunning = false;
    QObject m_context;
};

} // namespace taskinput::api
