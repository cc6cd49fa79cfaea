#include "api/attempt.h"

#include "api/errorbody.h"
#include "api/networkfailure.h"
#include "api/retrypolicy.h"
#include "api/transport.h"
#include "api/uploaddevice.h"
#include "base/logging.h"

#include <QNetworkAccessManager>

#include <utility>

namespace taskinput::api {

namespace {
// Some milliseconds of unpacking.
constexpr qint64 BytesAtOnce = 512 * 1024;
} // namespace

Attempt::Attempt(std::shared_ptr<QNetworkAccessManager> connection, const Transport &transport,
                 const HttpRequest &request, int number, Observer &observer)
    : m_request(request)
    , m_number(number)
    , m_observer(observer)
    , m_connection(std::move(connection))
    , m_limit(request.isWrite ? transport.limits().sendTimeout : transport.limits().readTimeout)
    , m_context(std::make_unique<QObject>())
{
    m_age.start();
    m_stillness.setSingleShot(true);
    QObject::connect(&m_stillness, &QTimer::timeout, m_context.get(), [this] { stoodStill(); });
    m_stillness.start(transport.limits().connectTimeout);
    send(transport);
    watch();
}

bool Attempt::mayHaveLeft() const
{
    // Qt tells of the first byte through the event loop, so a byte may have been under way unseen
    // for a moment.
    constexpr qint64 momentMs = 1'000;
    return m_hasLeft || m_age.elapsed() < momentMs;
}

Attempt::~Attempt()
{
    // Our own connections first, and only those: a blanket disconnect() would cut the reply from
    // its HTTP thread and abort() would not reach the server.
    m_context.reset();
    if (!m_reply)
        return;
    m_reply->abort();
    m_reply->deleteLater();
}

void Attempt::send(const Transport &transport)
{
    const QNetworkRequest request = transport.networkRequest(m_request);
    if (m_request.verb == HttpRequest::Verb::Get) {
        m_reply = m_connection->get(request);
        return;
    }
    auto *body = new UploadDevice(m_request.body);
    m_reply = m_request.verb == HttpRequest::Verb::Put ? m_connection->put(request, body)
                                                       : m_connection->post(request, body);
    body->setParent(m_reply);
    // Qt takes the first bytes before it is connected: they prove nothing, later ones prove that
    // the line moves.
    QObject::connect(body, &UploadDevice::taken, m_context.get(), [this] { moved(); });
    QObject::connect(
        m_reply, &QNetworkReply::uploadProgress, m_context.get(),
        [this](qint64 sent, qint64) { uploaded(sent); }, Qt::QueuedConnection);
}

void Attempt::watch()
{
    // Queued: the observer may destroy this try, and so the reply must not be in its own signal.
    QObject *context = m_context.get();
    QObject::connect(
        m_reply, &QNetworkReply::requestSent, context, [this] { leave(); }, Qt::QueuedConnection);
    QObject::connect(
        m_reply, &QNetworkReply::metaDataChanged, context, [this] { leave(); },
        Qt::QueuedConnection);
    QObject::connect(
        m_reply, &QNetworkReply::downloadProgress, context,
        [this](qint64 received, qint64 total) { receive(received, total); }, Qt::QueuedConnection);
    QObject::connect(
        m_reply, &QNetworkReply::readyRead, context, [this] { readSoon(); }, Qt::QueuedConnection);
    QObject::connect(m_reply, &QNetworkReply::sslErrors, context,
                     [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    QObject::connect(
        m_reply, &QNetworkReply::finished, context, [this] { replyFinished(); },
        Qt::QueuedConnection);
}

void Attempt::leave()
{
    m_hasLeft = true;
    m_stillness.start(m_limit);
}

void Attempt::moved()
{
    if (m_hasLeft)
        m_stillness.start();
}

void Attempt::uploaded(qint64 sent)
{
    if (sent <= 0)
        return;
    leave();
    m_observer.uploadMoved(sent, m_request.body.size());
}

void Attempt::receive(qint64 received, qint64 total)
{
    if (received <= 0)
        return; // told when a try fails, too
    leave();
    if (received > MaximumReplyBytes) {
        m_observer.attemptEnded({Failure{failure(ApiError::Kind::UnreadableReply)}, {}});
        return;
    }
    m_observer.downloadMoved(received, total);
}

void Attempt::stoodStill()
{
    const auto kind = m_hasLeft ? ApiError::Kind::ReadTimeout : ApiError::Kind::ConnectTimeout;
    m_observer.attemptEnded({Failure{failure(kind)}, {}});
}

void Attempt::readSoon()
{
    if (std::exchange(m_isReading, true))
        return;
    QMetaObject::invokeMethod(
        m_context.get(), [this] { readOn(); }, Qt::QueuedConnection);
}

//! Reading is also unpacking: the whole of a large reply at once would be a stall.
void Attempt::readOn()
{
    m_isReading = false;
    const QByteArray piece = m_reply->isReadable() ? m_reply->read(BytesAtOnce) : QByteArray();
    if (!piece.isEmpty()) {
        m_body += piece;
        readSoon();
    } else if (m_isFinished) {
        endReading();
    }
}

void Attempt::replyFinished()
{
    m_stillness.stop();
    m_isFinished = true;
    readSoon();
}

void Attempt::endReading()
{
    const auto retryAfter =
        parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
    m_observer.attemptEnded({readReply(), retryAfter});
}

HttpResult Attempt::readReply()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || status == 407
        || m_reply->error() == QNetworkReply::ProxyAuthenticationRequiredError) {
        ApiError error = failure(failureKind(*m_reply, m_hasLeft));
        error.status = status;
        error.message = m_reply->errorString();
        error.requestLeft = m_hasLeft && !nothingWasSent(error.kind);
        if (error.kind == ApiError::Kind::TlsFailed)
            error.tlsDetails = tlsDetails(m_tlsErrors, *m_reply);
        return Failure{std::move(error)};
    }
    QByteArray body = std::exchange(m_body, {});
    const bool isSuccess = status >= 200 && status < 300;
    if (isSuccess && isCut(*m_reply, body.size()))
        return cutReply(std::move(body), status);

    HttpReply reply;
    reply.status = status;
    reply.body = std::move(body);
    reply.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    reply.method = methodName(m_request.verb);
    reply.url = m_request.url;
    reply.attempt = m_number;
    reply.duration = std::chrono::milliseconds(m_age.elapsed());
    reply.receivedAt = QDateTime::currentDateTimeUtc();
    reply.isPrivate = m_request.hasPrivateReply;
    if (isSuccess) {
        qCDebug(logApi) << reply.method << reply.url.path() << status << reply.body.size()
                        << "bytes in" << reply.duration.count() << "ms";
        return reply;
    }
    return Failure{refusal(reply, QUrl::fromEncoded(m_reply->rawHeader("Location")))};
}

HttpResult Attempt::cutReply(QByteArray body, int status) const
{
    ApiError error = failure(ApiError::Kind::UnreadableReply);
    error.status = status;
    error.message = m_reply->errorString();
    error.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    error.bodySize = body.size();
    if (!m_request.hasPrivateReply)
        error.body = body.left(MaximumErrorBodyBytes);
    return Failure{std::move(error)};
}

ApiError Attempt::failure(ApiError::Kind kind) const
{
    ApiError error = failure(m_request, m_number, kind);
    error.duration = std::chrono::milliseconds(m_age.elapsed());
    error.requestLeft = m_hasLeft;
    return error;
}

ApiError Attempt::failure(const HttpRequest &request, int number, ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.method = methodName(request.verb);
    error.host = request.url.host();
    error.path = request.url.path(QUrl::FullyEncoded);
    error.attempt = number;
    error.at = QDateTime::currentDateTimeUtc();
    return error;
}

} // namespace taskinput::api
