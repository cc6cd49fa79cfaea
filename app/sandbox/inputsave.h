// What becomes of a stored input when something is saved over it.
#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/jsonobject.h"

#include <QByteArray>

#include <optional>

namespace taskinput::sandbox {

//! \a sent (an object, or a list where the caller takes it) as it is stored: secret fields
//! encrypted, fields that \a schema (JSON, may be empty) doesn't know left out, as \a behaviour
//! says.
JsonView preparedInput(const JsonView &sent, const QByteArray &schema, const Behaviour &behaviour);

//! The stored input after PUT of \a sent to the input's endpoint.
QByteArray savedInput(const std::optional<QByteArray> &stored, const JsonView &sent,
                      const QByteArray &schema, const Behaviour &behaviour);

//! The stored input after \a sent came with a PUT of the task: always the whole.
QByteArray replacedInput(const JsonView &sent, const QByteArray &schema,
                         const Behaviour &behaviour);

} // namespace taskinput::sandbox
