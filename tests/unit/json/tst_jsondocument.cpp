#include "jsontesting.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonDocument : public QObject {
    Q_OBJECT
private slots:
    void soundTextIsAccepted_data();
    void soundTextIsAccepted();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void everyValueKnowsItsSpan();
    void treeIsInDocumentOrder();
    void spellingIsKept();
    void stringsAreDecodedOnDemand_data();
    void stringsAreDecodedOnDemand();
    void membersAreFoundByDecodedName();
    void childrenLeaveOutShadowedMembers();
    void textIsShared();
    void stoppedParsingGivesNothing();
    void manyNodesForFewUnitsAreNoProblem();
};

void TstJsonDocument::soundTextIsAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");

    QTest::newRow("null at the top") << u"null"_s << u"nnull"_s;
    QTest::newRow("true at the top") << u" true "_s << u"ttrue"_s;
    QTest::newRow("false at the top") << u"false\n"_s << u"ffalse"_s;
    QTest::newRow("number at the top") << u"-12.50e+3"_s << u"#-12.50e+3"_s;
    QTest::newRow("string at the top") << uR"("a")"_s << uR"(""a")"_s;
    QTest::newRow("empty object") << u"{ }"_s << u"{{ }"_s;
    QTest::newRow("empty list") << u"[\r\n]"_s << u"[[\r\n]"_s;
    QTest::newRow("all four kinds of white space") << u"\t[\r1 \n,\t2]\r\n"_s << u"[\n #1\n #2"_s;
    QTest::newRow("nested") << uR"({"a":[1,{"b":[]}],"c":""})"_s
                            << u"{\n \"a\":[\n  #1\n  {\n   \"b\":[[]\n \"c\":\"\"\""_s;
    QTest::newRow("empty name") << uR"({"":1})"_s << u"{\n \"\":#1"_s;
    QTest::newRow("number out of any range") << u"[1E400,-1e-400]"_s << u"[\n #1E400\n #-1e-400"_s;
    QTest::newRow("endless digits") << QString(1000, u'9') << u'#' + QString(1000, u'9');
    QTest::newRow("lone surrogate escapes")
        << uR"("\ud800\udc00\udc00")"_s << uR"(""\ud800\udc00\udc00")"_s;
    QTest::newRow("escaped NUL") << uR"("\u0000")"_s << uR"(""\u0000")"_s;
    QTest::newRow("raw DEL and C1 controls") << u"\"\u007f\u0085\""_s << u"\"\"\u007f\u0085\""_s;
    QTest::newRow("raw line separators") << u"\"\u2028\u2029\""_s << u"\"\"\u2028\u2029\""_s;
    QTest::newRow("raw no-break space and object replacement")
        << u"\"\u00a0\uFFFC\""_s << u"\"\"\u00a0\uFFFC\""_s;
    QTest::newRow("raw noncharacters") << u"\"\uFDD0\uFFFE\""_s << u"\"\"\uFDD0\uFFFE\""_s;
    QTest::newRow("raw surrogate pair") << u"\"🙂\""_s << u"\"\"🙂\""_s;
    QTest::newRow("every escape") << uR"("\"\\\/\b\f\n\r\t\uAbC9")"_s
                                  << uR"(""\"\\\/\b\f\n\r\t\uAbC9")"_s;
    // The special unit at each place of the words that are looked at together.
    for (int length = 0; length < 10; ++length) {
        const QString plain(length, u'x');
        QTest::addRow("quote behind %d units", length)
            << u"[\"%1\",1]"_s.arg(plain) << u"[\n \"\"%1\"\n #1"_s.arg(plain);
        QTest::addRow("escape behind %d units", length)
            << u"\"%1\\n%1\""_s.arg(plain) << u"\"\"%1\\n%1\""_s.arg(plain);
        QTest::addRow("other script behind %d units", length)
            << u"\"%1é中%1\""_s.arg(plain) << u"\"\"%1é中%1\""_s.arg(plain);
        QTest::addRow("pair behind %d units", length)
            << u"\"%1🙂%1\""_s.arg(plain) << u"\"\"%1🙂%1\""_s.arg(plain);
    }
}

void TstJsonDocument::soundTextIsAccepted()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(described(*document), QStringList());
    QVERIFY(!document->hasErrors());
    QCOMPARE(outline(*document), tree);
}

