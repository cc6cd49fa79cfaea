// What became of one value that was sent.
#pragma once

#include "session/replycheck.h"
#include "json/document.h"

#include <optional>

namespace taskinput::session {

//! A value in its document; NoNode = absent.
struct ValueIn {
    const json::Document &document;
    json::NodeId id = json::NoNode;

    bool isAbsent() const { return id == json::NoNode; }
    QString raw() const { return isAbsent() ? QString() : document.rawValue(id).toString(); }
};

bool sameValue(const ValueIn &a, const ValueIn &b);

//! Empty if \a returned is \a sent, in whatever spelling. \a before is what was stored before the
//! send. field is left empty. No value of a secret gets into the finding.
std::optional<Finding> returnedOtherwise(const ValueIn &sent, const ValueIn &returned,
                                         const ValueIn &before, bool isSecret,
                                         const StopFlag &stop = {});

} // namespace taskinput::session
