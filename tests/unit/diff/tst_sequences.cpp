// The parts below line and word difference: longest increasing subsequence, Myers, anchors, words.
#include "diff/commonends.h"
#include "diff/increasing.h"
#include "diff/myers.h"
#include "diff/sequencediff.h"
#include "diff/words.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;

namespace {

using Numbers = std::vector<qint32>;

Numbers randomNumbers(QRandomGenerator &random, int maxCount, int alphabet)
{
    Numbers numbers(static_cast<std::size_t>(random.bounded(maxCount + 1)));
    for (qint32 &number : numbers)
        number = random.bounded(alphabet);
    return numbers;
}

// By the textbook's table.
qint32 longestCommon(const Numbers &a, const Numbers &b)
{
    std::vector<Numbers> best(a.size() + 1, Numbers(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j)
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1
                                              : std::max(best[i - 1][j], best[i][j - 1]);
    }
    return best[a.size()][b.size()];
}

bool areMatches(const std::vector<Match> &matches, const Numbers &a, const Numbers &b)
{
    qint32 before = 0;
    qint32 after = 0;
    for (const Match &match : matches) {
        if (match.before < before || match.after < after || match.count < 1)
            return false;
        before = match.before + match.count;
        after = match.after + match.count;
        if (before > static_cast<qint32>(a.size()) || after > static_cast<qint32>(b.size())
            || !std::equal(a.begin() + match.before, a.begin() + before, b.begin() + match.after))
            return false;
    }
    return true;
}

qint32 matched(const std::vector<Match> &matches)
{
    qint32 sum = 0;
    for (const Match &match : matches)
        sum += match.count;
    return sum;
}

} // namespace

class TstSequences : public QObject {
    Q_OBJECT
private slots:
    void increasing_data();
    void increasing();
    void myersFindsALongestCommonSubsequence();
    void myersGivesUpPastItsCost();
    void runsAreEqualAscendingAndDontTouch();
    void uniqueElementsHoldTheirPlaceAgainstFrequentOnes();
    void aMillionDifferentElementsAreQuick();
    void aRequestToStopEndsTheWork();
    void wordsCoverTheText_data();
    void wordsCoverTheText();
    void commonEnds_data();
    void commonEnds();
};

void TstSequences::increasing_data()
{
    QTest::addColumn<Numbers>("values");
    QTest::addColumn<Numbers>("indexes");
    QTest::newRow("empty") << Numbers{} << Numbers{};
    QTest::newRow("one") << Numbers{7} << Numbers{0};
    QTest::newRow("ascending") << Numbers{1, 2, 3} << Numbers{0, 1, 2};
    QTest::newRow("descending keeps one") << Numbers{3, 2, 1} << Numbers{2};
    QTest::newRow("one out of place") << Numbers{1, 9, 2, 3} << Numbers{0, 2, 3};
    QTest::newRow("last first") << Numbers{4, 1, 2, 3} << Numbers{1, 2, 3};
    QTest::newRow("equal values are not increasing") << Numbers{2, 2, 2} << Numbers{2};
}

void TstSequences::increasing()
{
    QFETCH(Numbers, values);
    QFETCH(Numbers, indexes);
    QCOMPARE(longestIncreasing(values), indexes);
}

void TstSequences::myersFindsALongestCommonSubsequence()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 5000; ++round) {
        const Numbers a = randomNumbers(random, 14, 4);
        const Numbers b = randomNumbers(random, 14, 4);
        const std::vector<Match> matches = myersMatches(a, b, {});
        QVERIFY(areMatches(matches, a, b));
        QCOMPARE(matched(matches), longestCommon(a, b));
    }
}

void TstSequences::myersGivesUpPastItsCost()
{
    QRandomGenerator random(2);
    Numbers a(40'000), b(40'000);
    for (qint32 &number : a)
        number = random.bounded(50);
    for (qint32 &number : b)
        number = random.bounded(50);
    QVERIFY(myersMatches(a, b, {}).empty());
}

