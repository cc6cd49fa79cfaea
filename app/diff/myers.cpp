#include "diff/myers.h"

#include <algorithm>

namespace taskinput::diff {

namespace {

// Edits at most: memory grows with the square of it (4 MB here).
constexpr qint32 maxEdits = 1000;
// Comparisons at most: keeps one region below some 50 ms.
constexpr qint64 maxComparisons = 20'000'000;

class Myers {
public:
    Myers(Sequence before, Sequence after, const StopFlag &stop)
        : m_before(before)
        , m_after(after)
        , m_beforeCount(static_cast<qint32>(before.size()))
        , m_afterCount(static_cast<qint32>(after.size()))
        , m_stop(stop)
    {
    }

    std::vector<Match> run()
    {
        const qint32 limit = std::min(maxEdits, m_beforeCount + m_afterCount);
        for (qint32 edits = 0; edits <= limit; ++edits) {
            if (m_comparisons > maxComparisons || m_stop.stopRequested())
                return {};
            if (reachesEnd(edits))
                return matchesBack(edits);
        }
        return {};
    }

private:
    // Furthest place in \a before on diagonal k (= before - after) with \a edits edits. Row by row,
    // every second diagonal from -edits to edits.
    qint32 &furthest(qint32 edits, qint32 k)
    {
        return m_furthest[rowBegin(edits) + static_cast<std::size_t>((k + edits) / 2)];
    }
    static std::size_t rowBegin(qint32 edits)
    {
        return static_cast<std::size_t>(edits) * static_cast<std::size_t>(edits + 1) / 2;
    }

    // True if the step onto diagonal k comes from k + 1: an element of \a after is added.
    bool comesFromAbove(qint32 edits, qint32 k)
    {
        return k == -edits
            || (k != edits && furthest(edits - 1, k - 1) < furthest(edits - 1, k + 1));
    }

    qint32 startOnDiagonal(qint32 edits, qint32 k)
    {
        if (edits == 0)
            return 0;
        return comesFromAbove(edits, k) ? furthest(edits - 1, k + 1)
                                        : furthest(edits - 1, k - 1) + 1;
    }

    bool reachesEnd(qint32 edits)
    {
        m_furthest.resize(rowBegin(edits + 1));
        for (qint32 k = -edits; k <= edits; k += 2) {
            const qint32 start = startOnDiagonal(edits, k);
            const qint32 end = followEqual(start, start - k);
            furthest(edits, k) = end;
            if (end >= m_beforeCount && end - k >= m_afterCount)
                return true;
        }
        return false;
    }

    qint32 followEqual(qint32 i, qint32 j)
    {
        const qint32 start = i;
        while (i < m_beforeCount && j < m_afterCount
               && m_before[static_cast<std::size_t>(i)] == m_after[static_cast<std::size_t>(j)]) {
            ++i;
            ++j;
        }
        m_comparisons += i - start + 1;
        return i;
    }

    std::vector<Match> matchesBack(qint32 edits)
    {
        std::vector<Match> matches;
        qint32 i = m_beforeCount;
        qint32 k = m_beforeCount - m_afterCount;
        for (; edits >= 0; --edits) {
            const qint32 start = startOnDiagonal(edits, k);
            if (i > start)
                matches.push_back({start, start - k, i - start});
            if (edits == 0)
                break;
            const bool fromAbove = comesFromAbove(edits, k);
            i = fromAbove ? start : start - 1;
            k += fromAbove ? 1 : -1;
        }
        std::reverse(matches.begin(), matches.end());
        return matches;
    }

    Sequence m_before, m_after;
    qint32 m_beforeCount, m_afterCount;
    StopFlag m_stop;
    std::vector<qint32> m_furthest;
    qint64 m_comparisons = 0;
};

} // namespace

std::vector<Match> myersMatches(Sequence before, Sequence after, const StopFlag &stop)
{
    return Myers(before, after, stop).run();
}

} // namespace taskinput::diff
