// How long the UI thread did not answer.
#pragma once

#include <QObject>
#include <QSemaphore>
#include <QString>

#include <atomic>
#include <thread>

#include <pthread.h>

namespace taskinput::bench {

/*! A thread posts an event to the UI thread every millisecond, one at a time, and the time until it
    is delivered is what a person would have waited. Beside the time on the wall it keeps what the
    UI thread itself computed meanwhile: on a busy machine the rest was other programs'.

    With TASKINPUT_BENCH_STACKS in the environment it writes to stderr where the UI thread is, each
    time that it computed for some 20 ms without an answer. */
class StallProbe : public QObject {
    Q_OBJECT
public:
    StallProbe();
    ~StallProbe() override;

    //! The longest since this was called last, in milliseconds; starts anew.
    struct Longest {
        double wallMs = 0;
        double cpuMs = 0; //!< of the UI thread within the longest by its own computing
    };
    Longest take();

protected:
    bool event(QEvent *event) override;

private:
    void post();

    QSemaphore m_stop; //!< the thread waits for it between two looks
    std::atomic<bool> m_isUnderWay = false;
    std::atomic<qint64> m_postedAt = 0;
    pthread_t m_watched;
    bool m_writesStacks = false;
    qint64 m_cpuBefore = 0; //!< of the UI thread when the last event was delivered
    Longest m_longest;
    std::thread m_thread;
};

} // namespace taskinput::bench
