// The endpoints: from an understood request to its answer.
#pragma once

#include "base/secret.h"
#include "sandbox/account.h"
#include "sandbox/behaviour.h"
#include "sandbox/httpserver.h"
#include "sandbox/reply.h"
#include "sandbox/route.h"

namespace taskinput::sandbox {

//! Bytes of a request's body, decompressed, that the API takes.
inline constexpr qint64 BodyLimit = 9'437'184;

//! Everything an endpoint may look at.
struct Call {
    const RoutedRequest &routed;
    const HttpRequest &request;
    const HttpBody &body;
    Behaviour behaviour;
    Account &account;
};

//! Checks token, encoding and size, then answers.
Reply answer(const Call &call, const Secret &token);

//! Tasks and their inputs.
Reply listTasks(const Call &call);
Reply getTask(const Call &call);
Reply putTask(const Call &call);
Reply getInput(const Call &call);
Reply putInput(const Call &call);

//! Actors and their builds.
Reply getActor(const Call &call);
Reply listBuilds(const Call &call);
Reply defaultBuild(const Call &call);
Reply getBuild(const Call &call);
Reply validateInput(const Call &call);

//! offset, limit and desc of a list request.
struct Paging {
    qint64 offset = 0, limit = 1000;
    bool isDescending = false;
};
Paging paging(const QUrlQuery &query);
//! The page of \a count entries that \a paging asks for, in the list's envelope.
Reply pageReply(const Paging &paging, qsizetype total, const QList<QByteArray> &items);

//! The task object; with its input only if \a input is not empty.
QByteArray taskJson(const Records &records, const StoredTask &task, const QByteArray &input);

} // namespace taskinput::sandbox
