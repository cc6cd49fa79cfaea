// Lists that both sides changed.
#include "diff/listmerge.h"
#include "json/values.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;

namespace {

std::optional<QString> merge(const QString &base, const QString &mine, const QString &theirs)
{
    const DocumentPtr b = Document::parse(base);
    const DocumentPtr m = Document::parse(mine);
    const DocumentPtr t = Document::parse(theirs);
    const json::NodeId list = base.isEmpty() ? json::NoNode : 0;
    return mergedList({*b, list}, {*m, 0}, {*t, 0});
}

using Names = QStringList;

QString asJson(const Names &names)
{
    return names.isEmpty() ? u"[]"_s : u"[\""_s + names.join(u"\", \""_s) + u"\"]"_s;
}

Names fromJson(const QString &text)
{
    const DocumentPtr document = Document::parse(text);
    Names names;
    for (json::NodeId entry : document->children(0))
        names.append(document->stringValue(entry));
    return names;
}

Names edited(QRandomGenerator &random, Names names, QChar side)
{
    for (int edits = random.bounded(4); edits > 0; --edits) {
        if (!names.isEmpty() && random.bounded(2) == 0)
            names.removeAt(random.bounded(names.size()));
        else
            names.insert(random.bounded(names.size() + 1), side + QString::number(edits));
    }
    return names;
}

bool keepsOrder(const Names &merged, const Names &side)
{
    qsizetype last = -1;
    for (const QString &name : side) {
        const qsizetype place = merged.indexOf(name);
        if (place >= 0 && place < last)
            return false;
        last = std::max(last, place);
    }
    return true;
}

} // namespace

class TstListMerge : public QObject {
    Q_OBJECT
private slots:
    void additionsAndRemovalsOfBothSides_data();
    void additionsAndRemovalsOfBothSides();
    void whatTakesAPersonHasNoProposal_data();
    void whatTakesAPersonHasNoProposal();
    void onlyListsAreMerged_data();
    void onlyListsAreMerged();
    void randomListsKeepEveryAdditionAndRemoval();
    void fiftyThousandEntriesAreQuick();
};

void TstListMerge::additionsAndRemovalsOfBothSides_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &base, const QString &mine,
                        const QString &theirs, const QString &expected) {
        QTest::newRow(name) << base << mine << theirs << expected;
    };
    row("both append", u"[1]"_s, u"[1,2]"_s, u"[1,3]"_s, u"[1,2,3]"_s);
    row("at different places", u"[1,2]"_s, u"[0,1,2]"_s, u"[1,2,3]"_s, u"[0,1,2,3]"_s);
    row("both remove", u"[1,2,3]"_s, u"[2,3]"_s, u"[1,2]"_s, u"[2]"_s);
    row("both remove the same", u"[1,2,3]"_s, u"[1,3]"_s, u"[1,3]"_s, u"[1,3]"_s);
    row("one adds, one removes", u"[1,2]"_s, u"[1,2,3]"_s, u"[2]"_s, u"[2,3]"_s);
    row("both add the same", u"[1]"_s, u"[1,2]"_s, u"[2,1]"_s, u"[1,2]"_s);
    row("both add the same and another", u"[1]"_s, u"[1,2,5]"_s, u"[1,6,2]"_s, u"[1,2,5,6]"_s);
    row("objects by url", u"[{\"url\":\"a\"}]"_s, u"[{\"url\":\"a\"},{\"url\":\"b\"}]"_s,
        u"[{\"url\":\"c\"},{\"url\":\"a\"}]"_s,
        u"[{\"url\":\"c\"},{\"url\":\"a\"},{\"url\":\"b\"}]"_s);
    row("spelling of mine is kept", u"[1]"_s, u"[1.0,2.00]"_s, u"[1,3]"_s, u"[1.0,2.00,3]"_s);
    row("no base", u""_s, u"[1,2]"_s, u"[2,3]"_s, u"[1,2,3]"_s);
    row("equal entries", u"[7,7]"_s, u"[7]"_s, u"[7,7,8]"_s, u"[7,8]"_s);
    row("emptied and added", u"[1,2]"_s, u"[]"_s, u"[1,2,3]"_s, u"[3]"_s);
    row("emptied on both", u"[1]"_s, u"[]"_s, u"[]"_s, u"[]"_s);
    row("one replaced, the other added elsewhere", u"[1,2]"_s, u"[9,2]"_s, u"[1,2,3]"_s,
        u"[9,2,3]"_s);
}

