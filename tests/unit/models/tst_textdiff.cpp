#include "analysisof.h"
#include "support/testprogram.h"

#include "ui/models/conflicttext.h"
#include "ui/models/textdiffmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using models::LineKind;
using models::RowText;
using models::TextDiffModel;
using tests::analysisOf;

namespace {

models::TextDifferencePtr difference(const QString &before, const QString &after,
                                     const QSet<QString> &secrets = {})
{
    return models::textDifference(*analysisOf(before, after), secrets, {});
}

LineKind kind(const QAbstractItemModel &model, int row, int column = 0)
{
    return static_cast<LineKind>(model.index(row, column).data(models::LineKindRole).toInt());
}

QString line(const QAbstractItemModel &model, int row, int column = 0)
{
    return model.index(row, column).data(models::LineTextRole).toString();
}

QString members(int count, int changed = -1)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += u"  \"m%1\": %2"_s.arg(i).arg(i == changed ? -1 : i);
    return u"{\n"_s + all.join(u",\n"_s) + u"\n}"_s;
}

session::ConflictField conflict(const QString &base, const QString &mine, const QString &theirs)
{
    session::ConflictField field;
    field.name = u"terms"_s;
    field.base = base;
    field.mine = mine;
    field.theirs = theirs;
    return field;
}

} // namespace

class TstTextDiff : public QObject {
    Q_OBJECT

private slots:
    void linesAreRows()
    {
        const RowText text(u"one\n\nthree"_s);
        QCOMPARE(text.rowCount(), 3);
        QCOMPARE(text.row(1), QStringView());
        QCOMPARE(text.row(2), u"three");
        QCOMPARE(text.number(2), 3);
        QCOMPARE(text.original(0, 3), u"one\n\nthree"_s);
    }

    void longCodeIsCutAtTheLineEndsWrittenInIt()
    {
        const QString code = u"\"pageFunction\": \"first;\\nsecond \\\\n stays;\\n"_s
            + QString(200, u'x') + u"\\n\","_s;
        const RowText text(u"{\n"_s + code + u"\n}"_s);
        QCOMPARE(text.rowCount(), 5);
        QCOMPARE(text.row(1), u"\"pageFunction\": \"first;\\n");
        QCOMPARE(text.row(2), u"second \\\\n stays;\\n");
        QCOMPARE(text.number(2), 0);
        QCOMPARE(text.number(4), 3);
        QCOMPARE(text.original(0, 5), u"{\n"_s + code + u"\n}"_s);
    }

    void shortLinesStayWhole() { QCOMPARE(RowText(u"\"a\\nb\\nc\""_s).rowCount(), 1); }

    void aCommaBetweenMembersIsNoDifference()
    {
        const auto shown = difference(u"{\"a\": 1}"_s, u"{\"a\": 1, \"b\": 2}"_s);
        QCOMPARE(shown->changes, 1);
        TextDiffModel model(TextDiffModel::Mode::Inline);
        model.setDifference(shown);
        const int row = model.changeBeside(-1, true);
        QCOMPARE(kind(model, row), LineKind::Added);
        QCOMPARE(line(model, row - 1), u"  \"a\": 1,"_s);
    }

    void aCommaInsideCodeIsADifference()
    {
        const QString code = u"{\"f\": \"%1one%2\\ntwo\"}"_s;
        const QString start(150, u'x');
        QCOMPARE(difference(code.arg(start, u","_s), code.arg(start, QString()))->changes, 1);
    }

    void unchangedRunsAreFolded()
    {
        TextDiffModel model(TextDiffModel::Mode::Inline);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifference(difference(members(50), members(50, 25)));
        QVERIFY(model.isBand(model.index(0, 0)));
        QCOMPARE(line(model, 0), u"23 unchanged lines"_s);
        QCOMPARE(kind(model, 4), LineKind::ChangedBefore);
        QCOMPARE(kind(model, 5), LineKind::ChangedAfter);
        QCOMPARE(line(model, 5), u"  \"m25\": -1,"_s);
        QCOMPARE(model.rowCount(), 1 + 3 + 2 + 3 + 1);
    }

