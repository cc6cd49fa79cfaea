// An object laid over another one.
#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/javascript.h"
#include "sandbox/jsonobject.h"

#include <QString>

namespace taskinput::sandbox {

//! \a patch over \a stored, both objects, minified. Members of \a stored that stay keep their
//! spelling; those of \a patch are spelled as a JavaScript program would. No recursion.
QString merged(const JsonView &stored, const JsonView &patch, Numbers numbers,
               const Behaviour &behaviour);

} // namespace taskinput::sandbox
