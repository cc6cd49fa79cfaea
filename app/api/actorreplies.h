// Answers about Actors, their builds and their input schemas.
#pragma once

#include "api/http.h"
#include "api/types.h"
#include "base/stopflag.h"

#include <optional>

namespace taskinput::api {

Result<Actor, ApiError> readActor(const HttpReply &reply, const StopFlag &stop);

/*! The input schema's JSON text of a build, empty if it has none: data.actorDefinition.input, else
   its inputSchema, else the deprecated data.inputSchema, a string that holds JSON. */
Result<QByteArray, ApiError> readBuildSchema(const HttpReply &reply, const StopFlag &stop);

struct BuildSearch {
    QString buildId; //!< empty = not on this page
    qint64 nextOffset = -1; //!< -1 = this was the last page
};
//! Looks for a build \a number on one page of builds.
Result<BuildSearch, ApiError> readBuildPage(const HttpReply &reply, const QString &number,
                                            const StopFlag &stop);

Result<Validation, ApiError> readValidation(const HttpReply &reply, const StopFlag &stop);
//! A 400 that is about the input or its schema is the platform's verdict; empty = it is about
//! something else.
std::optional<Validation> verdictIn(const ApiError &error);

} // namespace taskinput::api
