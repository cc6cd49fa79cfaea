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
    QString path; //!< below the compared value: "[2].url", ".proxy.groups[0]"; of the new side, of the old one if removed
    qint32 fromIndex = -1; //!< entries of a list: old and new index
    qint32 toIndex = -1;
    bool respelled = false; //!< same value, other spelling
};

struct Difference {
    QList<Change> changes; //!< in the order of the new side, at most the cap
    qint32 added = 0, changed = 0, removed = 0, moved = 0; //!< full counts, also past the cap
    bool isCapped = false;
    bool isEmpty() const noexcept { return added + changed + removed + moved == 0; }
};

//! Time linear in the size of both. List entries are matched by identity (url, id, key, name, else the value itself),
//! so one inserted entry is one row; an entry matched by identity whose value differs gives its inner changes.
//! Moved = matched, but not in the longest increasing subsequence. Counts stay exact past \a cap rows.
Difference structuralDifference(const json::Document &before, json::NodeId x, const json::Document &after,
                                json::NodeId y, qint32 cap = 1000, const StopFlag &stop = {});

} // namespace taskinput::diff
