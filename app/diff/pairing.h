// One-to-one partners between two sequences, found in rounds from the surest to the least sure.
#pragma once

#include <QtGlobal>

#include <vector>

namespace taskinput::diff {

//! The part of both sequences between their common ends.
struct PairingRange {
    std::size_t beforeBegin = 0, beforeEnd = 0, afterBegin = 0, afterEnd = 0;
};

enum class Uniqueness {
    Only, //!< a key that stands once on either side
    WithNeighbours, //!< these, then equal keys beside pairs, then the n-th of equal keys with the
                    //!< n-th
};

class Pairing {
public:
    Pairing(std::size_t beforeCount, std::size_t afterCount)
        : ofBefore(beforeCount, -1)
        , ofAfter(afterCount, -1)
        , m_range{0, beforeCount, 0, afterCount}
    {
    }

    std::vector<qint32> ofBefore, ofAfter; //!< index of the partner or -1

    //! Pairs from both ends inward while \a isEqual(i, j).
    template <typename IsEqual> void pairEnds(IsEqual isEqual)
    {
        PairingRange &r = m_range;
        while (r.beforeBegin < r.beforeEnd && r.afterBegin < r.afterEnd
               && isEqual(r.beforeBegin, r.afterBegin))
            pair(r.beforeBegin++, r.afterBegin++);
        while (r.beforeBegin < r.beforeEnd && r.afterBegin < r.afterEnd
               && isEqual(r.beforeEnd - 1, r.afterEnd - 1))
            pair(--r.beforeEnd, --r.afterEnd);
    }

    const PairingRange &range() const noexcept { return m_range; }
    bool hasFreeOnBothSides() const;
    //! Pairs free elements of equal key; key 0 pairs with nothing. Linear.
    void pairByKey(const std::vector<quint64> &before, const std::vector<quint64> &after,
                   Uniqueness uniqueness);

private:
    using Keys = std::vector<quint64>;
    void pair(std::size_t i, std::size_t j)
    {
        ofBefore[i] = static_cast<qint32>(j);
        ofAfter[j] = static_cast<qint32>(i);
    }
    bool canPair(std::size_t i, std::size_t j, const Keys &before, const Keys &after) const
    {
        return ofBefore[i] < 0 && ofAfter[j] < 0 && before[i] != 0 && before[i] == after[j];
    }
    void pairUnique(const Keys &before, const Keys &after);
    void pairNeighbours(const Keys &before, const Keys &after);
    void pairInOrder(const Keys &before, const Keys &after);

    PairingRange m_range;
};

} // namespace taskinput::diff
