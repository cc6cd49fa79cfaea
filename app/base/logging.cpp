#include "base/logging.h"

#include "base/redaction.h"

namespace taskinput {

Q_LOGGING_CATEGORY(logApi, "taskinput.api", QtWarningMsg)
Q_LOGGING_CATEGORY(logSession, "taskinput.session", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "taskinput.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "taskinput.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "taskinput.ui", QtWarningMsg)

namespace {

QtMessageHandler previousHandler = nullptr;

void redactAndPass(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    previousHandler(type, context, redacted(message));
}

} // namespace

void installRedactingMessageHandler()
{
    if (!previousHandler)
        previousHandler = qInstallMessageHandler(redactAndPass);
}

} // namespace taskinput
