// Members of two objects, paired by name.
#pragma once

#include "json/document.h"

#include <QHash>
#include <QString>

#include <vector>

namespace taskinput::diff {

//! One name: where it stands on either side. NoNode = that side lacks it.
struct MemberPair {
    json::NodeId before = json::NoNode;
    json::NodeId after = json::NoNode;
    qint32 gap = -1; //!< removed: the position in the text of after that it stood before
};

//! Every name of either object once, in the order of \a after; a name that only \a before has
//! stands behind the neighbour it had there. Only the last of duplicate names counts. NoNode or a
//! value that is no object counts as {}. Linear.
std::vector<MemberPair> pairMembers(const json::Document &before, json::NodeId x,
                                    const json::Document &after, json::NodeId y);

//! The members of \a object that count, by decoded name; empty for NoNode or a value that is no
//! object.
QHash<QString, json::NodeId> membersByName(const json::Document &document, json::NodeId object);

//! The members that count, in order; empty for NoNode or a value that is no object.
std::vector<json::NodeId> membersOf(const json::Document &document, json::NodeId object);

} // namespace taskinput::diff