void TstJsonDocument::everythingElseIsRefused_data()
{
    QTest::addColumn<QString>("text");

    const QString lone(QChar(0xD800));
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("white space only") << u" \n"_s;
    QTest::newRow("two values") << u"1 2"_s;
    QTest::newRow("text behind the end") << u"{} x"_s;
    QTest::newRow("open object") << u"{"_s;
    QTest::newRow("open list") << u"[1"_s;
    QTest::newRow("wrong bracket") << u"[1}"_s;
    QTest::newRow("closing bracket alone") << u"]"_s;
    QTest::newRow("trailing comma in a list") << u"[1,]"_s;
    QTest::newRow("trailing comma in an object") << uR"({"a":1,})"_s;
    QTest::newRow("comma alone") << u"[,]"_s;
    QTest::newRow("two commas") << u"[1,,2]"_s;
    QTest::newRow("no comma") << u"[1 2]"_s;
    QTest::newRow("no colon") << uR"({"a" 1})"_s;
    QTest::newRow("two colons") << uR"({"a"::1})"_s;
    QTest::newRow("no value") << uR"({"a":})"_s;
    QTest::newRow("colon in a list") << u"[1:2]"_s;
    QTest::newRow("name without quotes") << u"{a:1}"_s;
    QTest::newRow("number as a name") << u"{1:1}"_s;
    QTest::newRow("single quotes") << u"['a']"_s;
    QTest::newRow("line comment") << u"1 // one"_s;
    QTest::newRow("block comment") << u"[/**/]"_s;
    QTest::newRow("hash comment") << u"# one\n1"_s;
    QTest::newRow("literal in capitals") << u"[True]"_s;
    QTest::newRow("literal cut off") << u"nul"_s;
    QTest::newRow("literal with more") << u"nulls"_s;
    QTest::newRow("undefined") << u"undefined"_s;
    QTest::newRow("NaN") << u"NaN"_s;
    QTest::newRow("Infinity") << u"-Infinity"_s;
    QTest::newRow("leading zero") << u"01"_s;
    QTest::newRow("leading zeros behind minus") << u"-00"_s;
    QTest::newRow("plus") << u"+1"_s;
    QTest::newRow("point first") << u".5"_s;
    QTest::newRow("point last") << u"5."_s;
    QTest::newRow("exponent without digits") << u"5e"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s;
    QTest::newRow("digits of another script") << u"१"_s;
    QTest::newRow("open string") << uR"(["a])"_s;
    QTest::newRow("quote alone") << u"\""_s;
    QTest::newRow("line end in a string") << u"\"a\nb\""_s;
    QTest::newRow("carriage return in a string") << u"\"a\rb\""_s;
    QTest::newRow("tab in a string") << u"\"a\tb\""_s;
    QTest::newRow("NUL in a string") << u"\"a"_s + QChar(u'\0') + u"b\""_s;
    QTest::newRow("NUL behind the value") << u"1"_s + QChar(u'\0');
    QTest::newRow("unknown escape") << uR"("\v")"_s;
    QTest::newRow("short unicode escape") << uR"("\u12")"_s;
    QTest::newRow("unicode escape that is none") << uR"("\u12g4")"_s;
    QTest::newRow("capital U escape") << uR"("\U0041")"_s;
    QTest::newRow("byte order mark") << u"\uFEFF{}"_s;
    QTest::newRow("no-break space between tokens") << u"[1,\u00a02]"_s;
    QTest::newRow("form feed between tokens") << u"[1,\f2]"_s;
    QTest::newRow("line separator between tokens") << u"[1,\u20282]"_s;
    QTest::newRow("lone high surrogate") << u'"' + lone + u'"';
    QTest::newRow("lone low surrogate") << u"\"ab"_s + QChar(0xDC00) + u"cd\""_s;
    QTest::newRow("two high surrogates") << u'"' + lone + lone + u'"';
    QTest::newRow("surrogates the wrong way round") << u'"' + QString(QChar(0xDC00)) + lone + u'"';
    QTest::newRow("lone surrogate in a name") << u"{\""_s + lone + u"\":1}"_s;
    QTest::newRow("lone surrogate at the end of the text") << u"\"a"_s + lone;
    QTest::newRow("lone surrogate behind a backslash") << u"\"\\"_s + lone + u'"';
    QTest::newRow("lone surrogate outside strings") << lone;
}

void TstJsonDocument::everythingElseIsRefused()
{
    QFETCH(QString, text);
    const DocumentPtr document = Document::parse(text);
    QVERIFY(document->hasErrors());
    QVERIFY(!document->problems().isEmpty());
    for (const Problem &problem : document->problems()) {
        QVERIFY(problem.span.begin >= 0);
        QVERIFY(problem.span.end <= text.size());
        QVERIFY(text.isEmpty() || !problem.span.isEmpty());
    }
}

void TstJsonDocument::everyValueKnowsItsSpan()
{
    const DocumentPtr document = Document::parse(uR"( {"a" : [10, "x"], "b":{}} )"_s);
    const auto spelling = [&document](NodeId id) { return document->rawValue(id).toString(); };
    QCOMPARE(spelling(0), uR"({"a" : [10, "x"], "b":{}})"_s);
    QCOMPARE(spelling(1), uR"([10, "x"])"_s);
    QCOMPARE(spelling(2), u"10"_s);
    QCOMPARE(spelling(3), uR"("x")"_s);
    QCOMPARE(spelling(4), u"{}"_s);
    QCOMPARE(document->raw(document->node(1).key).toString(), uR"("a")"_s);
    QCOMPARE(document->raw(document->node(4).key).toString(), uR"("b")"_s);
    QVERIFY(document->node(2).key.isEmpty());
}

