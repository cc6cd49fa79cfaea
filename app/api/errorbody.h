// What the server says about a refusal.
#pragma once

#include "api/http.h"

namespace taskinput::api {

//! The error of an answer with a status outside 200 to 299: kind by status, the server's words from
//! {"error": {"type", "message"}} where the body is that. \a location: of a redirect.
ApiError refusal(const HttpReply &reply, const QUrl &location = {});

//! The situation behind a status outside 200 to 299.
ApiError::Kind kindForStatus(int status) noexcept;

} // namespace taskinput::api
