// Newest-wins work on the global thread pool over immutable values.
#pragma once

#include "base/stopflag.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <utility>

namespace taskinput {

/*! Runs one piece of work at a time off the calling thread and hands its result back.

    Four promises, each with a test: the callback runs at most once, never from inside run(), always
    in the thread that called run(), and it may destroy the Background or call run() again. A newer
    run(), cancel() or the destructor makes sure that an older callback never runs; the older work
   is told to stop by its StopFlag and its result is dropped.

    Work must capture values or shared_ptr<const T> only and never touch a QObject. */
template <typename T> class Background {
public:
    Background() = default;
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;
    ~Background() { cancel(); }

    void run(std::function<T(StopFlag)> work, std::function<void(T)> done)
    {
        cancel();
        m_stop = StopFlag();
        m_watcher = std::make_unique<QFutureWatcher<T>>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(),
                         [this, done = std::move(done)] {
                             // The watcher is in its own signal: it may go only after that.
                             QFutureWatcher<T> *watcher = m_watcher.release();
                             watcher->deleteLater();
                             T result = watcher->future().takeResult();
                             done(std::move(result));
                         });
        m_watcher->setFuture(
            QtConcurrent::run([work = std::move(work), stop = m_stop] { return work(stop); }));
    }

    void cancel()
    {
        m_stop.requestStop();
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher.release()->deleteLater();
    }

    bool isRunning() const noexcept { return m_watcher != nullptr; }

private:
    StopFlag m_stop;
    std::unique_ptr<QFutureWatcher<T>> m_watcher;
};

} // namespace taskinput
