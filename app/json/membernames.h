// Finds members of one object that have the same name.
#pragma once

#include "json/document.h"
#include "json/hash.h"
#include "json/problemlist.h"

#include <vector>

namespace taskinput::json {

/*! Holds a hash for the name of each member of the objects that are open, innermost last. When an
    object closes, its names are compared: few with each other, many through a table, so the time
    is linear. Equal hashes are confirmed on the decoded names. */
class MemberNames {
public:
    MemberNames(QStringView text, std::vector<Node> &nodes, ProblemList &problems);

    //! Hash of the name token at \a begin, quotes included.
    quint64 hashOf(const char16_t *begin, const char16_t *end, bool hasEscapes) const
    {
        return hasEscapes ? hashOfDecoded(begin, end)
                          : hashOfUnits(QStringView(begin + 1, end - 1), m_seed);
    }

    void add(quint64 hash) { m_hashes.push_back(hash); }

    //! The names of the innermost object are complete: all but the last of each name become
    //! shadowed.
    void closeObject(NodeId object)
    {
        const auto count =
            static_cast<std::size_t>(m_nodes[static_cast<std::size_t>(object)].childCount);
        const std::size_t first = m_hashes.size() - count;
        if (count > fewNames || hasEqual(first))
            shadowDuplicates(object, first);
        m_hashes.resize(first);
    }

private:
    static constexpr std::size_t fewNames = 12;

    bool hasEqual(std::size_t first) const noexcept
    {
        for (std::size_t later = first + 1; later < m_hashes.size(); ++later) {
            for (std::size_t earlier = first; earlier < later; ++earlier) {
                if (m_hashes[earlier] == m_hashes[later])
                    return true;
            }
        }
        return false;
    }

    quint64 hashOfDecoded(const char16_t *begin, const char16_t *end) const;
    void shadowDuplicates(NodeId object, std::size_t first);
    std::size_t placeOf(std::size_t member, std::size_t first) const;
    bool sameName(NodeId a, NodeId b) const;
    void shadow(NodeId earlier, NodeId counting);

    QStringView m_text;
    std::vector<Node> &m_nodes;
    ProblemList &m_problems;
    const quint64 m_seed;
    std::vector<quint64> m_hashes;
    std::vector<NodeId> m_members; //!< of the object that is being compared
    std::vector<qint32> m_table; //!< index in m_members, open addressing; -1 = free
};

} // namespace taskinput::json
