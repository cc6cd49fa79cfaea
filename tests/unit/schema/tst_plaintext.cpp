// Third-party descriptions as plain text.
#include "schema/inputschema.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput::schema;

class TstPlainText : public QObject {
    Q_OBJECT
private slots:
    void descriptions_data();
    void descriptions();
    void noTagSurvives_data();
    void noTagSurvives();
    void plainTextStaysAsItIs_data();
    void plainTextStaysAsItIs();
    void longHostileTextIsQuick_data();
    void longHostileTextIsQuick();
};

void TstPlainText::descriptions_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &source, const QString &expected) {
        QTest::newRow(name) << source << expected;
    };
    row("bold", u"How <b>many</b> pages"_s, u"How many pages"_s);
    row("line break", u"one<br>two<br/>three<BR />four"_s, u"one\ntwo\nthree\nfour"_s);
    row("two breaks make one empty line", u"one<br><br>two<br><br><br>three"_s,
        u"one\n\ntwo\n\nthree"_s);
    row("paragraphs", u"<p>one</p><p>two</p>"_s, u"one\ntwo"_s);
    row("list", u"Choose:<ul><li>a</li><li>b</li></ul>then"_s, u"Choose:\n\n• a\n• b\nthen"_s);
    row("link shows its address",
        u"See <a href=\"https://x.com/a?b=1&amp;c=2\" target='_blank'>the docs</a>."_s,
        u"See the docs (https://x.com/a?b=1&c=2)."_s);
    row("link that is its address", u"<a href=\"https://x.com\">https://x.com</a>"_s,
        u"https://x.com"_s);
    row("link without quotes", u"<a href=https://x.com >x</a>"_s, u"x (https://x.com)"_s);
    row("link with single quotes", u"<a class=\"href\" href='https://x.com'>x</a>"_s,
        u"x (https://x.com)"_s);
    row("link that is no web address", u"<a href=\"javascript:alert(1)\">x</a>"_s, u"x"_s);
    row("link without text", u"<a href=\"https://x.com\"></a>"_s, u"(https://x.com)"_s);
    row("tags in a link", u"<a href=\"https://x.com\"><code>x</code></a>"_s,
        u"x (https://x.com)"_s);
    row("link never closed", u"<a href=\"https://x.com\">x"_s, u"x"_s);
    row("bracket inside an attribute", u"<a title=\"a > b\" href=\"https://x.com\">x</a>"_s,
        u"x (https://x.com)"_s);
    row("picture", u"a <img src=\"p.png\" alt=\"pic\"> b"_s, u"a pic b"_s);
    row("script goes with its text", u"a<script>alert('<b>')</script>b"_s, u"ab"_s);
    row("style goes with its text", u"<style>p { color: red }</style>text"_s, u"text"_s);
    row("script never closed", u"a<script>alert(1)"_s, u"a"_s);
    row("comment", u"a<!-- <b> hidden -->b"_s, u"ab"_s);
    row("comment never closed", u"a<!-- b"_s, u"a"_s);
    row("references", u"&lt;b&gt; &amp; &quot;x&quot; &#39;&apos; &hellip; &#8364; &#x20AC;"_s,
        u"<b> & \"x\" '' … € €"_s);
    row("references are decoded once", u"&amp;lt;b&amp;gt;"_s, u"&lt;b&gt;"_s);
    row("numbers that are no characters", u"&#0;&#xD800;&#x110000;"_s, u"���"_s);
    row("astral reference", u"&#x1F600;"_s, u"😀"_s);
    row("unknown reference stands for itself", u"a &foo; b & c &; &#; &#xg;"_s,
        u"a &foo; b & c &; &#; &#xg;"_s);
    row("blanks run together", u"a  \t b\u00a0 c"_s, u"a b c"_s);
    row("empty lines run together", u"a\n\n\n\nb\n"_s, u"a\n\nb"_s);
    row("carriage returns", u"a\r\nb"_s, u"a\nb"_s);
    row("Markdown link", u"see [the docs](https://x.com/a) now"_s,
        u"see the docs (https://x.com/a) now"_s);
    row("Markdown link with a title", u"[x](https://x.com \"title\")"_s, u"x (https://x.com)"_s);
    row("Markdown link to a section", u"[x](#section)"_s, u"x"_s);
    row("Markdown picture", u"![pic](https://x.com/p.png)"_s, u"pic"_s);
    row("tags in a Markdown link", u"[<b>x</b>](https://x.com)"_s, u"x (https://x.com)"_s);
    row("turned text", u"a\u202egpj.exe\u2066b"_s, u"agpj.exeb"_s);
    row("control characters",
        u"a\ab\x7f"
        u"c"_s,
        u"abc"_s);
}

void TstPlainText::descriptions()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(plainText(source), expected);
}

void TstPlainText::noTagSurvives_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("event handler") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("unknown element") << u"<x-thing a=b>t</x-thing>"_s;
    QTest::newRow("vector picture") << u"<svg/onload=alert(1)>"_s;
    QTest::newRow("declaration") << u"<!DOCTYPE html><?xml version=\"1.0\"?>t"_s;
    QTest::newRow("frame") << u"<iframe src=\"https://x.com\"></iframe>"_s;
    QTest::newRow("upper case") << u"<SCRIPT>alert(1)</SCRIPT>t"_s;
    QTest::newRow("stray quote") << u"<b \"'>t</b>"_s;
}

void TstPlainText::noTagSurvives()
{
    QFETCH(QString, source);
    const QString text = plainText(source);
    QVERIFY2(!text.contains(u'<') && !text.contains(u'>'), qPrintable(text));
}

void TstPlainText::plainTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("source");
    for (const char *text :
         {"", "Plain words.", "a < b > c", "x <3 y", "<", "a <", "</", "<1>", "a & b", "[1, 2]",
          "a[0](b)", "[x](y)", "*stars* and `code`", "one\ntwo", "!important", "<b never closed"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TstPlainText::plainTextStaysAsItIs()
{
    QFETCH(QString, source);
    QCOMPARE(plainText(source), source);
}

void TstPlainText::longHostileTextIsQuick_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("open brackets") << u"["_s;
    QTest::newRow("pictures") << u"!["_s;
    QTest::newRow("open tags") << u"<a "_s;
    QTest::newRow("comments") << u"<!--"_s;
    QTest::newRow("scripts") << u"<script>"_s;
    QTest::newRow("ampersands") << u"&"_s;
    QTest::newRow("nested links") << u"[a](https://x.com)"_s;
    QTest::newRow("links in links") << u"[!"_s;
    QTest::newRow("attributes") << u"href "_s;
}

void TstPlainText::longHostileTextIsQuick()
{
    QFETCH(QString, piece);
    // Looking at the rest again from each piece on would take longer than the test may.
    constexpr qsizetype length = 50'000;
    QVERIFY(plainText(piece.repeated(length / piece.size())).size() <= 3 * length);
    QVERIFY(plainText(u"<a "_s + piece.repeated(length / piece.size()) + u">"_s).size()
            <= 3 * length);
}

TASKINPUT_TEST_CLASS(TstPlainText)
#include "tst_plaintext.moc"
