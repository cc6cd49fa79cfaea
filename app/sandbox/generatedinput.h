// Inputs and tasks that are made, not written: for size, not for reading.
#pragma once

#include "sandbox/records.h"

#include <QByteArray>

namespace taskinput::sandbox {

//! A page reader's input with \a count start URLs, about 94 bytes each.
QByteArray inputWithUrls(int count);

//! \a count more tasks with small inputs, spread over the Actors of \a records.
void addPlainTasks(Records &records, int count);

} // namespace taskinput::sandbox
