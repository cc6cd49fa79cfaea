// The longest increasing subsequence: which matched entries kept their order.
#pragma once

#include <QtGlobal>

#include <vector>

namespace taskinput::diff {

//! Indexes, ascending, of one longest strictly increasing subsequence of \a values. O(n log n).
std::vector<qint32> longestIncreasing(const std::vector<qint32> &values);

} // namespace taskinput::diff
