// Answers about who a token belongs to.
#pragma once

#include "api/http.h"
#include "api/types.h"
#include "base/stopflag.h"

namespace taskinput::api {

//! users/me. It holds a proxy password and more: only id and user name are read. Without an id the
//! account isLimited.
Result<Account, ApiError> readAccount(const HttpReply &reply, const StopFlag &stop);

//! The task list was handed out although users/me was not.
Result<Account, ApiError> readLimitedAccount(const HttpReply &reply, const StopFlag &stop);

//! users/me was refused in a way that says nothing about the task list.
bool mayBeLimited(const ApiError &error) noexcept;

} // namespace taskinput::api
