#include "persistence/journalfile.h"

#include "json/document.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace taskinput::persistence;
using namespace Qt::StringLiterals;
using session::JournalEntry;

namespace {

JournalEntry entry(const QString &id, const QString &task, const QString &field,
                   const QString &before, const QString &after, const QDateTime &at)
{
    JournalEntry result;
    result.sendId = id;
    result.draft = {u"account"_s, task};
    result.taskName = u"Maps: Prague"_s;
    result.at = at;
    result.fields = {{field, before, after, false}};
    return result;
}

const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);

} // namespace

class TstJournalFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    JournalFile open()
    {
        auto file = JournalFile::open(m_folder.path(), nullptr);
        Q_ASSERT(file);
        return std::move(*file);
    }

private slots:
    void init() { QFile::remove(m_folder.filePath(u"journal.sqlite"_s)); }

    void newestFirstAndExact()
    {
        JournalFile file = open();
        QVERIFY(file.add(
            entry(u"1"_s, u"t"_s, u"limit"_s, u"18446744073709551615"_s, u"1.00"_s, noon)));
        QVERIFY(file.add(entry(u"2"_s, u"t"_s, u"limit"_s, u"1.00"_s, {}, noon.addSecs(1))));
        auto entries = file.find({u"account"_s, u"t"_s, {}, {}, 10, 0});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().sendId, u"2"_s);
        QVERIFY(entries->first().fields.first().after.isNull());
        QCOMPARE(entries->last().fields.first().before, u"18446744073709551615"_s);
    }

    void fieldHistoryAndWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("one field") << u"urls"_s << QString() << 1;
        QTest::newRow("a value") << QString() << u"example"_s << 1;
        QTest::newRow("the task's name") << QString() << u"prague"_s << 3;
        QTest::newRow("percent is no wildcard") << QString() << u"%"_s << 0;
        QTest::newRow("a secret's value is not searched") << QString() << u"ENCRYPTED"_s << 0;
    }
    void fieldHistoryAndWords()
    {
        QFETCH(QString, field);
        QFETCH(QString, words);
        QFETCH(int, found);
        JournalFile file = open();
        QVERIFY(file.add(
            entry(u"1"_s, u"t"_s, u"urls"_s, u"[]"_s, u"[\"https://example.com\"]"_s, noon)));
        QVERIFY(file.add(entry(u"2"_s, u"t"_s, u"limit"_s, u"1"_s, u"2"_s, noon)));
        JournalEntry secret = entry(u"3"_s, u"t"_s, u"key"_s, u"\"ENCRYPTED_VALUE:a\""_s,
                                    u"\"ENCRYPTED_VALUE:b\""_s, noon);
        secret.fields.first().isSecret = true;
        QVERIFY(file.add(secret));
        auto entries = file.find({u"account"_s, {}, field, words, 10, 0});
        QVERIFY(entries);
        QCOMPARE(int(entries->size()), found);
    }

    void oldEntriesGo()
    {
        JournalFile file = open();
        QVERIFY(file.add(entry(u"old"_s, u"t"_s, u"a"_s, u"1"_s, u"2"_s, noon.addMonths(-13))));
        QVERIFY(file.add(entry(u"new"_s, u"t"_s, u"a"_s, u"2"_s, u"3"_s, noon)));
        QVERIFY(file.trim({12, 500}, noon));
        auto entries = file.find({});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().sendId, u"new"_s);
    }

    void aClockThatJumpedAheadThrowsNothingAway()
    {
        JournalFile file = open();
        QVERIFY(file.add(entry(u"old"_s, u"t"_s, u"a"_s, u"1"_s, u"2"_s, noon.addMonths(-11))));
        QVERIFY(file.add(entry(u"new"_s, u"t"_s, u"a"_s, u"2"_s, u"3"_s, noon)));
        QVERIFY(file.trim({12, 500}, noon.addYears(70)));
        auto entries = file.find({});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2);
    }

    void aSendThatIsToldAgainStandsThereOnce()
    {
        JournalFile file = open();
        JournalEntry one = entry(u"1"_s, u"t"_s, u"a"_s, u"1"_s, {}, noon);
        one.result = session::SendEnd::Result::Unknown;
        QVERIFY(file.add(one));
        one.fields.first().after = u"2"_s;
        one.result = session::SendEnd::Result::Verified;
        QVERIFY(file.add(one));
        auto entries = file.find({});
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().result, session::SendEnd::Result::Verified);
        QCOMPARE(entries->first().fields.size(), 1);
    }

    void tooManyMegabytesGo()
    {
        JournalFile file = open();
        const QString big = u'"' + QString(400'000, u'x') + u'"';
        for (int i = 0; i < 8; ++i)
            QVERIFY(file.add(entry(QString::number(i), u"t"_s, u"a"_s, big, big, noon)));
        QVERIFY(file.trim({12, 3}, noon));
        auto entries = file.find({});
        QVERIFY(entries);
        QVERIFY(entries->size() < 8);
        QCOMPARE(entries->first().sendId, u"7"_s); // the newest stay
    }

    void aLineIsJsonAndHoldsNoSecret()
    {
        JournalEntry one = entry(u"1"_s, u"t"_s, u"key"_s, u"\"ENCRYPTED_VALUE:a\""_s, {}, noon);
        one.fields.first().isSecret = true;
        one.taskName = u"a \"quoted\"\nname"_s;
        const QByteArray line = jsonLine(one);
        QVERIFY(!line.contains("ENCRYPTED"));
        QVERIFY(!line.contains('\n'));
        const auto document = json::Document::parse(QString::fromUtf8(line));
        QVERIFY(!document->hasErrors());
        QVERIFY(document->isObject());
    }
};

QTEST_GUILESS_MAIN(TstJournalFile)
#include "tst_journalfile.moc"
