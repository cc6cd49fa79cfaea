// One request and one answer on the wire, before anything is read into them.
#pragma once

#include "api/apierror.h"
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

#include <chrono>

namespace taskinput::api {

struct HttpRequest {
    enum class Verb { Get, Put, Post };
    Verb verb = Verb::Get;
    QUrl url; //!< below the root
    QByteArray body; //!< JSON, sent byte for byte
    bool isWrite =
        false; //!< must not take effect twice: repeated only after 429 or when nothing was sent
    bool hasPrivateReply =
        false; //!< the answer holds more than is asked for: no error carries its body
};

//! A complete answer with a status of 200 to 299.
struct HttpReply {
    int status = 200;
    QByteArray body; //!< decompressed
    QString contentType;
    QByteArray method;
    QUrl url;
    int attempt = 1;
    std::chrono::milliseconds duration{0};
    QDateTime receivedAt; //!< UTC
    bool isPrivate = false; //!< HttpRequest::hasPrivateReply
};

using HttpResult = Result<HttpReply, ApiError>;

QByteArray methodName(HttpRequest::Verb verb);

//! \a reply could not be used: \a kind is UnreadableReply or UnexpectedReply.
ApiError unusableReply(const HttpReply &reply, ApiError::Kind kind);

} // namespace taskinput::api
