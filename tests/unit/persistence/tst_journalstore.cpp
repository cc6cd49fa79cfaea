#include "persistence/journalstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;
using session::JournalEntry;
using session::SendEnd;

namespace {

constexpr int WaitLimitMs = 60'000;
const session::DraftId task{u"account"_s, u"task"_s};

JournalEntry entry(const QString &id, SendEnd::Result result, const QString &after)
{
    JournalEntry made;
    made.sendId = id;
    made.draft = task;
    made.at = QDateTime::currentDateTimeUtc();
    made.result = result;
    made.fields = {{u"limit"_s, u"1"_s, after, false}};
    return made;
}

QList<JournalEntry> lastSends(JournalStore &store)
{
    QList<JournalEntry> found;
    bool isAnswered = false;
    QObject context;
    store.lastSends(task, 20, &context, [&](const QList<JournalEntry> &entries) {
        found = entries;
        isAnswered = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isAnswered, WaitLimitMs); }();
    return found;
}

} // namespace

class TstJournalStore : public QObject {
    Q_OBJECT
private slots:
    void onlySendsThatWentThroughCanBeTakenBack()
    {
        QTemporaryDir folder;
        StoreThread thread;
        JournalStore store(thread, folder.path(), {});
        store.record(entry(u"1"_s, SendEnd::Result::Verified, u"2"_s));
        store.record(entry(u"2"_s, SendEnd::Result::Refused, {}));
        store.record(entry(u"3"_s, SendEnd::Result::Differs, u"3"_s));
        store.record(entry(u"4"_s, SendEnd::Result::Unknown, {}));
        const QList<JournalEntry> sends = lastSends(store);
        QCOMPARE(sends.size(), 2);
        QCOMPARE(sends.first().sendId, u"3"_s);
        QCOMPARE(sends.last().sendId, u"1"_s);
    }

    void aSendWhoseEndBecameKnownCanBeTakenBack()
    {
        QTemporaryDir folder;
        StoreThread thread;
        {
            JournalStore store(thread, folder.path(), {});
            store.record(entry(u"1"_s, SendEnd::Result::Unknown, {}));
        }
        JournalStore store(thread, folder.path(), {});
        QVERIFY(lastSends(store).isEmpty());
        store.record(entry(u"1"_s, SendEnd::Result::Verified, u"2"_s));
        QCOMPARE(lastSends(store).size(), 1);
    }

    void damageIsFoundInTheBackgroundAndTheFileSetAside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.sqlite"_s);
        {
            StoreThread thread;
            JournalStore store(thread, folder.path(), {});
            for (int i = 0; i < 40; ++i)
                store.record(entry(QString::number(i), SendEnd::Result::Verified,
                                   u'"' + QString(500, u'x') + u'"'));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(size > 20'000);
        QVERIFY(file.seek(size - 9000));
        file.write(QByteArray(6000, '\xA5'));
        file.close();

        StoreThread thread;
        JournalStore store(thread, folder.path(), {});
        QSignalSpy troubled(&store, &JournalStore::troubled);
        QVERIFY(troubled.wait(WaitLimitMs));
        const auto problem = troubled.first().first().value<StoreError>();
        QCOMPARE(problem.kind, StoreError::Kind::Damaged);
        QCOMPARE(QFile(folder.filePath(problem.setAside)).size(), size);
        // Work goes on with a new one.
        store.record(entry(u"new"_s, SendEnd::Result::Verified, u"2"_s));
        QCOMPARE(lastSends(store).size(), 1);
    }

    void anExportHoldsEveryEntryAndNoSecret()
    {
        QTemporaryDir folder;
        StoreThread thread;
        JournalStore store(thread, folder.path(), {});
        JournalEntry secret =
            entry(u"secret"_s, SendEnd::Result::Verified, u"\"ENCRYPTED_VALUE:abc\""_s);
        secret.fields.first().isSecret = true;
        store.record(secret);
        for (int i = 0; i < 150; ++i)
            store.record(entry(QString::number(i), SendEnd::Result::Verified, u"2"_s));
        std::optional<QString> problem;
        const QString path = folder.filePath(u"out.jsonl"_s);
        store.exportLines(task.account, path, this, [&](const QString &text) { problem = text; });
        QTRY_VERIFY_WITH_TIMEOUT(problem, WaitLimitMs);
        QCOMPARE(*problem, QString());
        QFile out(path);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray lines = out.readAll();
        QCOMPARE(lines.count('\n'), 151);
        QVERIFY(!lines.contains("ENCRYPTED"));
    }
};

QTEST_GUILESS_MAIN(TstJournalStore)
#include "tst_journalstore.moc"
