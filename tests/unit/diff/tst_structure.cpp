// The structural difference, by example.
#include "diff/structure.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;

namespace {

Difference difference(const QString &before, const QString &after, qint32 cap = 1000)
{
    const DocumentPtr old = Document::parse(before);
    const DocumentPtr fresh = Document::parse(after);
    return structuralDifference(*old, old->root(), *fresh, fresh->root(), cap);
}

// "+[2]", "-.a", "~[0].url", ">[1]<0", "=[3]" (respelled), joined by blanks.
QString rows(const Difference &difference)
{
    QStringList words;
    for (const Change &change : difference.changes) {
        switch (change.kind) {
        case ChangeKind::Added:
            words.append(u'+' + change.path);
            break;
        case ChangeKind::Removed:
            words.append(u'-' + change.path);
            break;
        case ChangeKind::Changed:
            words.append((change.respelled ? u'=' : u'~') + change.path);
            break;
        case ChangeKind::Moved:
            words.append(u'>' + change.path + u'<' + QString::number(change.fromIndex));
            break;
        }
    }
    return words.join(u' ');
}

QString nested(const QString &core, int levels)
{
    return u"["_s.repeated(levels) + core + u"]"_s.repeated(levels);
}

} // namespace

class TstStructure : public QObject {
    Q_OBJECT
private slots:
    void rowsTellWhatDiffers_data();
    void rowsTellWhatDiffers();
    void rowsCarryNodesAndIndexes();
    void removedRowsSayWhereTheyStood_data();
    void removedRowsSayWhereTheyStood();
    void oneInsertedEntryOfManyIsOneRow_data();
    void oneInsertedEntryOfManyIsOneRow();
    void countsStayExactPastTheCap();
    void respelledValuesLeaveRoomForChanges();
    void onlyThePartAskedForIsCompared();
    void longPathsAreShortenedInTheMiddle();
    void deepNestingIsNoRecursionAndStaysQuick_data();
    void deepNestingIsNoRecursionAndStaysQuick();
    void aRequestToStopEndsTheWork();
};

