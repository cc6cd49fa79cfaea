#include "jsontesting.h"

#include "json/format.h"
#include "json/values.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonFormat : public QObject {
    Q_OBJECT
private slots:
    void layoutIsCanonical_data();
    void layoutIsCanonical();
    void aLineHoldsAHundredCharacters();
    void indentationAndCommaCount();
    void listOfManyAddressesHasOneEntryALine();
    void formattingChangesOnlyWhiteSpace();
    void formattingTwiceChangesNothing();
    void brokenTextIsNotFormatted();
    void stoppedFormattingGivesNothing();
    void deepLevelsDoNotGrowTheText();
    void sameTokensSeesEveryDifference_data();
    void sameTokensSeesEveryDifference();
    void whiteSpaceIsDropped_data();
    void whiteSpaceIsDropped();
    void onePartCanBeMinified();
    void minifiedKeepsMeaningAndSize();
};

void TstJsonFormat::layoutIsCanonical_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("layout");

    QTest::newRow("scalar") << u"  1.00 "_s << u"1.00"_s;
    QTest::newRow("empty containers") << u"[{ },[\n]]"_s << u"[\n  {},\n  []\n]"_s;
    QTest::newRow("empty at the top") << u"{ }\n"_s << u"{}"_s;
    QTest::newRow("members") << uR"({"a":1,"b":{"c":null}})"_s
                             << u"{\n  \"a\": 1,\n  \"b\": {\n    \"c\": null\n  }\n}"_s;
    QTest::newRow("list of scalars in an object")
        << uR"({"a":[1,2]})"_s << u"{\n  \"a\": [\n    1,\n    2\n  ]\n}"_s;
    QTest::newRow("small objects stay on one line inside lists")
        << uR"({"a":[{"u":"x","v":[1,{"w":2}]},{}]})"_s
        << u"{\n  \"a\": [\n    {\"u\": \"x\", \"v\": [1, {\"w\": 2}]},\n    {}\n  ]\n}"_s;
    QTest::newRow("small lists stay on one line inside lists")
        << u"[[1,2],[[3]],[]]"_s << u"[\n  [1, 2],\n  [[3]],\n  []\n]"_s;
    QTest::newRow("what was on several lines joins")
        << u"[\n{\n\"a\"\n:\n1\n}\n]"_s << u"[\n  {\"a\": 1}\n]"_s;
    QTest::newRow("brackets inside strings")
        << uR"(["{","}",",: "])"_s << u"[\n  \"{\",\n  \"}\",\n  \",: \"\n]"_s;
    QTest::newRow("spelling stays") << uR"([1.0,-0,1E400,"\u0061\/"])"_s
                                    << u"[\n  1.0,\n  -0,\n  1E400,\n  \"\\u0061\\/\"\n]"_s;
    QTest::newRow("duplicates stay") << uR"({"a":1,"a":2})"_s << u"{\n  \"a\": 1,\n  \"a\": 2\n}"_s;
}

void TstJsonFormat::layoutIsCanonical()
{
    QFETCH(QString, text);
    QFETCH(QString, layout);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(formatted(*document).value_or(u"nothing"_s), layout);
}

void TstJsonFormat::aLineHoldsAHundredCharacters()
{
    const auto layout = [](qsizetype length) {
        return formatted(*Document::parse(u"[[\""_s + QString(length, u'x') + u"\"]]"_s)).value();
    };
    // two of indentation, two brackets, two quotes
    QCOMPARE(layout(94), u"[\n  [\""_s + QString(94, u'x') + u"\"]\n]"_s);
    QCOMPARE(layout(95), u"[\n  [\n    \""_s + QString(95, u'x') + u"\"\n  ]\n]"_s);
}

void TstJsonFormat::indentationAndCommaCount()
{
    const QString entry = u"[\""_s + QString(94, u'x') + u"\"]"_s;
    const QString layout = formatted(*Document::parse(u'[' + entry + u',' + entry + u']')).value();
    const QStringList lines = layout.split(u'\n');
    // The first would have a comma behind it.
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[4], u"  "_s + entry);
}

