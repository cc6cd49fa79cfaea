// Secret fields of an input: which they are, and what the service makes of their values.
#pragma once

#include "sandbox/jsonobject.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace taskinput::sandbox {

//! Top-level fields marked isSecret, each with the hash of its schema: a changed schema makes
//! stored objects and lists invalid.
QHash<QString, QByteArray> secretFields(const JsonView &schema);

//! ENCRYPTED_VALUE:… or ENCRYPTED_JSON:…, whole and well-formed.
bool isEncrypted(const QString &text);
//! The schema hash inside ENCRYPTED_JSON:<hash>:…; empty if there is none.
QByteArray schemaHashIn(const QString &text);

//! A string of the service's look for \a value, with random bytes inside: nothing can be read from
//! it but the length. Empty for values that the service leaves alone (encrypted already, "" and
//! null).
QString encrypted(const JsonView &value, const QByteArray &schemaHash);

} // namespace taskinput::sandbox
