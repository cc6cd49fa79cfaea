// White space only: pretty print and minify on tokens.
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace taskinput::json {

//! \a document (without errors) with canonical white space: two spaces, one member or entry a line;
//! objects and lists that fit on one line of 100 characters stay on one line inside lists. Past 50
//! levels lines are not indented further, past 1,000 not at all: nobody reads that, and the text
//! would grow with the square of the depth. Proves that the token sequence is the same before and
//! after; empty if stopped (or if that proof failed, which is a bug).
std::optional<QString> formatted(const Document &document, const StopFlag &stop = {});

//! True if both texts are the same tokens in the same order with the same spelling.
bool sameTokens(const Document &a, const Document &b);
bool sameTokens(QStringView a, QStringView b);

//! The value as UTF-8, byte for byte as typed but without white space between tokens. Shadowed
//! duplicate members are left out: only the last one counts.
QByteArray minified(const Document &document, NodeId value);
//! The size of that in bytes, without making it.
qint64 minifiedSize(const Document &document, NodeId value);

} // namespace taskinput::json
