#include "diff/listmerge.h"

#include "diff/listmatch.h"
#include "json/format.h"
#include "json/values.h"

#include <vector>

namespace taskinput::diff {

using namespace Qt::StringLiterals;
using json::Document;
using json::Kind;
using json::NodeId;
using json::NoNode;

namespace {

using Entries = std::vector<NodeId>;

// One side as a change of the base: slot k holds what it added behind k base entries.
struct Side {
    std::vector<NodeId> kept; // by base index; NoNode = removed
    std::vector<Entries> added;
};

bool isList(const ListVersion &version)
{
    return version.list != NoNode && version.document.node(version.list).kind == Kind::Array;
}

// Empty if the side did more than add and remove.
std::optional<Side> sideOf(EntryHashes &base, const Entries &baseEntries,
                           const ListVersion &version, const StopFlag &stop)
{
    EntryHashes hashes(version.document, stop);
    const Entries entries = entriesOf(version.document, version.list);
    const EntryMatch match = matchEntries(base, baseEntries, hashes, entries);
    Side side{std::vector<NodeId>(baseEntries.size(), NoNode),
              std::vector<Entries>(baseEntries.size() + 1)};
    std::size_t slot = 0;
    for (std::size_t j = 0; j < entries.size() && !stop.stopRequested(); ++j) {
        if (match.ofAfter[j] < 0) {
            side.added[slot].push_back(entries[j]);
            continue;
        }
        const auto i = static_cast<std::size_t>(match.ofAfter[j]);
        const bool isMoved = i < slot;
        if (isMoved
            || !json::sameValue(base.document(), baseEntries[i], version.document, entries[j]))
            return std::nullopt;
        side.kept[i] = entries[j];
        slot = i + 1;
    }
    return side;
}

class Merge {
public:
    Merge(const Document &mine, const Side &mySide, const Document &theirs, const Side &theirSide)
        : m_mine(mine)
        , m_mySide(mySide)
        , m_theirs(theirs)
        , m_theirSide(theirSide)
    {
    }

    std::optional<QString> run(const StopFlag &stop)
    {
        if (bothReplacedOneEntry() || !findAddedByBoth(stop))
            return std::nullopt;
        for (std::size_t slot = 0; slot < m_mySide.added.size(); ++slot) {
            for (NodeId entry : m_mySide.added[slot])
                append(m_mine, entry);
            for (NodeId entry : m_theirSide.added[slot]) {
                if (!m_isAddedByBoth[m_theirPlace++])
                    append(m_theirs, entry);
            }
            if (slot < m_mySide.kept.size() && m_mySide.kept[slot] != NoNode
                && m_theirSide.kept[slot] != NoNode)
                append(m_mine, m_mySide.kept[slot]);
        }
        return u'[' + m_text + u']';
    }

private:
    // Both took the same entry out and each put something else there: which one, only a person
    // knows.
    bool bothReplacedOneEntry() const
    {
        for (std::size_t i = 0; i < m_mySide.kept.size(); ++i) {
            const bool isGoneOnBoth = m_mySide.kept[i] == NoNode && m_theirSide.kept[i] == NoNode;
            if (isGoneOnBoth && hasAdded(m_mySide, i) && hasAdded(m_theirSide, i))
                return true;
        }
        return false;
    }

    // In the run of removed entries around \a index: additions stand in the slot before that run.
    static bool hasAdded(const Side &side, std::size_t index)
    {
        while (index > 0 && side.kept[index - 1] == NoNode)
            --index;
        return !side.added[index].empty();
    }

    // False if both added entries of one identity with different values.
    bool findAddedByBoth(const StopFlag &stop)
    {
        const Entries mine = flat(m_mySide.added);
        const Entries theirs = flat(m_theirSide.added);
        EntryHashes myHashes(m_mine, stop);
        EntryHashes theirHashes(m_theirs, stop);
        const EntryMatch match = matchEntries(myHashes, mine, theirHashes, theirs);
        m_isAddedByBoth.assign(theirs.size(), false);
        for (std::size_t j = 0; j < theirs.size(); ++j) {
            if (match.ofAfter[j] < 0)
                continue;
            const NodeId partner = mine[static_cast<std::size_t>(match.ofAfter[j])];
            if (!json::sameValue(m_mine, partner, m_theirs, theirs[j]))
                return false;
            m_isAddedByBoth[j] = true;
        }
        return true;
    }

    static Entries flat(const std::vector<Entries> &additions)
    {
        Entries all;
        for (const Entries &entries : additions)
            all.insert(all.end(), entries.begin(), entries.end());
        return all;
    }

    void append(const Document &document, NodeId entry)
    {
        if (!m_text.isEmpty())
            m_text += u", "_s;
        m_text += document.rawValue(entry);
    }

    const Document &m_mine;
    const Side &m_mySide;
    const Document &m_theirs;
    const Side &m_theirSide;
    std::vector<bool> m_isAddedByBoth; // by the order of their additions
    std::size_t m_theirPlace = 0;
    QString m_text;
};

} // namespace

std::optional<QString> mergedList(const ListVersion &base, const ListVersion &mine,
                                  const ListVersion &theirs, const StopFlag &stop)
{
    if (!isList(mine) || !isList(theirs) || (base.list != NoNode && !isList(base)))
        return std::nullopt;
    EntryHashes baseHashes(base.document, stop);
    const Entries baseEntries = entriesOf(base.document, base.list);
    const std::optional<Side> mySide = sideOf(baseHashes, baseEntries, mine, stop);
    const std::optional<Side> theirSide = sideOf(baseHashes, baseEntries, theirs, stop);
    if (!mySide || !theirSide)
        return std::nullopt;
    const std::optional<QString> text =
        Merge(mine.document, *mySide, theirs.document, *theirSide).run(stop);
    if (!text || stop.stopRequested())
        return std::nullopt;
    const json::DocumentPtr document = json::Document::parse(*text, stop);
    return document ? json::formatted(*document, stop) : std::nullopt;
}

} // namespace taskinput::diff
