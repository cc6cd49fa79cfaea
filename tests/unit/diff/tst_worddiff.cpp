// Word marks inside two strings.
#include "diff/textdiff.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;

namespace {

QStringList texts(const QList<Span> &marks, const QString &text)
{
    QStringList parts;
    for (Span mark : marks)
        parts.append(text.sliced(mark.begin, mark.length()));
    return parts;
}

bool areInOrder(const QList<Span> &marks, const QString &text)
{
    qint32 end = -1;
    for (Span mark : marks) {
        if (mark.begin <= end || mark.isEmpty() || mark.end > text.size())
            return false;
        end = mark.end;
    }
    return true;
}

QString without(const QList<Span> &marks, QString text)
{
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark)
        text.remove(mark->begin, mark->length());
    return text;
}

bool cutsPair(const QList<Span> &marks, const QString &text)
{
    const auto cuts = [&text](qint32 at) {
        return at > 0 && at < text.size() && text.at(at - 1).isHighSurrogate()
            && text.at(at).isLowSurrogate();
    };
    return std::any_of(marks.cbegin(), marks.cend(),
                       [&](Span mark) { return cuts(mark.begin) || cuts(mark.end); });
}

} // namespace

class TstWordDiff : public QObject {
    Q_OBJECT
private slots:
    void marks_data();
    void marks();
    void textsWithoutTheirMarksAreEqual();
    void pastTheLimitAllBetweenTheEndsIsMarked();
    void oneEditInALongStringIsFoundWhateverTheLimit();
};

void TstWordDiff::marks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("removed");
    QTest::addColumn<QStringList>("added");
    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QStringList &removed, const QStringList &added) {
        QTest::newRow(name) << before << after << removed << added;
    };
    row("equal", u"same"_s, u"same"_s, {}, {});
    row("whole words are marked", u"max 10 pages"_s, u"max 15 pages"_s, {u"10"_s}, {u"15"_s});
    row("word inserted", u"a c"_s, u"a b c"_s, {}, {u"b "_s});
    row("word removed", u"a b c"_s, u"a c"_s, {u"b "_s}, {});
    row("from empty", u""_s, u"text"_s, {}, {u"text"_s});
    row("to empty", u"text"_s, u""_s, {u"text"_s}, {});
    row("two places", u"if (a) then b"_s, u"if (x) then y"_s, {u"a"_s, u"b"_s}, {u"x"_s, u"y"_s});
    row("neighbours become one mark", u"say one two now"_s, u"say three four now"_s, {u"one two"_s},
        {u"three four"_s});
    row("a word that grows", u"foo bar"_s, u"foobar bar"_s, {u"foo"_s}, {u"foobar"_s});
    row("joined words", u"foo bar"_s, u"foobar"_s, {u"foo bar"_s}, {u"foobar"_s});
    row("signs alone", u"a+b"_s, u"a-b"_s, {u"+"_s}, {u"-"_s});
    row("emoji whole", u"x😀y"_s, u"x😁y"_s, {u"😀"_s}, {u"😁"_s});
    row("query of a url", u"https://x.com/?page=1&n=2"_s, u"https://x.com/?page=7&n=2"_s, {u"1"_s},
        {u"7"_s});
}

void TstWordDiff::marks()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, removed);
    QFETCH(QStringList, added);
    const WordMarks found = wordDifference(before, after);
    QCOMPARE(texts(found.removed, before), removed);
    QCOMPARE(texts(found.added, after), added);
}

void TstWordDiff::textsWithoutTheirMarksAreEqual()
{
    const QStringList pieces{u"a"_s, u"b"_s, u"word"_s, u" "_s, u"\n"_s,
                             u"."_s, u"😀"_s, u"😁"_s,    u"日"_s};
    QRandomGenerator random(11);
    for (int round = 0; round < 10'000; ++round) {
        const auto text = [&] {
            QString made;
            for (int count = random.bounded(12); count > 0; --count)
                made += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            return made;
        };
        const QString before = text();
        const QString after = text();
        const WordMarks found = wordDifference(before, after, random.bounded(2) == 0 ? 20'000 : 3);
        const QByteArray shown = (before + u" -> "_s + after).toUtf8();
        QVERIFY2(areInOrder(found.removed, before) && areInOrder(found.added, after),
                 shown.constData());
        QVERIFY2(without(found.removed, before) == without(found.added, after), shown.constData());
        QVERIFY2(!cutsPair(found.removed, before) && !cutsPair(found.added, after),
                 shown.constData());
    }
}

void TstWordDiff::pastTheLimitAllBetweenTheEndsIsMarked()
{
    const WordMarks found = wordDifference(u"start a b c d end", u"start x b c y end", 4);
    QCOMPARE(found.removed, (QList<Span>{{6, 13}}));
    QCOMPARE(found.added, (QList<Span>{{6, 13}}));
}

void TstWordDiff::oneEditInALongStringIsFoundWhateverTheLimit()
{
    const QString line = u"const value = await page.evaluate(() => document.title);\n"_s;
    const QString before = line.repeated(20'000);
    QString after = before;
    after.replace(500'000, 1, u"#"_s);
    const WordMarks found = wordDifference(before, after);
    QCOMPARE(found.removed.size(), 1);
    QVERIFY(found.removed.front().length() < 20);
    QVERIFY(found.removed.front().contains(500'000));
}

QTEST_APPLESS_MAIN(TstWordDiff)
#include "tst_worddiff.moc"
