// Whether two values are written alike, white space aside.
#pragma once

#include "json/document.h"

namespace taskinput::diff {

//! True if both values are the same tokens with the same spelling in the same order; only white
//! space between tokens may differ. Shadowed duplicates don't count. No recursion, nothing is
//! built.
bool isSpelledAlike(const json::Document &a, json::NodeId x, const json::Document &b,
                    json::NodeId y);

} // namespace taskinput::diff