void TstSequences::runsAreEqualAscendingAndDontTouch()
{
    QRandomGenerator random(3);
    for (int round = 0; round < 5000; ++round) {
        const int alphabet = 2 + random.bounded(12);
        const Numbers a = randomNumbers(random, 25, alphabet);
        const Numbers b = randomNumbers(random, 25, alphabet);
        const std::vector<Match> runs = matchingRuns(a, b, alphabet);
        QVERIFY(areMatches(runs, a, b));
        for (std::size_t i = 1; i < runs.size(); ++i) {
            const Match &last = runs[i - 1];
            QVERIFY(last.before + last.count < runs[i].before
                    || last.after + last.count < runs[i].after);
        }
        if (!a.empty() && a == b)
            QCOMPARE(matched(runs), static_cast<qint32>(a.size()));
    }
}

void TstSequences::uniqueElementsHoldTheirPlaceAgainstFrequentOnes()
{
    // 0 = "}," between entries: a shortest script alone may pair the braces of different entries.
    const Numbers before{1, 0, 2, 0, 3, 0};
    const Numbers after{1, 0, 9, 0, 2, 0, 3, 0};
    const std::vector<Match> runs = matchingRuns(before, after, 10);
    QCOMPARE(matched(runs), 6);
    for (const Match &run : runs)
        QVERIFY(areMatches({run}, before, after));
}

void TstSequences::aMillionDifferentElementsAreQuick()
{
    constexpr qint32 count = 1'000'000;
    Numbers a(count), b(count);
    for (qint32 i = 0; i < count; ++i) {
        a[static_cast<std::size_t>(i)] = i;
        b[static_cast<std::size_t>(i)] = i % 100 == 50 ? count + i : i;
    }
    QCOMPARE(matched(matchingRuns(a, b, 2 * count)), count - count / 100);
}

void TstSequences::aRequestToStopEndsTheWork()
{
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(matchingRuns(Numbers{1, 2}, Numbers{1, 3}, 4, stop).empty());
}

void TstSequences::wordsCoverTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("words and blanks")
        << u"two  words"_s << QStringList{u"two"_s, u"  "_s, u"words"_s};
    QTest::newRow("signs stand alone")
        << u"a.b_1=="_s << QStringList{u"a"_s, u"."_s, u"b_1"_s, u"="_s, u"="_s};
    QTest::newRow("accents belong to words") << u"été"_s << QStringList{u"été"_s};
    QTest::newRow("ideographs stand alone") << u"日本"_s << QStringList{u"日"_s, u"本"_s};
    QTest::newRow("pairs stay together") << u"x😀😀"_s << QStringList{u"x"_s, u"😀"_s, u"😀"_s};
    const QString half(1, QChar(0xd83d));
    QTest::newRow("lone surrogates") << half + half << QStringList{half, half};
    const QString part(64, u'a');
    QTest::newRow("long runs fall into pieces")
        << QString(130, u'a') << QStringList{part, part, u"aa"_s};
}

void TstSequences::wordsCoverTheText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (Span word : wordsOf(text))
        found.append(text.sliced(word.begin, word.length()));
    QCOMPARE(found, words);
    QCOMPARE(found.join(QString()), text);
}

void TstSequences::commonEnds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<qsizetype>("prefix");
    QTest::addColumn<qsizetype>("suffix");
    const QString block(3000, u'x');
    QTest::newRow("empty") << u""_s << u"a"_s << qsizetype(0) << qsizetype(0);
    QTest::newRow("equal") << u"abc"_s << u"abc"_s << qsizetype(3) << qsizetype(3);
    QTest::newRow("middle") << u"abXcd"_s << u"abYYcd"_s << qsizetype(2) << qsizetype(2);
    QTest::newRow("long, changed in the middle")
        << QString(block + u'1' + block) << QString(block + u'2' + block) << qsizetype(3000)
        << qsizetype(3000);
    QTest::newRow("long, changed at a stride")
        << QString(block.left(1024) + u'1' + block) << QString(block.left(1024) + u'2' + block)
        << qsizetype(1024) << qsizetype(3000);
}

void TstSequences::commonEnds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(qsizetype, prefix);
    QFETCH(qsizetype, suffix);
    QCOMPARE(commonPrefix(one, other), prefix);
    QCOMPARE(commonSuffix(one, other, one.size()), suffix);
    QCOMPARE(commonSuffix(one, other, 1), std::min(suffix, qsizetype(1)));
}

QTEST_APPLESS_MAIN(TstSequences)
#include "tst_sequences.moc"
