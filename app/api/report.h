// What "Copy report" puts on the clipboard.
#pragma once

#include "api/apierror.h"

#include <QString>

namespace taskinput::api {

//! Program, Qt and platform versions, the request without its query, the answer's status, type and
//! words, times, and the first 200 characters of a body that could not be used. Plain English text
//! without any secret.
QString reportOf(const ApiError &error);

} // namespace taskinput::api
