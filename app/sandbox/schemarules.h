// The rules that a schema gives for one value and everything in it.
#pragma once

#include "sandbox/jsonobject.h"

#include <QString>

#include <optional>

namespace taskinput::sandbox {

//! Whether the service fills in fields that a value lacks before it looks: it does so for the input
//! itself and for objects in lists, not for other objects.
enum class Defaults { FilledIn, Absent };

//! The first rule of \a schema that \a value breaks, in the order in which Ajv looks at them;
//! nothing if it keeps them all. \a path is "" for the input itself, else ".x.0.y". Goes as deep as
//! the schema does.
std::optional<QString> brokenRule(const JsonView &value, const JsonView &schema,
                                  const QString &path, Defaults defaults);

//! The schema's errorMessage for \a keyword, else \a message.
QString worded(const JsonView &schema, QStringView keyword, const QString &message);

//! The pattern of a schema, which is JavaScript's, matched anywhere in \a text. Patterns that can't
//! be understood here match everything.
bool matchesPattern(const QString &pattern, const QString &text);

} // namespace taskinput::sandbox
