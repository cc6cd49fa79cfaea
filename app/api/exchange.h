// One HTTP request with its retries.
#pragma once

#include "api/attempt.h"
#include "api/http.h"
#include "api/progress.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkProxy;

namespace taskinput::api {

class Transport;

/*! Looks the proxy up, tries, waits, tries again, and tells the end once through the event loop.
   Destroying it aborts what is under way and nothing is told. Lives in one thread. */
class Exchange final : public Attempt::Observer {
public:
    //! \a done may destroy the Exchange only through the event loop (it does not: it starts the
    //! reading).
    Exchange(std::shared_ptr<Transport> transport, HttpRequest request,
             std::shared_ptr<const Progress> progress, std::function<void(HttpResult)> done);
    ~Exchange() override;
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    //! A write: at least one byte of the try under way, or of the one that ended the exchange, may
    //! have left.
    bool hasLeft() const { return m_attempt ? m_attempt->mayHaveLeft() : m_hasLeft; }
    //! Ends a wait at once.
    void tryNow();

private:
    void begin();
    void tryWith(const QNetworkProxy &proxy);
    void lookupTookTooLong();
    void waitForRetry(std::chrono::milliseconds wait, ApiError why);
    void countDown();

    void uploadMoved(qint64 sent, qint64 total) override;
    void downloadMoved(qint64 received, qint64 total) override;
    void attemptEnded(Attempt::End end) override;

    std::shared_ptr<Transport> m_transport;
    HttpRequest m_request;
    std::shared_ptr<const Progress> m_progress;
    std::function<void(HttpResult)> m_done;
    int m_attemptNumber = 0; //!< 1-based once begun
    bool m_hasLeft = false;
    std::optional<ApiError> m_waitsBecause;
    QDeadlineTimer m_waitEnd;
    QTimer m_clock; //!< the wait's next second, or the limit of the proxy lookup
    std::unique_ptr<QObject> m_lookup; //!< alive while a proxy is being looked up
    std::unique_ptr<Attempt> m_attempt;
    QObject m_context;
};

} // namespace taskinput::api
