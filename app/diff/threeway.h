// Three versions of an input, merged per top-level field.
#pragma once

#include "json/document.h"

#include <QList>
#include <QString>

#include <optional>

namespace taskinput::diff {

struct FieldMerge {
    enum class Kind {
        TakeTheirs, //!< only they changed it (changed, added or removed): goes into the text
        KeepMine, //!< only I changed it
        SameOnBoth, //!< both changed it to the same value
        Conflict, //!< both changed it, to different values
    } kind = Kind::KeepMine;
    QString name;
    json::NodeId base = json::NoNode, mine = json::NoNode,
                 theirs = json::NoNode; //!< NoNode = absent
    //! Conflict between lists where both sides only added or removed different entries: the merged
    //! list as JSON text.
    std::optional<QString> proposal;
};

//! All fields in which mine or theirs differs in value from base, in the order of mine, then
//! theirs.
QList<FieldMerge> threeWay(const json::Document &base, const json::Document &mine,
                           const json::Document &theirs, const StopFlag &stop = {});

} // namespace taskinput::diff
