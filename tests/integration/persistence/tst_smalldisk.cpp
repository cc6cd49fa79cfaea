// A disk that is full or read-only: said in words, and nothing is lost once it is mended.
//
// Runs itself again in a user namespace of its own, where an ordinary user may mount a small disk.
#include "persistence/draftstore.h"
#include "support/loadeddraft.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;
using session::DraftSink;
using text::Text;

namespace {

constexpr auto DiskVariable = "TASKINPUT_SMALL_DISK";
constexpr int WaitLimitMs = 60'000;
const session::DraftId task{u"account"_s, u"task"_s};

QString disk()
{
    return qEnvironmentVariable(DiskVariable);
}

std::optional<session::StoredDraft> load(DraftStore &store)
{
    return test::loadedDraft(store, task, WaitLimitMs);
}

//! Takes all that is left.
bool fill(const QString &path)
{
    QFile filler(path);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray block(4096, 'x');
    while (filler.write(block) == block.size()) { }
    return true;
}

bool remount(const QString &how)
{
    return QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,bind,"_s + how, disk()}) == 0;
}

} // namespace

class TstSmallDisk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (disk().isEmpty())
            QSKIP("this computer lets nobody mount a small disk");
    }

    void aFullDiskIsSaidAndNothingIsLostOnceItIsFreed()
    {
        const QString folder = disk();
        const QString filler = folder + u"/filler"_s;
        Text text(u"{}"_s);
        {
            StoreThread thread;
            DraftStore store(thread, folder);
            QSignalSpy kept(&store, &DraftSink::draftKept);
            QSignalSpy notKept(&store, &DraftSink::draftNotKept);
            store.keepDraft(task, {false, text}, text, 0);
            QVERIFY(kept.wait(WaitLimitMs));
            QVERIFY(fill(filler));

            const auto type = [&](const QString &words) {
                const text::Edit edit{1, Text(), Text(words)};
                text = text.replaced(1, 0, edit.inserted);
                store.keepEdits(task, {edit}, 1);
            };
            type(QString(200'000, u'a'));
            QVERIFY(notKept.wait(WaitLimitMs));
            QVERIFY(!notKept.last().at(1).toString().isEmpty());
            type(u"typed while it was full"_s);

            // A send goes on: what can't be written is told.
            std::optional<QString> problem;
            session::SendRecord record;
            record.id = u"one"_s;
            record.draft = task;
            record.body = QByteArray(50'000, ' ') + "{}";
            store.sendStarted(record, this, [&](const QString &reason) { problem = reason; });
            QTRY_VERIFY_WITH_TIMEOUT(problem, WaitLimitMs);
            QVERIFY(!problem->isEmpty());

            kept.clear();
            QVERIFY(QFile::remove(filler));
            QVERIFY(kept.wait(WaitLimitMs));
        }
        StoreThread thread;
        DraftStore store(thread, folder);
        const auto draft = load(store);
        QVERIFY(draft);
        QCOMPARE(draft->text.size(), text.size());
        QVERIFY(draft->text == text);
    }

    void aReadOnlyDiskIsSaidAndLeavesTheDraftAlone()
    {
        const QString folder = disk();
        const Text text(u"{\"a\": 1}"_s);
        {
            StoreThread thread;
            DraftStore store(thread, folder);
            store.keepDraft(task, {false, Text(u"{}"_s)}, text, 0);
        }
        QVERIFY(remount(u"ro"_s));
        {
            StoreThread thread;
            DraftStore store(thread, folder);
            QSignalSpy notKept(&store, &DraftSink::draftNotKept);
            store.keepDraft(task, {false, Text(u"{}"_s)}, Text(u"{\"b\": 2}"_s), 1);
            QVERIFY(notKept.wait(WaitLimitMs));
        }
        QVERIFY(remount(u"rw"_s));
        StoreThread thread;
        DraftStore store(thread, folder);
        const auto draft = load(store);
        QVERIFY(draft);
        QVERIFY(draft->text == text);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty(DiskVariable)) {
        QTemporaryDir place;
        const auto run = [&](const QString &script, const QStringList &more) {
            return QProcess::execute(
                u"unshare"_s,
                QStringList{u"-Urm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, place.path()} + more);
        };
        const QString mount = u"mount -t tmpfs -o size=1m tmpfs \"$1\""_s;
        if (run(mount, {}) == 0)
            return run(mount
                           + u" && export %1=\"$1\" && shift && exec \"$@\""_s.arg(
                               QLatin1StringView(DiskVariable)),
                       QCoreApplication::arguments());
    }
    TstSmallDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smalldisk.moc"
