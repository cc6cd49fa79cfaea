// Measures the program in its real window. Prints one line of JSON a figure; see ../run for the
// table.
//
// Usage: bench_window largest | documents | smallest | tasks | idle [SECONDS]
//        bench_window start           prints when the window was painted and when it took a key;
//                                     APIFY_TOKEN and APIFY_CLIENT_BASE_URL as for the program
//        bench_window write FOLDER    writes the documents, as the editor shows them and minified
//        bench_window serve [TASKS]   the server alone
#include "../json/documents.h"
#include "scenarios.h"
#include "service.h"
#include "storage/folders.h"
#include "ui/program/application.h"
#include "ui/program/commandline.h"
#include "ui/window/mainwindow.h"
#include "json/document.h"
#include "json/format.h"

#include <QDir>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace taskinput;

int start(bench::PaintClock &clock)
{
    const auto asked =
        parseCommandLine({u"bench"_s}, qEnvironmentVariable("APIFY_CLIENT_BASE_URL"));
    if (!asked)
        return 2;
    Application application(*asked, storage::Folders::fromEnvironment(),
                            Secret(qEnvironmentVariable("APIFY_TOKEN")));
    if (!application.prepare())
        return 1;
    application.start();
    clock.watch(&application.window());
    clock.onPainted([&] {
        clock.onPainted({});
        std::printf("painted %lld\n", static_cast<long long>(bench::now()));
        QTimer::singleShot(0, &application, [] {
            std::printf("ready %lld\n", static_cast<long long>(bench::now()));
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    });
    return QCoreApplication::exec();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

//! largest.json, smallest.json and, minified, largest-minified.json.
int writeDocuments(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return 1;
    for (const bench::BenchDocument &document : bench::benchDocuments()) {
        const bool isLargest = document.name == u"103,700 addresses"_s;
        if (!isLargest && document.name != u"1 kB"_s)
            continue;
        const QString file = folder + (isLargest ? u"/largest"_s : u"/smallest"_s);
        const auto parsed = json::Document::parse(QString::fromUtf8(document.utf8));
        const auto shown = json::formatted(*parsed);
        if (!shown || !write(file + u".json"_s, shown->toUtf8())
            || !write(file + u"-minified.json"_s, document.utf8))
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QString what = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString more = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    if (what == "serve"_L1)
        return bench::serve(more.toInt());
    if (what == "write"_L1)
        return writeDocuments(more);
    bench::PaintClock clock(argc, argv);
    if (what == "start"_L1)
        return start(clock);
    if (what == "largest"_L1)
        bench::measureLargest(clock);
    else if (what == "documents"_L1)
        bench::measureDocuments(clock);
    else if (what == "smallest"_L1)
        bench::measureSmallest(clock);
    else if (what == "tasks"_L1)
        bench::measureTasks(clock);
    else if (what == "idle"_L1)
        bench::measureIdle(clock, more.isEmpty() ? 60 : more.toInt());
    else
        return 2;
    return 0;
}
