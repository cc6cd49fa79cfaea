#include "diff/members.h"

#include "json/strings.h"

#include <algorithm>

namespace taskinput::diff {

using json::Document;
using json::Node;
using json::NodeId;
using json::NoNode;

namespace {

bool isSameName(const Document &a, NodeId x, const Document &b, NodeId y)
{
    const Node &left = a.node(x);
    const Node &right = b.node(y);
    return json::sameString(a.raw(left.key), left.keyHasEscapes, b.raw(right.key),
                            right.keyHasEscapes);
}

// Pairs members from both ends while the names go along: the usual case needs no table.
struct Middle {
    std::size_t beforeBegin, beforeEnd, afterBegin, afterEnd;
};

Middle withoutCommonEnds(const Document &a, const std::vector<NodeId> &before, const Document &b,
                         const std::vector<NodeId> &after)
{
    Middle m{0, before.size(), 0, after.size()};
    while (m.beforeBegin < m.beforeEnd && m.afterBegin < m.afterEnd
           && isSameName(a, before[m.beforeBegin], b, after[m.afterBegin])) {
        ++m.beforeBegin;
        ++m.afterBegin;
    }
    while (m.beforeBegin < m.beforeEnd && m.afterBegin < m.afterEnd
           && isSameName(a, before[m.beforeEnd - 1], b, after[m.afterEnd - 1])) {
        --m.beforeEnd;
        --m.afterEnd;
    }
    return m;
}

class MiddlePairing {
public:
    MiddlePairing(const Document &a, const std::vector<NodeId> &before, const Document &b,
                  const std::vector<NodeId> &after, Middle range)
        : m_before(before)
        , m_after(after)
        , m_range(range)
        , m_partnerOfAfter(range.afterEnd - range.afterBegin, NoNode)
        , m_isTaken(range.beforeEnd - range.beforeBegin, false)
    {
        QHash<QString, std::size_t> byName;
        byName.reserve(static_cast<qsizetype>(m_isTaken.size()));
        for (std::size_t i = range.beforeBegin; i < range.beforeEnd; ++i)
            byName.insert(a.key(before[i]), i);
        for (std::size_t j = range.afterBegin; j < range.afterEnd; ++j) {
            const auto found = byName.constFind(b.key(after[j]));
            if (found == byName.cend())
                continue;
            m_partnerOfAfter[j - range.afterBegin] = before[*found];
            m_isTaken[*found - range.beforeBegin] = true;
        }
    }

    void appendTo(std::vector<MemberPair> &pairs) const
    {
        const QHash<NodeId, std::vector<NodeId>> removedBehind = removedByNeighbour();
        const auto appendRemoved = [&](NodeId neighbour) {
            for (NodeId removed : removedBehind.value(neighbour))
                pairs.push_back({removed, NoNode, -1});
        };
        appendRemoved(NoNode);
        for (std::size_t j = m_range.afterBegin; j < m_range.afterEnd; ++j) {
            const NodeId partner = m_partnerOfAfter[j - m_range.afterBegin];
            pairs.push_back({partner, m_after[j], -1});
            if (partner != NoNode)
                appendRemoved(partner);
        }
    }

private:
    // Key NoNode: nothing that stayed stands before them.
    QHash<NodeId, std::vector<NodeId>> removedByNeighbour() const
    {
        QHash<NodeId, std::vector<NodeId>> removed;
        NodeId neighbour = NoNode;
        for (std::size_t i = m_range.beforeBegin; i < m_range.beforeEnd; ++i) {
            if (m_isTaken[i - m_range.beforeBegin])
                neighbour = m_before[i];
            else
                removed[neighbour].push_back(m_before[i]);
        }
        return removed;
    }

    const std::vector<NodeId> &m_before;
    const std::vector<NodeId> &m_after;
    Middle m_range;
    std::vector<NodeId> m_partnerOfAfter;
    std::vector<bool> m_isTaken;
};

// A removed member stood before the next one that is there, or before the closing brace.
void placeGaps(std::vector<MemberPair> &pairs, const Document &after, NodeId object)
{
    if (object == NoNode || after.node(object).kind != json::Kind::Object)
        return;
    qint32 next = std::max(after.node(object).span.begin, after.node(object).span.end - 1);
    for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
        if (pair->after != NoNode)
            next = after.node(pair->after).key.begin;
        else
            pair->gap = next;
    }
}

} // namespace

std::vector<NodeId> membersOf(const Document &document, NodeId object)
{
    std::vector<NodeId> members;
    if (object == NoNode || document.node(object).kind != json::Kind::Object)
        return members;
    const Node &parent = document.node(object);
    members.reserve(static_cast<std::size_t>(parent.childCount));
    for (NodeId id = object + 1; id < parent.next; id = document.node(id).next) {
        if (!document.node(id).shadowed)
            members.push_back(id);
    }
    return members;
}

QHash<QString, NodeId> membersByName(const Document &document, NodeId object)
{
    QHash<QString, NodeId> table;
    const std::vector<NodeId> members = membersOf(document, object);
    table.reserve(static_cast<qsizetype>(members.size()));
    for (NodeId id : members)
        table.insert(document.key(id), id);
    return table;
}

std::vector<MemberPair> pairMembers(const Document &before, NodeId x, const Document &after,
                                    NodeId y)
{
    const std::vector<NodeId> old = membersOf(before, x);
    const std::vector<NodeId> fresh = membersOf(after, y);
    const Middle middle = withoutCommonEnds(before, old, after, fresh);
    std::vector<MemberPair> pairs;
    pairs.reserve(std::max(old.size(), fresh.size()));
    for (std::size_t i = 0; i < middle.beforeBegin; ++i)
        pairs.push_back({old[i], fresh[i], -1});
    MiddlePairing(before, old, after, fresh, middle).appendTo(pairs);
    for (std::size_t i = middle.beforeEnd, j = middle.afterEnd; j < fresh.size(); ++i, ++j)
        pairs.push_back({old[i], fresh[j], -1});
    placeGaps(pairs, after, y);
    return pairs;
}

} // namespace taskinput::diff
