#include "support/misbehavingserver.h"

#include "support/httpconversation.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace taskinput::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(TASKINPUT_TEST_DATA "/tls/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace

//! Hands each connection to a conversation.
class Listener final : public QTcpServer {
public:
    Listener(MisbehavingServer::Scheme scheme, std::shared_ptr<MisbehavingServer::Shared> shared)
        : m_scheme(scheme)
        , m_shared(std::move(shared))
    {
    }

    void releaseAll()
    {
        for (HttpConversation *conversation : findChildren<HttpConversation *>())
            conversation->release();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        {
            const QMutexLocker lock(&m_shared->mutex);
            ++m_shared->connections;
        }
        auto *socket =
            m_scheme == MisbehavingServer::Scheme::Https ? encrypted() : new QTcpSocket();
        socket->setSocketDescriptor(descriptor);
        new HttpConversation(socket, m_shared, this);
        if (auto *tls = qobject_cast<QSslSocket *>(socket))
            tls->startServerEncryption();
    }

private:
    static QTcpSocket *encrypted()
    {
        auto *socket = new QSslSocket();
        socket->setLocalCertificate(QSslCertificate(contentOf(u"localhost.crt"_s)));
        socket->setPrivateKey(QSslKey(contentOf(u"localhost.key"_s), QSsl::Ec));
        return socket;
    }

    MisbehavingServer::Scheme m_scheme;
    std::shared_ptr<MisbehavingServer::Shared> m_shared;
};

QByteArray RecordedRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

MisbehavingServer::MisbehavingServer(Scheme scheme)
    : m_scheme(scheme)
{
    auto *listener = new Listener(scheme, m_shared);
    if (!listener->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback: %s", qPrintable(listener->errorString()));
    m_port = listener->serverPort();
    m_listener = listener;
    listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, listener, &QObject::deleteLater);
    m_thread.start();
}

MisbehavingServer::~MisbehavingServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl MisbehavingServer::root() const
{
    QUrl url;
    url.setScheme(m_scheme == Scheme::Https ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

void MisbehavingServer::on(const QByteArray &method, const QByteArray &target,
                           const QList<HttpScript> &scripts)
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->scripts.insert(method + ' ' + target, scripts);
}

void MisbehavingServer::release()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->isReleased = true;
    }
    auto *listener = static_cast<Listener *>(m_listener);
    QMetaObject::invokeMethod(listener, [listener] { listener->releaseAll(); });
}

void MisbehavingServer::stopListening()
{
    QMetaObject::invokeMethod(m_listener, &QTcpServer::close, Qt::BlockingQueuedConnection);
}

QList<RecordedRequest> MisbehavingServer::requests() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->requests;
}

qsizetype MisbehavingServer::count(const QByteArray &method) const
{
    const auto all = requests();
    return std::count_if(all.begin(), all.end(),
                         [&](const RecordedRequest &one) { return one.method == method; });
}

qsizetype MisbehavingServer::connections() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->connections;
}

qsizetype MisbehavingServer::abandoned() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->abandoned;
}

} // namespace taskinput::test
