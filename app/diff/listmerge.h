// A list that two sides changed by adding and removing different entries.
#pragma once

#include "base/stopflag.h"
#include "json/document.h"

#include <QString>

#include <optional>

namespace taskinput::diff {

//! One version of the list; NoNode = that version lacks it.
struct ListVersion {
    const json::Document &document;
    json::NodeId list = json::NoNode;
};

/*! The list with the entries that either side added and without those that either removed, as
   formatted JSON text with the entries' spelling. Empty where it takes a person: an entry changed
   or moved, both sides added another one of the same identity, or both replaced the same entry. An
   absent base counts as []. */
std::optional<QString> mergedList(const ListVersion &base, const ListVersion &mine,
                                  const ListVersion &theirs, const StopFlag &stop = {});

} // namespace taskinput::diff
