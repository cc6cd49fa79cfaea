#include "json/membernames.h"

#include "json/strings.h"

#include <bit>

namespace taskinput::json {

MemberNames::MemberNames(QStringView text, std::vector<Node> &nodes, ProblemList &problems)
    : m_text(text)
    , m_nodes(nodes)
    , m_problems(problems)
    , m_seed(processSeed())
{
}

quint64 MemberNames::hashOfDecoded(const char16_t *begin, const char16_t *end) const
{
    return stringHash(QStringView(begin, end), true, m_seed);
}

void MemberNames::shadowDuplicates(NodeId object, std::size_t first)
{
    const std::size_t count = m_hashes.size() - first;
    m_members.clear();
    for (NodeId child = object + 1; m_members.size() < count;
         child = m_nodes[static_cast<std::size_t>(child)].next)
        m_members.push_back(child);
    m_table.assign(std::bit_ceil(count * 2), -1);
    // From the back: whichever comes first into the table is the one that counts.
    for (std::size_t member = count; member-- > 0;) {
        const std::size_t place = placeOf(member, first);
        if (m_table[place] < 0)
            m_table[place] = static_cast<qint32>(member);
        else
            shadow(m_members[member], m_members[static_cast<std::size_t>(m_table[place])]);
    }
}

//! Where in the table the name of that member stands or would stand.
std::size_t MemberNames::placeOf(std::size_t member, std::size_t first) const
{
    const quint64 hash = m_hashes[first + member];
    for (std::size_t place = hash & (m_table.size() - 1);;
         place = (place + 1) & (m_table.size() - 1)) {
        if (m_table[place] < 0)
            return place;
        const auto other = static_cast<std::size_t>(m_table[place]);
        if (m_hashes[first + other] == hash && sameName(m_members[member], m_members[other]))
            return place;
    }
}

bool MemberNames::sameName(NodeId a, NodeId b) const
{
    const Node &one = m_nodes[static_cast<std::size_t>(a)];
    const Node &two = m_nodes[static_cast<std::size_t>(b)];
    return !one.key.isEmpty() && !two.key.isEmpty()
        && sameString(m_text.sliced(one.key.begin, one.key.length()), one.keyHasEscapes,
                      m_text.sliced(two.key.begin, two.key.length()), two.keyHasEscapes);
}

void MemberNames::shadow(NodeId earlier, NodeId counting)
{
    Node &node = m_nodes[static_cast<std::size_t>(earlier)];
    node.shadowed = true;
    m_problems.addWarningAt(ProblemCode::DuplicateKey, node.key,
                            m_nodes[static_cast<std::size_t>(counting)].key);
}

} // namespace taskinput::json
