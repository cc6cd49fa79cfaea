// Numbers too long for JavaScript, as strings: the way to keep every digit where an Actor takes
// text.
#pragma once

#include "json/document.h"

#include <QString>

namespace taskinput::session {

/*! The raw value of \a field with each number that JavaScript programs can't hold as a string of
   the same digits; all else keeps its spelling. A null QString if there is no such field. Linear in
   the value. */
QString withNumbersAsText(const json::Document &document, const QString &field);

} // namespace taskinput::session
