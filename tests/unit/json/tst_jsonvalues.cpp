#include "jsontesting.h"

#include "json/decimal.h"
#include "json/strings.h"
#include "json/values.h"

#include <QLocale>
#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonValues : public QObject {
    Q_OBJECT
private slots:
    void meaningDecides_data();
    void meaningDecides();
    void equalMeaningHasEqualHashes();
    void partsCanBeCompared();
    void absentEqualsOnlyAbsent();
    void hashesDifferForSmallChanges();
    void stoppedHashingGivesNothing();
    void numbersCompareByExactValue_data();
    void numbersCompareByExactValue();
    void numbersThatJavaScriptCannotHold_data();
    void numbersThatJavaScriptCannotHold();
    void javaScriptSpellingIgnoresTheLocale();
    void textIsQuoted_data();
    void textIsQuoted();
    void reorderedMembersOfManyCompareSoon();
};

void TstJsonValues::meaningDecides_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<bool>("same");
    const auto same = [](const char *name, const QString &one, const QString &two) {
        QTest::newRow(name) << one << two << true;
    };
    const auto other = [](const char *name, const QString &one, const QString &two) {
        QTest::newRow(name) << one << two << false;
    };

    same("white space", u"[1,{\"a\":2}]"_s, u" [ 1 ,\n{ \"a\" : 2 } ] "_s);
    same("order of members", uR"({"a":1,"b":2,"c":3})"_s, uR"({"c":3,"a":1,"b":2})"_s);
    same("order of members inside lists", uR"([{"a":1,"b":[]}])"_s, uR"([{"b":[],"a":1}])"_s);
    same("spelling of escapes", uR"("a/\u00e9\n")"_s, uR"("\u0061\/é\u000A")"_s);
    same("spelling of names", uR"({"ab":1,"c":2})"_s, uR"({"c":2,"a\u0062":1})"_s);
    same("spelling of numbers", u"[1.0,-0,100]"_s, u"[1e0,0.0,1E+2]"_s);
    same("shadowed members", uR"({"a":1,"a":2})"_s, uR"({"a":2})"_s);
    same("shadowed members on both sides", uR"({"a":1,"b":0,"a":2})"_s,
         uR"({"a":3,"a":2,"b":0})"_s);
    same("surrogate escapes of a pair", uR"("\ud83d\ude42")"_s, u"\"🙂\""_s);
    same("lone surrogate escapes", uR"("\ud83D")"_s, uR"("\uD83d")"_s);
    same("empty containers", u"[{},[]]"_s, u"[{ },[ ]]"_s);

    other("order of a list", u"[1,2]"_s, u"[2,1]"_s);
    other("length of a list", u"[1]"_s, u"[1,1]"_s);
    other("kind of container", u"[]"_s, u"{}"_s);
    other("number and string", u"1"_s, uR"("1")"_s);
    other("null and false", u"null"_s, u"false"_s);
    other("true and false", u"true"_s, u"false"_s);
    other("integers beyond doubles", u"18446744073709551615"_s, u"18446744073709551616"_s);
    other("one more member", uR"({"a":1})"_s, uR"({"a":1,"b":1})"_s);
    other("one less member", uR"({"a":1,"b":1})"_s, uR"({"b":1})"_s);
    other("another name", uR"({"a":1,"b":1})"_s, uR"({"a":1,"c":1})"_s);
    other("values exchanged", uR"({"a":1,"b":2})"_s, uR"({"b":1,"a":2})"_s);
    other("composed and decomposed letters", u"\"é\""_s, u"\"e\u0301\""_s);
    other("deep inside", uR"({"a":[{"b":[1]}]})"_s, uR"({"a":[{"b":[2]}]})"_s);
    other("nested the other way", u"[[],[[]]]"_s, u"[[[]],[]]"_s);
}

void TstJsonValues::meaningDecides()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(bool, same);
    const DocumentPtr a = Document::parse(one);
    const DocumentPtr b = Document::parse(two);
    QCOMPARE(sameValue(*a, 0, *b, 0), same);
    QCOMPARE(sameValue(*b, 0, *a, 0), same);
    QVERIFY(sameValue(*a, 0, *a, 0));
    QCOMPARE(valueHashes(*a).front() == valueHashes(*b).front(), same);
}

void TstJsonValues::equalMeaningHasEqualHashes()
{
    RandomJson random;
    for (int round = 0; round < 300; ++round) {
        const DocumentPtr one = Document::parse(random.document());
        const DocumentPtr two = Document::parse(random.document(8));
        const std::vector<quint64> hashes = valueHashes(*one);
        const std::vector<quint64> others = valueHashes(*two);
        for (std::size_t x = 0; x < hashes.size(); ++x) {
            for (std::size_t y = 0; y < others.size(); ++y) {
                QCOMPARE(hashes[x] == others[y],
                         sameValue(*one, static_cast<NodeId>(x), *two, static_cast<NodeId>(y)));
            }
        }
    }
}

