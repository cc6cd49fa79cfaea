#include "api/proxylookup.h"

#include "api/rooturl.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QThread>

#include <memory>
#include <utility>

namespace taskinput::api {

namespace {

constexpr std::chrono::milliseconds answerKeeps = std::chrono::minutes(1);

QNetworkProxy systemProxy(const QUrl &target)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(target));
    const QNetworkProxy first = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    // DefaultProxy would send QNetworkAccessManager to look it up again, in its own thread.
    return first.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy(QNetworkProxy::NoProxy)
                                                       : first;
}

} // namespace

ProxyLookup::ProxyLookup(QUrl target)
    : m_target(std::move(target))
{
    if (isLoopback(m_target))
        m_found = QNetworkProxy(QNetworkProxy::NoProxy);
}

void ProxyLookup::find(QObject *context, std::function<void(const QNetworkProxy &)> done)
{
    if (isLoopback(m_target)) {
        done(QNetworkProxy(QNetworkProxy::NoProxy));
        return;
    }
    if (m_found && !m_age.hasExpired(answerKeeps.count())) {
        const QNetworkProxy found = *m_found;
        done(found);
        return;
    }
    m_waiting.append({context, std::move(done)});
    if (!m_isRunning)
        start();
}

void ProxyLookup::start()
{
    m_isRunning = true;
    auto answer = std::make_shared<QNetworkProxy>(QNetworkProxy::NoProxy);
    // Belongs to itself: nobody can be made to wait for a lookup that hangs.
    QThread *thread = QThread::create([answer, target = m_target] {
        *answer = systemProxy(target);
        static_cast<void>(QSslConfiguration::defaultConfiguration());
    });
    QObject::connect(thread, &QThread::finished, &m_context, [this, answer] { arrived(*answer); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void ProxyLookup::arrived(const QNetworkProxy &proxy)
{
    m_isRunning = false;
    m_found = proxy;
    m_age.start();
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    const QNetworkProxy answer = proxy;
    for (const Waiting &one : waiting) {
        if (one.context)
            one.done(answer);
    }
}

} // namespace taskinput::api
