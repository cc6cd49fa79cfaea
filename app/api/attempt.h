// One try of one HTTP request.
#pragma once

#include "api/http.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace taskinput::api {

class Transport;

/*! Owns the QNetworkReply and the one timer that watches that bytes move. Tells its observer
   through the event loop, so that the observer may destroy it. Destroying it closes the connection.
 */
class Attempt {
public:
    struct End {
        HttpResult result;
        std::optional<std::chrono::milliseconds> retryAfter; //!< as the server asked
    };
    class Observer {
    public:
        virtual void uploadMoved(qint64 sent, qint64 total) = 0;
        virtual void downloadMoved(qint64 received, qint64 total) = 0; //!< total -1 = unknown
        virtual void attemptEnded(Attempt::End end) = 0; //!< once

    protected:
        virtual ~Observer() = default;
    };

    Attempt(std::shared_ptr<QNetworkAccessManager> connection, const Transport &transport,
            const HttpRequest &request, int number, Observer &observer);
    ~Attempt();
    Attempt(const Attempt &) = delete;
    Attempt &operator=(const Attempt &) = delete;

    //! A byte of the request left, as far as is known. Right once the try has ended.
    bool hasLeft() const noexcept { return m_hasLeft; }
    //! The same while the try is under way; true in doubt.
    bool mayHaveLeft() const;

    //! The error of a try that got no answer, with what is known without one.
    static ApiError failure(const HttpRequest &request, int number, ApiError::Kind kind);

private:
    void send(const Transport &transport);
    void watch();
    void leave();
    void moved();
    void uploaded(qint64 sent);
    void receive(qint64 received, qint64 total);
    void stoodStill();
    void readSoon();
    void readOn();
    void replyFinished();
    void endReading();
    ApiError failure(ApiError::Kind kind) const;
    HttpResult readReply();
    HttpResult cutReply(QByteArray body, int status) const;

    const HttpRequest &m_request;
    const int m_number;
    Observer &m_observer;
    std::shared_ptr<QNetworkAccessManager> m_connection;
    std::chrono::milliseconds m_limit; //!< without any byte moving, once it left
    QNetworkReply *m_reply = nullptr; //!< dropped by abort() and deleteLater()
    QList<QSslError> m_tlsErrors;
    QElapsedTimer m_age;
    QByteArray m_body; //!< as far as it was read
    bool m_hasLeft = false;
    bool m_isReading = false; //!< readOn() is on its way
    bool m_isFinished = false;
    QTimer m_stillness;
    std::unique_ptr<QObject> m_context; //!< every connection to the reply ends with it
};

} // namespace taskinput::api