void TstStructure::rowsTellWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &before, const QString &after,
                        const QString &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("equal text", u"{\"a\":[1,2]}"_s, u"{\"a\":[1,2]}"_s, u""_s);
    row("white space", u"{\"a\":[1,2]}"_s, u"{ \"a\" : [ 1 ,\n 2 ] }"_s, u""_s);
    row("order of members", u"{\"a\":1,\"b\":2}"_s, u"{\"b\":2,\"a\":1}"_s, u""_s);
    row("scalar at the top", u"1"_s, u"2"_s, u"~"_s);
    row("other kind at the top", u"{}"_s, u"[]"_s, u"~"_s);
    row("null is a value", u"{\"a\":null}"_s, u"{}"_s, u"-.a"_s);
    row("false to null", u"[false]"_s, u"[null]"_s, u"~[0]"_s);
    row("number spelled differently", u"[1,5]"_s, u"[1.0,6]"_s, u"=[0] ~[1]"_s);
    row("string spelled differently", u"[\"a\"]"_s, u"[\"\\u0061\"]"_s, u"=[0]"_s);
    row("minus zero", u"{\"a\":0}"_s, u"{\"a\":-0}"_s, u"=.a"_s);
    row("twenty digits", u"[18446744073709551615]"_s, u"[18446744073709551616]"_s, u"~[0]"_s);
    row("number to text", u"{\"a\":1}"_s, u"{\"a\":\"1\"}"_s, u"~.a"_s);
    row("members", u"{\"a\":1,\"b\":2,\"c\":3}"_s, u"{\"a\":1,\"b\":9,\"d\":4}"_s,
        u"~.b -.c +.d"_s);
    row("removed member stays at its place", u"{\"a\":1,\"x\":0,\"b\":2}"_s, u"{\"a\":5,\"b\":6}"_s,
        u"~.a -.x ~.b"_s);
    row("inner member", u"{\"proxy\":{\"groups\":[\"A\"]}}"_s,
        u"{\"proxy\":{\"groups\":[\"B\"]}}"_s, u"~.proxy.groups[0]"_s);
    row("names that need quotes", u"{\"a.b\":{\"\":1,\"1\":2}}"_s, u"{\"a.b\":{\"\":2,\"1\":3}}"_s,
        u"~[\"a.b\"][\"\"] ~[\"a.b\"][\"1\"]"_s);
    row("escaped name is the same name", u"{\"url\":1}"_s, u"{\"\\u0075rl\":2}"_s, u"~.url"_s);
    row("duplicate name: the last one counts", u"{\"a\":1,\"a\":2}"_s, u"{\"a\":2}"_s, u""_s);
    row("duplicate name on the new side", u"{\"a\":1}"_s, u"{\"a\":1,\"a\":2}"_s, u"~.a"_s);
    row("entry inserted", u"[1,2,3]"_s, u"[1,9,2,3]"_s, u"+[1]"_s);
    row("entry removed", u"[1,2,3]"_s, u"[1,3]"_s, u"-[1]"_s);
    row("first of equal entries removed", u"[\"x\",\"a\",\"x\",\"b\"]"_s, u"[\"a\",\"x\",\"b\"]"_s,
        u"-[0]"_s);
    row("one of equal entries, end changed too", u"[\"x\",\"a\",\"x\",\"b\"]"_s,
        u"[\"a\",\"x\",\"c\"]"_s, u"-[0] ~[2]"_s);
    row("equal entries added", u"[1,1]"_s, u"[1,1,1,1]"_s, u"+[2] +[3]"_s);
    row("entry changed in place", u"[\"a\",\"b\",\"c\"]"_s, u"[\"a\",\"B\",\"c\"]"_s, u"~[1]"_s);
    row("one entry for two", u"[1,2,3,4]"_s, u"[1,9,4]"_s, u"-[1] -[2] +[1]"_s);
    row("entry moved", u"[1,2,3,4]"_s, u"[4,1,2,3]"_s, u">[0]<3"_s);
    row("swapped", u"[1,2]"_s, u"[2,1]"_s, u">[0]<1"_s);
    row("emptied", u"[1,2]"_s, u"[]"_s, u"-[0] -[1]"_s);
    row("filled", u"{\"a\":[]}"_s, u"{\"a\":[[]]}"_s, u"+.a[0]"_s);
    row("url keeps identity", u"[{\"url\":\"a\"},{\"url\":\"b\",\"m\":1}]"_s,
        u"[{\"url\":\"b\",\"m\":2},{\"url\":\"a\"}]"_s, u">[0]<1 ~[0].m"_s);
    row("url is stronger than id", u"[{\"id\":1,\"url\":\"a\"},{\"id\":2,\"url\":\"b\"}]"_s,
        u"[{\"id\":2,\"url\":\"a\"},{\"id\":1,\"url\":\"b\"}]"_s, u"~[0].id ~[1].id"_s);
    row("id may be a number", u"[{\"id\":1,\"v\":0},{\"id\":2}]"_s,
        u"[{\"id\":7},{\"id\":1,\"v\":5},{\"id\":2}]"_s, u"+[0] ~[1].v"_s);
    row("id in another spelling", u"[{\"id\":1,\"v\":0},{\"id\":2},3]"_s,
        u"[{\"id\":7},{\"v\":5,\"id\":1.0},{\"id\":2},4]"_s, u"+[0] ~[1].v =[1].id ~[3]"_s);
    row("only the identity edited", u"[{\"url\":\"a\",\"m\":1}]"_s, u"[{\"url\":\"b\",\"m\":1}]"_s,
        u"~[0].url"_s);
    row("another thing in its place", u"[{\"url\":\"a\",\"m\":1}]"_s,
        u"[{\"url\":\"b\",\"m\":2}]"_s, u"-[0] +[0]"_s);
    row("same name twice: equal values stay together",
        u"[{\"key\":\"k\",\"v\":1},{\"key\":\"k\",\"v\":2},0]"_s,
        u"[{\"key\":\"k\",\"v\":2},{\"key\":\"k\",\"v\":3}]"_s, u">[0]<1 ~[1].v -[2]"_s);
    row("identity that is no text or number", u"[{\"id\":null,\"a\":1}]"_s,
        u"[{\"id\":null,\"a\":2}]"_s, u"~[0].a"_s);
    row("moved in other spelling", u"[{\"a\":1},{\"b\":2},{\"c\":3}]"_s,
        u"[{\"c\":3.0},{\"a\":1},{\"b\":2}]"_s, u">[0]<2 =[0].c"_s);
    row("text becomes an object", u"[\"a\"]"_s, u"[{\"url\":\"a\"}]"_s, u"~[0]"_s);
}

