#include "persistence/cachestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;

class TstCacheStore : public QObject {
    Q_OBJECT
private slots:
    void anInputComesBackAsItWasReceived()
    {
        QTemporaryDir folder;
        StoreThread thread;
        CacheStore store(thread, folder.path());
        session::CachedInput input;
        input.task.summary.id = u"id"_s;
        input.task.summary.title = u"Title"_s;
        input.task.build = u"beta"_s;
        input.bytes = "{\"n\":1.00}";
        input.receivedAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
        store.keepInput({u"account"_s, u"id"_s}, input);
        std::optional<session::CachedInput> back;
        bool isLoaded = false;
        store.loadInput({u"account"_s, u"id"_s}, this, [&](const auto &found) {
            back = found;
            isLoaded = true;
        });
        QTRY_VERIFY(isLoaded);
        QVERIFY(back);
        QCOMPARE(back->bytes, input.bytes);
        QCOMPARE(back->task.summary.title, input.task.summary.title);
        QCOMPARE(back->task.build, input.task.build);
        QCOMPARE(back->receivedAt, input.receivedAt);
    }

    void anotherAccountSeesNothing()
    {
        QTemporaryDir folder;
        StoreThread thread;
        CacheStore store(thread, folder.path());
        store.keepInput({u"one"_s, u"id"_s}, {});
        bool isLoaded = false, isThere = true;
        store.loadInput({u"two"_s, u"id"_s}, this, [&](const auto &found) {
            isThere = found.has_value();
            isLoaded = true;
        });
        QTRY_VERIFY(isLoaded);
        QVERIFY(!isThere);
    }

    void tasksComeBackInOrder()
    {
        QTemporaryDir folder;
        StoreThread thread;
        CacheStore store(thread, folder.path());
        session::CachedTasks tasks;
        for (int i = 0; i < 3; ++i) {
            api::TaskSummary task;
            task.id = QString::number(i);
            task.totalRuns = i;
            tasks.tasks.append(task);
        }
        store.keepTasks(u"account"_s, tasks);
        std::optional<session::CachedTasks> back;
        store.loadTasks(u"account"_s, this, [&](const auto &found) { back = found; });
        QTRY_VERIFY(back);
        QCOMPARE(back->tasks.size(), 3);
        QCOMPARE(back->tasks.at(2).id, u"2"_s);
        QCOMPARE(back->tasks.at(2).totalRuns, 2);
    }
};

QTEST_GUILESS_MAIN(TstCacheStore)
#include "tst_cachestore.moc"
