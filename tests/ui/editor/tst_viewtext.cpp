#include "support/testprogram.h"
#include "ui/editor/viewtext.h"

#include "editortexts.h"
#include "ui/editor/viewmap.h"

using namespace editortest;

class TstViewText : public QObject {
    Q_OBJECT
private slots:
    void ordinaryTextIsShownAsItIs();
    void aStringOfTwentyThousandIsShown();
    void aLongerStringIsAChipBetweenItsQuotes();
    void escapedQuotesDoNotEndAString();
    void aStringThatIsNotClosedIsNoChip();
    void theRestOfAnEndlessLineIsAChip();
    void aRestNeverCutsAPair();
    void severalChipsInALineKeepTheirPlaces();
    void lineEndsStayInEveryCase();
    void unitsThatTheWidgetCannotHoldAreShownAsOne();
};

namespace {

//! What the view and its chips stand for.
QString unfolded(const ViewText &shown, const QString &text)
{
    QString result = shown.text;
    for (auto chip = shown.chips.rbegin(); chip != shown.chips.rend(); ++chip)
        result.replace(chip->view, 1, text.mid(chip->text.begin, chip->text.length()));
    return result;
}

QString stringOf(qsizetype units)
{
    return u'"' + QString(units, u'x') + u'"';
}

} // namespace

void TstViewText::ordinaryTextIsShownAsItIs()
{
    const QString text = urls(100);
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.text, text);
    QVERIFY(shown.chips.empty());
    QVERIFY(viewTextOf({}).text.isEmpty());
}

void TstViewText::aStringOfTwentyThousandIsShown()
{
    const QString text = stringOf(20'000);
    QVERIFY(viewTextOf(text::Text(text)).chips.empty());
}

void TstViewText::aLongerStringIsAChipBetweenItsQuotes()
{
    const QString text = u"{\n  \"a\": "_s + stringOf(20'001) + u",\n  \"b\": 1\n}\n"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.text, u"{\n  \"a\": \"\ufffc\",\n  \"b\": 1\n}\n"_s);
    QCOMPARE(shown.chips.size(), 1U);
    const Chip &chip = shown.chips.front();
    QCOMPARE(chip.kind, Chip::Kind::String);
    QCOMPARE(chip.text, (Span{10, 20'011}));
    QCOMPARE(chip.view, 10);
    QCOMPARE(chip.bytes, 20'001);
}

void TstViewText::escapedQuotesDoNotEndAString()
{
    const QString text = u"[\""_s + u"\\\"\\\\"_s.repeated(10'000) + u"\", 1]"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.text, u"[\"\ufffc\", 1]"_s);
}

void TstViewText::aStringThatIsNotClosedIsNoChip()
{
    const QString text = u"[\""_s + QString(20'100, u'x') + u"\n\"b\"]"_s;
    QVERIFY(viewTextOf(text::Text(text)).chips.empty());
}

void TstViewText::theRestOfAnEndlessLineIsAChip()
{
    const QString text = u"[1,"_s + u"[],"_s.repeated(50'000) + u"2]\n{}"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.chips.size(), 1U);
    QCOMPARE(shown.chips.front().kind, Chip::Kind::RestOfLine);
    QCOMPARE(shown.chips.front().view, longestShownLine);
    QCOMPARE(shown.chips.front().text.end, text.indexOf(u'\n'));
    QVERIFY(shown.text.endsWith(u"\ufffc\n{}"_s));
    QCOMPARE(unfolded(shown, text), text);
}

void TstViewText::aRestNeverCutsAPair()
{
    for (const QString &lead : {u""_s, u"x"_s}) {
        const QString text = lead + u"\U0001F600"_s.repeated(20'000);
        const ViewText shown = viewTextOf(text::Text(text));
        QVERIFY(text[shown.chips.front().text.begin].isHighSurrogate());
        QCOMPARE(unfolded(shown, text), text);
    }
}

void TstViewText::severalChipsInALineKeepTheirPlaces()
{
    const QString text = u"{\"a\":"_s + stringOf(30'000) + u",\"b\":"_s + stringOf(25'000) + u','
        + u"[1],"_s.repeated(10'000) + u"\"c\":"_s + stringOf(40'000) + u"}\n"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.chips.size(), 3U);
    QCOMPARE(shown.chips[2].kind, Chip::Kind::RestOfLine);
    QCOMPARE(unfolded(shown, text), text);
    QVERIFY(shown.text.size() < longestShownLine + 10);
}

void TstViewText::lineEndsStayInEveryCase()
{
    const QString text =
        u"\n\n"_s + stringOf(30'000) + u"\n\n"_s + u"x"_s.repeated(30'000) + u"\n"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.text.count(u'\n'), text.count(u'\n'));
    QCOMPARE(unfolded(shown, text), text);
}

void TstViewText::unitsThatTheWidgetCannotHoldAreShownAsOne()
{
    const QString text = u"a\rb\u2028c\u2029d\ufdd0e\ufdd1f\u00a0\ufffc"_s;
    const ViewText shown = viewTextOf(text::Text(text));
    QCOMPARE(shown.text, u"a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\u00a0\ufffc"_s);
}

TASKINPUT_TEST_CLASS(TstViewText)
#include "tst_viewtext.moc"
