// Which failure is tried again, and after how long. Pure.
#pragma once

#include "api/apierror.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace taskinput::api {

//! Longest wait between two tries, whatever the server asks for.
inline constexpr std::chrono::milliseconds MaximumRetryWait = std::chrono::minutes(2);

/*! Reads: after 429, 5xx and broken connections (cut answers too). Writes: after 429, which says
   that nothing was done, and where nothing was sent. Neither after a read time-out: the person has
   waited long enough to be asked. */
bool mayBeRepeated(const ApiError &error, bool isWrite) noexcept;

//! The documented back-off: random within [D, 2D], D = 500 ms, doubled after each failure. \a
//! failedAttempt is 1-based, \a chance within [0, 1). \a asked (the server's Retry-After) wins. At
//! most MaximumRetryWait.
std::chrono::milliseconds waitBeforeRetry(int failedAttempt,
                                          std::optional<std::chrono::milliseconds> asked,
                                          double chance) noexcept;

//! Retry-After as seconds or as an HTTP date; a date in the past is no wait. Empty if it is
//! neither.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &header,
                                                         const QDateTime &now);

} // namespace taskinput::api
