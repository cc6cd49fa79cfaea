// Answers that are a stored input. Nothing is unwrapped: an input may own members named data or
// error.
#pragma once

#include "api/http.h"
#include "api/types.h"
#include "base/stopflag.h"

namespace taskinput::api {

//! GET of the input. An empty body and null are "never set"; any other JSON is delivered as it is.
Result<InputReply, ApiError> readInput(const HttpReply &reply, const StopFlag &stop);

//! The answer of the merge: the full input. Anything but an object or a list leaves the outcome
//! open.
Result<InputReply, ApiError> readMergedInput(const HttpReply &reply, const StopFlag &stop);

//! The answer of a whole replacement: a task object, of which the input is taken.
Result<InputReply, ApiError> readReplacedInput(const HttpReply &reply, const StopFlag &stop);

//! What a 404 for the input stands for once the task itself was found.
InputReply neverSetInput(const ApiError &notFound);

} // namespace taskinput::api
