// The line difference.
#include "diff/textdiff.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using Kind = LineBlock::Kind;

namespace {

// "=3 -1 +2 ~1/2": kind and counts.
QString words(const QList<LineBlock> &blocks)
{
    QStringList parts;
    for (const LineBlock &block : blocks) {
        switch (block.kind) {
        case Kind::Same:
            parts.append(u"=%1"_s.arg(block.beforeCount));
            break;
        case Kind::Removed:
            parts.append(u"-%1"_s.arg(block.beforeCount));
            break;
        case Kind::Added:
            parts.append(u"+%1"_s.arg(block.afterCount));
            break;
        case Kind::Replaced:
            parts.append(u"~%1/%2"_s.arg(block.beforeCount).arg(block.afterCount));
            break;
        }
    }
    return parts.join(u' ');
}

// Blocks must cover both texts without gaps; equal blocks must be equal.
QString failureOf(const QList<LineBlock> &blocks, const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n');
    const QStringList fresh = after.split(u'\n');
    qint32 beforeLine = 0;
    qint32 afterLine = 0;
    Kind last = Kind::Replaced;
    for (const LineBlock &block : blocks) {
        if (block.beforeLine != beforeLine || block.afterLine != afterLine)
            return u"gap or overlap"_s;
        if (block.kind == Kind::Same
            && old.mid(beforeLine, block.beforeCount) != fresh.mid(afterLine, block.afterCount))
            return u"unequal lines in an equal block"_s;
        const bool isOldEmpty = block.beforeCount == 0;
        const bool isNewEmpty = block.afterCount == 0;
        if (isOldEmpty != (block.kind == Kind::Added)
            || isNewEmpty != (block.kind == Kind::Removed))
            return u"counts don't fit the kind"_s;
        if (beforeLine + afterLine > 0 && (last == Kind::Same) == (block.kind == Kind::Same))
            return u"two blocks where one would do"_s;
        last = block.kind;
        beforeLine += block.beforeCount;
        afterLine += block.afterCount;
    }
    return beforeLine == old.size() && afterLine == fresh.size() ? QString() : u"lines missing"_s;
}

} // namespace

class TstLineDiff : public QObject {
    Q_OBJECT
private slots:
    void blocks_data();
    void blocks();
    void randomTextsAreRebuiltFromTheirBlocks();
    void anInsertedEntryIsOneBlock();
    void aMillionLinesAreQuick();
    void noiseBecomesOneReplacedBlock();
    void aRequestToStopEndsTheWork();
};

void TstLineDiff::blocks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("both empty", u""_s, u""_s, u"=1"_s);
    row("equal", u"a\nb"_s, u"a\nb"_s, u"=2"_s);
    row("one line changed", u"a\nb\nc"_s, u"a\nB\nc"_s, u"=1 ~1/1 =1"_s);
    row("inserted", u"a\nc"_s, u"a\nb\nc"_s, u"=1 +1 =1"_s);
    row("removed", u"a\nb\nc"_s, u"a\nc"_s, u"=1 -1 =1"_s);
    row("appended", u"a"_s, u"a\nb"_s, u"=1 +1"_s);
    row("in front", u"b"_s, u"a\nb"_s, u"+1 =1"_s);
    row("line end at the end", u"a"_s, u"a\n"_s, u"=1 +1"_s);
    row("from nothing", u""_s, u"a\nb"_s, u"~1/2"_s);
    row("first line grows", u"a\nb"_s, u"ax\nb"_s, u"~1/1 =1"_s);
    row("last line grows", u"a\nb"_s, u"a\nbx"_s, u"=1 ~1/1"_s);
    row("equal tails that are no whole lines", u"a\nxb"_s, u"a\nyb"_s, u"=1 ~1/1"_s);
    row("line repeated", u"a\na\nb"_s, u"a\nb"_s, u"=1 -1 =1"_s);
    row("empty lines", u"\n\n"_s, u"\n"_s, u"=2 -1"_s);
    row("two places", u"a\nb\nc\nd\ne"_s, u"a\nX\nc\nd\nY\ne"_s, u"=1 ~1/1 =2 +1 =1"_s);
    row("carriage return counts", u"a\r\nb"_s, u"a\nb"_s, u"~1/1 =1"_s);
}

void TstLineDiff::blocks()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const QList<LineBlock> found = lineDifference(before, after);
    QCOMPARE(failureOf(found, before, after), QString());
    QCOMPARE(words(found), expected);
}

void TstLineDiff::randomTextsAreRebuiltFromTheirBlocks()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 10'000; ++round) {
        const int alphabet = 1 + random.bounded(8);
        const auto text = [&] {
            QString made;
            for (int units = random.bounded(30); units > 0; --units)
                made +=
                    random.bounded(3) == 0 ? QChar(u'\n') : QChar(u'a' + random.bounded(alphabet));
            return made;
        };
        const QString before = text();
        const QString after = random.bounded(8) == 0 ? before : text();
        const QList<LineBlock> found = lineDifference(before, after);
        const QString failure = failureOf(found, before, after);
        QVERIFY2(failure.isEmpty(), qPrintable(failure + u": "_s + before + u" -> "_s + after));
    }
}

void TstLineDiff::anInsertedEntryIsOneBlock()
{
    const QString entry = u"  {\n    \"url\": \"%1\",\n    \"method\": \"GET\"\n  },\n"_s;
    QString before, after;
    for (int i = 0; i < 2000; ++i) {
        before += entry.arg(i);
        after += entry.arg(i);
        if (i == 1000)
            after += entry.arg(-1);
    }
    const QList<LineBlock> found = lineDifference(before, after);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(1).kind, Kind::Added);
    QCOMPARE(found.at(1).afterCount, 4);
}

void TstLineDiff::aMillionLinesAreQuick()
{
    QString before;
    for (int i = 0; i < 1'000'000; ++i)
        before += QString::number(i) + u'\n';
    const QString after = QString(before).replace(u"7\n"_s, u"seven\n"_s);
    QCOMPARE(failureOf(lineDifference(before, after), before, after), QString());
}

void TstLineDiff::noiseBecomesOneReplacedBlock()
{
    QRandomGenerator random(5);
    const auto noise = [&random] {
        QString text;
        for (int i = 0; i < 30'000; ++i)
            text += QString::number(random.bounded(40)) + u'\n';
        return text;
    };
    const QString before = noise();
    const QString after = noise();
    const QList<LineBlock> found = lineDifference(u"start"_s + before, u"begin"_s + after);
    QCOMPARE(failureOf(found, u"start"_s + before, u"begin"_s + after), QString());
    QVERIFY(found.size() <= 3);
}

void TstLineDiff::aRequestToStopEndsTheWork()
{
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(lineDifference(u"a\nb", u"b\nc", stop).isEmpty());
}

QTEST_APPLESS_MAIN(TstLineDiff)
#include "tst_linediff.moc"
