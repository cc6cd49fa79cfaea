// What every call of one account shares: connections, proxy, token, limits.
#pragma once

#include "api/http.h"
#include "api/limits.h"
#include "api/proxylookup.h"
#include "base/secret.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace taskinput::api {

//! Longest answer that is taken. The API stores at most 9 MiB an input; escapes and other members
//! make it longer.
inline constexpr qint64 MaximumReplyBytes = 256LL * 1024 * 1024;

class Transport {
public:
    Transport(QUrl root, Secret token, Limits limits);
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    const QUrl &root() const noexcept { return m_root; }
    const Secret &token() const noexcept { return m_token; }
    const Limits &limits() const noexcept { return m_limits; }

    //! Headers and attributes of \a request. The token goes in only if the request is for the
    //! root's own origin.
    QNetworkRequest networkRequest(const HttpRequest &request) const;
    //! See ProxyLookup::find().
    void findProxy(QObject *context, std::function<void(const QNetworkProxy &)> done);
    //! A manager that uses \a proxy. Its kept-alive connections are recent: one that was idle for
    //! longer may be dead without anyone knowing, and a write on it would end without an answer.
    std::shared_ptr<QNetworkAccessManager> connectionFor(const QNetworkProxy &proxy);
    //! Bytes moved until now.
    void connectionUsed() { m_idle.start(); }
    //! After a failed connection: nothing that was known about the way is used again.
    void forgetConnection();

private:
    QUrl m_root;
    Secret m_token;
    Limits m_limits;
    ProxyLookup m_proxies;
    QNetworkProxy m_proxy;
    std::shared_ptr<QNetworkAccessManager> m_manager;
    QElapsedTimer m_idle;
};

} // namespace taskinput::api
