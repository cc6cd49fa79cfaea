// Answers about tasks.
#pragma once

#include "api/http.h"
#include "api/types.h"
#include "base/stopflag.h"

namespace taskinput::api {

Result<TaskPage, ApiError> readTaskPage(const HttpReply &reply, const StopFlag &stop);
Result<Task, ApiError> readTask(const HttpReply &reply, const StopFlag &stop);

} // namespace taskinput::api
