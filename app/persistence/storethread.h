// The one thread that touches the store's files.
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <utility>

namespace taskinput::persistence {

/*! Runs work in the order it was given. Work owns what it captures and touches no object of another
   thread. Answers come back in the thread that made the StoreThread, and only while their context
   lives. The destructor finishes all work first. */
class StoreThread : public QObject {
    Q_OBJECT
public:
    explicit StoreThread(QObject *parent = nullptr);
    ~StoreThread() override;

    void run(std::function<void()> work);
    //! Returns when all work given so far is done. Blocks: only for the end of the system's
    //! session.
    void finish();

    template <typename T>
    void ask(std::function<T()> work, QObject *context, std::function<void(T)> done)
    {
        // The context may die meanwhile: whether it lives is looked at in its own thread.
        run([this, work = std::move(work), guard = QPointer<QObject>(context),
             done = std::move(done)]() mutable {
            auto answer = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                this,
                [answer, guard = std::move(guard), done = std::move(done)] {
                    if (guard)
                        done(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThread m_thread;
    QObject *m_worker; //!< lives in m_thread; gone when it has finished
};

} // namespace taskinput::persistence
