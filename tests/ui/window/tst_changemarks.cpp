#include "unit/models/analysisof.h"

#include "ui/window/changemarks.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using editor::ChangeMark;
using Kind = ChangeMark::Kind;
using tests::analysisOf;

namespace {

//! "~2" is a changed line 2, "+3-5" are added ones, "−4" is something gone before line 4.
QStringList marksOf(const QString &before, const QString &after)
{
    QStringList all;
    for (const ChangeMark &mark : window::changeMarks(*analysisOf(before, after))) {
        const QString sign = mark.kind == Kind::Added ? u"+"_s
            : mark.kind == Kind::Changed              ? u"~"_s
            : mark.kind == Kind::Moved                ? u"↕"_s
                                                      : u"−"_s;
        QString lines = QString::number(mark.firstLine + 1);
        if (mark.lineCount > 1)
            lines += u"-"_s + QString::number(mark.firstLine + mark.lineCount);
        all += sign + lines;
    }
    return all;
}

QStringList markedValues(const QString &before, const QString &after)
{
    QStringList values;
    for (const ChangeMark &mark : window::changeMarks(*analysisOf(before, after))) {
        for (const Span span : mark.values)
            values += after.sliced(span.begin, span.length());
    }
    return values;
}

} // namespace

class TstChangeMarks : public QObject {
    Q_OBJECT

private slots:
    void linesAreMarked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("marks");
        QTest::newRow("nothing") << u"{\n  \"a\": 1\n}"_s << u"{\n\"a\": 1.0\n}"_s << QStringList();
        QTest::newRow("changed") << u"{\n  \"a\": 1,\n  \"b\": 1\n}"_s
                                 << u"{\n  \"a\": 1,\n  \"b\": 2\n}"_s << QStringList{u"~3"_s};
        QTest::newRow("added") << u"{\n  \"a\": 1\n}"_s
                               << u"{\n  \"a\": 1,\n  \"b\": [\n    1\n  ]\n}"_s
                               << QStringList{u"+3-5"_s};
        QTest::newRow("removed first")
            << u"{\n  \"a\": 1,\n  \"b\": 1,\n  \"c\": 1\n}"_s << u"{\n  \"b\": 1,\n  \"c\": 1\n}"_s
            << QStringList{u"−2"_s};
        QTest::newRow("removed between unchanged ones")
            << u"{\n  \"a\": 1,\n  \"b\": 1,\n  \"c\": 1,\n  \"d\": 1\n}"_s
            << u"{\n  \"a\": 1,\n  \"c\": 1,\n  \"d\": 1\n}"_s << QStringList{u"−3"_s};
        QTest::newRow("removed last")
            << u"{\n  \"a\": 1,\n  \"b\": 1\n}"_s << u"{\n  \"a\": 1\n}"_s << QStringList{u"−3"_s};
        QTest::newRow("entry removed inside")
            << u"{\n  \"a\": [\n    \"x\",\n    \"y\",\n    \"z\"\n  ]\n}"_s
            << u"{\n  \"a\": [\n    \"x\",\n    \"z\"\n  ]\n}"_s << QStringList{u"−4"_s};
        QTest::newRow("member removed inside")
            << u"{\n  \"a\": {\n    \"x\": 1,\n    \"y\": 1,\n    \"z\": 1\n  }\n}"_s
            << u"{\n  \"a\": {\n    \"x\": 1,\n    \"z\": 1\n  }\n}"_s << QStringList{u"−4"_s};
        QTest::newRow("removed within a line")
            << u"{\n  \"a\": [\"x\", \"y\"]\n}"_s << u"{\n  \"a\": [\"x\"]\n}"_s
            << QStringList{u"~2"_s};
        QTest::newRow("two in a line")
            << u"{\n  \"a\": {\"x\": 1, \"y\": 1}\n}"_s << u"{\n  \"a\": {\"x\": 2, \"y\": 2}\n}"_s
            << QStringList{u"~2"_s};
    }
    void linesAreMarked()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marksOf(before, after), "marks");
    }

    void allValuesOfALineAreMarked()
    {
        QCOMPARE(markedValues(u"{\n  \"a\": {\"x\": 1, \"y\": 1}\n}"_s,
                              u"{\n  \"a\": {\"x\": 2, \"y\": 3}\n}"_s),
                 (QStringList{u"2"_s, u"3"_s}));
    }

    void noLineHasTwoMarks()
    {
        const QString one = u"    {\n      \"url\": \"a\",\n      \"n\": 1\n    }"_s;
        const QString two = u"    {\n      \"url\": \"b\",\n      \"n\": 1\n    }"_s;
        const QString three = u"    {\n      \"url\": \"c\",\n      \"n\": 1\n    }"_s;
        QString moved = one;
        moved.replace(u"1"_s, u"2"_s);
        const QString list = u"{\n  \"l\": [\n%1,\n%2,\n%3\n  ]\n}"_s;
        QCOMPARE(marksOf(list.arg(one, two, three), list.arg(two, three, moved)),
                 (QStringList{u"↕11-12"_s, u"~13"_s, u"↕14"_s}));
    }
};

QTEST_GUILESS_MAIN(TstChangeMarks)
#include "tst_changemarks.moc"
