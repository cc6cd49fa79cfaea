// Rules beyond the schema's own: what certain editors of fields imply.
#pragma once

#include "sandbox/jsonobject.h"

#include <QString>
#include <QStringList>

namespace taskinput::sandbox {

//! Entries of a list of requests need a URL; keys and values of older schemas have patterns.
QStringList urlListProblems(const JsonView &value, const JsonView &field);
QStringList patternProblems(const JsonView &value, const JsonView &field);

//! Of a proxy field, \a value may be missing. \a groups are those that the account may use.
QStringList proxyProblems(const JsonView &value, const JsonView &field, bool isRequired,
                          const QStringList &groups);

} // namespace taskinput::sandbox
