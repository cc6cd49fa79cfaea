#include "support/testprogram.h"
#include "ui/editor/marks.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::editor;
using namespace Qt::StringLiterals;

class TstMarks : public QObject {
    Q_OBJECT
private slots:
    void aLineKnowsItsMark();
    void removedStandsBetweenLines();
    void marksBelowMoveWithNewLines();
    void marksInARemovedPartStayInTheText();
    void typingInAMarkedLineKeepsTheMark();
    void problemsMoveWithTheirText();
};

namespace {

using Kind = ChangeMark::Kind;

const QString fiveLines = u"{\n  1,\n  2,\n  3\n}"_s;

//! The marks after \a removed units at \a position became \a inserted.
Marks edited(Marks marks, qsizetype position, qsizetype removed, const QString &inserted)
{
    const text::Text before(fiveLines);
    const text::Edit edit{position, before.slice(position, removed), text::Text(inserted)};
    marks.move({edit}, before.replaced(position, removed, edit.inserted));
    return marks;
}

} // namespace

void TstMarks::aLineKnowsItsMark()
{
    Marks marks;
    marks.setChanges({{Kind::Changed, 7, 2, {}}, {Kind::Added, 1, 1, {}}});
    QVERIFY(!marks.changeAt(0));
    QCOMPARE(marks.changeAt(1)->kind, Kind::Added);
    QVERIFY(!marks.changeAt(2));
    QCOMPARE(marks.changeAt(7)->kind, Kind::Changed);
    QCOMPARE(marks.changeAt(8)->kind, Kind::Changed);
    QVERIFY(!marks.changeAt(9));
}

void TstMarks::removedStandsBetweenLines()
{
    Marks marks;
    marks.setChanges({{Kind::Changed, 2, 1, {}}, {Kind::Removed, 2, 0, {}}});
    QVERIFY(marks.isRemovedBefore(2));
    QVERIFY(!marks.isRemovedBefore(1));
    QVERIFY(!marks.isRemovedBefore(3));
    QCOMPARE(marks.changeAt(2)->kind, Kind::Changed);
    QVERIFY(!marks.changeAt(1));
}

void TstMarks::marksBelowMoveWithNewLines()
{
    Marks marks;
    marks.setChanges(
        {{Kind::Added, 1, 1, {}}, {Kind::Removed, 3, 0, {}}, {Kind::Changed, 3, 1, {}}});
    const Marks after = edited(marks, 5, 0, u"\n  9,\n  8,"_s);
    // What was typed at the end of a marked line is marked, too.
    QVERIFY(after.changeAt(1));
    QVERIFY(after.changeAt(3));
    QVERIFY(!after.changeAt(4));
    QVERIFY(after.isRemovedBefore(5));
    QCOMPARE(after.changeAt(5)->kind, Kind::Changed);
}

void TstMarks::marksInARemovedPartStayInTheText()
{
    Marks marks;
    marks.setChanges({{Kind::Changed, 3, 1, {{13, 14}}}});
    const Marks after = edited(marks, 1, fiveLines.size() - 1, QString());
    QCOMPARE(after.changes().first().firstLine, 0);
    QCOMPARE(after.changes().first().values.first(), (Span{1, 1}));
}

void TstMarks::typingInAMarkedLineKeepsTheMark()
{
    Marks marks;
    marks.setChanges({{Kind::Changed, 1, 1, {{4, 5}}}});
    const Marks after = edited(marks, 4, 0, u"77"_s);
    QCOMPARE(after.changes().first().firstLine, 1);
    QCOMPARE(after.changes().first().lineCount, 1);
    QCOMPARE(after.changes().first().values.first(), (Span{6, 7}));
}

void TstMarks::problemsMoveWithTheirText()
{
    Marks marks;
    marks.setProblems({{ProblemMark::Severity::Error, {9, 10}, u"x"_s}});
    marks.setLocks({{{2, 3}, u"y"_s}});
    const Marks after = edited(marks, 4, 0, u"77"_s);
    QCOMPARE(after.problems().first().span, (Span{11, 12}));
    QCOMPARE(after.locks().first().span, (Span{2, 3}));
}

TASKINPUT_TEST_CLASS(TstMarks)
#include "tst_marks.moc"
