// The phases of one task's session and the table of allowed moves.
#pragma once

#include <array>

namespace taskinput::session {

//! What is going on with the server; exclusive. Everything else is a fact that is derived (see
//! presentation.h).
enum class Phase {
    Loading, //!< first read or a reload without edits
    LoadFailed,
    Ready,
    Checking, //!< the stored input is read again before a send
    Conflict, //!< same field changed on both sides; nothing is sent until each is decided
    Sending,
    Waiting, //!< 429 or refused before anything left: counting down to the next try
    OutcomeUnknown, //!< saved or not?
    ReadingBack,
};
inline constexpr int PhaseCount = 9;

constexpr bool mayGo(Phase from, Phase to) noexcept
{
    using enum Phase;
    switch (from) {
    case Loading:
        return to == Ready || to == LoadFailed;
    case LoadFailed:
        return to == Loading;
    case Ready:
        // OutcomeUnknown: a send of an earlier run of the program never ended.
        return to == Loading || to == Checking || to == Conflict || to == OutcomeUnknown;
    case Checking:
        return to == Sending || to == Conflict || to == Ready;
    case Conflict:
        return to == Checking || to == Ready || to == Conflict;
    case Sending:
        return to == Ready || to == Waiting || to == OutcomeUnknown;
    case Waiting:
        return to == Sending || to == Ready || to == OutcomeUnknown;
    case OutcomeUnknown:
        return to == ReadingBack || to == Checking;
    case ReadingBack:
        return to == Ready || to == Conflict || to == OutcomeUnknown;
    }
    return false;
}

} // namespace taskinput::session