void TstJsonValues::partsCanBeCompared()
{
    const DocumentPtr document = Document::parse(uR"({"a":[1,{"b":2}],"c":[1.0,{"b":2e0}]})"_s);
    QVERIFY(sameValue(*document, document->member(0, u"a"), *document, document->member(0, u"c")));
    QVERIFY(!sameValue(*document, 0, *document, 1));
}

void TstJsonValues::absentEqualsOnlyAbsent()
{
    const DocumentPtr document = Document::parse(u"null"_s);
    QVERIFY(sameValue(*document, NoNode, *document, NoNode));
    QVERIFY(!sameValue(*document, 0, *document, NoNode));
    QVERIFY(!sameValue(*document, NoNode, *document, 0));
}

void TstJsonValues::hashesDifferForSmallChanges()
{
    QString list = u"[\"\",{},[],null,true,false,0,\"0\",[0],[[]],{\"a\":0},{\"a\":\"0\"}"_s;
    for (int i = 1; i < 5000; ++i)
        list += u",%1,\"%1\",{\"%1\":1}"_s.arg(i);
    const DocumentPtr document = Document::parse(list + u']');
    std::vector<quint64> hashes;
    const std::vector<quint64> all = valueHashes(*document);
    for (const NodeId child : document->children(0))
        hashes.push_back(all[static_cast<std::size_t>(child)]);
    std::sort(hashes.begin(), hashes.end());
    QVERIFY(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());
}

void TstJsonValues::stoppedHashingGivesNothing()
{
    const DocumentPtr document = Document::parse(u"[1"_s + u",1"_s.repeated(20'000) + u']');
    StopFlag stop;
    stop.requestStop();
    QVERIFY(valueHashes(*document, stop).empty());
}

void TstJsonValues::numbersCompareByExactValue_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<bool>("same");
    const auto same = [](const QString &one, const QString &two) {
        QTest::addRow("%s = %s", qPrintable(one.left(30)), qPrintable(two.left(30)))
            << one << two << true;
    };
    const auto other = [](const QString &one, const QString &two) {
        QTest::addRow("%s != %s", qPrintable(one.left(30)), qPrintable(two.left(30)))
            << one << two << false;
    };
    const QString nines(50, u'9');

    same(u"1.0"_s, u"1e0"_s);
    same(u"-0"_s, u"0"_s);
    same(u"0e5"_s, u"-0.000"_s);
    same(u"0e99999999999999999999999"_s, u"0"_s);
    same(u"100"_s, u"1E2"_s);
    same(u"0.01"_s, u"1e-2"_s);
    same(u"12.50"_s, u"1250e-2"_s);
    same(u"0.0125"_s, u"1.25e-02"_s);
    same(u"1E400"_s, u"10e399"_s);
    same(u"123.456e7"_s, u"1234560000"_s);
    same(u"1e-400"_s, u"0.1e-399"_s);
    // The exponent has more digits than an integer holds.
    same(u"1e"_s + nines, u"0.1e1"_s + QString(50, u'0'));
    same(u"10e"_s + nines, u"1e1"_s + QString(50, u'0'));
    same(u"1e-"_s + nines, u"10e-1"_s + QString(50, u'0'));
    same(u"1e-1"_s + QString(50, u'0'), u"0.1e-"_s + nines);
    same(u"1e1000000000000000000"_s, u"10e999999999999999999"_s);
    same(u"0.1e1000000000000000000"_s, u"1e999999999999999999"_s);
    same(u"1e00000000000000000000000000005"_s, u"100000"_s);

    other(u"1"_s, u"-1"_s);
    other(u"1"_s, u"10"_s);
    other(u"1"_s, u"1.0000000000000000000000001"_s);
    other(u"18446744073709551615"_s, u"18446744073709551616"_s);
    other(u"9007199254740992"_s, u"9007199254740993"_s);
    other(u"0.1"_s, u"0.1000000000000000055511151231257827"_s);
    other(u"1E400"_s, u"1E401"_s);
    other(u"1E400"_s, u"2E400"_s);
    other(u"1e"_s + nines, u"1e-"_s + nines);
    other(u"1e"_s + nines, u"1e1"_s + nines);
    other(u"1.23"_s, u"12.3"_s);
    other(u"12"_s, u"1.2"_s);
    other(u"0"_s, u"1e-400"_s);
}

void TstJsonValues::numbersCompareByExactValue()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(bool, same);
    QCOMPARE(sameNumber(one, two), same);
    QCOMPARE(sameNumber(two, one), same);
    QCOMPARE(Decimal(one).hash(1) == Decimal(two).hash(1), same);
}

