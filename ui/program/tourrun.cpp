#include "ui/program/tourrun.h"

#include "ui/program/application.h"
#include "ui/program/toursteps.h"
#include "ui/tour/tour.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

namespace taskinput {

using namespace Qt::StringLiterals;

int runTour(const CommandLine &asked)
{
    QTemporaryDir work;
    if (!work.isValid() || !QDir().mkpath(asked.tourFolder)) {
        std::fprintf(stderr, "task-input-editor: the tour can't write into %s\n",
                     qPrintable(asked.tourFolder));
        return 1;
    }
    const storage::Folders folders{work.filePath(u"data"_s), work.filePath(u"config"_s),
                                   work.filePath(u"cache"_s)};
    Application application(asked, folders, Secret());
    if (!application.prepare())
        return 1;
    application.start();
    application.window().resize(1280, 800);

    tour::Tour tour(application.window(), asked.tourFolder, tourSteps(application));
    int failures = 0;
    QObject::connect(&tour, &tour::Tour::finished, &tour, [&failures](int count) {
        failures = count;
        QCoreApplication::quit();
    });
    tour.start();
    QApplication::exec();
    std::puts(failures == 0 ? "tour: every step showed what it should" : "tour: FAILED");
    return failures == 0 ? 0 : 1;
}

} // namespace taskinput
