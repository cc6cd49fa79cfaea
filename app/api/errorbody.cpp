#include "api/errorbody.h"

#include "json/decode.h"

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

QString stringMember(const json::Document &document, json::NodeId object, QStringView name)
{
    const json::NodeId member = document.member(object, name);
    const bool isString =
        member != json::NoNode && document.node(member).kind == json::Kind::String;
    return isString ? document.stringValue(member) : QString();
}

void readWords(ApiError &error, const QByteArray &body)
{
    const auto decoded = json::decodeUtf8(body);
    if (!decoded)
        return;
    const auto document = json::Document::parse(decoded->text);
    if (!document || document->hasErrors() || !document->isObject())
        return;
    const json::NodeId words = document->member(document->root(), u"error");
    if (words == json::NoNode || document->node(words).kind != json::Kind::Object)
        return;
    error.type = stringMember(*document, words, u"type");
    error.message = stringMember(*document, words, u"message");
}

} // namespace

ApiError::Kind kindForStatus(int status) noexcept
{
    switch (status) {
    case 401:
        return ApiError::Kind::TokenRejected;
    case 403:
        return ApiError::Kind::Forbidden;
    case 404:
        return ApiError::Kind::NotFound;
    case 405:
    case 415:
        return ApiError::Kind::MethodRefused;
    case 407:
        return ApiError::Kind::ProxyAuthentication;
    case 408:
        return ApiError::Kind::RequestTimeout;
    case 409:
        return ApiError::Kind::Conflict;
    case 413:
        return ApiError::Kind::TooLarge;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ApiError::Kind::ServerTrouble;
    return status >= 300 && status < 400 ? ApiError::Kind::RedirectRefused
                                         : ApiError::Kind::Rejected;
}

ApiError refusal(const HttpReply &reply, const QUrl &location)
{
    ApiError error = unusableReply(reply, kindForStatus(reply.status));
    // A longer body is no error object of this API; a few kilobytes are read here and now.
    if (reply.body.size() <= MaximumErrorBodyBytes)
        readWords(error, reply.body);
    if (error.kind == ApiError::Kind::RedirectRefused && location.isValid())
        error.message =
            location.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return error;
}

} // namespace taskinput::api
