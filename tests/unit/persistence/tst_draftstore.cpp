#include "persistence/draftstore.h"
#include "support/loadeddraft.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;
using text::Text;

namespace {

constexpr int WaitLimitMs = 60'000;
const session::DraftId task{u"account"_s, u"task"_s};

std::optional<session::StoredDraft> load(DraftStore &store)
{
    return test::loadedDraft(store, task, WaitLimitMs);
}

} // namespace

class TstDraftStore : public QObject {
    Q_OBJECT
private slots:
    void whatIsSaidIsOnDiskWithinASecondWhileTypingGoesOn()
    {
        QTemporaryDir folder;
        StoreThread thread;
        DraftStore store(thread, folder.path());
        QSignalSpy kept(&store, &session::DraftSink::draftKept);
        Text text(u"{}"_s);
        store.keepDraft(task, {false, text}, text, 0);
        QVERIFY(kept.wait(WaitLimitMs));
        // Keys keep coming: each must be confirmed without a pause in between.
        QElapsedTimer clock;
        clock.start();
        kept.clear();
        while (kept.isEmpty() && clock.elapsed() < 5000) {
            const text::Edit edit{0, Text(), Text(u"x"_s)};
            text = text.replaced(0, 0, u"x");
            store.keepEdits(task, {edit}, 1);
            kept.wait(20);
        }
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void whatWasSaidLastIsWrittenBeforeTheStoreGoes()
    {
        QTemporaryDir folder;
        StoreThread thread;
        {
            DraftStore store(thread, folder.path());
            const Text text(u"{\"a\": 1}"_s);
            store.keepDraft(task, {false, text}, text, 0);
            store.keepEdits(task, {{6, Text(u"1"_s), Text(u"2"_s)}}, 7);
        }
        DraftStore store(thread, folder.path());
        const auto draft = load(store);
        QVERIFY(draft);
        QCOMPARE(draft->text.toString(), u"{\"a\": 2}"_s);
    }

    void bigStepsAndSmallOnesComeBackInTheirOrder()
    {
        QTemporaryDir folder;
        StoreThread thread;
        Text text(u"{}"_s);
        const auto edit = [&text](DraftStore &store, qsizetype removed, const QString &inserted) {
            store.keepEdits(task, {{1, text.slice(1, removed), Text(inserted)}},
                            1 + inserted.size());
            text = text.replaced(1, removed, inserted);
        };
        {
            DraftStore store(thread, folder.path());
            QSignalSpy kept(&store, &session::DraftSink::draftKept);
            store.keepDraft(task, {false, text}, text, 0);
            edit(store, 0, u"small"_s);
            edit(store, 0, QString(3 << 20, u'a'));
            QVERIFY(kept.wait(WaitLimitMs));
            edit(store, 5, u"typed"_s);
            edit(store, 2 << 20, QString(2 << 20, u'b'));
            edit(store, 1, u"small again"_s);
            edit(store, 1 << 20, QString(1 << 20, u'c'));
        }
        DraftStore store(thread, folder.path());
        const auto draft = load(store);
        QVERIFY(draft);
        QVERIFY(draft->text == text);
        QCOMPARE(draft->caret, qsizetype(1 + (1 << 20)));
    }

    void aWriteThatFailsIsSaid()
    {
        StoreThread thread;
        DraftStore store(thread, u"/nowhere/at/all"_s);
        QSignalSpy opened(&store, &DraftStore::opened);
        QSignalSpy notKept(&store, &session::DraftSink::draftNotKept);
        store.keepDraft(task, {}, Text(u"{}"_s), 0);
        QVERIFY(notKept.wait(WaitLimitMs));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().at(1).toBool(), false);
    }

    void aFileOfANewerVersionIsLeftAloneAndSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"drafts.sqlite"_s);
        DatabaseLayout newer{u"drafts"_s, {}, true, true};
        for (int version = 0; version < 99; ++version)
            newer.migrations.append(QStringList());
        newer.migrations.last() = {u"CREATE TABLE unheard_of (thing TEXT)"_s};
        QVERIFY(Database::open(folder.path(), newer, nullptr));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        {
            StoreThread thread;
            DraftStore store(thread, folder.path());
            QSignalSpy opened(&store, &DraftStore::opened);
            QSignalSpy notKept(&store, &session::DraftSink::draftNotKept);
            store.keepDraft(task, {}, Text(u"{}"_s), 0);
            QVERIFY(notKept.wait(WaitLimitMs));
            QTRY_COMPARE(opened.size(), 1);
            const auto problem = opened.first().first().value<std::optional<StoreError>>();
            QVERIFY(problem);
            QCOMPARE(problem->kind, StoreError::Kind::FromNewerVersion);
            QCOMPARE(opened.first().at(1).toBool(), false);
        }
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void aDraftThatCannotBeReadIsCopiedAsideAndSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"drafts.sqlite"_s);
        {
            StoreThread thread;
            DraftStore store(thread, folder.path());
            store.keepDraft(task, {false, Text(u"{}"_s)}, Text(u"{\"marked\": 1}"_s), 0);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray all = file.readAll();
        const qsizetype at = all.indexOf("marked");
        QVERIFY(at > 0);
        file.seek(at);
        file.write("M");
        file.close();
        StoreThread thread;
        DraftStore store(thread, folder.path());
        QSignalSpy opened(&store, &DraftStore::opened);
        QSignalSpy notReadable(&store, &DraftStore::notReadable);
        QVERIFY(!load(store));
        QCOMPARE(notReadable.size(), 1);
        QCOMPARE(opened.size(), 1);
        const auto problem = opened.first().first().value<std::optional<StoreError>>();
        QVERIFY(problem);
        QFile copy(folder.filePath(problem->setAside));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll().contains("Marked"));
        // The store goes on.
        QVERIFY(opened.first().at(1).toBool());
        QSignalSpy kept(&store, &session::DraftSink::draftKept);
        store.keepDraft(task, {}, Text(u"{\"new\": 1}"_s), 0);
        QVERIFY(kept.wait(WaitLimitMs));
    }

    void aSendIsAnsweredOnceItIsOnDisk()
    {
        QTemporaryDir folder;
        StoreThread thread;
        DraftStore store(thread, folder.path());
        session::SendRecord record;
        record.id = u"one"_s;
        record.draft = task;
        record.body = "{}";
        std::optional<QString> problem;
        store.sendStarted(record, this, [&](const QString &text) { problem = text; });
        QVERIFY(!problem); // never from inside the call
        QTRY_VERIFY(problem);
        QCOMPARE(*problem, QString());
        const auto draft = load(store);
        QVERIFY(draft && draft->openSend);
    }

    void anAnswerForSomebodyWhoIsGoneIsDropped()
    {
        QTemporaryDir folder;
        StoreThread thread;
        DraftStore store(thread, folder.path());
        bool wasCalled = false;
        auto context = std::make_unique<QObject>();
        store.loadDraft(task, context.get(), [&](const auto &) { wasCalled = true; });
        context.reset();
        QVERIFY(!load(store)); // behind the first one
        QVERIFY(!wasCalled);
    }
};

QTEST_GUILESS_MAIN(TstDraftStore)
#include "tst_draftstore.moc"
