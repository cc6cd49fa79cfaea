#include "base/background.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace taskinput;

class TstBackground : public QObject {
    Q_OBJECT
private slots:
    void resultComesBackInTheCallingThread();
    void callbackNeverRunsInsideRun();
    void newerWorkWins();
    void olderWorkIsToldToStop();
    void cancelledWorkIsNotReported();
    void destroyedOwnerIsNotCalled();
    void callbackMayStartTheNext();
    void callbackMayDestroyTheOwner();
    void manyRestartsGiveOneCallback();
    void runningEndsWithTheCallback();
    void resultsAreMovedNotCopied();
};

namespace {

//! Ends the wait for a callback that must not come: everything queued before it has run.
void finishPool()
{
    QThreadPool::globalInstance()->waitForDone();
    bool done = false;
    QMetaObject::invokeMethod(
        qApp, [&done] { done = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(done);
}

} // namespace

void TstBackground::resultComesBackInTheCallingThread()
{
    Background<int> background;
    int result = 0;
    QThread *worker = nullptr;
    QThread *caller = nullptr;
    background.run(
        [&worker](const StopFlag &) {
            worker = QThread::currentThread();
            return 7;
        },
        [&](int value) {
            caller = QThread::currentThread();
            result = value;
        });
    QTRY_COMPARE(result, 7);
    QCOMPARE(caller, QThread::currentThread());
    QVERIFY(worker != QThread::currentThread());
}

void TstBackground::callbackNeverRunsInsideRun()
{
    Background<int> background;
    bool isCalled = false;
    background.run([](const StopFlag &) { return 1; }, [&isCalled](int) { isCalled = true; });
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(!isCalled);
    QTRY_VERIFY(isCalled);
}

void TstBackground::newerWorkWins()
{
    Background<int> background;
    QList<int> results;
    const auto keep = [&results](int value) { results.append(value); };
    background.run([](const StopFlag &) { return 1; }, keep);
    QThreadPool::globalInstance()->waitForDone(); // finished, but not yet reported
    background.run([](const StopFlag &) { return 2; }, keep);
    QTRY_COMPARE(results.size(), 1);
    finishPool();
    QCOMPARE(results, QList<int>({2}));
}

void TstBackground::olderWorkIsToldToStop()
{
    Background<int> background;
    QSemaphore started;
    QSemaphore stopped;
    background.run(
        [&](const StopFlag &stop) {
            started.release();
            while (!stop.stopRequested())
                QThread::yieldCurrentThread();
            stopped.release();
            return 1;
        },
        [](int) {});
    started.acquire();
    int result = 0;
    background.run([](const StopFlag &stop) { return stop.stopRequested() ? -1 : 2; },
                   [&result](int value) { result = value; });
    QVERIFY(stopped.tryAcquire(1, 5000));
    QTRY_COMPARE(result, 2);
}

void TstBackground::cancelledWorkIsNotReported()
{
    Background<int> background;
    bool isCalled = false;
    background.run([](const StopFlag &) { return 1; }, [&isCalled](int) { isCalled = true; });
    background.cancel();
    QVERIFY(!background.isRunning());
    finishPool();
    QVERIFY(!isCalled);
}

void TstBackground::destroyedOwnerIsNotCalled()
{
    bool isCalled = false;
    {
        Background<int> background;
        background.run([](const StopFlag &) { return 1; }, [&isCalled](int) { isCalled = true; });
        QThreadPool::globalInstance()->waitForDone();
    }
    finishPool();
    QVERIFY(!isCalled);
}

void TstBackground::callbackMayStartTheNext()
{
    Background<int> background;
    QList<int> results;
    background.run([](const StopFlag &) { return 1; },
                   [&](int first) {
                       results.append(first);
                       background.run([](const StopFlag &) { return 2; },
                                      [&results](int second) { results.append(second); });
                   });
    QTRY_COMPARE(results, QList<int>({1, 2}));
}

void TstBackground::callbackMayDestroyTheOwner()
{
    auto background = std::make_unique<Background<int>>();
    bool isCalled = false;
    background->run([](const StopFlag &) { return 1; },
                    [&](int) {
                        background.reset();
                        isCalled = true;
                    });
    QTRY_VERIFY(isCalled);
    finishPool();
    QVERIFY(!background);
}

void TstBackground::manyRestartsGiveOneCallback()
{
    Background<int> background;
    QList<int> results;
    for (int i = 1; i <= 50; ++i)
        background.run([i](const StopFlag &) { return i; },
                       [&results](int value) { results.append(value); });
    QTRY_COMPARE(results, QList<int>({50}));
    finishPool();
    QCOMPARE(results, QList<int>({50}));
}

void TstBackground::runningEndsWithTheCallback()
{
    Background<int> background;
    QVERIFY(!background.isRunning());
    bool wasRunning = true;
    bool isCalled = false;
    background.run([](const StopFlag &) { return 1; },
                   [&](int) {
                       wasRunning = background.isRunning();
                       isCalled = true;
                   });
    QVERIFY(background.isRunning());
    QTRY_VERIFY(isCalled);
    QVERIFY(!wasRunning);
    QVERIFY(!background.isRunning());
}

void TstBackground::resultsAreMovedNotCopied()
{
    Background<std::unique_ptr<int>> background;
    int result = 0;
    background.run([](const StopFlag &) { return std::make_unique<int>(3); },
                   [&result](const std::unique_ptr<int> &value) { result = *value; });
    QTRY_COMPARE(result, 3);
}

QTEST_GUILESS_MAIN(TstBackground)
#include "tst_background.moc"