    void aBandOpens()
    {
        TextDiffModel model(TextDiffModel::Mode::SideBySide);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDifference(difference(members(50), members(50, 25)));
        const int folded = model.rowCount();
        model.openBand(0);
        QCOMPARE(model.rowCount(), folded + 22);
        QCOMPARE(line(model, 0, 0), u"{"_s);
        QCOMPARE(model.index(22, 1).data(models::LineNumberRole).toInt(), 23);
        model.openBand(0);
        QCOMPARE(model.rowCount(), folded + 22);
    }

    void sidesStandBesideOneAnother()
    {
        TextDiffModel model(TextDiffModel::Mode::SideBySide);
        model.setDifference(
            difference(u"{\"a\": 1, \"b\": 2}"_s, u"{\"a\": 1, \"b\": 3, \"c\": 4}"_s));
        const auto found = [&](LineKind before, LineKind after) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (kind(model, row, 0) == before && kind(model, row, 1) == after)
                    return true;
            }
            return false;
        };
        QVERIFY(found(LineKind::Same, LineKind::Same));
        QVERIFY(found(LineKind::ChangedBefore, LineKind::ChangedAfter));
        QVERIFY(found(LineKind::Missing, LineKind::Added));
    }

    void changedWordsAreMarkedOnBothSides()
    {
        TextDiffModel model(TextDiffModel::Mode::SideBySide);
        model.setDifference(difference(u"{\"url\": \"https://example.com/old/page\"}"_s,
                                       u"{\"url\": \"https://example.com/new/page\"}"_s));
        const int row = model.changeBeside(-1, true);
        for (int column = 0; column < 2; ++column) {
            const auto marks =
                model.index(row, column).data(models::LineMarksRole).value<QList<Span>>();
            QCOMPARE(marks.size(), 1);
            QCOMPARE(line(model, row, column).sliced(marks[0].begin, marks[0].length()),
                     column == 0 ? u"old"_s : u"new"_s);
        }
    }

    void eachLineNamesItsSide()
    {
        TextDiffModel model(TextDiffModel::Mode::Inline);
        model.setDifference(difference(u"{\"a\": 1}"_s, u"{\"a\": 2}"_s));
        const int row = model.changeBeside(-1, true);
        QCOMPARE(model.index(row, 0).data(Qt::AccessibleTextRole).toString(),
                 u"changed, on Apify, line 2: \"a\": 1"_s);
        QCOMPARE(model.index(row + 1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"changed, yours, line 2: \"a\": 2"_s);
    }

    void whiteSpaceAloneIsNoDifference()
    {
        QCOMPARE(difference(u"{\"a\":1,\"b\":[1,2]}"_s, u"{ \"a\" : 1,\n\n \"b\" : [ 1, 2 ] }"_s)
                     ->changes,
                 0);
    }

    void secretsStandAsWords()
    {
        const auto shown = difference(
            u"{\"k\": \"ENCRYPTED_VALUE:abc\", \"n\": {\"inner\": \"ENCRYPTED_VALUE:def\"}, \"same\": \"plain1\"}"_s,
            u"{\"k\": \"plain2\", \"n\": {\"inner\": \"ENCRYPTED_VALUE:def\"}, \"same\": \"plain1\"}"_s,
            {u"k"_s, u"same"_s});
        for (const QString &text : {shown->before.text(), shown->after.text()}) {
            QVERIFY(!text.contains("ENCRYPTED"_L1) && !text.contains("plain"_L1));
            QVERIFY(text.contains("\"<secret>\""_L1));
        }
        QVERIFY(shown->after.text().contains("\"k\": \"<new secret>\""_L1));
        QVERIFY(shown->after.text().contains("\"same\": \"<secret>\""_L1));
        QCOMPARE(shown->changes, 1);
    }

    void whereASecretStandsIsKnown()
    {
        QCOMPARE(models::endOfSecret(u"  \"k\": \"<new secret>\","), 21);
        QCOMPARE(models::endOfSecret(u"  \"k\": \"secret\","), -1);
    }

    void steppingGoesRound()
    {
        TextDiffModel model(TextDiffModel::Mode::Inline);
        QString after = members(60, 10);
        after.replace(u"\"m40\": 40"_s, u"\"m40\": -2"_s);
        model.setDifference(difference(members(60), after));
        const int first = model.changeBeside(-1, true);
        const int second = model.changeBeside(first, true);
        QVERIFY(first >= 0 && second > first);
        QCOMPARE(model.changeBeside(second, true), first);
        QCOMPARE(model.changeBeside(second, false), first);
        QCOMPARE(model.changeBeside(first, false), second);
        model.setDifference(difference(members(5), members(5)));
        QCOMPARE(model.changeBeside(-1, true), -1);
    }

    void copiesUnfoldBandsAndJoinCode()
    {
        TextDiffModel model(TextDiffModel::Mode::Inline);
        model.setDifference(difference(members(50), members(50)));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.textOf({0}), members(50));
    }

    void noDifferenceIsNoRow()
    {
        TextDiffModel model(TextDiffModel::Mode::Inline);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setDifference(difference(u"{}"_s, u"{\"a\": 1}"_s));
        QVERIFY(model.rowCount() > 0);
        model.setDifference(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.openBand(0);
    }

    void stoppedWorkGivesNothing()
    {
        StopFlag stop;
        stop.requestStop();
        QVERIFY(!models::textDifference(*analysisOf(members(50), members(50, 2)), {}, stop));
    }

    void versionsAreAlignedOnTheLoadedOne()
    {
        models::ConflictTextModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setText(models::conflictText(
            conflict(
                u"[\n  \"restaurant\",\n  \"bistro\",\n  \"wine bar\"\n]"_s,
                u"[\n  \"restaurant\",\n  \"bistro\",\n  \"cafe\",\n  \"wine bar\"\n]"_s,
                u"[\n  \"restaurant\",\n  \"brasserie\",\n  \"wine bar\",\n  \"rooftop\"\n]"_s),
            {}));
        QCOMPARE(model.columnCount(), 3);
        const int first = model.firstDifference();
        QCOMPARE(line(model, first, 1), u"  \"bistro\","_s);
        QCOMPARE(line(model, first, 0), u"  \"bistro\","_s);
        QCOMPARE(kind(model, first, 2), LineKind::ChangedAfter);
        QCOMPARE(line(model, first + 1, 0), u"  \"cafe\","_s);
        QCOMPARE(kind(model, first + 1, 0), LineKind::Added);
        QCOMPARE(kind(model, first + 1, 1), LineKind::Missing);
        QVERIFY(model.index(first + 1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith("yours, added: "_L1));
    }

    void everyLineOfEveryVersionIsThereOnce()
    {
        const QString versions[] = {u"[\n  1,\n  2\n]"_s, u"[\n  0,\n  1,\n  3,\n  2\n]"_s,
                                    u"[\n  2\n]"_s};
        const auto text = models::conflictText(conflict(versions[1], versions[0], versions[2]), {});
        const int columns[] = {0, 1, 2};
        const QString expected[] = {versions[0], versions[1], versions[2]};
        for (const int column : columns) {
            QStringList lines;
            for (const auto &row : text->rows) {
                if (row.cells[column].line >= 0)
                    lines += text->texts[column].row(row.cells[column].line).toString();
            }
            QCOMPARE(lines.join(u'\n'), expected[column]);
        }
    }

    void aFieldThatIsGoneOnOneSideIsEmptyThere()
    {
        models::ConflictTextModel model;
        model.setText(models::conflictText(conflict(u"1"_s, u"2"_s, QString()), {}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(kind(model, 0, 2), LineKind::Missing);
        QCOMPARE(kind(model, 0, 0), LineKind::ChangedAfter);
        model.setText(models::conflictText(conflict(QString(), u"2"_s, u"3"_s), {}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(kind(model, 0, 1), LineKind::Missing);
    }

    void secretVersionsStandAsWords()
    {
        session::ConflictField field =
            conflict(u"\"a-value\""_s, u"\"b-value\""_s, u"\"c-value\""_s);
        field.isSecret = true;
        models::ConflictTextModel model;
        model.setText(models::conflictText(field, {}));
        for (int column = 0; column < 3; ++column)
            QVERIFY(line(model, 0, column).contains("secret>"_L1)
                    && !line(model, 0, column).contains("-value"_L1));
    }
};

TASKINPUT_TEST_CLASS(TstTextDiff)
#include "tst_textdiff.moc"
