// What an edit changes, per top-level field.
#pragma once

#include "diff/structure.h"
#include "json/document.h"

#include <QList>
#include <QString>

namespace taskinput::diff {

enum class FieldKind {
    Added,
    Changed,
    Removed, //!< gone in the draft; stays on Apify, since the endpoint merges
    Respelled, //!< same value, other spelling: no change, never sent
};

struct FieldChange {
    QString name; //!< decoded key
    FieldKind kind = FieldKind::Changed;
    json::NodeId before = json::NoNode; //!< in the baseline
    json::NodeId after = json::NoNode; //!< in the draft
    qint64 bytes = 0; //!< what it adds to the body: key, colon, value; 0 for Removed and Respelled
    qint32 gap = -1; //!< Removed: the position in the draft that it stood before
    QList<json::NodeId>
        inexactNumbers; //!< in the draft's value: numbers JavaScript can't hold (first 100)
};

//! Top-level difference of two objects without errors, in the draft's order, removed ones at the
//! place they had. Linear in size (hashes, confirmed). A document that is null or no object counts
//! as {}.
QList<FieldChange> fieldChanges(const json::Document &baseline, const json::Document &draft,
                                const StopFlag &stop = {});

} // namespace taskinput::diff
