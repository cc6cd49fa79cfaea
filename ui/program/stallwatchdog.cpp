#include "ui/program/stallwatchdog.h"

#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>

namespace taskinput {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logStall, "taskinput.stall", QtWarningMsg)

QString eventName(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : u"event %1"_s.arg(static_cast<int>(type));
}

} // namespace

StallWatchdog::StallWatchdog(std::chrono::milliseconds most)
    : m_most(most)
{
}

void StallWatchdog::begin(const QObject &receiver, int loopLevel)
{
    const QObject *owner = receiver.inherits("QTimer") ? receiver.parent() : nullptr;
    m_outermost.push_back({loopLevel, Clock::now(), receiver.metaObject()->className(),
                           owner ? owner->metaObject()->className() : nullptr});
}

void StallWatchdog::end(QEvent::Type type)
{
    const Clock::time_point now = Clock::now();
    const Delivery done = m_outermost.back();
    m_outermost.pop_back();
    // The time in an inner loop is no stall of the event that opened it.
    if (!m_outermost.empty())
        m_outermost.back().since = now;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(now - done.since);
    if (took <= m_most)
        return;
    const QString of = done.ownerName ? u" of "_s + QLatin1StringView(done.ownerName) : QString();
    qCInfo(logStall).noquote() << u"The UI thread was blocked for %1 ms by %2 to %3%4"_s
                                      .arg(took.count())
                                      .arg(eventName(type), QLatin1StringView(done.className), of);
}

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    return m_watchdog.watch(
        *receiver, event->type(), thread()->loopLevel(),
        [this, receiver, event] { return QApplication::notify(receiver, event); });
}

} // namespace taskinput
