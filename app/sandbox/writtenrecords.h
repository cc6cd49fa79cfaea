// The account that comes with the program, from its resource files.
#pragma once

#include "sandbox/records.h"

namespace taskinput::sandbox {

//! Reads resources/sandbox: account.json, actors/, tasks/, inputs/. Inputs are stored as the
//! service would hold them after a save. Times that a file gives as "hours ago" count back from
//! now.
Records writtenRecords();

} // namespace taskinput::sandbox