void TstJsonValues::numbersThatJavaScriptCannotHold_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>(
        "held"); // what JSON.stringify(JSON.parse(number)) gives, empty if it is the same value
    const auto exact = [](const QString &number) {
        QTest::addRow("%s", qPrintable(number)) << number << QString();
    };
    const auto inexact = [](const QString &number, const QString &held) {
        QTest::addRow("%s", qPrintable(number.left(40))) << number << held;
    };

    exact(u"0"_s);
    exact(u"-0"_s);
    exact(u"0.1"_s);
    exact(u"1.00"_s);
    exact(u"9007199254740992"_s);
    exact(u"9007199254740994"_s);
    exact(u"18446744073709552000"_s);
    exact(u"123456789.12345679"_s);
    exact(u"1e21"_s);
    exact(u"1e308"_s);
    exact(u"1.7976931348623157e308"_s);
    exact(u"5e-324"_s);
    exact(u"1e-7"_s);
    exact(u"1e-310"_s);
    exact(u"2.2250738585072014e-308"_s);
    exact(u"0e999999999999999999999"_s);

    inexact(u"9007199254740993"_s, u"9007199254740992"_s);
    inexact(u"18446744073709551615"_s, u"18446744073709552000"_s);
    inexact(u"-18446744073709551615"_s, u"-18446744073709552000"_s);
    inexact(u"999999999999999.99"_s, u"1000000000000000"_s);
    inexact(u"0.1000000000000000055511151231257827"_s, u"0.1"_s);
    inexact(u"123456789012345678901234567890"_s, u"1.2345678901234568e+29"_s);
    inexact(u"100000000000000000000.5"_s, u"100000000000000000000"_s);
    inexact(u"0.00000012345678901234567"_s, u"1.2345678901234566e-7"_s);
    inexact(u"0.0000012345678901234567891"_s, u"0.0000012345678901234567"_s);
    inexact(u"1E400"_s, u"null"_s);
    inexact(u"-1E400"_s, u"null"_s);
    inexact(u"1e99999999999999999999999999"_s, u"null"_s);
    inexact(u"1.8e308"_s, u"null"_s);
    inexact(u"123456789.123456789"_s, u"123456789.12345679"_s);
    inexact(u"1e-400"_s, u"0"_s);
    inexact(u"2e-324"_s, u"0"_s);
    inexact(u"1e-99999999999999999999999999"_s, u"0"_s);
    inexact(u"3e-324"_s, u"5e-324"_s);
    inexact(u"1."_s + QString(30, u'0') + u'1', u"1"_s);
}

void TstJsonValues::numbersThatJavaScriptCannotHold()
{
    QFETCH(QString, number);
    QFETCH(QString, held);
    QCOMPARE(inexactInJavaScript(number), held);
}

void TstJsonValues::javaScriptSpellingIgnoresTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(inexactInJavaScript(u"0.1000000000000000055511151231257827"), u"0.1"_s);
    QCOMPARE(inexactInJavaScript(u"123456.25"), QString());
    QLocale::setDefault(before);
}

void TstJsonValues::textIsQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("token");

    QTest::newRow("empty") << u""_s << uR"("")"_s;
    QTest::newRow("plain") << u"a/b'c"_s << uR"("a/b'c")"_s;
    QTest::newRow("short escapes") << u"\"\\\b\f\n\r\t"_s << uR"("\"\\\b\f\n\r\t")"_s;
    QTest::newRow("other controls")
        << QString(QChar(u'\0')) + u"\x1f\x7f"_s << uR"("\u0000\u001f)"_s + u"\x7f\""_s;
    QTest::newRow("other scripts") << u"é中🙂\u00a0\uFFFC"_s << u"\"é中🙂\u00a0\uFFFC\""_s;
    QTest::newRow("lone surrogates")
        << QString(QChar(0xDE42)) + u'a' + QChar(0xD83D) << uR"("\ude42a\ud83d")"_s;
    QTest::newRow("what the editor can't hold")
        << u"\u2028\u2029\uFDD0\uFDD1"_s << uR"("\u2028\u2029\ufdd0\ufdd1")"_s;
}

void TstJsonValues::textIsQuoted()
{
    QFETCH(QString, text);
    QFETCH(QString, token);
    QCOMPARE(quoted(text), token);
    const DocumentPtr document = Document::parse(token);
    QVERIFY(!document->hasErrors());
    QCOMPARE(document->stringValue(0), text);
}

void TstJsonValues::reorderedMembersOfManyCompareSoon()
{
    QStringList members;
    for (int i = 0; i < 50'000; ++i)
        members.append(u"\"field%1\":{\"x\":%1}"_s.arg(i));
    const DocumentPtr one = Document::parse(u'{' + members.join(u',') + u'}');
    std::reverse(members.begin(), members.end());
    const DocumentPtr two = Document::parse(u'{' + members.join(u',') + u'}');
    QVERIFY(sameValue(*one, 0, *two, 0));
    QCOMPARE(valueHashes(*one).front(), valueHashes(*two).front());
}

QTEST_APPLESS_MAIN(TstJsonValues)
#include "tst_jsonvalues.moc"
