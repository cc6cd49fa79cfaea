// Myers' shortest edit script, for regions that are small or nearly equal.
#pragma once

#include "diff/sequencediff.h"

namespace taskinput::diff {

//! Matches of a shortest edit script, ascending; none if the work would pass a fixed cost.
std::vector<Match> myersMatches(Sequence before, Sequence after, const StopFlag &stop);

} // namespace taskinput::diff