void TstListMerge::additionsAndRemovalsOfBothSides()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QString, expected);
    const std::optional<QString> merged = merge(base, mine, theirs);
    QVERIFY(merged);
    QCOMPARE(QString(*merged).remove(u' ').remove(u'\n'), expected);
}

void TstListMerge::whatTakesAPersonHasNoProposal_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    const auto row = [](const char *name, const QString &base, const QString &mine,
                        const QString &theirs) { QTest::newRow(name) << base << mine << theirs; };
    row("both replaced the same entry", u"[1,2,3]"_s, u"[1,8,3]"_s, u"[1,9,3]"_s);
    row("both replaced one of a run", u"[1,2,3,4]"_s, u"[1,8,4]"_s, u"[1,9,3,4]"_s);
    row("I moved", u"[1,2,3]"_s, u"[3,1,2]"_s, u"[1,2,3,4]"_s);
    row("they moved", u"[1,2,3]"_s, u"[1,2,3,4]"_s, u"[2,1,3]"_s);
    row("I changed an entry", u"[{\"id\":1,\"v\":1}]"_s, u"[{\"id\":1,\"v\":2}]"_s,
        u"[{\"id\":1,\"v\":1},{\"id\":2}]"_s);
    row("they changed an entry that I removed", u"[{\"id\":1,\"v\":1},{\"id\":2}]"_s,
        u"[{\"id\":2}]"_s, u"[{\"id\":1,\"v\":2},{\"id\":2}]"_s);
    row("both added one identity with different values", u"[]"_s, u"[{\"id\":1,\"v\":1}]"_s,
        u"[{\"id\":1,\"v\":2}]"_s);
}

void TstListMerge::whatTakesAPersonHasNoProposal()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QVERIFY(!merge(base, mine, theirs));
    QVERIFY(!merge(base, theirs, mine));
}

void TstListMerge::onlyListsAreMerged_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("texts") << u"[]"_s << u"\"a\""_s << u"\"b\""_s;
    QTest::newRow("mine is no list") << u"[]"_s << u"{}"_s << u"[1]"_s;
    QTest::newRow("base is no list") << u"1"_s << u"[1]"_s << u"[2]"_s;
}

void TstListMerge::onlyListsAreMerged()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QVERIFY(!merge(base, mine, theirs));
}

void TstListMerge::randomListsKeepEveryAdditionAndRemoval()
{
    QRandomGenerator random(13);
    int mergedCount = 0;
    for (int round = 0; round < 5000; ++round) {
        Names base;
        for (int i = random.bounded(7); i > 0; --i)
            base.append(u"base%1"_s.arg(i));
        const Names mine = edited(random, base, u'm');
        const Names theirs = edited(random, base, u't');
        const std::optional<QString> text = merge(asJson(base), asJson(mine), asJson(theirs));
        if (!text)
            continue;
        ++mergedCount;
        const Names merged = fromJson(*text);
        for (const QString &name : base)
            QCOMPARE(merged.contains(name), mine.contains(name) && theirs.contains(name));
        for (const QString &name : mine + theirs)
            QVERIFY(base.contains(name) || merged.contains(name));
        for (const QString &name : merged)
            QVERIFY(merged.count(name) == 1 && (mine.contains(name) || theirs.contains(name)));
        QVERIFY(keepsOrder(merged, mine) && keepsOrder(merged, theirs));
    }
    QVERIFY(mergedCount > 3000);
}

void TstListMerge::fiftyThousandEntriesAreQuick()
{
    Names base;
    for (int i = 0; i < 50'000; ++i)
        base.append(u"https://example.com/%1"_s.arg(i));
    Names mine = base;
    Names theirs = base;
    mine.insert(100, u"mine"_s);
    theirs.insert(40'000, u"theirs"_s);
    const std::optional<QString> text = merge(asJson(base), asJson(mine), asJson(theirs));
    QVERIFY(text);
    QCOMPARE(fromJson(*text).size(), 50'002);
}

QTEST_APPLESS_MAIN(TstListMerge)
#include "tst_listmerge.moc"
