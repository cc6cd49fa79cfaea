#include "diff/listmatch.h"

#include "diff/identity.h"
#include "diff/pairing.h"
#include "json/hash.h"
#include "json/values.h"

#include <QSet>

namespace taskinput::diff {

using json::Document;
using json::Kind;
using json::Node;
using json::NodeId;
using json::NoNode;

EntryHashes::EntryHashes(const Document &document, const StopFlag &stop)
    : m_document(document)
    , m_stop(stop)
    , m_seed(json::processSeed())
    , m_textBudget(4 * document.text().size())
{
}

bool EntryHashes::mayHashText(const std::vector<NodeId> &entries, std::size_t from, std::size_t to)
{
    if (from >= to || !m_values.empty())
        return m_values.empty();
    m_textBudget -=
        m_document.node(entries[to - 1]).span.end - m_document.node(entries[from]).span.begin;
    return m_textBudget >= 0;
}

quint64 EntryHashes::ofText(NodeId entry) const
{
    return json::hashOfUnits(m_document.rawValue(entry), m_seed);
}

quint64 EntryHashes::ofValue(NodeId entry)
{
    if (m_values.empty() && !m_stop.stopRequested())
        m_values = json::valueHashes(m_document, m_stop);
    const auto index = static_cast<std::size_t>(entry);
    return index < m_values.size() ? m_values[index] : 0; // shorter only when stopped
}

namespace {

// Up to so many values a comparison costs less than a hash.
constexpr NodeId smallEntry = 64;

// Entries that could be equal in value although their text differs.
struct Respellable {
    bool hasContainers = false, hasNumbers = false, hasStrings = false, hasEscapes = false;

    void add(const Node &node)
    {
        hasContainers |= node.kind == Kind::Array || node.kind == Kind::Object;
        hasNumbers |= node.kind == Kind::Number;
        hasStrings |= node.kind == Kind::String;
        hasEscapes |= node.hasEscapes;
    }
    bool canMeet(const Respellable &other) const
    {
        return (hasContainers && other.hasContainers) || (hasNumbers && other.hasNumbers)
            || (hasStrings && other.hasStrings && (hasEscapes || other.hasEscapes));
    }
};

class Matching {
public:
    Matching(EntryHashes &before, const std::vector<NodeId> &old, EntryHashes &after,
             const std::vector<NodeId> &fresh, const AlignedText &known)
        : m_known(known)
        , m_before{before, old, {}, {}}
        , m_after{after, fresh, {}, {}}
        , m_pairing(old.size(), fresh.size())
    {
    }

    EntryMatch run()
    {
        matchEnds();
        if (isUndecided()) {
            const bool seesText = mayHashText();
            if (seesText)
                matchBy(&Matching::textKey, Uniqueness::WithNeighbours);
            matchNamed(seesText);
        }
        return {std::move(m_pairing.ofBefore), std::move(m_pairing.ofAfter)};
    }

private:
    struct Side {
        EntryHashes &hashes;
        const std::vector<NodeId> &entries;
        std::vector<Identity> identities;
        std::vector<quint64> keys;
    };
    using KeyOf = quint64 (Matching::*)(Side &, std::size_t);

    // Then the look at the ends has already shown that they differ.
    bool isOneForOne() const
    {
        const PairingRange &range = m_pairing.range();
        return range.beforeEnd - range.beforeBegin == 1 && range.afterEnd - range.afterBegin == 1;
    }

    bool isUndecided() const { return m_pairing.hasFreeOnBothSides(); }

    // Equal entries at both ends: the usual edit leaves nearly everything there.
    void matchEnds()
    {
        m_pairing.pairEnds([this](std::size_t i, std::size_t j) { return isSame(i, j); });
    }

    bool isSame(std::size_t i, std::size_t j)
    {
        const Document &a = m_before.hashes.document();
        const Document &b = m_after.hashes.document();
        const NodeId x = m_before.entries[i];
        const NodeId y = m_after.entries[j];
        if (m_known.isEqual(a, x, b, y))
            return true;
        if (a.node(x).kind != b.node(y).kind)
            return false;
        // Big ones by hash: on each level of a deep nest they would be compared down to its bottom.
        const bool isSmall = a.node(x).next - x <= smallEntry && b.node(y).next - y <= smallEntry;
        return isSmall ? json::sameValue(a, x, b, y)
                       : m_before.hashes.ofValue(x) == m_after.hashes.ofValue(y);
    }

