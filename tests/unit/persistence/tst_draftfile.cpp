#include "persistence/draftfile.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;
using session::DraftId;
using text::Text;

namespace {

const DraftId task{u"https://api.apify.com user"_s, u"task"_s};
const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0, 0, 250), Qt::UTC);

session::DraftBaseline baseline(const QString &text)
{
    return {false, Text(text)};
}

text::Edit edit(const Text &before, qsizetype position, qsizetype removed, const QString &inserted)
{
    return {position, before.slice(position, removed), Text(inserted)};
}

} // namespace

class TstDraftFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    DraftFile open()
    {
        auto file = DraftFile::open(m_folder.path(), nullptr);
        Q_ASSERT(file);
        return std::move(*file);
    }

private slots:
    void init() { QFile::remove(m_folder.filePath(u"drafts.sqlite"_s)); }

    void aDraftComesBackWithItsEdits()
    {
        const Text before(u"{\"a\": 1}"_s);
        {
            DraftFile file = open();
            QVERIFY(file.write({KeepDraft{task, baseline(before.toString()), before, 3},
                                KeepEdits{task, {edit(before, 6, 1, u"25"_s)}, 8}},
                               noon));
        }
        DraftFile file = open();
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->text.toString(), u"{\"a\": 25}"_s);
        QCOMPARE((*draft)->baseline.text.toString(), before.toString());
        QCOMPARE((*draft)->caret, 8);
        QCOMPARE((*draft)->keptAt, noon);
    }

    void nothingIsNothing()
    {
        DraftFile file = open();
        auto draft = file.load(task);
        QVERIFY(draft);
        QVERIFY(!*draft);
    }

    void textsThatUtf8CannotHoldSurvive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lone surrogate") << u"\""_s + QChar(0xD83D) + u"\""_s;
        QTest::newRow("byte order mark first") << QString(QChar(0xFEFF)) + u"{}"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("emoji") << u"\"\U0001F600\""_s;
        QTest::newRow("empty") << u""_s;
    }
    void textsThatUtf8CannotHoldSurvive()
    {
        QFETCH(QString, text);
        DraftFile file = open();
        QVERIFY(file.write({KeepDraft{task, baseline(u"{}"_s), Text(text), 0}}, noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->text.toString(), text);
    }

    void aNewBaselineLeavesTheTextAlone()
    {
        DraftFile file = open();
        QVERIFY(file.write({KeepDraft{task, baseline(u"old"_s), Text(u"old"_s), 0},
                            KeepBaseline{task, baseline(u"new"_s)}},
                           noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->text.toString(), u"old"_s);
        QCOMPARE((*draft)->baseline.text.toString(), u"new"_s);
    }

    void ticksSurvive()
    {
        DraftFile file = open();
        const session::DraftTicks ticks{{u"a"_s, u"b\nc"_s}, {u""_s}};
        QVERIFY(file.write(
            {KeepDraft{task, baseline(u"{}"_s), Text(u"{ }"_s), 0}, KeepTicks{task, ticks}}, noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->ticks, ticks);
    }

    void aDroppedDraftIsGoneAndAnOpenSendStays()
    {
        DraftFile file = open();
        session::SendRecord record;
        record.id = u"send-1"_s;
        record.draft = task;
        record.startedAt = noon;
        record.fields = {u"a"_s};
        record.body = "{\"a\":2}";
        record.previousInput = "{\"a\":1}";
        QVERIFY(file.startSend(record));
        QVERIFY(file.write({KeepDraft{task, baseline(u"{}"_s), Text(u"{}"_s), 0}, DropDraft{task}},
                           noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QVERIFY((*draft)->text.isEmpty());
        QVERIFY((*draft)->openSend);
        QCOMPARE((*draft)->openSend->body, record.body);
        QCOMPARE((*draft)->openSend->previousInput, record.previousInput);

        session::SendEnd end;
        end.id = record.id;
        end.draft = task;
        end.result = session::SendEnd::Result::Unknown;
        QVERIFY(file.write({EndSend{end}}, noon));
        QVERIFY((*file.load(task))->openSend); // the question stays open
        end.result = session::SendEnd::Result::Verified;
        QVERIFY(file.write({EndSend{end}}, noon));
        QVERIFY(!*file.load(task));
    }

    void aBodyWithANewSecretIsNotWritten()
    {
        {
            DraftFile file = open();
            session::SendRecord record;
            record.id = u"send-2"_s;
            record.draft = task;
            record.fields = record.secretFields = {u"key"_s};
            record.body = "{\"key\":\"very-new-secret\"}";
            QVERIFY(file.startSend(record));
        }
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("very-new-secret"), qPrintable(name));
        }
    }

    void aSendWithANewSecretCanStillBeJudged()
    {
        DraftFile file = open();
        session::SendRecord record;
        record.id = u"send-3"_s;
        record.draft = task;
        record.fields = {u"a"_s, u"key"_s};
        record.secretFields = {u"key"_s};
        record.body = "{\"a\":2,\"key\":\"very-new-secret\"}";
        QVERIFY(file.startSend(record));
        auto draft = file.load(task);
        QVERIFY(draft && *draft && (*draft)->openSend);
        QCOMPARE((*draft)->openSend->body, QByteArray("{\"a\":2,\"key\":\"<secret>\"}"));
        QCOMPARE((*draft)->openSend->fields, record.fields);
        QCOMPARE((*draft)->openSend->secretFields, record.secretFields);
    }

    void aDraftThatWasOnlyPreparedIsNone()
    {
        const Text before(u"{\"a\": 1}"_s);
        DraftFile file = open();
        QVERIFY(file.write({KeepDraft{task, baseline(before.toString()), before, 0}}, noon));
        QVERIFY(!*file.load(task));
        QVERIFY(file.tasksWithDrafts(task.account)->isEmpty());
        QVERIFY(file.write({KeepEdits{task, {edit(before, 6, 1, u"2"_s)}, 7}}, noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->text.toString(), u"{\"a\": 2}"_s);
        QCOMPARE(file.tasksWithDrafts(task.account)->size(), 1);
    }

    void tasksWithADraftOrAnOpenSendAreListedNewestFirst()
    {
        DraftFile file = open();
        const DraftId other{task.account, u"other"_s};
        session::SendRecord record;
        record.id = u"send-4"_s;
        record.draft = other;
        record.startedAt = noon.addSecs(60);
        record.body = "{}";
        QVERIFY(file.startSend(record));
        QVERIFY(file.write({KeepDraft{task, baseline(u"{}"_s), Text(u"{ }"_s), 0}}, noon));
        QVERIFY(file.write({KeepDraft{other, baseline(u"{}"_s), Text(u"{ }"_s), 0}}, noon));
        auto tasks = file.tasksWithDrafts(task.account);
        QVERIFY(tasks);
        QCOMPARE(*tasks, (QStringList{other.taskId, task.taskId}));
        QVERIFY(file.tasksWithDrafts(u"somebody else"_s)->isEmpty());
    }

    void aLaterAnswerClosesOlderQuestionsOfTheTask()
    {
        DraftFile file = open();
        session::SendRecord older;
        older.id = u"older"_s;
        older.draft = task;
        older.startedAt = noon;
        older.body = "{}";
        session::SendRecord newer = older;
        newer.id = u"newer"_s;
        newer.startedAt = noon.addSecs(-60); // the clock was set back
        QVERIFY(file.startSend(older));
        QVERIFY(file.startSend(newer));
        session::SendEnd end;
        end.id = newer.id;
        end.draft = task;
        end.result = session::SendEnd::Result::Refused;
        QVERIFY(file.write({EndSend{end}}, noon));
        auto left = file.load(task);
        QVERIFY(left && *left && (*left)->openSend);
        QCOMPARE((*left)->openSend->id, older.id);
        QVERIFY(file.startSend(newer));
        end.result = session::SendEnd::Result::Verified;
        QVERIFY(file.write({EndSend{end}}, noon));
        QVERIFY(!*file.load(task));
    }

    void aFlippedByteNeverGivesAnotherText()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Text text(u"{\n    \"list\": ["_s + QString(1500, u'7') + u"]\n}"_s);
        const Text start = text;
        {
            DraftFile file = open();
            QVERIFY(file.write({KeepDraft{task, baseline(u"{\"list\": []}"_s), start, 0},
                                KeepTicks{task, {{u"list"_s}, {}}}},
                               noon));
            QList<DraftWrite> writes;
            for (int i = 0; i < 100; ++i) {
                const text::Edit one = edit(text, 10 + i, 1, u"word"_s);
                text = text.replaced(one.position, 1, one.inserted);
                writes.append(KeepEdits{task, {one}, 0});
            }
            QVERIFY(file.write(writes, noon));
            session::SendRecord record;
            record.id = u"send"_s;
            record.draft = task;
            record.fields = {u"list"_s};
            record.body = "{\"list\":[1]}";
            record.previousInput = "{\"list\":[]}";
            QVERIFY(file.startSend(record));
        }
        QFile whole(m_folder.filePath(u"drafts.sqlite"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray sound = whole.readAll();
        int noticed = 0;
        for (int round = 0; round < 80; ++round) {
            QTemporaryDir folder;
            QByteArray flipped = sound;
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(sound.size())));
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.bounded(8)));
            QFile copy(folder.filePath(u"drafts.sqlite"_s));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            copy.write(flipped);
            copy.close();
            std::optional<StoreError> problem;
            auto file = DraftFile::open(folder.path(), &problem);
            if (problem || !file) {
                ++noticed;
                if (problem)
                    QVERIFY(QFile::exists(folder.filePath(problem->setAside)));
                continue;
            }
            auto draft = file->load(task);
            const QByteArray message = "byte " + QByteArray::number(at);
            const char *const where = message.constData();
            // Refused as damaged, or the byte was in the name under which the draft is kept: no
            // other text is given.
            if (!draft || !*draft)
                continue;
            QVERIFY2((*draft)->text == text, where);
            QVERIFY2((*draft)->ticks.unticked == QStringList{u"list"_s}, where);
            QVERIFY2(!(*draft)->openSend || (*draft)->openSend->body == "{\"list\":[1]}", where);
        }
        qInfo("%d of 80 flips mattered", noticed);
        QVERIFY(noticed > 0);
    }

    void randomEditsAndCompactionsGiveTheSameText()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        DraftFile file = open();
        Text text(u"{\"list\": [1, 2, 3]}"_s);
        QVERIFY(file.write({KeepDraft{task, baseline(text.toString()), text, 0}}, noon));
        for (int round = 0; round < 60; ++round) {
            QList<DraftWrite> writes;
            for (int i = 0; i < 8; ++i) {
                const qsizetype position = random.bounded(int(text.size()) + 1);
                const qsizetype removed =
                    qMin<qsizetype>(random.bounded(4), text.size() - position);
                const QString inserted(random.bounded(5),
                                       QChar(char16_t('a' + random.bounded(26))));
                const text::Edit one = edit(text, position, removed, inserted);
                text = text.replaced(position, removed, one.inserted);
                writes.append(KeepEdits{task, {one}, position});
                if (random.bounded(20) == 0)
                    writes.append(Compact{task, text});
            }
            QVERIFY(file.write(writes, noon));
            auto draft = file.load(task);
            QVERIFY(draft && *draft);
            QCOMPARE((*draft)->text.toString(), text.toString());
        }
    }
};

QTEST_GUILESS_MAIN(TstDraftFile)
#include "tst_draftfile.moc"
