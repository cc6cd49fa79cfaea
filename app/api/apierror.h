// Why a call failed, as the user meets it (the rows of the error table in the interface).
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace taskinput::api {

//! No error carries more of an answer than this.
inline constexpr qsizetype MaximumErrorBodyBytes = 64 * 1024;

struct ApiError {
    enum class Kind {
        NoConnection, //!< DNS, refused, no route; nothing was sent
        ConnectTimeout, //!< nothing was sent
        ReadTimeout, //!< no byte moved for the limit, after the request left
        ConnectionLost, //!< broke off after the request left
        TlsFailed, //!< final
        ProxyAuthentication, //!< 407
        RedirectRefused, //!< any 3xx; the token never goes to another place
        TokenRejected, //!< 401
        Forbidden, //!< 403
        NotFound, //!< 404
        MethodRefused, //!< 405, 415: our bug
        Conflict, //!< 409
        TooLarge, //!< 413
        RateLimited, //!< 429
        Rejected, //!< 400 and other 4xx
        RequestTimeout, //!< 408
        ServerTrouble, //!< 5xx
        UnreadableReply, //!< 2xx that is cut, no UTF-8, no JSON, HTML, empty
        UnexpectedReply, //!< JSON of the wrong kind
        Cancelled, //!< by the caller through Request::cancel(AndReport); only where that is asked
                   //!< for
    };
    Kind kind = Kind::NoConnection;
    int status = 0; //!< HTTP status, 0 = no answer
    QString type; //!< error.type, word for word
    QString
        message; //!< error.message, word for word; or Qt's/OpenSSL's words where there is no answer
    QString contentType;
    QByteArray body; //!< of an answer that could not be used, at most MaximumErrorBodyBytes
    qint64 bodySize = 0; //!< of the whole answer
    std::optional<json::Kind>
        foundKind; //!< UnexpectedReply: what the JSON was (its data, where it has an envelope)
    QString tlsDetails; //!< certificate subject, issuer, reason; plain text
    QByteArray method;
    QString host;
    QString path; //!< of the request, percent-encoded, without query
    int attempt = 1; //!< 1-based, the try that failed
    std::chrono::milliseconds duration{0};
    QDateTime at; //!< UTC
    bool requestLeft = false; //!< at least one byte of the request may have reached the server
};

//! True for the situations in which the server can't have got anything of the request.
bool nothingWasSent(ApiError::Kind kind) noexcept;

//! For a write: may it have taken effect although it failed? True for time-outs after the request
//! left, cut, unreadable or unexpected replies, 408, 5xx, and a cancelled one that left.
bool outcomeUnknown(const ApiError &error) noexcept;

} // namespace taskinput::api
