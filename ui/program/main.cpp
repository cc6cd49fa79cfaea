#include "base/logging.h"
#include "ui/program/application.h"
#include "ui/program/commandline.h"
#include "ui/program/ownprocess.h"
#include "ui/program/startup.h"
#include "ui/program/tourrun.h"

#include <QScopeGuard>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

enum ExitCode { NormalEnd = 0, CouldNotStart = 1, WrongArguments = 2 };

} // namespace

int main(int argc, char **argv)
{
    using namespace taskinput;
    useCallersConsole();
    const auto asked =
        parseCommandLine(ownArguments(argc, argv), qEnvironmentVariable("APIFY_CLIENT_BASE_URL"));
    if (!asked) {
        std::fprintf(stderr, "task-input-editor: %s\n", qPrintable(asked.error()));
        return WrongArguments;
    }
    switch (asked->action) {
    case CommandLine::Action::PrintVersion:
        std::puts("Task Input Editor " TASKINPUT_VERSION);
        return NormalEnd;
    case CommandLine::Action::PrintHelp:
        std::fputs(qPrintable(helpText()), stdout);
        return NormalEnd;
    case CommandLine::Action::Tour:
    case CommandLine::Action::Run:
        break;
    }

    const RunningMark mark;
    installRedactingMessageHandler();
    const auto qt = makeApplication(argc, argv);
    // Workers delete old documents, and those need the fonts that go with the application.
    const auto workersEnd = qScopeGuard([] { QThreadPool::globalInstance()->waitForDone(); });
    if (asked->action == CommandLine::Action::Tour)
        return runTour(*asked);

    Application application(*asked, storage::Folders::fromEnvironment(),
                            Secret(qEnvironmentVariable("APIFY_TOKEN")));
    if (!application.prepare())
        return application.wasHandedOver() ? NormalEnd : CouldNotStart;
    application.start();
    return QApplication::exec();
}
