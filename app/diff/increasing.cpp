#include "diff/increasing.h"

#include <algorithm>

namespace taskinput::diff {

std::vector<qint32> longestIncreasing(const std::vector<qint32> &values)
{
    // tails[k] = index of the smallest value that ends an increasing subsequence of length k + 1.
    std::vector<qint32> tails;
    std::vector<qint32> previous(values.size(), -1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto place = std::lower_bound(
            tails.begin(), tails.end(), values[i], [&values](qint32 index, qint32 value) {
                return values[static_cast<std::size_t>(index)] < value;
            });
        if (place != tails.begin())
            previous[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(static_cast<qint32>(i));
        else
            *place = static_cast<qint32>(i);
    }
    std::vector<qint32> kept(tails.size());
    qint32 index = tails.empty() ? -1 : tails.back();
    for (std::size_t k = kept.size(); k-- > 0;) {
        kept[k] = index;
        index = previous[static_cast<std::size_t>(index)];
    }
    return kept;
}

} // namespace taskinput::diff
