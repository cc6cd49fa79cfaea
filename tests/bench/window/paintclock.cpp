#include "paintclock.h"

#include <QMetaEnum>
#include <QThread>
#include <QTimer>

#include <ctime>

namespace taskinput::bench {

using namespace Qt::StringLiterals;

namespace {

qint64 timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

qint64 now()
{
    return timeOf(CLOCK_MONOTONIC);
}

qint64 computed()
{
    return timeOf(CLOCK_THREAD_CPUTIME_ID);
}

PaintClock::PaintClock(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

bool PaintClock::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Timer && m_countsTimers)
        noteTimer(receiver);
    if (type == QEvent::MetaCall && m_onCall)
        m_onCall(receiver);
    const char *className = receiver->metaObject()->className();
    const bool isPaint = type == QEvent::UpdateRequest && receiver == m_window;

    const qint64 begin = m_depth == 0 ? now() : 0;
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const qint64 end = m_depth == 0 || isPaint ? now() : 0;
    if (m_depth == 0 && end - begin > m_longest) {
        m_longest = end - begin;
        m_longestName = u"%1 to %2"_s.arg(
            QLatin1StringView(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)),
            QLatin1StringView(className));
    }
    if (isPaint) {
        m_paintedAt = end;
        // A copy: the call may replace itself.
        if (const std::function<void()> call = m_onPainted)
            call();
    }
    return result;
}

void PaintClock::noteTimer(QObject *receiver)
{
    const QObject *owner = receiver;
    if (receiver->inherits("QTimer") && receiver->parent())
        owner = receiver->parent();
    ++m_timers[QString::fromLatin1(owner->metaObject()->className())];
}

} // namespace taskinput::bench
