#include "sandbox/server.h"

#include "base/logging.h"
#include "sandbox/endpoints.h"
#include "sandbox/exchange.h"

#include <QRandomGenerator>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype CompressedFrom = 1024; // bytes; below it costs more than it saves

//! In the look of the service's own tokens.
QString randomToken()
{
    constexpr QLatin1StringView letters(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    QString token = u"apify_api_"_s;
    for (int i = 0; i < 36; ++i)
        token += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return token;
}

bool takesGzip(const HttpRequest &request)
{
    return request.header("Accept-Encoding").toLower().contains("gzip");
}

} // namespace

Server::Server(Options options)
    : m_options(std::move(options))
    , m_token(m_options.token.isEmpty() ? randomToken() : m_options.token)
    , m_account(m_options.dataFolder, m_options.extraTasks)
    , m_log(m_options.recordsRequests)
    , m_behaviour(m_options.behaviour)
{
}

Server::~Server()
{
    stop();
}

Result<QUrl, QString> Server::start()
{
    if (isRunning())
        return root();
    m_faults.open();
    auto http = std::make_unique<HttpServer>(
        [this](const HttpRequest &request, const HttpPeer &peer) { return handle(request, peer); });
    const quint16 wanted = m_port != 0 ? m_port : m_options.port;
    const quint16 port = http->start(wanted, [this] { m_account.load(); });
    if (port == 0)
        return Failure{u"No port of this computer can be had for the sandbox."_s};
    {
        const std::lock_guard lock(m_mutex);
        m_port = port;
        m_http = std::move(http);
    }
    qCDebug(logSandbox) << "Listening on port" << port;
    return root();
}

void Server::stop()
{
    m_faults.shutDown();
    std::unique_ptr<HttpServer> http;
    {
        const std::lock_guard lock(m_mutex);
        http = std::move(m_http);
    }
    http.reset();
    m_account.flush();
}

bool Server::isRunning() const
{
    const std::lock_guard lock(m_mutex);
    return m_http && m_http->isRunning();
}

QUrl Server::root() const
{
    const std::lock_guard lock(m_mutex);
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

Reply Server::handle(const HttpRequest &request, const HttpPeer &peer)
{
    const RoutedRequest understood = routed(request.method, request.target);
    Exchange exchange(m_faults, understood.route, peer);
    m_log.add(understood.route);
    Reply reply;
    if (exchange.endsAt(Fault::When::BeforeReading, reply))
        return reply;
    const HttpBody body = peer.readBody(BodyLimit);
    m_log.keep({understood.route, request.method, request.target, request.headers, body.bytes});
    if (exchange.endsAt(Fault::When::BeforeApplying, reply))
        return reply;
    const Behaviour now = behaviour();
    reply = answer({understood, request, body, now, m_account}, m_token);
    if (exchange.endsAt(Fault::When::AfterApplying, reply))
        return reply;
    const bool isWorthIt = reply.body.size() >= CompressedFrom && !exchange.damages();
    if (now.compressesReplies && isWorthIt && takesGzip(request))
        gzipBody(reply);
    exchange.damage(reply);
    return reply;
}

Behaviour Server::behaviour() const
{
    const std::lock_guard lock(m_mutex);
    return m_behaviour;
}

void Server::setBehaviour(const Behaviour &behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_behaviour = behaviour;
}

void Server::reset()
{
    m_account.load();
    m_account.reset();
}

} // namespace taskinput::sandbox
