// What makes an entry of a list "the same entry" although its value changed.
#pragma once

#include "json/document.h"

#include <QString>

namespace taskinput::diff {

//! The member that names an entry: the first of url, id, key, name that holds a text or a number.
struct Identity {
    json::NodeId member = json::NoNode; //!< NoNode: the entry is known by its whole value only
    quint64 hash = 0; //!< equal for equal identities (same member name, same text); 0 = none

    bool isNamed() const noexcept { return member != json::NoNode; }
};

Identity identityOf(const json::Document &document, json::NodeId entry);

//! True if both entries are objects with the same members but for the value of the one that
//! identifies them.
bool differsInIdentityOnly(const json::Document &a, json::NodeId x, const json::Document &b,
                           json::NodeId y);

} // namespace taskinput::diff
