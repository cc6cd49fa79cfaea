#include "diff/sequencediff.h"

#include "diff/increasing.h"
#include "diff/myers.h"

#include <algorithm>

namespace taskinput::diff {

namespace {

// Regions split by anchors are looked at again for anchors of their own; past this depth Myers
// takes over.
constexpr qint32 maxAnchorDepth = 24;

struct Region {
    qint32 before, beforeEnd, after, afterEnd;
    qint32 depth;

    bool isEmpty() const { return before == beforeEnd || after == afterEnd; }
};

struct Occurrence {
    qint32 round = 0; // the table is used for many regions without being cleared
    qint32 beforeCount = 0, afterCount = 0;
    qint32 before = 0;
};

class SequenceDiff {
public:
    SequenceDiff(Sequence before, Sequence after, qint32 elementCount, const StopFlag &stop)
        : m_before(before)
        , m_after(after)
        , m_table(static_cast<std::size_t>(elementCount))
        , m_stop(stop)
    {
    }

    std::vector<Match> run()
    {
        m_regions.push_back(
            {0, static_cast<qint32>(m_before.size()), 0, static_cast<qint32>(m_after.size()), 0});
        while (!m_regions.empty() && !m_stop.stopRequested()) {
            Region region = m_regions.back();
            m_regions.pop_back();
            cutEnds(region);
            if (region.isEmpty())
                continue;
            if (region.depth >= maxAnchorDepth || !splitAtAnchors(region))
                addMyersMatches(region);
        }
        return joined();
    }

private:
    bool isEqual(qint32 i, qint32 j) const
    {
        return m_before[static_cast<std::size_t>(i)] == m_after[static_cast<std::size_t>(j)];
    }

    void add(qint32 before, qint32 after, qint32 count)
    {
        if (count > 0)
            m_matches.push_back({before, after, count});
    }

    void cutEnds(Region &r)
    {
        const qint32 limit = std::min(r.beforeEnd - r.before, r.afterEnd - r.after);
        qint32 head = 0;
        while (head < limit && isEqual(r.before + head, r.after + head))
            ++head;
        add(r.before, r.after, head);
        r.before += head;
        r.after += head;
        qint32 tail = 0;
        while (tail < limit - head && isEqual(r.beforeEnd - 1 - tail, r.afterEnd - 1 - tail))
            ++tail;
        r.beforeEnd -= tail;
        r.afterEnd -= tail;
        add(r.beforeEnd, r.afterEnd, tail);
    }

    Occurrence &occurrence(qint32 element)
    {
        Occurrence &seen = m_table[static_cast<std::size_t>(element)];
        if (seen.round != m_round)
            seen = {m_round, 0, 0, 0};
        return seen;
    }

    void count(const Region &r)
    {
        ++m_round;
        for (qint32 i = r.before; i < r.beforeEnd; ++i) {
            Occurrence &seen = occurrence(m_before[static_cast<std::size_t>(i)]);
            ++seen.beforeCount;
            seen.before = i;
        }
        for (qint32 j = r.after; j < r.afterEnd; ++j)
            ++occurrence(m_after[static_cast<std::size_t>(j)]).afterCount;
    }

    // Elements that are unique on both sides, as far as they keep their order.
    std::vector<Match> anchors(const Region &r)
    {
        count(r);
        std::vector<qint32> before, after;
        for (qint32 j = r.after; j < r.afterEnd; ++j) {
            const Occurrence &seen = occurrence(m_after[static_cast<std::size_t>(j)]);
            if (seen.beforeCount == 1 && seen.afterCount == 1) {
                before.push_back(seen.before);
                after.push_back(j);
            }
        }
        std::vector<Match> kept;
        for (qint32 index : longestIncreasing(before)) {
            const auto at = static_cast<std::size_t>(index);
            kept.push_back({before[at], after[at], 1});
        }
        return kept;
    }

    bool splitAtAnchors(const Region &r)
    {
        const std::vector<Match> found = anchors(r);
        if (found.empty())
            return false;
        qint32 before = r.before;
        qint32 after = r.after;
        for (const Match &anchor : found) {
            m_regions.push_back({before, anchor.before, after, anchor.after, r.depth + 1});
            add(anchor.before, anchor.after, 1);
            before = anchor.before + 1;
            after = anchor.after + 1;
        }
        m_regions.push_back({before, r.beforeEnd, after, r.afterEnd, r.depth + 1});
        return true;
    }

    void addMyersMatches(const Region &r)
    {
        const auto part = [](Sequence whole, qint32 from, qint32 to) {
            return whole.subspan(static_cast<std::size_t>(from),
                                 static_cast<std::size_t>(to - from));
        };
        for (const Match &match : myersMatches(part(m_before, r.before, r.beforeEnd),
                                               part(m_after, r.after, r.afterEnd), m_stop))
            add(r.before + match.before, r.after + match.after, match.count);
    }

    std::vector<Match> joined()
    {
        std::sort(m_matches.begin(), m_matches.end(),
                  [](const Match &a, const Match &b) { return a.before < b.before; });
        std::vector<Match> runs;
        for (const Match &match : m_matches) {
            if (!runs.empty() && runs.back().before + runs.back().count == match.before
                && runs.back().after + runs.back().count == match.after)
                runs.back().count += match.count;
            else
                runs.push_back(match);
        }
        return runs;
    }

    Sequence m_before, m_after;
    std::vector<Occurrence> m_table;
    qint32 m_round = 0;
    StopFlag m_stop;
    std::vector<Region> m_regions;
    std::vector<Match> m_matches;
};

} // namespace

std::vector<Match> matchingRuns(Sequence before, Sequence after, qint32 elementCount,
                                const StopFlag &stop)
{
    return SequenceDiff(before, after, elementCount, stop).run();
}

} // namespace taskinput::diff
