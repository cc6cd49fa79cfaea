#include "json/values.h"

#include "json/decimal.h"
#include "json/hash.h"
#include "json/strings.h"

#include <bit>
#include <utility>

namespace taskinput::json {

namespace {

constexpr NodeId nodesBetweenPolls = 4096;

//! Compares two values pair by pair; pairs of containers wait in a list instead of on the stack.
class Comparison {
public:
    Comparison(const Document &a, const Document &b)
        : m_a(a)
        , m_b(b)
    {
    }

    bool equal(NodeId x, NodeId y)
    {
        if (!mayBeEqual(x, y))
            return false;
        while (!m_containers.empty()) {
            const auto [one, two] = m_containers.back();
            m_containers.pop_back();
            const bool isSame =
                m_a.node(one).kind == Kind::Array ? sameEntries(one, two) : sameMembers(one, two);
            if (!isSame)
                return false;
        }
        return true;
    }

private:
    //! Scalars are decided, containers put on the list.
    bool mayBeEqual(NodeId x, NodeId y)
    {
        const Node &one = m_a.node(x);
        const Node &two = m_b.node(y);
        if (one.kind != two.kind)
            return false;
        switch (one.kind) {
        case Kind::Null:
        case Kind::False:
        case Kind::True:
            return true;
        case Kind::Number:
            return sameNumber(m_a.raw(one.span), m_b.raw(two.span));
        case Kind::String:
            return sameString(m_a.raw(one.span), one.hasEscapes, m_b.raw(two.span), two.hasEscapes);
        case Kind::Array:
            if (one.childCount != two.childCount)
                return false;
            break;
        case Kind::Object:
            break;
        }
        m_containers.emplace_back(x, y);
        return true;
    }

    bool sameEntries(NodeId x, NodeId y)
    {
        const NodeId end = m_a.node(x).next;
        NodeId other = y + 1;
        for (NodeId entry = x + 1; entry < end; entry = m_a.node(entry).next) {
            if (!mayBeEqual(entry, other))
                return false;
            other = m_b.node(other).next;
        }
        return true;
    }

    static NodeId counting(const Document &document, NodeId child, NodeId end)
    {
        while (child < end && document.node(child).shadowed)
            child = document.node(child).next;
        return child;
    }

    bool sameName(NodeId x, NodeId y) const
    {
        const Node &one = m_a.node(x);
        const Node &two = m_b.node(y);
        return sameString(m_a.raw(one.key), one.keyHasEscapes, m_b.raw(two.key), two.keyHasEscapes);
    }

    //! Side by side as long as both have the same order, the rest through a table.
    bool sameMembers(NodeId x, NodeId y)
    {
        const NodeId endOfOne = m_a.node(x).next;
        const NodeId endOfTwo = m_b.node(y).next;
        NodeId one = counting(m_a, x + 1, endOfOne);
        NodeId two = counting(m_b, y + 1, endOfTwo);
        while (one < endOfOne && two < endOfTwo && sameName(one, two)) {
            if (!mayBeEqual(one, two))
                return false;
            one = counting(m_a, m_a.node(one).next, endOfOne);
            two = counting(m_b, m_b.node(two).next, endOfTwo);
        }
        if (one >= endOfOne || two >= endOfTwo)
            return one >= endOfOne && two >= endOfTwo;
        return sameMembersInAnyOrder(one, endOfOne, two, endOfTwo);
    }

    bool sameMembersInAnyOrder(NodeId one, NodeId endOfOne, NodeId two, NodeId endOfTwo)
    {
        fillTable(two, endOfTwo);
        std::size_t matched = 0;
        for (; one < endOfOne; one = counting(m_a, m_a.node(one).next, endOfOne)) {
            const NodeId other = m_table[placeOf(m_a, one)];
            if (other == NoNode || !mayBeEqual(one, other))
                return false;
            ++matched;
        }
        return matched == m_members.size();
    }

    void fillTable(NodeId two, NodeId endOfTwo)
    {
        m_members.clear();
        for (; two < endOfTwo; two = counting(m_b, m_b.node(two).next, endOfTwo))
            m_members.push_back(two);
        m_table.assign(std::bit_ceil(m_members.size() * 2), NoNode);
        for (const NodeId member : m_members)
            m_table[placeOf(m_b, member)] = member;
    }

    //! Where the name of \a member stands in the table of the other document's members, or would
    //! stand.
    std::size_t placeOf(const Document &document, NodeId member) const
    {
        const Node &node = document.node(member);
        const std::size_t mask = m_table.size() - 1;
        std::size_t place = stringHash(document.raw(node.key), node.keyHasEscapes, m_seed) & mask;
        for (;; place = (place + 1) & mask) {
            const NodeId there = m_table[place];
            if (there == NoNode)
                return place;
            const Node &other = m_b.node(there);
            if (sameString(document.raw(node.key), node.keyHasEscapes, m_b.raw(other.key),
                           other.keyHasEscapes))
                return place;
        }
    }

    const Document &m_a;
    const Document &m_b;
    const quint64 m_seed = processSeed();
    std::vector<std::pair<NodeId, NodeId>> m_containers;
    std::vector<NodeId> m_members;
    std::vector<NodeId> m_table;
};

quint64 scalarHash(const Document &document, const Node &node, quint64 seed)
{
    const quint64 hash = combined(seed, static_cast<quint64>(node.kind));
    switch (node.kind) {
    case Kind::Number:
        return combined(hash, Decimal(document.raw(node.span)).hash(seed));
    case Kind::String:
        return combined(hash, stringHash(document.raw(node.span), node.hasEscapes, seed));
    case Kind::Null:
    case Kind::False:
    case Kind::True:
    case Kind::Array:
    case Kind::Object:
        break;
    }
    return hash;
}

} // namespace

bool sameValue(const Document &a, NodeId x, const Document &b, NodeId y)
{
    if (x == NoNode || y == NoNode)
        return x == y;
    return Comparison(a, b).equal(x, y);
}

std::vector<quint64> valueHashes(const Document &document, const StopFlag &stop)
{
    const std::vector<Node> &nodes = document.nodes();
    const quint64 seed = processSeed();
    std::vector<quint64> hashes(nodes.size());
    // Children stand behind their container: from the back, theirs are always ready.
    for (auto id = static_cast<NodeId>(nodes.size()) - 1; id >= 0; --id) {
        if (id % nodesBetweenPolls == 0 && stop.stopRequested())
            return {};
        const Node &node = document.node(id);
        quint64 hash = scalarHash(document, node, seed);
        quint64 members = 0; // a sum, so their order does not count
        for (NodeId child = id + 1; child < node.next; child = document.node(child).next) {
            const Node &inner = document.node(child);
            const quint64 value = hashes[static_cast<std::size_t>(child)];
            if (node.kind == Kind::Array)
                hash = combined(hash, value);
            else if (!inner.shadowed)
                members +=
                    combined(stringHash(document.raw(inner.key), inner.keyHasEscapes, seed), value);
        }
        hashes[static_cast<std::size_t>(id)] =
            node.kind == Kind::Object ? combined(hash, members) : hash;
    }
    return hashes;
}

} // namespace taskinput::json
