// Which values are secrets.
#pragma once

#include "schema/inputschema.h"
#include "json/document.h"

#include <QSet>
#include <QString>

namespace taskinput::schema {

//! True for a stored secret: a string that starts with ENCRYPTED_VALUE: or ENCRYPTED_JSON:.
bool isEncrypted(const json::Document &document, json::NodeId value);

//! Names of top-level fields that the schema marks isSecret or whose value is encrypted in \a
//! stored or in \a draft.
QSet<QString> secretFields(const InputSchema *schema, const json::Document *stored,
                           const json::Document *draft);

} // namespace taskinput::schema
