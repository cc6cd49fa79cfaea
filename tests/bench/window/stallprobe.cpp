#include "stallprobe.h"

#include "paintclock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>
#include <csignal>
#include <ctime>
#include <utility>

#include <execinfo.h>
#include <unistd.h>

namespace taskinput::bench {

namespace {

const auto probeEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

} // namespace

namespace {

//! In the UI thread, wherever it is.
void writeStackHere(int)
{
    std::array<void *, 60> frames;
    const int count = backtrace(frames.data(), int(frames.size()));
    constexpr char line[] = "-- the UI thread computes\n";
    (void)!write(STDERR_FILENO, line, sizeof line - 1);
    backtrace_symbols_fd(frames.data(), count, STDERR_FILENO);
}

qint64 computedBy(pthread_t thread)
{
    clockid_t clock{};
    timespec time{};
    if (pthread_getcpuclockid(thread, &clock) != 0)
        return 0;
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

StallProbe::StallProbe()
    : m_watched(pthread_self())
    , m_writesStacks(qEnvironmentVariableIsSet("TASKINPUT_BENCH_STACKS"))
    , m_cpuBefore(computed())
    , m_thread([this] { post(); })
{
}

StallProbe::~StallProbe()
{
    m_stop.release();
    m_thread.join();
    QCoreApplication::removePostedEvents(this, probeEvent);
}

void StallProbe::post()
{
    if (m_writesStacks)
        std::signal(SIGUSR2, writeStackHere);
    qint64 computedAtPost = 0;
    while (!m_stop.tryAcquire(1, 1)) {
        if (!m_isUnderWay.exchange(true)) {
            m_postedAt = now();
            computedAtPost = computedBy(m_watched);
            QCoreApplication::postEvent(this, new QEvent(probeEvent));
        } else if (m_writesStacks && computedBy(m_watched) - computedAtPost > 20'000'000) {
            pthread_kill(m_watched, SIGUSR2);
            computedAtPost = computedBy(m_watched);
        }
    }
}

bool StallProbe::event(QEvent *event)
{
    if (event->type() != probeEvent)
        return QObject::event(event);
    const qint64 cpu = computed();
    m_longest.wallMs = std::max(m_longest.wallMs, double(now() - m_postedAt) / 1e6);
    m_longest.cpuMs = std::max(m_longest.cpuMs, double(cpu - m_cpuBefore) / 1e6);
    m_cpuBefore = cpu;
    m_isUnderWay = false;
    return true;
}

StallProbe::Longest StallProbe::take()
{
    m_cpuBefore = computed();
    return std::exchange(m_longest, {});
}

} // namespace taskinput::bench