void TstJsonDocument::treeIsInDocumentOrder()
{
    const DocumentPtr document = Document::parse(uR"([[1,2],{"a":[]},3])"_s);
    QCOMPARE(document->root(), 0);
    const auto check = [&document](NodeId id, NodeId parent, NodeId next, qint32 children) {
        const Node &node = document->node(id);
        return node.parent == parent && node.next == next && node.childCount == children;
    };
    QVERIFY(check(0, NoNode, 7, 3));
    QVERIFY(check(1, 0, 4, 2));
    QVERIFY(check(2, 1, 3, 0));
    QVERIFY(check(3, 1, 4, 0));
    QVERIFY(check(4, 0, 6, 1));
    QVERIFY(check(5, 4, 6, 0));
    QVERIFY(check(6, 0, 7, 0));
}

void TstJsonDocument::spellingIsKept()
{
    const QString text =
        uR"({"z":1.00,"a":-0,"big":18446744073709551616,"e":1E400,"s":"\ud800\/"})"_s;
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(document->text(), text);
    QStringList spellings;
    for (const NodeId id : document->children(document->root()))
        spellings.append(document->rawValue(id).toString());
    QCOMPARE(spellings,
             QStringList(
                 {u"1.00"_s, u"-0"_s, u"18446744073709551616"_s, u"1E400"_s, uR"("\ud800\/")"_s}));
}

void TstJsonDocument::stringsAreDecodedOnDemand_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << uR"("")"_s << u""_s;
    QTest::newRow("plain") << uR"("abc")"_s << u"abc"_s;
    QTest::newRow("every escape") << uR"("\"\\\/\b\f\n\r\t")"_s << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("unicode escapes") << uR"("\u0061\u00E9\uD83d\uDE42")"_s << u"aé🙂"_s;
    QTest::newRow("NUL") << uR"("a\u0000b")"_s << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("backslash before u") << uR"("\\u0061")"_s << uR"(\u0061)"_s;
    QTest::newRow("lone surrogate") << uR"("\uDC00")"_s << QString(QChar(0xDC00));
    QTest::newRow("raw other script") << u"\"é🙂\u2028\""_s << u"é🙂\u2028"_s;
}

void TstJsonDocument::stringsAreDecodedOnDemand()
{
    QFETCH(QString, token);
    QFETCH(QString, text);
    const DocumentPtr value = Document::parse(token);
    QCOMPARE(value->stringValue(0), text);
    QCOMPARE(value->node(0).hasEscapes, token.contains(u'\\'));
    const DocumentPtr member = Document::parse(u'{' + token + u":0}"_s);
    QCOMPARE(member->key(1), text);
    QCOMPARE(member->node(1).keyHasEscapes, token.contains(u'\\'));
}

void TstJsonDocument::membersAreFoundByDecodedName()
{
    const DocumentPtr document = Document::parse(uR"({"\u0061b":1,"":2,"c":{"d":3}})"_s);
    QCOMPARE(document->member(0, u"ab"), 1);
    QCOMPARE(document->member(0, u""), 2);
    QCOMPARE(document->member(0, u"c"), 3);
    QCOMPARE(document->member(0, u"d"), NoNode);
    QCOMPARE(document->member(3, u"d"), 4);
    QCOMPARE(document->member(0, uR"(\u0061b)"), NoNode);
}

void TstJsonDocument::childrenLeaveOutShadowedMembers()
{
    const DocumentPtr document = Document::parse(uR"({"a":1,"b":2,"a":[3]})"_s);
    QCOMPARE(document->children(0), QList<NodeId>({2, 3}));
    QCOMPARE(document->member(0, u"a"), 3);
    QCOMPARE(document->children(3), QList<NodeId>({4}));
}

void TstJsonDocument::textIsShared()
{
    const QString text = u"[1,2,3]"_s;
    QVERIFY(Document::parse(text)->text().constData() == text.constData());
}

void TstJsonDocument::stoppedParsingGivesNothing()
{
    StopFlag stop;
    stop.requestStop();
    const QString many = u"[1"_s + u",1"_s.repeated(100'000) + u"]"_s;
    QVERIFY(!Document::parse(many, stop));
    QVERIFY(!Document::parse(QString(100'000, u'['), stop));
    QVERIFY(Document::parse(many));
}

void TstJsonDocument::manyNodesForFewUnitsAreNoProblem()
{
    const DocumentPtr document = Document::parse(u"[1"_s + u",1"_s.repeated(300'000) + u"]"_s);
    QVERIFY(!document->hasErrors());
    QCOMPARE(document->nodes().size(), std::size_t(300'002));
    QCOMPARE(document->node(0).childCount, 300'001);
    QCOMPARE(document->node(300'001).span, (Span{600'001, 600'002}));
}

QTEST_APPLESS_MAIN(TstJsonDocument)
#include "tst_jsondocument.moc"
