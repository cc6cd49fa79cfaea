#include "api/apierror.h"

#include "api/http.h"

namespace taskinput::api {

bool nothingWasSent(ApiError::Kind kind) noexcept
{
    return kind == ApiError::Kind::NoConnection || kind == ApiError::Kind::ConnectTimeout
        || kind == ApiError::Kind::TlsFailed || kind == ApiError::Kind::ProxyAuthentication;
}

bool outcomeUnknown(const ApiError &error) noexcept
{
    switch (error.kind) {
    case ApiError::Kind::ReadTimeout:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::RequestTimeout:
    case ApiError::Kind::ServerTrouble:
    case ApiError::Kind::UnreadableReply:
    case ApiError::Kind::UnexpectedReply:
    case ApiError::Kind::Cancelled:
        return error.requestLeft;
    case ApiError::Kind::NoConnection:
    case ApiError::Kind::ConnectTimeout:
    case ApiError::Kind::TlsFailed:
    case ApiError::Kind::ProxyAuthentication:
    case ApiError::Kind::RedirectRefused:
    case ApiError::Kind::TokenRejected:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::MethodRefused:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Rejected:
        return false;
    }
    return false;
}

QByteArray methodName(HttpRequest::Verb verb)
{
    switch (verb) {
    case HttpRequest::Verb::Get:
        return "GET";
    case HttpRequest::Verb::Put:
        return "PUT";
    case HttpRequest::Verb::Post:
        return "POST";
    }
    return {};
}

ApiError unusableReply(const HttpReply &reply, ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.status = reply.status;
    error.contentType = reply.contentType;
    if (!reply.isPrivate)
        error.body = reply.body.left(MaximumErrorBodyBytes);
    error.bodySize = reply.body.size();
    error.method = reply.method;
    error.host = reply.url.host();
    error.path = reply.url.path(QUrl::FullyEncoded);
    error.attempt = reply.attempt;
    error.duration = reply.duration;
    error.at = reply.receivedAt;
    error.requestLeft = true;
    return error;
}

} // namespace taskinput::api
