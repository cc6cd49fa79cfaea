// Structural difference of two values: added, changed, removed, moved, at any depth.
#pragma once

#include "json/document.h"

#include <QList>
#include <QString>

namespace taskinput::diff {

enum class ChangeKind { Added, Changed, Removed, Moved };

struct Change {
    ChangeKind kind = ChangeKind::Changed;
    json::NodeId before = json::NoNode;
    json::NodeId after = json::NoNode;
    //! Below the compared value: "[2].url", ".proxy.groups[0]"; of the new side, of the old one if
    //! removed. For people: the middle of a very long one is left out.
    QString path;
    qint32 fromIndex = -1; //!< entries of a list: old and new index
    qint32 toIndex = -1;
    bool respelled =
        false; //!< same value, other spelling: kind is Changed, but it does not count as a change
    qint32 gap = -1; //!< Removed: the position in the new text that it stood before
};

struct Difference {
    QList<Change> changes; //!< in the order of the new side, at most the cap
    qint32 added = 0, changed = 0, removed = 0, moved = 0; //!< full counts, also past the cap
    qint32 respelled = 0; //!< values of the same meaning in other spelling, no changes
    bool isCapped = false; //!< there is more than changes shows
    bool isEmpty() const noexcept { return added + changed + removed + moved == 0; }
};

/*! Time linear in the size of both, no recursion. List entries are matched by identity (url, id,
   key, name, else the value itself), so one inserted entry is one row; an entry matched by identity
   whose value differs gives its inner changes. Moved = matched, but not in the longest increasing
   subsequence; what changed inside a moved entry follows its row. As many new entries in the place
   of as many old ones count as changed, unless they name different things. The order of members
   does not count. Counts stay exact past \a cap rows. Respelled values take a tenth of the rows at
   most. */
Difference structuralDifference(const json::Document &before, json::NodeId x,
                                const json::Document &after, json::NodeId y, qint32 cap = 1000,
                                const StopFlag &stop = {});

} // namespace taskinput::diff
