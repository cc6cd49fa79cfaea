// Several pieces of blocking work side by side, each with an owner.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace taskinput::storage {

//! Runs \a work off the calling thread; \a done gets its result in the calling thread, never from
//! inside this call and not after \a owner died, which \a done may bring about.
template <typename T>
void runFor(QObject *owner, std::function<T()> work, std::function<void(T)> done)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, done = std::move(done)] {
                         // The watcher is in its own signal: it must outlive an owner that dies
                         // now.
                         watcher->setParent(nullptr);
                         watcher->deleteLater();
                         const auto callback = done;
                         callback(watcher->future().takeResult());
                     });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace taskinput::storage
