#include "ui/program/startup.h"

#ifndef QT_NO_DEBUG
#include "ui/program/stallwatchdog.h"
#endif

#include <QByteArray>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

#ifdef QT_NO_DEBUG
using OurApplication = QApplication;
#else
using OurApplication = WatchedApplication;
#endif

// Qt says why it can't start in warnings that come before the fatal message: the last one names the
// reason.
QByteArray *lastStartMessage = nullptr;

[[noreturn]] void endWithoutDisplay()
{
    std::fprintf(
        stderr,
        "task-input-editor: no display could be opened, so there is no window to show (%s)\n",
        lastStartMessage ? lastStartMessage->constData() : "");
    std::_Exit(1);
}

void listenWhileStarting(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        endWithoutDisplay();
    if (type != QtDebugMsg && type != QtInfoMsg && lastStartMessage->isEmpty())
        *lastStartMessage = message.simplified().toLocal8Bit();
}

} // namespace

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv)
{
    QByteArray message;
    lastStartMessage = &message;
    const QtMessageHandler before = qInstallMessageHandler(listenWhileStarting);
    std::unique_ptr<QApplication> application = std::make_unique<OurApplication>(argc, argv);
    qInstallMessageHandler(before);
    lastStartMessage = nullptr;

    QCoreApplication::setApplicationName(u"task-input-editor"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TASKINPUT_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Task Input Editor"_s);
    QGuiApplication::setDesktopFileName(u"task-input-editor"_s);
    return application;
}

} // namespace taskinput
