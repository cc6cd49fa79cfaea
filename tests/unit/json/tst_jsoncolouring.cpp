#include "jsontesting.h"

#include "json/colouring.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

namespace {

QChar letterOf(TokenClass token)
{
    switch (token) {
    case TokenClass::Key:
        return u'k';
    case TokenClass::String:
        return u's';
    case TokenClass::Number:
        return u'n';
    case TokenClass::Literal:
        return u'l';
    case TokenClass::Punctuation:
        return u'p';
    case TokenClass::Escape:
        return u'e';
    case TokenClass::Invalid:
        return u'!';
    }
    return {};
}

//! One letter a unit, a space where nothing is painted; behind a slash the state for the next line.
QString colours(const QString &line, int state = 0)
{
    ColourRuns runs;
    const int next = colourLine(line, state, runs);
    QString painted(line.size(), u' ');
    for (const ColourRun &run : runs)
        painted.replace(run.start, run.length, QString(run.length, letterOf(run.token)));
    return painted + u'/' + QString::number(next);
}

} // namespace

class TstJsonColouring : public QObject {
    Q_OBJECT
private slots:
    void lineIsPainted_data();
    void lineIsPainted();
    void commentsGoOnInTheNextLine();
    void aLineWithoutAStateIsAFirstOne();
    void runsAscendAndTouchNoWhiteSpace();
};

void TstJsonColouring::lineIsPainted_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("painted");
    QTest::newRow("nothing") << u""_s << u"/0"_s;
    QTest::newRow("white space") << u"  "_s << u"  /0"_s;
    QTest::newRow("member") << uR"(  "a": 12,)"_s << u"  kkkp nnp/0"_s;
    QTest::newRow("string") << uR"(  "a",)"_s << u"  sssp/0"_s;
    QTest::newRow("space before the colon") << uR"("a" :)"_s << u"kkk p/0"_s;
    QTest::newRow("literals") << u"[true,null]"_s << u"pllllpllllp/0"_s;
    QTest::newRow("escapes") << uR"("a\n\u00e9b")"_s << u"sseeeeeeeess/0"_s;
    QTest::newRow("escapes in a name") << uR"("\t": 1)"_s << u"keekp n/0"_s;
    QTest::newRow("wrong escape") << uR"("a\xb")"_s << u"ss!!ss/0"_s;
    QTest::newRow("raw tab in a string") << u"\"a\tb\""_s << u"ss!ss/0"_s;
    QTest::newRow("lone surrogate in a string") << u"\"a"_s + QChar(0xD800) + u'"' << u"ss!s/0"_s;
    QTest::newRow("pair in a string") << u"\"🙂\""_s << u"ssss/0"_s;
    QTest::newRow("open string") << uR"("abc)"_s << u"ssss/0"_s;
    QTest::newRow("open string behind an escape") << uR"("a\")"_s << u"ssee/0"_s;
    QTest::newRow("quote alone") << u"\""_s << u"s/0"_s;
    QTest::newRow("words") << u"abc 01 +1"_s << u"!!! !! !!/0"_s;
    QTest::newRow("single quotes") << u"'a b'"_s << u"!!!!!/0"_s;
    QTest::newRow("line comment") << u"1, // x"_s << u"np !!!!/0"_s;
    QTest::newRow("block comment") << u"1 /* x */ 2"_s << u"n !!!!!!! n/0"_s;
    QTest::newRow("open block comment") << u"1 /* x"_s << u"n !!!!/1"_s;
    QTest::newRow("slash and star that close nothing") << u"/*/"_s << u"!!!/1"_s;
    QTest::newRow("no-break space") << u"1,\u00a02"_s << u"np!n/0"_s;
}

void TstJsonColouring::lineIsPainted()
{
    QFETCH(QString, line);
    QFETCH(QString, painted);
    QCOMPARE(colours(line), painted);
}

void TstJsonColouring::commentsGoOnInTheNextLine()
{
    QCOMPARE(colours(u"\"a\": 1"_s, 1), u"!!!!!!/1"_s);
    QCOMPARE(colours(u"x */ 1"_s, 1), u"!!!! n/0"_s);
    QCOMPARE(colours(u"*/ 1 /*"_s, 1), u"!! n !!/1"_s);
    QCOMPARE(colours(u""_s, 1), u"/1"_s);
}

void TstJsonColouring::aLineWithoutAStateIsAFirstOne()
{
    QCOMPARE(colours(u"1"_s, -1), u"n/0"_s);
}

void TstJsonColouring::runsAscendAndTouchNoWhiteSpace()
{
    RandomJson random;
    for (int round = 0; round < 2000; ++round) {
        QString line = random.damaged(random.document(10));
        line.remove(u'\n').remove(u'\r');
        ColourRuns runs;
        colourLine(line, random.pick(3) - 1, runs);
        qint32 end = 0;
        for (const ColourRun &run : runs) {
            QVERIFY(run.start >= end && run.length > 0);
            end = run.start + run.length;
        }
        QVERIFY(end <= line.size());
    }
}

QTEST_APPLESS_MAIN(TstJsonColouring)
#include "tst_jsoncolouring.moc"
