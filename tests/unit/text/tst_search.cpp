#include "support/testprogram.h"
#include "text/search.h"

#include "randomtext.h"

#include <QRegularExpression>
#include <QTest>

using namespace taskinput;
using namespace taskinput::text;
using namespace Qt::StringLiterals;

class TstSearch : public QObject {
    Q_OBJECT
private slots:
    void hitsAreFound_data();
    void hitsAreFound();
    void hitsAcrossBlocksAreFoundOnce();
    void plainHitsEqualThoseOfOneString();
    void countGoesOnPastTheCap();
    void stoppedSearchGivesNothing();
    void aBrokenPatternIsExplained();
    void loneSurrogatesDoNotStopPatterns();
    void replacesAllAsOneStep_data();
    void replacesAllAsOneStep();
    void replacingNothingGivesNoEdit();
    void aResultThatIsTooLongIsRefused();
    void loneSurrogatesInAGroupStay();
    void oneHitIsReplacedLikeAll();
    void oneHitThatIsNoneIsLeftAlone();
};

namespace {

SearchQuery query(const QString &needle, bool isCaseSensitive = false, bool wholeWord = false,
                  bool isRegex = false)
{
    return {needle, isCaseSensitive, wholeWord, isRegex};
}

SearchQuery pattern(const QString &needle)
{
    return query(needle, true, false, true);
}

QString spelled(const QList<Span> &spans)
{
    QStringList result;
    for (const Span span : spans)
        result += u"%1-%2"_s.arg(span.begin).arg(span.end);
    return result.join(u' ');
}

QString replaced(const Text &text, const SearchQuery &query, const QString &replacement)
{
    const auto result = replaceAll(text, query, replacement, {});
    Text after = text;
    for (const Edit &edit : result->step.edits)
        after = after.replaced(edit.position, edit.removed.size(), edit.inserted);
    return after.toString();
}

} // namespace

void TstSearch::hitsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SearchQuery>("what");
    QTest::addColumn<QString>("spans");
    QTest::newRow("any case") << u"Abc abc"_s << query(u"ABC"_s) << u"0-3 4-7"_s;
    QTest::newRow("this case") << u"Abc abc"_s << query(u"abc"_s, true) << u"4-7"_s;
    QTest::newRow("whole word") << u"abc abcd _abc abc"_s << query(u"abc"_s, true, true)
                                << u"0-3 14-17"_s;
    QTest::newRow("no overlap") << u"aaaaa"_s << query(u"aa"_s) << u"0-2 2-4"_s;
    QTest::newRow("across lines") << u"a\nb"_s << query(u"a\nb"_s) << u"0-3"_s;
    QTest::newRow("special characters are plain") << u"a.c abc"_s << query(u"a.c"_s) << u"0-3"_s;
    QTest::newRow("nothing typed") << u"abc"_s << query(QString()) << QString();
    QTest::newRow("empty text") << QString() << query(u"a"_s) << QString();
    QTest::newRow("pattern") << u"a1 b22 c"_s << pattern(u"[a-z]\\d+"_s) << u"0-2 3-6"_s;
    QTest::newRow("pattern, any case")
        << u"AB ab"_s << query(u"ab"_s, false, false, true) << u"0-2 3-5"_s;
    QTest::newRow("pattern, whole word")
        << u"ab abc"_s << query(u"ab?c?"_s, true, true, true) << u"0-2 3-6"_s;
    QTest::newRow("line starts") << u"a\nb\n"_s << pattern(u"^"_s) << u"0-0 2-2"_s;
    QTest::newRow("empty hits beside pairs")
        << u"\U0001F600a"_s << pattern(u"(?=a)|$"_s) << u"2-2 3-3"_s;
    QTest::newRow("pattern on an empty text") << QString() << pattern(u"^$"_s) << u"0-0"_s;
    QTest::newRow("broken pattern") << u"((("_s << pattern(u"((("_s) << QString();
}

void TstSearch::hitsAreFound()
{
    QFETCH(QString, text);
    QFETCH(SearchQuery, what);
    QFETCH(QString, spans);
    const auto hits = findAll(Text(text), what, {});
    QVERIFY(hits);
    QCOMPARE(spelled(hits->spans), spans);
    QCOMPARE(hits->count, hits->spans.size());
}

void TstSearch::hitsAcrossBlocksAreFoundOnce()
{
    const QString raw = u"0123456789abcdefghijk\U0001F600"_s.repeated(60000);
    const Text text(raw);
    QCOMPARE(findAll(text, query(u"ghijk\U0001F600012"_s), {})->count, 59999);
    QCOMPARE(findAll(text, pattern(u"[g-k]+\U0001F6000"_s), {})->count, 59999);
    QCOMPARE(findAll(text, pattern(u"."_s), {})->count, 60000 * 22);
    QCOMPARE(findAll(text, pattern(u"\\A."_s), {})->spans.first(), (Span{0, 1}));
}

