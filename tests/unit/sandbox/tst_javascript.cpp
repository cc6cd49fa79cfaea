#include "sandbox/javascript.h"
#include "sandbox/jsonobject.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::sandbox;

class TstJavascript : public QObject {
    Q_OBJECT

private slots:
    void numberIsSpelledAsJavaScriptWould_data();
    void numberIsSpelledAsJavaScriptWould();
    void textIsWrittenAsJavaScriptWould_data();
    void textIsWrittenAsJavaScriptWould();
    void numbersKeepTheirSpellingWhereThatIsWanted();
    void aHundredThousandLevelsAreWritten();
};

void TstJavascript::numberIsSpelledAsJavaScriptWould_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("spelled");
    // What node 20 prints for JSON.stringify(JSON.parse(number)).
    QTest::newRow("small integer") << u"17"_s << u"17"_s;
    QTest::newRow("trailing zeros") << u"1.00"_s << u"1"_s;
    QTest::newRow("exponent of a small number") << u"1e3"_s << u"1000"_s;
    QTest::newRow("capital exponent") << u"1.5E+2"_s << u"150"_s;
    QTest::newRow("minus zero") << u"-0"_s << u"0"_s;
    QTest::newRow("minus zero point zero") << u"-0.0"_s << u"0"_s;
    QTest::newRow("negative") << u"-12.50"_s << u"-12.5"_s;
    QTest::newRow("largest exact integer") << u"9007199254740991"_s << u"9007199254740991"_s;
    QTest::newRow("first lost integer") << u"9007199254740993"_s << u"9007199254740992"_s;
    QTest::newRow("twenty digits") << u"12345678901234567890"_s << u"12345678901234567000"_s;
    QTest::newRow("unsigned 64 bit") << u"18446744073709551615"_s << u"18446744073709552000"_s;
    QTest::newRow("twenty-one digits") << u"123456789012345678901"_s << u"123456789012345680000"_s;
    QTest::newRow("twenty-two digits")
        << u"1234567890123456789012"_s << u"1.2345678901234568e+21"_s;
    QTest::newRow("ten to the 21st") << u"1e21"_s << u"1e+21"_s;
    QTest::newRow("ten to the 20th") << u"1e20"_s << u"100000000000000000000"_s;
    QTest::newRow("a millionth") << u"0.000001"_s << u"0.000001"_s;
    QTest::newRow("a ten-millionth") << u"0.0000001"_s << u"1e-7"_s;
    QTest::newRow("fraction with exponent") << u"1.25e-7"_s << u"1.25e-7"_s;
    QTest::newRow("a tenth") << u"0.1"_s << u"0.1"_s;
    QTest::newRow("long fraction") << u"999999999999999.99"_s << u"1000000000000000"_s;
    QTest::newRow("largest double") << u"1.7976931348623157e308"_s << u"1.7976931348623157e+308"_s;
    QTest::newRow("smallest double") << u"5e-324"_s << u"5e-324"_s;
    QTest::newRow("too large") << u"1E400"_s << u"null"_s;
    QTest::newRow("too large, negative") << u"-1E400"_s << u"null"_s;
    QTest::newRow("too large by its digits") << u"1"_s + QString(400, u'0') << u"null"_s;
    QTest::newRow("too close to zero") << u"1e-400"_s << u"0"_s;
    QTest::newRow("too close to zero by its digits")
        << u"0."_s + QString(400, u'0') + u'1' << u"0"_s;
    QTest::newRow("exponent beyond every integer") << u"1e99999999999999999999"_s << u"null"_s;
    QTest::newRow("negative exponent beyond every integer")
        << u"1e-99999999999999999999"_s << u"0"_s;
    QTest::newRow("zero with a huge exponent") << u"0e999"_s << u"0"_s;
}

void TstJavascript::numberIsSpelledAsJavaScriptWould()
{
    QFETCH(QString, number);
    QFETCH(QString, spelled);
    QCOMPARE(javaScriptNumber(number), spelled);
}

void TstJavascript::textIsWrittenAsJavaScriptWould_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &written) {
        QTest::newRow(name) << text << written;
    };
    row("white space goes", " { \"a\" : [ 1 , 2 ] } ", R"({"a":[1,2]})");
    row("order of names stays", R"({"b":1,"a":2})", R"({"b":1,"a":2})");
    row("indexes come first, ascending", R"({"b":1,"10":2,"2":3,"a":4})",
        R"({"2":3,"10":2,"b":1,"a":4})");
    row("no index: leading zero, sign, fraction", R"({"01":1,"-1":2,"1.0":3})",
        R"({"01":1,"-1":2,"1.0":3})");
    row("largest index", R"({"a":1,"4294967294":2})", R"({"4294967294":2,"a":1})");
    row("one above the largest index", R"({"a":1,"4294967295":2})", R"({"a":1,"4294967295":2})");
    row("indexes inside sort too", R"([{"x":0,"1":0}])", R"([{"1":0,"x":0}])");
    row("same name twice: last value, first place", R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})");
    row("same name in two spellings", R"({"a":1,"\u0061":2})", R"({"a":2})");
    row("needless escapes go", R"(["\u00e9\/\u0041"])", "[\"\xC3\xA9/A\"]");
    row("short escapes", R"(["\u0008\u000c\u000a\u000d\u0009\u0022\u005c"])",
        R"(["\b\f\n\r\t\"\\"])");
    row("other controls", R"(["\u0000\u001F"])", R"(["\u0000\u001f"])");
    row("lone surrogates stay escaped", R"(["\uD83D x \uDC4B"])", R"(["\ud83d x \udc4b"])");
    row("a pair becomes one character", R"(["\ud83d\udc4b"])", "[\"\xF0\x9F\x91\x8B\"]");
    row("name with escapes", R"({"a\"b":1})", R"({"a\"b":1})");
    row("empty name and empty things", R"({"":{},"a":[]})", R"({"":{},"a":[]})");
    row("proto is a name like any other", R"({"__proto__":{"a":1}})", R"({"__proto__":{"a":1}})");
    row("scalar", " null ", "null");
}

void TstJavascript::textIsWrittenAsJavaScriptWould()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    const JsonView value = JsonView::parse(text);
    QVERIFY(value.exists());
    QCOMPARE(javaScriptText(value.document(), value.id(), Numbers::AsJavaScript).toUtf8(), written);
}

void TstJavascript::numbersKeepTheirSpellingWhereThatIsWanted()
{
    const JsonView value = JsonView::parse("[1.00, 1E400, 9007199254740993]");
    QCOMPARE(javaScriptText(value.document(), value.id(), Numbers::AsSpelled),
             u"[1.00,1E400,9007199254740993]"_s);
}

void TstJavascript::aHundredThousandLevelsAreWritten()
{
    constexpr int Levels = 100'000;
    const QByteArray deep =
        QByteArray("{\"a\":[").repeated(Levels) + "1" + QByteArray("]}").repeated(Levels);
    const JsonView value = JsonView::parse(deep);
    QCOMPARE(javaScriptText(value.document(), value.id(), Numbers::AsJavaScript).toUtf8(), deep);
}

QTEST_GUILESS_MAIN(TstJavascript)
#include "tst_javascript.moc"
