#include "sandbox/endpoints.h"

#include "sandbox/jsonobject.h"

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostItems = 1000;

enum class Auth { Missing, Wrong, Right };

Auth auth(const Call &call, const Secret &token)
{
    QString given = call.routed.query.queryItemValue(u"token"_s, QUrl::FullyDecoded);
    const QByteArray header = call.request.header("Authorization");
    if (header.size() > 7 && header.first(7).compare("bearer ", Qt::CaseInsensitive) == 0)
        given = QString::fromUtf8(header.sliced(7).trimmed());
    if (given.isEmpty())
        return Auth::Missing;
    return given == token.reveal() ? Auth::Right : Auth::Wrong;
}

//! Builds can be read by everybody who knows them.
bool needsToken(Route route)
{
    return route != Route::DefaultBuild && route != Route::GetBuild;
}

std::optional<Reply> refusedBody(const Call &call)
{
    const QByteArray encoding = call.request.header("Content-Encoding");
    if (!HttpServer::reads(encoding)) {
        return errorReply(
            415, "unsupported-content-encoding",
            u"Content-Encoding \"%1\" is not supported."_s.arg(QString::fromLatin1(encoding)));
    }
    if (!call.body.isReadable)
        return errorReply(400, "invalid-request", u"The request body could not be read."_s);
    if (call.body.size > BodyLimit) {
        return errorReply(
            413, "request-too-large",
            u"The POST payload is too large (limit: %1 bytes, actual length: %2 bytes)."_s
                .arg(BodyLimit)
                .arg(call.body.size));
    }
    return std::nullopt;
}

qint64 queryNumber(const QUrlQuery &query, const QString &name)
{
    return std::max<qint64>(0, query.queryItemValue(name).toLongLong());
}

Reply routedAnswer(const Call &call)
{
    switch (call.routed.route) {
    case Route::UsersMe:
        return dataReply(call.account.access()->me);
    case Route::ListTasks:
        return listTasks(call);
    case Route::GetTask:
        return getTask(call);
    case Route::PutTask:
        return putTask(call);
    case Route::GetInput:
        return getInput(call);
    case Route::PutInput:
        return putInput(call);
    case Route::GetActor:
        return getActor(call);
    case Route::ListBuilds:
        return listBuilds(call);
    case Route::DefaultBuild:
        return defaultBuild(call);
    case Route::GetBuild:
        return getBuild(call);
    case Route::ValidateInput:
        return validateInput(call);
    case Route::WrongMethod:
        return errorReply(405, "method-not-allowed",
                          u"This API end-point can't be called with this method."_s);
    case Route::Unknown:
        break;
    }
    return errorReply(404, "page-not-found", u"There is no API end-point at this URL."_s);
}

} // namespace

Reply answer(const Call &call, const Secret &token)
{
    const bool isKnown =
        call.routed.route != Route::Unknown && call.routed.route != Route::WrongMethod;
    if (isKnown) {
        const Auth given = auth(call, token);
        if (given == Auth::Missing && needsToken(call.routed.route))
            return errorReply(401, "token-not-provided",
                              u"Authentication token was not provided"_s);
        if (given == Auth::Wrong) {
            return errorReply(401, "user-or-token-not-found",
                              u"User was not found or authentication token is not valid"_s);
        }
    }
    if (const std::optional<Reply> refused = refusedBody(call))
        return *refused;
    return routedAnswer(call);
}

Paging paging(const QUrlQuery &query)
{
    Paging result;
    result.offset = queryNumber(query, u"offset"_s);
    const qint64 limit = queryNumber(query, u"limit"_s);
    result.limit = limit == 0 ? MostItems : std::min(limit, MostItems); // 0 counts as not given
    const QString descending = query.queryItemValue(u"desc"_s);
    result.isDescending = descending == "1"_L1 || descending == "true"_L1;
    return result;
}

Reply pageReply(const Paging &paging, qsizetype total, const QList<QByteArray> &items)
{
    return dataReply(JsonObject()
                         .addNumber(u"total", total)
                         .addNumber(u"offset", paging.offset)
                         .addNumber(u"limit", paging.limit)
                         .addFlag(u"desc", paging.isDescending)
                         .addNumber(u"count", items.size())
                         .add(u"items", jsonList(items))
                         .json());
}

} // namespace taskinput::sandbox
