// Values in one line: as typed where they are short, in words where they are not. Secrets never.
#pragma once

#include "json/document.h"

#include <QString>

namespace taskinput::models {

struct ValueText {
    QString text;
    bool isWords =
        false; //!< "list, 4 entries" rather than the value itself: drawn in the UI font, not quoted
};

//! \a value of \a document; an encrypted string gives words. NoNode gives an empty text. Cost is
//! bounded, however big the value.
ValueText valueText(const json::Document &document, json::NodeId value);

//! "list, 3 → 4 entries", "object, 5 fields": how a container grew.
QString containerChangeText(const json::Document &before, json::NodeId x,
                            const json::Document &after, json::NodeId y);

} // namespace taskinput::models
