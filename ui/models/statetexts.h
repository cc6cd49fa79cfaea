// The words for a session's state: send button, why it is off, status.
#pragma once

#include "session/presentation.h"

#include <QString>

namespace taskinput::models {

//! "Send 4 fields", "Checking…", "Resolve 1 field" … Scripts and assistive technology rely on how
//! it starts.
QString sendLabel(const session::Presentation &shown);
//! One sentence: why the button is off. Empty when it is on.
QString sendReason(const session::Presentation &shown);
//! The text of the state label. Plain success is the only one that says "saved" without "not",
//! "but" or "?".
QString statusText(const session::Presentation &shown);

//! What sign stands before the status text.
enum class StatusSign { None, Unsent, Success, Warning, Error, Conflict, Busy, Offline };
StatusSign statusSign(session::Status status);

} // namespace taskinput::models
