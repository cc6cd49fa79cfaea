// The difference of two sequences of numbers that stand for lines or words.
#pragma once

#include "base/stopflag.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace taskinput::diff {

//! \a count equal elements from \a before and \a after on.
struct Match {
    qint32 before = 0;
    qint32 after = 0;
    qint32 count = 0;
    friend bool operator==(const Match &, const Match &) = default;
};

using Sequence = std::span<const qint32>;

//! Matches in ascending order on both sides, not touching on both; what lies between them differs.
//! Elements are numbers from 0 to \a elementCount - 1. Common ends first, then elements that are
//! unique on both sides as anchors, then Myers' algorithm between them; where that would cost too
//! much, the region has no match.
std::vector<Match> matchingRuns(Sequence before, Sequence after, qint32 elementCount,
                                const StopFlag &stop = {});

} // namespace taskinput::diff