    bool mayHashText()
    {
        const PairingRange &range = m_pairing.range();
        const bool old =
            m_before.hashes.mayHashText(m_before.entries, range.beforeBegin, range.beforeEnd);
        return m_after.hashes.mayHashText(m_after.entries, range.afterBegin, range.afterEnd) && old;
    }

    // Identities that are unique first, since they are the surest; whole values next; then the
    // rest.
    void matchNamed(bool equalTextIsDone)
    {
        findIdentities(m_before, m_pairing.ofBefore);
        findIdentities(m_after, m_pairing.ofAfter);
        matchBy(&Matching::identityKey, Uniqueness::Only);
        if (isUndecided() && (!equalTextIsDone || (!isOneForOne() && couldBeRespelled())))
            matchBy(&Matching::valueKey, Uniqueness::WithNeighbours);
        matchBy(&Matching::identityKey, Uniqueness::WithNeighbours);
    }

    void matchBy(KeyOf key, Uniqueness uniqueness)
    {
        if (!isUndecided())
            return;
        fillKeys(m_before, m_pairing.ofBefore, key);
        fillKeys(m_after, m_pairing.ofAfter, key);
        m_pairing.pairByKey(m_before.keys, m_after.keys, uniqueness);
    }

    void fillKeys(Side &side, const std::vector<qint32> &partners, KeyOf key)
    {
        side.keys.assign(side.entries.size(), 0);
        forEachFree(side, partners, [&](std::size_t i) { side.keys[i] = (this->*key)(side, i); });
    }

    static void findIdentities(Side &side, const std::vector<qint32> &partners)
    {
        side.identities.resize(side.entries.size());
        forEachFree(side, partners, [&](std::size_t i) {
            side.identities[i] = identityOf(side.hashes.document(), side.entries[i]);
        });
    }

    // Value hashes cost a walk over both documents: only where they could find something.
    bool couldBeRespelled() const
    {
        return sharesIdentity()
            || respellable(m_before, m_pairing.ofBefore)
                   .canMeet(respellable(m_after, m_pairing.ofAfter));
    }

    bool sharesIdentity() const
    {
        QSet<quint64> seen;
        forEachFree(m_before, m_pairing.ofBefore, [&](std::size_t i) {
            if (m_before.identities[i].isNamed())
                seen.insert(m_before.identities[i].hash);
        });
        bool isShared = false;
        forEachFree(m_after, m_pairing.ofAfter,
                    [&](std::size_t j) { isShared |= seen.contains(m_after.identities[j].hash); });
        return isShared;
    }

    static Respellable respellable(const Side &side, const std::vector<qint32> &partners)
    {
        Respellable kinds;
        const Document &document = side.hashes.document();
        forEachFree(side, partners, [&](std::size_t i) {
            if (!side.identities[i].isNamed()) // a named one can only equal an entry of that name
                kinds.add(document.node(side.entries[i]));
        });
        return kinds;
    }

    template <typename Visit>
    static void forEachFree(const Side &side, const std::vector<qint32> &partners, Visit visit)
    {
        for (std::size_t i = 0; i < side.entries.size(); ++i) {
            if (partners[i] < 0)
                visit(i);
        }
    }

    quint64 textKey(Side &side, std::size_t i) { return side.hashes.ofText(side.entries[i]); }
    quint64 valueKey(Side &side, std::size_t i) { return side.hashes.ofValue(side.entries[i]); }
    quint64 identityKey(Side &side, std::size_t i) { return side.identities[i].hash; }

    const AlignedText &m_known;
    Side m_before, m_after;
    Pairing m_pairing;
};

} // namespace

EntryMatch matchEntries(EntryHashes &before, const std::vector<NodeId> &old, EntryHashes &after,
                        const std::vector<NodeId> &fresh, const AlignedText &known)
{
    return Matching(before, old, after, fresh, known).run();
}

std::vector<NodeId> entriesOf(const Document &document, NodeId list)
{
    std::vector<NodeId> entries;
    if (list == NoNode || document.node(list).kind != Kind::Array)
        return entries;
    const Node &parent = document.node(list);
    entries.reserve(static_cast<std::size_t>(parent.childCount));
    for (NodeId id = list + 1; id < parent.next; id = document.node(id).next)
        entries.push_back(id);
    return entries;
}

} // namespace taskinput::diff
