#include "support/testprogram.h"
#include "ui/models/conflictmodel.h"
#include "ui/models/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using models::ConflictModel;
using models::ProblemModel;
using session::ConflictField;
using session::ProblemRow;
using Choice = ConflictField::Choice;

namespace {

ProblemRow jsonProblem(json::ProblemCode code, qint32 line, qint32 position, Span related = {})
{
    ProblemRow row;
    row.problem.code = code;
    row.problem.span = {position, position + 1};
    row.problem.related = related;
    row.line = line;
    row.span = row.problem.span;
    return row;
}

ProblemRow said(const QString &message, const QString &field = {})
{
    ProblemRow row;
    row.source = ProblemRow::Source::Apify;
    row.message = message;
    row.field = field;
    row.at = QDateTime(QDate(2026, 11, 24), QTime(14, 6));
    return row;
}

ConflictField conflict(const QString &name, const QString &base, const QString &mine,
                       const QString &theirs, Choice choice = Choice::Open)
{
    ConflictField field;
    field.name = name;
    field.base = base;
    field.mine = mine;
    field.theirs = theirs;
    field.choice = choice;
    return field;
}

QString text(const QAbstractItemModel &model, int row, int role = Qt::DisplayRole)
{
    return model.index(row, 0).data(role).toString();
}

} // namespace

