// Values of single top-level fields, out of their documents.
#pragma once

#include "json/document.h"

#include <QString>

#include <optional>

namespace taskinput::session {

//! Stands for the meaning of a value: equal values have equal fingerprints, different ones differ
//! except by a chance of 2^-64. Empty = the field is absent.
using Fingerprint = std::optional<quint64>;

Fingerprint fingerprint(const json::Document &document, json::NodeId value);
//! Of one value as text; null = absent.
Fingerprint rawFingerprint(const QString &rawValue);
Fingerprint fieldFingerprint(const json::Document &document, const QString &name);

//! The member's value as text, or a null QString if it is absent.
QString rawField(const json::Document &document, const QString &name);

//! Do both hold the same value for \a name? Absent on both sides counts as the same.
bool sameField(const json::Document &a, const json::Document &b, const QString &name);

} // namespace taskinput::session
