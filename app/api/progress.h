// What a call tells while it runs.
#pragma once

#include "api/apierror.h"

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace taskinput::api {

//! All optional; called in the caller's thread, never from inside the call that returned the
//! handle. Each may drop the handle.
struct Progress {
    std::function<void(qint64 sent, qint64 total)> upload;
    std::function<void(qint64 received, qint64 total)> download; //!< total -1 = unknown
    //! Waiting before try \a attempt (1-based) of \a attempts. Told when the wait begins and once a
    //! second from then on, with the time that is left.
    std::function<void(std::chrono::milliseconds left, int attempt, int attempts,
                       const ApiError &why)>
        waiting;
    std::function<void(int attempt)> started; //!< 1-based
};

} // namespace taskinput::api