void TstStructure::rowsTellWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(rows(difference(before, after)), expected);
}

void TstStructure::rowsCarryNodesAndIndexes()
{
    const DocumentPtr old = Document::parse(u"[10, 20, 30]"_s);
    const DocumentPtr fresh = Document::parse(u"[5, 10, 30]"_s);
    const Difference found = structuralDifference(*old, 0, *fresh, 0);
    QCOMPARE(found.changes.size(), 2);
    const Change &added = found.changes.at(0);
    QCOMPARE(fresh->rawValue(added.after), u"5");
    QCOMPARE(added.before, json::NoNode);
    QCOMPARE(added.toIndex, 0);
    QCOMPARE(added.fromIndex, -1);
    const Change &removed = found.changes.at(1);
    QCOMPARE(old->rawValue(removed.before), u"20");
    QCOMPARE(removed.fromIndex, 1);
    QCOMPARE(removed.toIndex, -1);
}

void TstStructure::removedRowsSayWhereTheyStood_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("follower");
    QTest::newRow("first entry") << u"[1, 2, 3]"_s << u"[2, 3]"_s << u"2, 3]"_s;
    QTest::newRow("entry between") << u"[1, 2, 3]"_s << u"[1, 3]"_s << u"3]"_s;
    QTest::newRow("last entry") << u"[1, 2, 3]"_s << u"[1, 2]"_s << u"]"_s;
    QTest::newRow("only entry") << u"[1]"_s << u"[]"_s << u"]"_s;
    QTest::newRow("before a new entry") << u"[1, 2, 3]"_s << u"[1, 8, 9, 3]"_s << u"8, 9, 3]"_s;
    QTest::newRow("member between")
        << u"{\"a\": 1, \"b\": 2, \"c\": 3}"_s << u"{\"a\": 1, \"c\": 3}"_s << u"\"c\": 3}"_s;
    QTest::newRow("last member") << u"{\"a\": 1, \"b\": 2}"_s << u"{\"a\": 1}"_s << u"}"_s;
    QTest::newRow("deeper") << u"[0, {\"a\": [1, 2], \"b\": 3}]"_s
                            << u"[0, {\"a\": [2], \"b\": 3}]"_s << u"2], \"b\": 3}]"_s;
}

void TstStructure::removedRowsSayWhereTheyStood()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Difference found = difference(before, after);
    const auto removed = std::ranges::find(found.changes, ChangeKind::Removed, &Change::kind);
    QVERIFY(removed != found.changes.end());
    QTEST(after.sliced(removed->gap), "follower");
}

void TstStructure::oneInsertedEntryOfManyIsOneRow_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("texts") << u"\"https://example.com/%1\""_s;
    QTest::newRow("objects with a url") << u"{\"url\": \"https://example.com/%1\", \"n\": 1}"_s;
    QTest::newRow("objects without identity") << u"{\"from\": %1}"_s;
    QTest::newRow("equal entries") << u"\"same%L1\""_s.replace(u"%L1"_s, u""_s);
}

