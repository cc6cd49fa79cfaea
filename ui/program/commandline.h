// What was asked for on the command line and by the environment.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace taskinput {

struct CommandLine {
    enum class Action { Run, Tour, PrintVersion, PrintHelp } action = Action::Run;
    bool sandbox = false;
    QUrl apiRoot; //!< without /v2
    QString task; //!< reference to open at start, or empty
    QString tourFolder;
};

//! \a environmentRoot is APIFY_CLIENT_BASE_URL (the option wins; ignored with --sandbox and
//! --tour). The error is one line for stderr; the exit code is then 2.
Result<CommandLine, QString> parseCommandLine(const QStringList &arguments,
                                              const QString &environmentRoot);

QString helpText();

} // namespace taskinput
