// Logging categories. Warnings and errors reach stderr by default, the rest with
// QT_LOGGING_RULES='taskinput.*=true'. No token and no value of an input is ever logged.
#pragma once

#include <QLoggingCategory>

namespace taskinput {

Q_DECLARE_LOGGING_CATEGORY(logApi)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)
Q_DECLARE_LOGGING_CATEGORY(logUi)

//! Installs the handler that sends every message through redacted() before it is printed.
void installRedactingMessageHandler();

} // namespace taskinput
