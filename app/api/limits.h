// How long a call may stand still and how often it is tried again.
#pragma once

#include <chrono>

namespace taskinput::api {

//! Times without any byte moving, not totals (settings network/…).
struct Limits {
    std::chrono::milliseconds connectTimeout{10'000}; //!< until the request starts to leave
    std::chrono::milliseconds readTimeout{30'000}; //!< of a read, once it left
    std::chrono::milliseconds sendTimeout{60'000}; //!< of a write, once it started to leave
    int retries = 5; //!< tries after the first one
};

} // namespace taskinput::api
