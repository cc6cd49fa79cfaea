// What to look at inside one pair of containers, in the order of the new side.
#pragma once

#include "diff/alignedtext.h"
#include "diff/listmatch.h"
#include "json/document.h"

#include <vector>

namespace taskinput::diff {

//! One entry or member that is added, removed, moved or paired with one of another text.
struct Step {
    json::NodeId before = json::NoNode; //!< NoNode = added
    json::NodeId after = json::NoNode; //!< NoNode = removed
    qint32 fromIndex = -1; //!< entries of a list; -1 for members
    qint32 toIndex = -1;
    bool isMoved = false;
    bool isSameText = false; //!< nothing to look at inside
    qint32 gap = -1; //!< removed: the position in the new text that it stood before
};

//! Pairs of equal text that did not move are left out. \a known is what is known of the texts of \a
//! x and \a y.
std::vector<Step> stepsOfObjects(const json::Document &before, json::NodeId x,
                                 const json::Document &after, json::NodeId y,
                                 const AlignedText &known);
std::vector<Step> stepsOfLists(EntryHashes &before, json::NodeId x, EntryHashes &after,
                               json::NodeId y, const AlignedText &known);

} // namespace taskinput::diff
