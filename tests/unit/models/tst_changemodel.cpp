#include "analysisof.h"
#include "support/testprogram.h"

#include "ui/models/changemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using models::ChangeModel;
using tests::analysisOf;
using tests::rowsOf;

namespace {

//! A model that is watched for broken promises while it is filled.
struct Watched {
    ChangeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    // The tester must not fetch while rows are being inserted.
    Watched() { tester.setUseFetchMore(false); }

    void show(const QString &baseline, const QString &draft, const QSet<QString> &unticked = {},
              const QSet<QString> &secrets = {})
    {
        const session::AnalysisPtr analysis = analysisOf(baseline, draft);
        model.setRows(rowsOf(analysis, unticked, secrets), analysis);
    }
    QString sentence(int row) const
    {
        return model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
};

QString list(int entries, const QString &entry)
{
    QStringList all;
    for (int i = 0; i < entries; ++i)
        all += entry.arg(i);
    return u"{\"urls\": ["_s + all.join(u", "_s) + u"]}"_s;
}

} // namespace

class TstChangeModel : public QObject {
    Q_OBJECT

private slots:
    void rowsAreSentences_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("changed") << u"{\"maxItems\": 10}"_s << u"{\"maxItems\": 20}"_s
                                 << u"maxItems changed from 10 to 20, will be sent"_s;
        QTest::newRow("added") << u"{}"_s << u"{\"language\": \"cs\"}"_s
                               << u"language added: \"cs\", will be sent"_s;
        QTest::newRow("removed") << u"{\"proxyCountry\": \"CZ\"}"_s << u"{}"_s
                                 << u"proxyCountry removed here, stays on Apify"_s;
        QTest::newRow("respelled") << u"{\"ratio\": 1}"_s << u"{\"ratio\": 1.0}"_s
                                   << u"ratio has the same value in other spelling, not sent"_s;
        QTest::newRow("short list") << u"{\"a\": [1]}"_s << u"{\"a\": [1, 2]}"_s
                                    << u"a changed, list, 1 → 2 entries: 1 added, will be sent"_s;
        QTest::newRow("to null") << u"{\"a\": 5}"_s << u"{\"a\": null}"_s
                                 << u"a changed from 5 to null, will be sent"_s;
        QTest::newRow("from text to number") << u"{\"a\": \"5\"}"_s << u"{\"a\": 5}"_s
                                             << u"a changed from \"5\" to 5, will be sent"_s;
        QTest::newRow("odd name") << u"{\"two words\": 1}"_s << u"{\"two words\": 2}"_s
                                  << u"“two words” changed from 1 to 2, will be sent"_s;
        QTest::newRow("lost digits") << u"{\"id\": 1}"_s << u"{\"id\": 8143661439548533232}"_s
                                     << u"id changed from 1 to 8143661439548533232, JavaScript "
                                        u"programs read 8143661439548533232 as "
                                        "8143661439548533000, will be sent"_s;
    }
    void rowsAreSentences()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Watched watched;
        watched.show(before, after);
        QCOMPARE(watched.model.rowCount(), 1);
        QTEST(watched.sentence(0), "sentence");
    }

    void anUntickedRowSaysSo()
    {
        Watched watched;
        watched.show(u"{\"maxItems\": 10}"_s, u"{\"maxItems\": 20}"_s, {u"maxItems"_s});
        QCOMPARE(watched.sentence(0), u"maxItems changed from 10 to 20, will not be sent"_s);
        QCOMPARE(watched.model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(watched.model.index(0, 0).data(ChangeModel::SizeRole).toString(), u"not sent"_s);
    }

    void tickedRowsAreChecked()
    {
        Watched watched;
        watched.show(u"{\"a\": 1, \"b\": 1}"_s, u"{\"a\": 2}"_s);
        QCOMPARE(watched.model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(watched.model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void secretsAreNeverShown()
    {
        Watched watched;
        watched.show(u"{\"apiKey\": \"ENCRYPTED_VALUE:old\", \"keys\": {\"x\": \"hidden1\"}}"_s,
                     u"{\"apiKey\": \"hk-new\", \"keys\": {\"x\": \"hidden2\"}}"_s, {},
                     {u"apiKey"_s, u"keys"_s});
        QCOMPARE(watched.sentence(0), u"apiKey (secret) changed, will be sent"_s);
        for (int row = 0; row < 2; ++row) {
            const QModelIndex index = watched.model.index(row, 0);
            QVERIFY(!watched.model.hasChildren(index));
            QCOMPARE(watched.model.nestedCount(index), 0);
            for (int role = 0; role <= int(ChangeModel::PositionRole); ++role) {
                const QString text = index.data(role).toString();
                QVERIFY2(!text.contains("hk-new"_L1) && !text.contains("hidden"_L1)
                             && !text.contains("ENCRYPTED"_L1),
                         qPrintable(text));
            }
        }
    }

    void encryptedTextsInsideOtherFieldsAreNotShownEither()
    {
        Watched watched;
        watched.show(u"{\"a\": {\"k\": \"ENCRYPTED_VALUE:one\", \"n\": 1}}"_s,
                     u"{\"a\": {\"k\": \"ENCRYPTED_VALUE:two\", \"n\": 2}}"_s);
        const QModelIndex field = watched.model.index(0, 0);
        watched.model.fetchMore(field);
        QCOMPARE(watched.model.rowCount(field), 2);
        for (int row = 0; row < 2; ++row)
            QVERIFY(!watched.model.index(row, 0, field)
                         .data(Qt::AccessibleTextRole)
                         .toString()
                         .contains("ENCRYPTED"_L1));
    }

    void aValueThatChangedAsAWholeHasNothingInside_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("number") << u"{\"a\": 1}"_s << u"{\"a\": 2}"_s;
        QTest::newRow("text") << u"{\"a\": \"x\"}"_s << u"{\"a\": \"y\"}"_s;
        QTest::newRow("another kind") << u"{\"a\": [1, 2]}"_s << u"{\"a\": {\"b\": 1}}"_s;
        QTest::newRow("to null") << u"{\"a\": [1, 2]}"_s << u"{\"a\": null}"_s;
    }
    void aValueThatChangedAsAWholeHasNothingInside()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Watched watched;
        watched.show(before, after);
        const QModelIndex field = watched.model.index(0, 0);
        QVERIFY(!watched.model.hasChildren(field));
        QCOMPARE(watched.model.nestedCount(field), 0);
    }

    void insideIsBuiltWhenAskedFor()
    {
        Watched watched;
        watched.show(u"{\"a\": {\"x\": 1, \"y\": 2}}"_s, u"{\"a\": {\"x\": 5, \"z\": 3}}"_s);
        const QModelIndex field = watched.model.index(0, 0);
        QVERIFY(watched.model.hasChildren(field));
        QCOMPARE(watched.model.rowCount(field), 0);
        QVERIFY(watched.model.canFetchMore(field));
        watched.model.fetchMore(field);
        QCOMPARE(watched.model.rowCount(field), 3);
        QVERIFY(!watched.model.canFetchMore(field));
        QCOMPARE(watched.model.index(0, 0, field).parent(), field);
        QCOMPARE(watched.model.index(0, 0, field).data(Qt::AccessibleTextRole).toString(),
                 u"in a: .x changed, from 1 to 5"_s);
    }

    void movedEntriesSayWhereTheyWere()
    {
        Watched watched;
        watched.show(u"{\"a\": [\"one\", \"two\", \"three\"]}"_s,
                     u"{\"a\": [\"two\", \"three\", \"one\"]}"_s);
        const QModelIndex field = watched.model.index(0, 0);
        QCOMPARE(watched.model.nestedCount(field), 1);
        const ChangeModel::NestedLine line = watched.model.nestedLine(field, 0);
        QCOMPARE(line.sign, ChangeModel::Sign::Moved);
        QCOMPARE(line.text.words, u"was [0]"_s);
    }

    void cappedListsSayHowManyThereAre()
    {
        const session::AnalysisPtr analysis =
            analysisOf(u"{\"urls\": []}"_s, list(5000, u"\"u%1\""_s), 1000);
        ChangeModel model;
        model.setRows(rowsOf(analysis), analysis);
        const QString words = model.index(0, 0).data(ChangeModel::WordsRole).toString();
        QCOMPARE(words, u"list, 0 → 5,000 entries: 5,000 added, first 1,000 shown"_s);
        QCOMPARE(model.nestedCount(model.index(0, 0)), 1000);
    }

    void aNewListKeepsRowsThatAreStillThere()
    {
        Watched watched;
        watched.show(u"{\"a\": 1, \"b\": 1, \"c\": 1}"_s, u"{\"a\": 2, \"c\": 2}"_s);
        const QPersistentModelIndex last(watched.model.indexOf(u"c"_s));
        QSignalSpy resets(&watched.model, &ChangeModel::modelReset);
        QSignalSpy changes(&watched.model, &ChangeModel::dataChanged);
        watched.show(u"{\"a\": 1, \"b\": 1, \"c\": 1}"_s, u"{\"a\": 2, \"new\": 1, \"c\": 3}"_s);
        QCOMPARE(resets.count(), 0);
        QVERIFY(last.isValid());
        QCOMPARE(last.data(ChangeModel::NameRole).toString(), u"c"_s);
        QCOMPARE(changes.count(), 1);
    }

    void anUnchangedRowIsNotAnnounced()
    {
        Watched watched;
        watched.show(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s);
        QSignalSpy changes(&watched.model, &ChangeModel::dataChanged);
        watched.show(u"{\"a\": 1}"_s, u"{  \"a\": 2}"_s);
        QCOMPARE(changes.count(), 0);
        QCOMPARE(watched.model.index(0, 0).data(ChangeModel::PositionRole).toInt(), 8);
    }

    void expandedRowsFollowTheirValues()
    {
        Watched watched;
        watched.show(u"{\"a\": {\"x\": 1}, \"b\": {\"x\": 1}}"_s,
                     u"{\"a\": {\"x\": 2}, \"b\": {\"x\": 2}}"_s);
        const QPersistentModelIndex first(watched.model.indexOf(u"a"_s));
        const QPersistentModelIndex second(watched.model.indexOf(u"b"_s));
        watched.model.fetchMore(first);
        watched.model.fetchMore(second);
        watched.show(u"{\"a\": {\"x\": 1}, \"b\": {\"x\": 1}}"_s,
                     u"{\"a\": {\"x\": 2, \"y\": 3}, \"b\": {\"x\": 2}}"_s);
        QCOMPARE(watched.model.rowCount(first), 2);
        QCOMPARE(watched.model.rowCount(second), 1);
        QCOMPARE(watched.model.index(0, 0, second).parent(), QModelIndex(second));
    }

    void removalsAndSpellingsCantBeTicked()
    {
        Watched watched;
        watched.show(u"{\"gone\": 1, \"same\": 1}"_s, u"{\"same\": 1.0}"_s);
        QSignalSpy asked(&watched.model, &ChangeModel::tickRequested);
        for (int row = 0; row < watched.model.rowCount(); ++row)
            QVERIFY(!watched.model.setData(watched.model.index(row, 0), Qt::Checked,
                                           Qt::CheckStateRole));
        QCOMPARE(asked.count(), 0);
    }

    void tickingAsksAndChangesNothingByItself()
    {
        Watched watched;
        watched.show(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s);
        QSignalSpy asked(&watched.model, &ChangeModel::tickRequested);
        QVERIFY(
            watched.model.setData(watched.model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"a"_s);
        QCOMPARE(asked.front().at(1).toBool(), false);
        QVERIFY(watched.model.index(0, 0).data(ChangeModel::TickedRole).toBool());
    }

    void countsAndBytesAreThoseOfTheBody()
    {
        Watched watched;
        watched.show(u"{\"a\": 1, \"b\": 1, \"gone\": 1, \"same\": 1}"_s,
                     u"{\"a\": 2, \"b\": 2, \"new\": true, \"same\": 1.0}"_s, {u"b"_s});
        const models::ChangeCounts counts = watched.model.counts();
        QCOMPARE(counts.changed, 2);
        QCOMPARE(counts.added, 1);
        QCOMPARE(counts.removed, 1);
        QCOMPARE(counts.respelled, 1);
        QCOMPARE(counts.sent, 2);
        QCOMPARE(counts.bytes, qint64(QByteArray("{\"a\":2,\"new\":true}").size()));
    }

    void noAnalysisMeansNoRows()
    {
        Watched watched;
        watched.show(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s);
        watched.model.setRows({}, nullptr);
        QCOMPARE(watched.model.rowCount(), 0);
        QCOMPARE(watched.model.counts().sent, 0);
    }

    void randomListsLeaveAConsistentModel()
    {
        Watched watched;
        quint32 seed = 20261124;
        const auto random = [&seed](int below) {
            seed = seed * 1664525u + 1013904223u;
            return static_cast<int>((seed >> 8) % static_cast<quint32>(below));
        };
        for (int round = 0; round < 150; ++round) {
            QStringList members;
            for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}) {
                if (random(3) > 0)
                    members += u"\"%1\": {\"x\": %2, \"y\": [%3]}"_s.arg(name).arg(random(3)).arg(
                        random(4));
            }
            watched.show(
                u"{\"a\": {\"x\": 0, \"y\": [0]}, \"c\": {\"x\": 1, \"y\": [1]}, \"e\": 5}"_s,
                u"{"_s + members.join(u", "_s) + u"}"_s);
            const int rows = watched.model.rowCount();
            if (rows > 0)
                watched.model.fetchMore(watched.model.index(random(rows), 0));
        }
    }
};

TASKINPUT_TEST_CLASS(TstChangeModel)
#include "tst_changemodel.moc"
