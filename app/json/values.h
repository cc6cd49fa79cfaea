// Meaning of JSON values, exact and without converting numbers.
#pragma once

#include "json/document.h"

#include <QString>

#include <vector>

namespace taskinput::json {

//! Equality of meaning: white space, order of members and spelling of escapes don't count; numbers
//! compare by exact decimal value (1.0 = 1e0, -0 = 0) without expanding exponents; order of a list
//! counts. No recursion.
bool sameValue(const Document &a, NodeId x, const Document &b, NodeId y);

//! A hash per node, equal for equal meaning. Index = NodeId.
std::vector<quint64> valueHashes(const Document &document, const StopFlag &stop = {});

//! Exact comparison of two JSON number spellings.
bool sameNumber(QStringView a, QStringView b);

//! What a JavaScript program reads for this number, spelled as JSON.stringify would, if that is
//! another value; empty if it is held exactly enough to come back equal ("0.1" is: it comes back as
//! 0.1).
QString inexactInJavaScript(QStringView number);

} // namespace taskinput::json
