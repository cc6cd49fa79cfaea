#include "jsontesting.h"

#include "json/problemlist.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonProblems : public QObject {
    Q_OBJECT
private slots:
    void problemsAreNamedWithTheirPlace_data();
    void problemsAreNamedWithTheirPlace();
    void whatCouldBeReadIsInTheTree_data();
    void whatCouldBeReadIsInTheTree();
    void atMostAHundredAreKept();
    void errorsPushOutWarnings();
    void problemsComeByPosition();
    void longPiecesAreCut();
    void cutPiecesHoldNoHalfCharacter();
    void hugeBrokenTextEndsSoon();
};

void TstJsonProblems::problemsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const QString &text, const QStringList &problems) {
        QTest::newRow(name) << text << problems;
    };

    row("nothing", u""_s, {u"EmptyText 0-0"_s});
    row("white space only", u"  "_s, {u"EmptyText 0-1"_s});

    row("comma missing behind a number", u"[1 2]"_s, {u"CommaMissing 1-2 1"_s});
    row("comma missing at a line's end", u"{\"a\": \"x\"\n \"b\": 2}"_s,
        {u"CommaMissing 8-9 \"x\""_s});
    row("comma missing behind an object", u"[{}\n{}]"_s, {u"CommaMissing 2-3 }"_s});
    row("comma missing before single quotes", u"[1 'a']"_s,
        {u"CommaMissing 1-2 1"_s, u"SingleQuotes 3-6 'a'"_s});
    row("every missing comma", u"[1 2 3]"_s, {u"CommaMissing 1-2 1"_s, u"CommaMissing 3-4 2"_s});

    row("trailing comma in a list", u"[1, ]"_s, {u"TrailingComma 2-3"_s});
    row("trailing comma in an object", u"{\"a\":1,\n}"_s, {u"TrailingComma 6-7"_s});
    row("trailing comma with a comment behind", u"[1,//x\n]"_s,
        {u"TrailingComma 2-3"_s, u"Comment 3-6 //x"_s});
    row("comma alone", u"[,]"_s, {u"ValueExpected 1-2 ,"_s});
    row("two commas", u"[1,,2]"_s, {u"ValueExpected 3-4 ,"_s});
    row("two commas in an object", uR"({"a":1,,"b":2})"_s, {u"NameExpected 7-8 ,"_s});

    row("colon missing", uR"({"a" 1})"_s, {u"ColonMissing 3-4 \"a\""_s});
    row("name alone", uR"({"a"})"_s, {u"ColonMissing 3-4 \"a\""_s});
    row("name and comma", uR"({"a","b":1})"_s, {u"ColonMissing 3-4 \"a\""_s});
    row("two colons", uR"({"a"::1})"_s, {u"UnexpectedText 5-6 :"_s});
    row("colon in a list", uR"(["a":1])"_s, {u"UnexpectedText 4-5 :"_s});
    row("colon without a name", u"{:1}"_s, {u"NameExpected 1-2 :"_s});

    row("value missing", uR"({"a":})"_s, {u"ValueExpected 5-6 }"_s});
    row("value missing before a comma", uR"({"a":,"b":1})"_s, {u"ValueExpected 5-6 ,"_s});
    row("value missing at the end", uR"({"a": )"_s,
        {u"ValueExpected 4-5"_s, u"BracketNotClosed 4-5 { (w 0-1)"_s});
    row("comma at the end", u"[1,"_s,
        {u"ValueExpected 2-3"_s, u"BracketNotClosed 2-3 [ (w 0-1)"_s});
    row("comma at the end of an object", uR"({"a":1,)"_s,
        {u"NameExpected 6-7"_s, u"BracketNotClosed 6-7 { (w 0-1)"_s});

    row("list not closed at the end", u"[1\n"_s, {u"BracketNotClosed 1-2 [ (w 0-1)"_s});
    row("all that is not closed", u"{\"a\":[1"_s,
        {u"BracketNotClosed 6-7 [ (w 5-6)"_s, u"BracketNotClosed 6-7 { (w 0-1)"_s});
    row("list not closed inside", uR"({"a":[1,2})"_s, {u"BracketNotClosed 8-9 [ (w 5-6)"_s});
    row("two not closed inside", u"{\"a\":[[1}"_s,
        {u"BracketNotClosed 7-8 [ (w 6-7)"_s, u"BracketNotClosed 7-8 [ (w 5-6)"_s});
    row("object not closed in a list", u"[{\"a\":1,]"_s,
        {u"TrailingComma 7-8"_s, u"BracketNotClosed 7-8 { (w 1-2)"_s});
    row("bracket without a partner", u"[1}]"_s, {u"UnexpectedBracket 2-3 }"_s});
    row("bracket alone", u"]"_s, {u"UnexpectedBracket 0-1 ]"_s});

    row("name without quotes", u"{a:1}"_s, {u"UnquotedName 1-2 a"_s});
    row("literal as a name", u"{null:1}"_s, {u"UnquotedName 1-5 null"_s});
    row("name in single quotes", u"{'a':1}"_s, {u"SingleQuotes 1-4 'a'"_s});
    row("number as a name", u"{12:1}"_s, {u"NameExpected 1-3 12"_s});
    row("list as a name", u"{[1]}"_s, {u"NameExpected 1-2 ["_s});

    row("text in single quotes", u"['a b']"_s, {u"SingleQuotes 1-6 'a b'"_s});
    row("Python's literals", u"[True,None]"_s,
        {u"BadLiteral 1-5 True"_s, u"BadLiteral 6-10 None"_s});
    row("JavaScript's literals", u"[undefined,NaN]"_s,
        {u"BadLiteral 1-10 undefined"_s, u"BadLiteral 11-14 NaN"_s});
    row("several words as a value", u"[hello big world]"_s,
        {u"BadLiteral 1-6 hello"_s, u"UnexpectedText 7-16 big world"_s});
    row("wrong numbers", u"[01,+1,.5,1.,0x1F,-]"_s,
        {u"BadNumber 1-3 01"_s, u"BadNumber 4-6 +1"_s, u"BadNumber 7-9 .5"_s,
         u"BadNumber 10-12 1."_s, u"BadNumber 13-17 0x1F"_s, u"BadNumber 18-19 -"_s});
    row("comments are said and read past", u"// a\n{/*b*/\"c\":1 # d\n}"_s,
        {u"Comment 0-4 // a"_s, u"Comment 6-11 /*b*/"_s, u"Comment 17-20 # d"_s});
    row("comment behind the end", u"1 // a"_s, {u"Comment 2-6 // a"_s});
    row("comment of several lines shows its first", u"/*a\nb*/1"_s, {u"Comment 0-7 /*a"_s});

    row("string without end", u"{\"a\":\"b,\n\"c\":1}"_s, {u"StringNotClosed 5-8 \"b,"_s});
    row("name without end", u"{\"a:1,\n\"b\":2}"_s, {u"StringNotClosed 1-6 \"a:1,"_s});
    row("raw tab and NUL in a string", u"\"a\tb"_s + QChar(u'\0') + u'"',
        {u"ControlCharacterInString 2-3 U+0009"_s, u"ControlCharacterInString 4-5 U+0000"_s});
    row("every wrong escape", uR"("\x \u12 \q")"_s,
        {u"BadEscape 1-3 \\x"_s, u"BadEscape 4-8 \\u12"_s, u"BadEscape 9-11 \\q"_s});
    row("lone surrogate in a string", u"\"a"_s + QChar(0xD800) + u'"',
        {u"LoneSurrogate 2-3 U+D800"_s});
    row("lone surrogate outside", QString(QChar(0xDFFF)), {u"LoneSurrogate 0-1 U+DFFF"_s});
    row("surrogate behind a backslash", u"\"\\"_s + QChar(0xD800) + u'"',
        {u"BadEscape 1-2 \\"_s, u"LoneSurrogate 2-3 U+D800"_s});

    row("text behind the end", u"{} x y \n z"_s, {u"TextAfterEnd 3-7 x y "_s});
    row("second document", u"{}\n{}"_s, {u"TextAfterEnd 3-5 {}"_s});
    row("byte order mark", u"\uFEFF1"_s, {u"UnexpectedText 0-1 U+FEFF"_s});
    row("byte order mark before an object", u"\uFEFF{}"_s, {u"UnexpectedText 0-1 U+FEFF"_s});
    row("no-break space", u"[1,\u00a0 2]"_s, {u"UnexpectedText 3-4 U+00A0"_s});
    row("indentation by no-break spaces", u"{\n\u00a0\u00a0\"a\":\u00a0true\u00a0}"_s,
        {u"UnexpectedText 2-4 U+00A0"_s, u"UnexpectedText 8-9 U+00A0"_s,
         u"UnexpectedText 13-14 U+00A0"_s});

    row("duplicate names", uR"({"a":1,"b":2,"a":3})"_s, {u"DuplicateKey 1-4 \"a\" (w 13-16)"_s});
    row("duplicate names in other spelling", uR"({"a":1,"\u0061":3})"_s,
        {u"DuplicateKey 1-4 \"a\" (w 7-15)"_s});
    row("three of one name", uR"({"a":1,"a":2,"a":3})"_s,
        {u"DuplicateKey 1-4 \"a\" (w 13-16)"_s, u"DuplicateKey 7-10 \"a\" (w 13-16)"_s});
    row("same name in other objects is none", uR"({"a":{"a":1},"b":{"a":1}})"_s, {});
    row("errors and warnings together", uR"({"a":1 "a":2})"_s,
        {u"DuplicateKey 1-4 \"a\" (w 7-10)"_s, u"CommaMissing 5-6 1"_s});
}