void TstSearch::plainHitsEqualThoseOfOneString()
{
    RandomText random;
    const QString raw = random.text(700000);
    const Text text(raw);
    for (int i = 0; i < 20; ++i) {
        const QString needle = raw.mid(random.below(raw.size()), 1 + random.below(4));
        QList<Span> expected;
        for (qsizetype at = raw.indexOf(needle); at >= 0;
             at = raw.indexOf(needle, at + needle.size()))
            expected.append({qint32(at), qint32(at + needle.size())});
        QCOMPARE(findAll(text, query(needle, true), {})->spans, expected);
    }
}

void TstSearch::countGoesOnPastTheCap()
{
    const auto hits = findAll(Text(u"a"_s.repeated(1000)), query(u"a"_s), {}, 10);
    QCOMPARE(hits->spans.size(), 10);
    QCOMPARE(hits->count, 1000);
}

void TstSearch::stoppedSearchGivesNothing()
{
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(!findAll(Text(u"a"_s), query(u"a"_s), stop));
    QVERIFY(!replaceAll(Text(u"a"_s), query(u"a"_s), u"b"_s, stop));
}

void TstSearch::aBrokenPatternIsExplained()
{
    QVERIFY(!patternError(pattern(u"(a"_s)).isEmpty());
    QVERIFY(patternError(pattern(u"(a)"_s)).isEmpty());
    QVERIFY(patternError(query(u"(a"_s)).isEmpty());
}

void TstSearch::loneSurrogatesDoNotStopPatterns()
{
    const QString raw = u"a1"_s + QChar(0xD83D) + u"a2"_s + QChar(0xDE00);
    QCOMPARE(spelled(findAll(Text(raw), pattern(u"a\\d"_s), {})->spans), u"0-2 3-5"_s);
}

void TstSearch::replacesAllAsOneStep_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SearchQuery>("what");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("result");
    QTest::newRow("plain") << u"x a y a z"_s << query(u"a"_s) << u"bc"_s << u"x bc y bc z"_s;
    QTest::newRow("plain text has no groups")
        << u"a"_s << query(u"a"_s) << u"\\1$1"_s << u"\\1$1"_s;
    QTest::newRow("removed") << u"abab"_s << query(u"b"_s) << QString() << u"aa"_s;
    QTest::newRow("groups") << u"k=v"_s << pattern(u"(\\w)=(\\w)"_s) << u"$2=\\1 [$&|\\0]"_s
                            << u"v=k [k=v|k=v]"_s;
    QTest::newRow("marks") << u"a"_s << pattern(u"a"_s) << u"$$\\\\\\n\\t\\x$"_s
                           << u"$\\\n\t\\x$"_s;
    QTest::newRow("group that took no part")
        << u"a"_s << pattern(u"(b)?a"_s) << u"<$1>"_s << u"<>"_s;
    QTest::newRow("line starts") << u"a\nb"_s << pattern(u"^"_s) << u"> "_s << u"> a\n> b"_s;
}

void TstSearch::replacesAllAsOneStep()
{
    QFETCH(QString, text);
    QFETCH(SearchQuery, what);
    QFETCH(QString, replacement);
    QFETCH(QString, result);
    QCOMPARE(replaced(Text(text), what, replacement), result);
    const auto made = replaceAll(Text(text), what, replacement, {});
    QCOMPARE(made->step.kind, StepKind::Replace);
    QCOMPARE(made->step.edits.size(), 1);
    QCOMPARE(made->count, findAll(Text(text), what, {})->count);
}

void TstSearch::replacingNothingGivesNoEdit()
{
    const auto made = replaceAll(Text(u"abc"_s), query(u"x"_s), u"y"_s, {});
    QCOMPARE(made->count, 0);
    QVERIFY(made->step.edits.isEmpty());
}

void TstSearch::aResultThatIsTooLongIsRefused()
{
    const QString longText(500, u'x');
    const auto made = replaceAll(Text(u"a"_s.repeated(30)), query(u"a"_s), longText, {}, 10000);
    QVERIFY(made->isTooLong);
    QVERIFY(made->step.edits.isEmpty());
}

void TstSearch::loneSurrogatesInAGroupStay()
{
    const QString raw = u"<"_s + QChar(0xD83D) + u">"_s;
    QCOMPARE(replaced(Text(raw), pattern(u"<(.)>"_s), u"$1"_s), QString(QChar(0xD83D)));
}

void TstSearch::oneHitIsReplacedLikeAll()
{
    const Text text(u"a=1, b=2"_s);
    const SearchQuery what = pattern(u"\\b(\\w)=(\\w)"_s);
    QCOMPARE(replacementFor(text, what, {5, 8}, u"$2=$1"_s), u"2=b"_s);
    QCOMPARE(replacementFor(text, query(u"B"_s), {5, 6}, u"$1"_s), u"$1"_s);
}

void TstSearch::oneHitThatIsNoneIsLeftAlone()
{
    const Text text(u"abc"_s);
    QVERIFY(!replacementFor(text, query(u"x"_s), {0, 1}, u"y"_s));
    QVERIFY(!replacementFor(text, pattern(u"ab"_s), {0, 1}, u"y"_s));
}

TASKINPUT_TEST_CLASS(TstSearch)
#include "tst_search.moc"
