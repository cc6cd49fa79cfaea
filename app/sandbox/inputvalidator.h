// Whether an input fits an Actor's input schema, in the service's own words.
#pragma once

#include "sandbox/jsonobject.h"

#include <QString>
#include <QStringList>

namespace taskinput::sandbox {

/*! What is wrong with \a input, an object; empty = it is valid. Like the service: of the schema's
   own rules only the first that is broken, then each of the extra rules (URL lists, patterns of
   keys and values, proxy, secrets). Fields that have a default count as filled in.

    A message names a field as `input.x.0.y`, or is the schema's own errorMessage. */
QStringList inputProblems(const JsonView &input, const JsonView &schema,
                          const QStringList &proxyGroups);

} // namespace taskinput::sandbox
