// A request that waits for its next try.
#pragma once

#include "api/apierror.h"

#include <chrono>

namespace taskinput::session {

struct Countdown {
    std::chrono::milliseconds left{0};
    int attempt = 0; //!< 1-based, the repetition that is waited for
    int attempts = 0; //!< how many repetitions there are at most
    api::ApiError why;
};

} // namespace taskinput::session