class TstLists : public QObject {
    Q_OBJECT

private slots:
    void problemsBeginWithTheirLine()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({jsonProblem(json::ProblemCode::TrailingComma, 6, 40),
                       said(u"Field input.x must be string"_s)},
                      nullptr);
        QCOMPARE(text(model, 0), u"line 6: comma before a closing bracket"_s);
        QCOMPARE(text(model, 0, ProblemModel::SourceRole), u"JSON"_s);
        QCOMPARE(text(model, 1), u"Field input.x must be string"_s);
        QCOMPARE(text(model, 1, ProblemModel::SourceRole), u"Apify, 14:06"_s);
        QCOMPARE(model.index(1).data(ProblemModel::PositionRole).toInt(), -1);
    }

    void aMessageThatNamesNoFieldGetsItsName()
    {
        ProblemModel model;
        model.setRows({said(u"must be string"_s, u"maxItems"_s),
                       said(u"Field input.maxItems must be string"_s, u"maxItems"_s)},
                      nullptr);
        QCOMPARE(text(model, 0), u"maxItems: must be string"_s);
        QCOMPARE(text(model, 1), u"Field input.maxItems must be string"_s);
    }

    void brokenRulesOfTheSchemaAreWarnings()
    {
        ProblemRow row;
        row.source = ProblemRow::Source::Schema;
        row.rule.field = u"maxItems"_s;
        row.rule.code = schema::FieldProblemCode::TooBig;
        row.rule.data = u"100"_s;
        ProblemModel model;
        model.setRows({row}, nullptr);
        QCOMPARE(text(model, 0), u"maxItems must be at most 100"_s);
        QCOMPARE(text(model, 0, ProblemModel::SourceRole), u"Schema"_s);
        QVERIFY(model.index(0).data(ProblemModel::WarningRole).toBool());
    }

    void secondPlacesGetTheirLines()
    {
        const QString draft = u"{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3\n}"_s;
        ProblemModel model;
        ProblemRow duplicate = jsonProblem(json::ProblemCode::DuplicateKey, 2, 2, {20, 23});
        duplicate.problem.detail = u"\"a\""_s;
        model.setRows({duplicate}, json::Document::parse(draft));
        QCOMPARE(text(model, 0),
                 u"line 2: a appears twice (lines 2 and 4), only the last counts"_s);
    }

    void aPlaceBehindTheTextDoesNoHarm()
    {
        ProblemModel model;
        model.setRows({jsonProblem(json::ProblemCode::BracketNotClosed, 2, 2, {900, 901})},
                      json::Document::parse(u"{"_s));
        QVERIFY(!text(model, 0).isEmpty());
    }

    void steppingGoesRoundAndLeavesOutWhatHasNoPlace()
    {
        ProblemModel model;
        model.setRows({said(u"no place"_s), jsonProblem(json::ProblemCode::TrailingComma, 1, 10),
                       jsonProblem(json::ProblemCode::TrailingComma, 3, 30)},
                      nullptr);
        QCOMPARE(model.rowBeside(0, true), 1);
        QCOMPARE(model.rowBeside(10, true), 2);
        QCOMPARE(model.rowBeside(30, true), 1);
        QCOMPARE(model.rowBeside(30, false), 1);
        QCOMPARE(model.rowBeside(10, false), 2);
        model.setRows({said(u"no place"_s)}, nullptr);
        QCOMPARE(model.rowBeside(0, true), -1);
    }

    void problemsComeAndGoConsistently()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const int count : {3, 1, 5, 0, 2}) {
            QList<ProblemRow> rows;
            for (int i = 0; i < count; ++i)
                rows += jsonProblem(json::ProblemCode::TrailingComma, i + 1, i);
            model.setRows(rows, nullptr);
            QCOMPARE(model.rowCount(), count);
        }
    }

    void conflictsSayWhatWasDecided_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("open") << int(Choice::Open)
                              << u"maxPlaces, not decided: both changed the value"_s;
        QTest::newRow("mine") << int(Choice::Mine) << u"maxPlaces, decided: yours: 200"_s;
        QTest::newRow("theirs") << int(Choice::Theirs) << u"maxPlaces, decided: theirs: 90"_s;
        QTest::newRow("both") << int(Choice::Proposal) << u"maxPlaces, decided: both"_s;
        QTest::newRow("by hand") << int(Choice::Edited) << u"maxPlaces, decided: edited by hand"_s;
    }
    void conflictsSayWhatWasDecided()
    {
        QFETCH(int, choice);
        ConflictModel model;
        model.setFields(
            {conflict(u"maxPlaces"_s, u"50"_s, u"200"_s, u"90"_s, static_cast<Choice>(choice))});
        QTEST(text(model, 0), "sentence");
    }

    void secretConflictsShowNoValue()
    {
        ConflictField secret =
            conflict(u"apiKey"_s, u"\"a\""_s, u"\"hidden\""_s, u"\"c\""_s, Choice::Mine);
        secret.isSecret = true;
        ConflictModel model;
        model.setFields({secret});
        QCOMPARE(text(model, 0), u"apiKey, decided: yours"_s);
    }

    void questionsNameWhatIsToChoose()
    {
        QCOMPARE(models::conflictQuestion(conflict(u"a"_s, u"[]"_s, u"[1]"_s, u"[2]"_s)),
                 u"Choose which list to keep."_s);
        QCOMPARE(models::conflictQuestion(conflict(u"a"_s, u"1"_s, u"2"_s, u"3"_s)),
                 u"Choose which value to keep."_s);
        QCOMPARE(models::conflictQuestion(conflict(u"a"_s, u"1"_s, QString(), u"3"_s)),
                 u"You removed it, someone else changed it."_s);
        QCOMPARE(models::conflictQuestion(conflict(u"a"_s, u"1"_s, u"2"_s, QString())),
                 u"You changed it, someone else removed it."_s);
    }

    void theNextOpenConflictIsFoundGoingRound()
    {
        ConflictModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFields({conflict(u"a"_s, u"1"_s, u"2"_s, u"3"_s),
                         conflict(u"b"_s, u"1"_s, u"2"_s, u"3"_s, Choice::Mine),
                         conflict(u"c"_s, u"1"_s, u"2"_s, u"3"_s)});
        QCOMPARE(model.openCount(), 2);
        QCOMPARE(model.nextOpen(-1), 0);
        QCOMPARE(model.nextOpen(0), 2);
        QCOMPARE(model.nextOpen(2), 0);
        model.setFields({conflict(u"b"_s, u"1"_s, u"2"_s, u"3"_s, Choice::Mine)});
        QCOMPARE(model.nextOpen(0), -1);
    }
};

TASKINPUT_TEST_CLASS(TstLists)
#include "tst_lists.moc"