void TstJsonProblems::problemsAreNamedWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QStringList, problems);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(described(*document), problems);
    const bool onlyWarnings =
        std::all_of(document->problems().begin(), document->problems().end(),
                    [](const Problem &problem) { return problem.severity == Severity::Warning; });
    QCOMPARE(document->hasErrors(), !onlyWarnings);
}

void TstJsonProblems::whatCouldBeReadIsInTheTree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");

    QTest::newRow("member without a value") << uR"({"a":,"b":2})"_s << u"{\n \"a\":n\n \"b\":#2"_s;
    QTest::newRow("name at the end") << uR"({"a")"_s << u"{\n \"a\":n"_s;
    QTest::newRow("name and colon at the end") << uR"({"a": )"_s << u"{\n \"a\":n"_s;
    QTest::newRow("missing comma") << uR"({"a":1 "b":2})"_s << u"{\n \"a\":#1\n \"b\":#2"_s;
    QTest::newRow("missing bracket") << uR"({"a":[1,2})"_s << u"{\n \"a\":[\n  #1\n  #2"_s;
    QTest::newRow("string without end")
        << u"{\"a\":\"b,\n\"c\":1}"_s << u"{\n \"a\":\"\"b,\n \"c\":#1"_s;
    QTest::newRow("JavaScript object")
        << u"{a: 'b', c: undefined,}"_s << u"{\n a:\"'b'\n c:nundefined"_s;
    QTest::newRow("comments") << u"[1,/*2*/3]"_s << u"[\n #1\n #3"_s;
    QTest::newRow("commas too many") << u"[,1,,2,]"_s << u"[\n #1\n #2"_s;
}

