#include "diff/steps.h"

#include "diff/identity.h"
#include "diff/increasing.h"
#include "diff/members.h"

namespace taskinput::diff {

using json::Document;
using json::NodeId;
using json::NoNode;

namespace {

// An entry in the place of another: the same one with another value, or one that goes and one that
// comes?
bool isReplacement(const Document &before, NodeId x, const Document &after, NodeId y)
{
    const bool areBothNamed = identityOf(before, x).isNamed() && identityOf(after, y).isNamed();
    return !areBothNamed || differsInIdentityOnly(before, x, after, y);
}

class ListSteps {
public:
    ListSteps(EntryHashes &before, NodeId x, EntryHashes &after, NodeId y, const AlignedText &known)
        : m_before(before.document())
        , m_after(after.document())
        , m_known(known)
        , m_old(entriesOf(m_before, x))
        , m_fresh(entriesOf(m_after, y))
        , m_end(m_after.node(y).span.end - 1)
        , m_match(matchEntries(before, m_old, after, m_fresh, known))
    {
    }

    std::vector<Step> run()
    {
        for (qint32 anchor : inOrder()) {
            addGap(anchor);
            addPair(anchor);
            m_nextOld = partner(anchor) + 1;
            m_nextFresh = anchor + 1;
        }
        addGap(static_cast<qint32>(m_fresh.size()));
        return std::move(m_steps);
    }

private:
    qint32 partner(qint32 fresh) const { return m_match.ofAfter[static_cast<std::size_t>(fresh)]; }
    NodeId old(qint32 index) const { return m_old[static_cast<std::size_t>(index)]; }
    NodeId fresh(qint32 index) const { return m_fresh[static_cast<std::size_t>(index)]; }

    // New indexes of the entries that kept their order: everything else stands between two of them.
    std::vector<qint32> inOrder() const
    {
        std::vector<qint32> matched, partners;
        for (std::size_t j = 0; j < m_match.ofAfter.size(); ++j) {
            if (m_match.ofAfter[j] < 0)
                continue;
            matched.push_back(static_cast<qint32>(j));
            partners.push_back(m_match.ofAfter[j]);
        }
        std::vector<qint32> anchors = longestIncreasing(partners);
        for (qint32 &anchor : anchors)
            anchor = matched[static_cast<std::size_t>(anchor)];
        return anchors;
    }

    void addPair(qint32 to, bool isMoved = false)
    {
        const qint32 from = partner(to);
        const bool isSameText = m_known.isEqual(m_before, old(from), m_after, fresh(to));
        if (isMoved || !isSameText)
            m_steps.push_back({old(from), fresh(to), from, to, isMoved, isSameText, -1});
    }

    void addRemoved(qint32 from, qint32 before)
    {
        const bool isLast = static_cast<std::size_t>(before) >= m_fresh.size();
        const qint32 gap = isLast ? m_end : m_after.node(fresh(before)).span.begin;
        m_steps.push_back({old(from), NoNode, from, -1, false, false, gap});
    }
    void addAdded(qint32 to) { m_steps.push_back({NoNode, fresh(to), -1, to, false, false, -1}); }

    // What stands before \a end on the new side and before its partner on the old one.
    void addGap(qint32 end)
    {
        const auto endOld = static_cast<std::size_t>(end) < m_fresh.size()
            ? partner(end)
            : static_cast<qint32>(m_old.size());
        std::vector<qint32> removed;
        for (qint32 i = m_nextOld; i < endOld; ++i) {
            if (m_match.ofBefore[static_cast<std::size_t>(i)] < 0)
                removed.push_back(i);
        }
        qint32 addedCount = 0;
        for (qint32 j = m_nextFresh; j < end; ++j)
            addedCount += partner(j) < 0 ? 1 : 0;
        const bool isInPlace = addedCount == static_cast<qint32>(removed.size());
        if (!isInPlace) {
            for (qint32 i : removed)
                addRemoved(i, m_nextFresh);
        }
        std::size_t place = 0;
        for (qint32 j = m_nextFresh; j < end; ++j) {
            if (partner(j) >= 0)
                addPair(j, true);
            else if (isInPlace)
                addInPlace(removed[place++], j);
            else
                addAdded(j);
        }
    }

    void addInPlace(qint32 from, qint32 to)
    {
        if (isReplacement(m_before, old(from), m_after, fresh(to))) {
            m_steps.push_back({old(from), fresh(to), from, to, false, false, -1});
        } else {
            addRemoved(from, to);
            addAdded(to);
        }
    }

    const Document &m_before;
    const Document &m_after;
    const AlignedText &m_known;
    std::vector<NodeId> m_old, m_fresh;
    qint32 m_end; //!< of the new list: its closing bracket
    EntryMatch m_match;
    std::vector<Step> m_steps;
    qint32 m_nextOld = 0, m_nextFresh = 0;
};

} // namespace

std::vector<Step> stepsOfObjects(const Document &before, NodeId x, const Document &after, NodeId y,
                                 const AlignedText &known)
{
    std::vector<Step> steps;
    for (const MemberPair &pair : pairMembers(before, x, after, y)) {
        const bool isPaired = pair.before != NoNode && pair.after != NoNode;
        if (!isPaired || !known.isEqual(before, pair.before, after, pair.after))
            steps.push_back({pair.before, pair.after, -1, -1, false, false, pair.gap});
    }
    return steps;
}

std::vector<Step> stepsOfLists(EntryHashes &before, NodeId x, EntryHashes &after, NodeId y,
                               const AlignedText &known)
{
    return ListSteps(before, x, after, y, known).run();
}

} // namespace taskinput::diff