void TstStructure::oneInsertedEntryOfManyIsOneRow()
{
    QFETCH(QString, pattern);
    QStringList entries;
    for (int i = 0; i < 20'000; ++i)
        entries.append(pattern.contains(u"%1"_s) ? pattern.arg(i) : pattern);
    const QString before = u'[' + entries.join(u",\n"_s) + u']';
    entries.insert(10'000, pattern.contains(u"%1"_s) ? pattern.arg(-1) : pattern);
    const Difference found = difference(before, u'[' + entries.join(u", "_s) + u']');
    QCOMPARE(found.changes.size(), 1);
    QCOMPARE(found.added, 1);
    QCOMPARE(found.changes.front().kind, ChangeKind::Added);
}

void TstStructure::countsStayExactPastTheCap()
{
    QStringList before, after;
    for (int i = 0; i < 3000; ++i) {
        before.append(QString::number(i));
        after.append(u"\"%1\""_s.arg(i));
    }
    const Difference found =
        difference(u'[' + before.join(u',') + u']', u'[' + after.join(u',') + u']', 10);
    QCOMPARE(found.changed, 3000);
    QCOMPARE(found.changes.size(), 10);
    QVERIFY(found.isCapped);
}

void TstStructure::respelledValuesLeaveRoomForChanges()
{
    QStringList before, after;
    for (int i = 0; i < 500; ++i) {
        before.append(u"%1"_s.arg(i));
        after.append(u"%1.0"_s.arg(i));
    }
    after.last() = u"7777"_s;
    const Difference found =
        difference(u'[' + before.join(u',') + u']', u'[' + after.join(u',') + u']', 100);
    QCOMPARE(found.respelled, 499);
    QCOMPARE(found.changed, 1);
    QCOMPARE(found.changes.size(), 11);
    QCOMPARE(found.changes.last().path, u"[499]"_s);
    QVERIFY(found.isCapped);
}

void TstStructure::onlyThePartAskedForIsCompared()
{
    const DocumentPtr old = Document::parse(u"{\"x\":1,\"list\":[1,2]}"_s);
    const DocumentPtr fresh = Document::parse(u"{\"list\":[1,3],\"y\":1}"_s);
    const Difference found =
        structuralDifference(*old, old->member(0, u"list"), *fresh, fresh->member(0, u"list"));
    QCOMPARE(rows(found), u"~[1]"_s);
}

void TstStructure::longPathsAreShortenedInTheMiddle()
{
    const Difference found = difference(nested(u"1"_s, 5000), nested(u"2"_s, 5000));
    QCOMPARE(found.changes.size(), 1);
    const QString path = found.changes.front().path;
    QVERIFY(path.size() < 1100);
    QVERIFY(path.startsWith(u"[0][0]"_s) && path.endsWith(u"[0][0]"_s) && path.contains(u'…'));
}

void TstStructure::deepNestingIsNoRecursionAndStaysQuick_data()
{
    QTest::addColumn<QString>("core");
    QTest::addColumn<QString>("changedCore");
    QTest::addColumn<QString>("frame"); // %1 = inside
    QTest::addColumn<QString>("changedFrame");
    QTest::newRow("changed at the bottom") << u"1"_s << u"2"_s << u"[%1]"_s << u"[%1]"_s;
    QTest::newRow("longer at the bottom") << u"1"_s << u"22"_s << u"[%1]"_s << u"[%1]"_s;
    QTest::newRow("changed behind on every level")
        << u"1"_s << u"2"_s << u"[%1,3]"_s << u"[%1,4]"_s;
    QTest::newRow("changed around on every level")
        << u"1"_s << u"2"_s << u"[5,%1,3]"_s << u"[6,%1,44]"_s;
    QTest::newRow("one more on every level")
        << u"1"_s << u"2"_s << u"[5,%1,3,3]"_s << u"[%1,4,5]"_s;
    QTest::newRow("objects") << u"1"_s << u"2"_s << u"{\"a\":%1}"_s << u"{\"a\":%1}"_s;
    QTest::newRow("objects, another name in front")
        << u"1"_s << u"2"_s << u"{\"id\":1,\"a\":%1}"_s << u"{\"b\":1,\"a\":%1}"_s;
}

void TstStructure::deepNestingIsNoRecursionAndStaysQuick()
{
    QFETCH(QString, core);
    QFETCH(QString, changedCore);
    QFETCH(QString, frame);
    QFETCH(QString, changedFrame);
    constexpr int levels = 30'000;
    const auto build = [](const QString &inner, const QString &around) {
        const QStringList sides = around.split(u"%1"_s);
        return sides.at(0).repeated(levels) + inner + sides.at(1).repeated(levels);
    };
    QElapsedTimer timer;
    timer.start();
    const Difference found = difference(build(core, frame), build(changedCore, changedFrame));
    QVERIFY(!found.isEmpty());
    // Far above what it takes; looking at each level's whole text again would take minutes.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TstStructure::aRequestToStopEndsTheWork()
{
    const DocumentPtr old = Document::parse(nested(u"1,2"_s, 1000));
    const DocumentPtr fresh = Document::parse(nested(u"2,3"_s, 1000));
    const StopFlag stop;
    stop.requestStop();
    const Difference found = structuralDifference(*old, 0, *fresh, 0, 1000, stop);
    QVERIFY(found.changes.isEmpty());
}

QTEST_APPLESS_MAIN(TstStructure)
#include "tst_structure.moc"
