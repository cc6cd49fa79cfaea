// PUT of a task: which members may change, and to what.
#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/jsonobject.h"
#include "sandbox/records.h"
#include "sandbox/reply.h"

#include <optional>

namespace taskinput::sandbox {

//! Why \a body can't be saved over \a task: a wrong type, a name that is not one or that is taken.
std::optional<Reply> refusedUpdate(const Records &records, const StoredTask &task,
                                   const JsonView &body);

//! Members that \a body lacks stay. input and options are replaced as wholes, publicConfig is
//! merged.
void updateTask(StoredTask &task, const JsonView &body, const QByteArray &schema,
                const Behaviour &behaviour);

} // namespace taskinput::sandbox