void TstJsonProblems::whatCouldBeReadIsInTheTree()
{
    QFETCH(QString, text);
    QFETCH(QString, tree);
    const DocumentPtr document = Document::parse(text);
    QVERIFY(document->hasErrors());
    QCOMPARE(outline(*document), tree);
}

void TstJsonProblems::atMostAHundredAreKept()
{
    const DocumentPtr document = Document::parse(u"[1"_s + u" 1"_s.repeated(500) + u"]"_s);
    QCOMPARE(document->problems().size(), 100);
    QVERIFY(document->hasErrors());
}

void TstJsonProblems::errorsPushOutWarnings()
{
    const QString twins = uR"("a":1,)"_s.repeated(300);
    const DocumentPtr warned = Document::parse(u'{' + twins + uR"("a":1})"_s);
    QCOMPARE(warned->problems().size(), 100);
    QVERIFY(!warned->hasErrors());
    const DocumentPtr broken = Document::parse(u'{' + twins + uR"("a":tru})"_s);
    QCOMPARE(broken->problems().size(), 100);
    QVERIFY(broken->hasErrors());
    QCOMPARE(broken->problems().constLast().code, ProblemCode::BadLiteral);
}

void TstJsonProblems::problemsComeByPosition()
{
    const DocumentPtr document = Document::parse(uR"({"x":{"a":1,"a":2},"b":tru,"x":1,"c":01})"_s);
    QList<qint32> positions;
    for (const Problem &problem : document->problems())
        positions.append(problem.span.begin);
    QCOMPARE(positions.size(), 4);
    QVERIFY(std::is_sorted(positions.begin(), positions.end()));
}

void TstJsonProblems::longPiecesAreCut()
{
    const DocumentPtr document = Document::parse(u"[\""_s + QString(100, u'x') + u"\" 1]"_s);
    QCOMPARE(document->problems().constFirst().detail, u'"' + QString(38, u'x') + u'…');
}

void TstJsonProblems::cutPiecesHoldNoHalfCharacter()
{
    const QString text = QString(38, u'x') + u"🙂🙂"_s;
    const QString shown = ProblemList::excerpt(text, {0, static_cast<qint32>(text.size())});
    QCOMPARE(shown, QString(38, u'x') + u'…');
}

void TstJsonProblems::hugeBrokenTextEndsSoon()
{
    // Each closing bracket would have to look through all open ones if it went on after a hundred
    // errors.
    const QString text = QString(300'000, u'[') + QString(300'000, u'}');
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(document->problems().size(), 100);
    QCOMPARE(document->nodes().size(), std::size_t(300'000));
}

QTEST_APPLESS_MAIN(TstJsonProblems)
#include "tst_jsonproblems.moc"
