// What a text opens on, made ready by a worker.
#pragma once

#include "api/types.h"
#include "base/stopflag.h"
#include "session/baseline.h"
#include "session/draftsink.h"
#include "session/inputcache.h"
#include "session/sendplan.h"

#include <optional>

namespace taskinput::session {

struct Opening {
    api::InputReply reply; //!< Apify's answer, or what was known last
    Baseline baseline; //!< what the text opens on
    SendPlanPtr openSend; //!< of an earlier run, never ended; null = none
};

/*! Without an \a answer, what was known last: the \a cached input, else what the \a stored draft
   was based on; one of them must be there. With a draft of another day the text opens on what that
   was based on; the answer is merged in afterwards. Worker: linear. */
Opening openingOf(const std::optional<api::InputReply> &answer,
                  const std::optional<CachedInput> &cached,
                  const std::optional<StoredDraft> &stored, const StopFlag &stop = {});

} // namespace taskinput::session
