#include "api/exchange.h"

#include "api/retrypolicy.h"
#include "api/transport.h"
#include "base/logging.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace taskinput::api {

using namespace std::chrono_literals;

Exchange::Exchange(std::shared_ptr<Transport> transport, HttpRequest request,
                   std::shared_ptr<const Progress> progress, std::function<void(HttpResult)> done)
    : m_transport(std::move(transport))
    , m_request(std::move(request))
    , m_progress(std::move(progress))
    , m_done(std::move(done))
{
    m_clock.setSingleShot(true);
    QObject::connect(&m_clock, &QTimer::timeout, &m_context,
                     [this] { m_waitsBecause ? countDown() : lookupTookTooLong(); });
    // Through the event loop: nothing is told from inside the call that returned the handle.
    QMetaObject::invokeMethod(
        &m_context, [this] { begin(); }, Qt::QueuedConnection);
}

Exchange::~Exchange() = default;

void Exchange::begin()
{
    ++m_attemptNumber;
    m_waitsBecause.reset();
    m_clock.start(m_transport->limits().connectTimeout);
    m_lookup = std::make_unique<QObject>();
    m_transport->findProxy(m_lookup.get(), [this](const QNetworkProxy &proxy) { tryWith(proxy); });
}

void Exchange::tryWith(const QNetworkProxy &proxy)
{
    m_clock.stop();
    m_attempt = std::make_unique<Attempt>(m_transport->connectionFor(proxy), *m_transport,
                                          m_request, m_attemptNumber, *this);
    const auto progress = m_progress;
    if (progress->started)
        progress->started(m_attemptNumber);
}

void Exchange::lookupTookTooLong()
{
    m_lookup.reset();
    ApiError error = Attempt::failure(m_request, m_attemptNumber, ApiError::Kind::ConnectTimeout);
    error.duration = m_transport->limits().connectTimeout;
    attemptEnded({Failure{std::move(error)}, {}});
}

void Exchange::attemptEnded(Attempt::End end)
{
    m_transport->connectionUsed();
    m_hasLeft = m_attempt && m_attempt->hasLeft();
    m_attempt.reset();
    if (end.result) {
        m_done(std::move(end.result));
        return;
    }
    const ApiError &error = end.result.error();
    qCDebug(logApi) << error.method << error.path << "failed, try" << error.attempt << "status"
                    << error.status;
    if (nothingWasSent(error.kind))
        m_transport->forgetConnection();
    if (m_attemptNumber > m_transport->limits().retries
        || !mayBeRepeated(error, m_request.isWrite)) {
        m_done(std::move(end.result));
        return;
    }
    m_hasLeft = false; // it was refused as a whole, or nothing was sent
    const double chance = QRandomGenerator::global()->generateDouble();
    waitForRetry(waitBeforeRetry(m_attemptNumber, end.retryAfter, chance), error);
}

void Exchange::waitForRetry(std::chrono::milliseconds wait, ApiError why)
{
    m_waitEnd = QDeadlineTimer(wait, Qt::PreciseTimer);
    m_waitsBecause = std::move(why);
    countDown();
}

void Exchange::countDown()
{
    const auto left = std::max(
        std::chrono::ceil<std::chrono::milliseconds>(m_waitEnd.remainingTimeAsDuration()), 0ms);
    if (left == 0ms) {
        begin();
        return;
    }
    m_clock.start(std::min(left, std::chrono::milliseconds(1s)));
    const auto progress = m_progress;
    if (progress->waiting) {
        const ApiError why = *m_waitsBecause;
        progress->waiting(left, m_attemptNumber + 1, m_transport->limits().retries + 1, why);
    }
}

void Exchange::tryNow()
{
    if (!m_waitsBecause)
        return;
    m_clock.stop();
    m_waitsBecause.reset();
    QMetaObject::invokeMethod(
        &m_context, [this] { begin(); }, Qt::QueuedConnection);
}

void Exchange::uploadMoved(qint64 sent, qint64 total)
{
    const auto progress = m_progress;
    if (progress->upload)
        progress->upload(sent, total);
}

void Exchange::downloadMoved(qint64 received, qint64 total)
{
    const auto progress = m_progress;
    if (progress->download)
        progress->download(received, total);
}

} // namespace taskinput::api
