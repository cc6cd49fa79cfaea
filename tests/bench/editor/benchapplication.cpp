#include "benchapplication.h"

#include <algorithm>
#include <utility>

namespace taskinput::bench {

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    if (--m_depth == 0)
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
    return result;
}

double BenchApplication::run(const std::function<void()> &act, const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    QMetaObject::invokeMethod(this, act, Qt::QueuedConnection);
    do
        processEvents(QEventLoop::WaitForMoreEvents, 5);
    while (!isDone());
    processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

double BenchApplication::takeLongestStall()
{
    return std::exchange(m_longest, 0);
}

} // namespace taskinput::bench