void TstJsonFormat::listOfManyAddressesHasOneEntryALine()
{
    QStringList entries;
    for (int i = 0; i < 20'000; ++i)
        entries.append(u"{\"url\":\"https://example.com/%1\"}"_s.arg(i));
    const DocumentPtr document =
        Document::parse(u"{\"startUrls\":["_s + entries.join(u',') + u"]}"_s);
    const QStringList lines = formatted(*document).value().split(u'\n');
    QCOMPARE(lines.size(), 20'004);
    QCOMPARE(lines[2], u"    {\"url\": \"https://example.com/0\"},"_s);
}

void TstJsonFormat::formattingChangesOnlyWhiteSpace()
{
    RandomJson random;
    for (int round = 0; round < 1000; ++round) {
        const DocumentPtr before = Document::parse(random.document());
        QVERIFY2(!before->hasErrors(), qPrintable(before->text()));
        const std::optional<QString> text = formatted(*before);
        QVERIFY(text.has_value());
        const DocumentPtr after = Document::parse(*text);
        QVERIFY(sameTokens(*before, *after));
        QVERIFY(sameValue(*before, 0, *after, 0));
        for (const QString &line : text->split(u'\n'))
            QVERIFY2(line.size() <= 100 || !line.contains(u"}, "_s), qPrintable(line));
    }
}

void TstJsonFormat::formattingTwiceChangesNothing()
{
    RandomJson random;
    for (int round = 0; round < 300; ++round) {
        const QString once = formatted(*Document::parse(random.document())).value();
        QCOMPARE(formatted(*Document::parse(once)).value(), once);
    }
}

void TstJsonFormat::brokenTextIsNotFormatted()
{
    QVERIFY(!formatted(*Document::parse(u"[1,]"_s)));
    QVERIFY(!formatted(*Document::parse(u""_s)));
}

void TstJsonFormat::stoppedFormattingGivesNothing()
{
    const DocumentPtr document = Document::parse(u"[1"_s + u",1"_s.repeated(20'000) + u']');
    StopFlag stop;
    stop.requestStop();
    QVERIFY(!formatted(*document, stop));
    QVERIFY(formatted(*document));
}

void TstJsonFormat::deepLevelsDoNotGrowTheText()
{
    constexpr int depth = 20'000;
    const DocumentPtr document = Document::parse(QString(depth, u'[') + QString(depth, u']'));
    const QString layout = formatted(*document).value();
    QVERIFY(layout.size() < 60 * depth);
    const QStringList lines = layout.split(u'\n');
    QVERIFY(lines[49].startsWith(QString(98, u' ') + u'['));
    QVERIFY(lines[60].startsWith(QString(100, u' ') + u'['));
    QCOMPARE(lines[1001], u"["_s);
}

void TstJsonFormat::sameTokensSeesEveryDifference_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<bool>("same");
    QTest::newRow("white space") << u"[1,2]"_s << u" [ 1 , 2 ]\n"_s << true;
    QTest::newRow("number spelling") << u"[1]"_s << u"[1.0]"_s << false;
    QTest::newRow("white space in a string") << uR"("a b")"_s << uR"("a  b")"_s << false;
    QTest::newRow("escape spelling") << uR"("a")"_s << uR"("\u0061")"_s << false;
    QTest::newRow("order") << u"[1,2]"_s << u"[2,1]"_s << false;
    QTest::newRow("one token more") << u"1"_s << u"1,"_s << false;
    QTest::newRow("tokens split") << u"12"_s << u"1 2"_s << false;
    QTest::newRow("nothing") << u""_s << u" "_s << true;
}

void TstJsonFormat::sameTokensSeesEveryDifference()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(bool, same);
    QCOMPARE(sameTokens(one, two), same);
    QCOMPARE(sameTokens(two, one), same);
}

void TstJsonFormat::whiteSpaceIsDropped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("scalar") << u" 1.00\n"_s << "1.00"_qba;
    QTest::newRow("empty containers") << u"[ { } , [ ] ]"_s << "[{},[]]"_qba;
    QTest::newRow("members") << u"{ \"a\" : 1 ,\n \"b\" : [ true , null ] }"_s
                             << R"({"a":1,"b":[true,null]})"_qba;
    QTest::newRow("white space in strings stays") << u"[ \" a  b \" ]"_s << R"([" a  b "])"_qba;
    QTest::newRow("spelling stays")
        << uR"({"\u0061" : 1E400, "b" : "\ud800"})"_s << R"({"\u0061":1E400,"b":"\ud800"})"_qba;
    QTest::newRow("UTF-8") << u"[\"é🙂\"]"_s << "[\"\xC3\xA9\xF0\x9F\x99\x82\"]"_qba;
    QTest::newRow("only the last duplicate counts")
        << uR"({"a":[1,{"x":2}],"b":1,"a":{"c":3,"c":4}})"_s << R"({"b":1,"a":{"c":4}})"_qba;
    QTest::newRow("duplicates at the end") << uR"([{"a":1,"a":2},3])"_s << R"([{"a":2},3])"_qba;
    QTest::newRow("strings that look like brackets")
        << uR"(["{", "[", ","])"_s << R"(["{","[",","])"_qba;
}

void TstJsonFormat::whiteSpaceIsDropped()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(minified(*document, 0), bytes);
    QCOMPARE(minifiedSize(*document, 0), bytes.size());
}

void TstJsonFormat::onePartCanBeMinified()
{
    const DocumentPtr document =
        Document::parse(uR"({"a" : [1, {"b" : 2}], "c" : {}, "d": "x"})"_s);
    QCOMPARE(minified(*document, 1), R"([1,{"b":2}])"_qba);
    QCOMPARE(minified(*document, 3), R"({"b":2})"_qba);
    QCOMPARE(minified(*document, 4), "2"_qba);
    QCOMPARE(minified(*document, 5), "{}"_qba);
    QCOMPARE(minified(*document, 6), "\"x\""_qba);
}

void TstJsonFormat::minifiedKeepsMeaningAndSize()
{
    RandomJson random;
    for (int round = 0; round < 500; ++round) {
        const DocumentPtr document = Document::parse(random.document());
        const QByteArray bytes = minified(*document, 0);
        QCOMPARE(minifiedSize(*document, 0), bytes.size());
        const DocumentPtr again = Document::parse(QString::fromUtf8(bytes));
        QVERIFY(!again->hasErrors());
        QVERIFY(sameValue(*document, 0, *again, 0));
        QVERIFY(again->problems().isEmpty()); // no duplicates left
    }
}

QTEST_APPLESS_MAIN(TstJsonFormat)
#include "tst_jsonformat.moc"
