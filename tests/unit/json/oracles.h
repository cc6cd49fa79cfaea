// Two other parsers, asked for their verdict and their values.
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace taskinput::json {

//! What a parser read, one value a line in document order: kind, name, value. Strings are decoded,
//! numbers stay as typed unless the parser converts them. Nothing if the parser refused the bytes.
using Reading = std::optional<QByteArray>;

//! Bytes through decodeUtf8() and Document.
Reading ourReading(const QByteArray &bytes);
//! RapidJSON, iterative, encoding validated, numbers as strings.
Reading rapidJsonReading(const QByteArray &bytes);
//! simdjson's document model. Numbers are converted: see sameReading().
Reading simdJsonReading(const QByteArray &bytes);

//! True if both mean the same. \a converted may hold numbers as doubles or 64-bit integers.
bool sameReading(const QByteArray &exact, const QByteArray &converted);

//! What is known of the others: true if they refuse \a bytes, which are sound, for a limit of their
//! own.
bool isBeyondRapidJson(const Document &document);
bool isBeyondSimdJson(const Document &document);

} // namespace taskinput::json
