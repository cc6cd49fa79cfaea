#include "persistence/draftfile.h"

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
        QVERIFY(file.write({KeepDraft{task, baseline(u"old"_s), Text(u"old"_s), 0}, KeepBaseline{task, baseline(u"new"_s)}}, noon));
        auto draft = file.load(task);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->text.toString(), u"old"_s);
        QCOMPARE((*draft)->baseline.text.toString(), u"new"_s);
    }

    void ticksSurvive()
    {
        DraftFile file = open();
        const session::DraftTicks ticks{{u"a"_s, u"b\nc"_s}, {u""_s}};
        QVERIFY(file.write({KeepDraft{task, baseline(u"{}"_s), Text(u"{}"_s), 0}, KeepTicks{task, ticks}}, noon));
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
        QVERIFY(file.write({KeepDraft{task, baseline(u"{}"_s), Text(u"{}"_s), 0}, DropDraft{task}}, noon));
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
                const qsizetype removed = qMin<qsizetype>(random.bounded(4), text.size() - position);
                const QString inserted(random.bounded(5), QChar(char16_t('a' + random.bounded(26))));
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
