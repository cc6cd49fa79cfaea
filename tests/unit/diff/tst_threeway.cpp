// Three versions of an input.
#include "diff/threeway.h"
#include "randomvalue.h"
#include "json/edits.h"
#include "json/values.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;
using Kind = FieldMerge::Kind;

namespace {

QChar signOf(Kind kind)
{
    switch (kind) {
    case Kind::TakeTheirs:
        return u't';
    case Kind::KeepMine:
        return u'm';
    case Kind::SameOnBoth:
        return u's';
    case Kind::Conflict:
        break;
    }
    return u'!';
}

QString words(const QList<FieldMerge> &merges)
{
    QStringList parts;
    for (const FieldMerge &merge : merges)
        parts.append(signOf(merge.kind) + merge.name);
    return parts.join(u' ');
}

// Mine with everything taken that only they changed.
DocumentPtr withTheirs(DocumentPtr mine, const Document &theirs, const QList<FieldMerge> &merges)
{
    for (const FieldMerge &merge : merges) {
        if (merge.kind != Kind::TakeTheirs)
            continue;
        const QList<json::TextEdit> edits = merge.theirs == json::NoNode
            ? json::withoutMember(*mine, merge.name)
            : json::withMember(*mine, merge.name, theirs.rawValue(merge.theirs).toString());
        mine = Document::parse(json::applied(mine->text(), edits));
    }
    return mine;
}

bool isSame(const Document &a, const Document &b)
{
    return json::sameValue(a, a.root(), b, b.root());
}

bool hasOnly(const QList<FieldMerge> &merges, Kind kind)
{
    return std::all_of(merges.cbegin(), merges.cend(),
                       [kind](const FieldMerge &merge) { return merge.kind == kind; });
}

struct RandomVersions {
    DocumentPtr base, mine, theirs;
    explicit RandomVersions(quint32 seed)
    {
        test::ValueMaker make(seed);
        const test::RandomValue object = make.object(3);
        base = Document::parse(make.text(object));
        mine = Document::parse(make.text(make.edited(object, 3)));
        theirs = Document::parse(make.text(make.edited(object, 3)));
    }
};

} // namespace

class TstThreeWay : public QObject {
    Q_OBJECT
private slots:
    void everyFieldFindsItsKind_data();
    void everyFieldFindsItsKind();
    void nodesAreThoseOfEachVersion();
    void listsWithDifferentAdditionsHaveAProposal();
    void otherConflictsHaveNoProposal();
    void mergeWithAnUnchangedStoreIsMine();
    void mergeOfAnUnchangedDraftIsTheirs();
    void nothingOfEitherSideGetsLost();
    void aRequestToStopEndsTheWork();
};

void TstThreeWay::everyFieldFindsItsKind_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &base, const QString &mine,
                        const QString &theirs, const QString &expected) {
        QTest::newRow(name) << base << mine << theirs << expected;
    };
    row("nothing", u"{\"a\":1}"_s, u"{\"a\":1}"_s, u"{\"a\":1}"_s, u""_s);
    row("they changed", u"{\"a\":1}"_s, u"{\"a\":1}"_s, u"{\"a\":2}"_s, u"ta"_s);
    row("they added", u"{}"_s, u"{}"_s, u"{\"a\":2}"_s, u"ta"_s);
    row("they removed", u"{\"a\":1}"_s, u"{\"a\":1}"_s, u"{}"_s, u"ta"_s);
    row("I changed", u"{\"a\":1}"_s, u"{\"a\":2}"_s, u"{\"a\":1}"_s, u"ma"_s);
    row("I added", u"{}"_s, u"{\"a\":2}"_s, u"{}"_s, u"ma"_s);
    row("I removed", u"{\"a\":1}"_s, u"{}"_s, u"{\"a\":1}"_s, u"ma"_s);
    row("both to the same", u"{\"a\":1}"_s, u"{\"a\":2}"_s, u"{\"a\":2.0}"_s, u"sa"_s);
    row("both removed", u"{\"a\":1}"_s, u"{}"_s, u"{}"_s, u"sa"_s);
    row("both added the same", u"{}"_s, u"{\"a\":1}"_s, u"{\"a\":1}"_s, u"sa"_s);
    row("both, differently", u"{\"a\":1}"_s, u"{\"a\":2}"_s, u"{\"a\":3}"_s, u"!a"_s);
    row("both added, differently", u"{}"_s, u"{\"a\":2}"_s, u"{\"a\":3}"_s, u"!a"_s);
    row("I removed, they changed", u"{\"a\":1}"_s, u"{}"_s, u"{\"a\":3}"_s, u"!a"_s);
    row("I changed, they removed", u"{\"a\":1}"_s, u"{\"a\":3}"_s, u"{}"_s, u"!a"_s);
    row("null is a value", u"{\"a\":null}"_s, u"{\"a\":null}"_s, u"{}"_s, u"ta"_s);
    row("spelling alone is no change", u"{\"a\":1}"_s, u"{\"a\":1.0}"_s, u"{\"a\":1e0}"_s, u""_s);
    row("inner order is no change", u"{\"a\":{\"x\":1,\"y\":2}}"_s, u"{\"a\":{\"y\":2,\"x\":1}}"_s,
        u"{\"a\":{\"x\":1,\"y\":2}}"_s, u""_s);
    row("order of mine, then theirs", u"{\"a\":1,\"b\":1,\"c\":1}"_s, u"{\"c\":2,\"a\":1}"_s,
        u"{\"z\":0,\"b\":5,\"a\":2,\"c\":1}"_s, u"mc ta tz !b"_s);
    row("never set", u"null"_s, u"{\"a\":1}"_s, u"{\"b\":2}"_s, u"ma tb"_s);
    row("duplicate names: the last counts", u"{\"a\":1}"_s, u"{\"a\":5,\"a\":1}"_s, u"{\"a\":2}"_s,
        u"ta"_s);
}

void TstThreeWay::everyFieldFindsItsKind()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(QString, theirs);
    QFETCH(QString, expected);
    const QList<FieldMerge> merges =
        threeWay(*Document::parse(base), *Document::parse(mine), *Document::parse(theirs));
    QCOMPARE(words(merges), expected);
}

void TstThreeWay::nodesAreThoseOfEachVersion()
{
    const DocumentPtr base = Document::parse(u"{\"a\":1}"_s);
    const DocumentPtr mine = Document::parse(u"{\"x\":0,\"a\":2}"_s);
    const DocumentPtr theirs = Document::parse(u"{\"a\":3,\"y\":0}"_s);
    const QList<FieldMerge> merges = threeWay(*base, *mine, *theirs);
    QCOMPARE(words(merges), u"mx !a ty"_s);
    QCOMPARE(base->rawValue(merges.at(1).base), u"1");
    QCOMPARE(mine->rawValue(merges.at(1).mine), u"2");
    QCOMPARE(theirs->rawValue(merges.at(1).theirs), u"3");
    QCOMPARE(merges.at(2).mine, json::NoNode);
    QCOMPARE(merges.at(2).base, json::NoNode);
}

void TstThreeWay::listsWithDifferentAdditionsHaveAProposal()
{
    const QList<FieldMerge> merges =
        threeWay(*Document::parse(u"{\"startUrls\":[{\"url\":\"a\"}]}"_s),
                 *Document::parse(u"{\"startUrls\":[{\"url\":\"a\"},{\"url\":\"m\"}]}"_s),
                 *Document::parse(u"{\"startUrls\":[{\"url\":\"t\"},{\"url\":\"a\"}]}"_s));
    QCOMPARE(words(merges), u"!startUrls"_s);
    QVERIFY(merges.front().proposal);
    const DocumentPtr proposal = Document::parse(*merges.front().proposal);
    const DocumentPtr expected =
        Document::parse(u"[{\"url\":\"t\"},{\"url\":\"a\"},{\"url\":\"m\"}]"_s);
    QVERIFY(isSame(*proposal, *expected));
}

void TstThreeWay::otherConflictsHaveNoProposal()
{
    const QList<FieldMerge> merges = threeWay(*Document::parse(u"{\"a\":[1],\"b\":1}"_s),
                                              *Document::parse(u"{\"a\":[2],\"b\":2}"_s),
                                              *Document::parse(u"{\"a\":[3],\"b\":3}"_s));
    QCOMPARE(words(merges), u"!a !b"_s);
    QVERIFY(!merges.at(0).proposal && !merges.at(1).proposal);
}

void TstThreeWay::mergeWithAnUnchangedStoreIsMine()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const RandomVersions v(seed);
        const QList<FieldMerge> merges = threeWay(*v.base, *v.mine, *v.base);
        QVERIFY(hasOnly(merges, Kind::KeepMine));
        QVERIFY(isSame(*withTheirs(v.mine, *v.base, merges), *v.mine));
        QCOMPARE(merges.isEmpty(), isSame(*v.base, *v.mine));
    }
}

void TstThreeWay::mergeOfAnUnchangedDraftIsTheirs()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const RandomVersions v(seed);
        const QList<FieldMerge> merges = threeWay(*v.base, *v.base, *v.theirs);
        QVERIFY(hasOnly(merges, Kind::TakeTheirs));
        QVERIFY2(isSame(*withTheirs(v.base, *v.theirs, merges), *v.theirs),
                 qUtf8Printable(v.base->text() + u" -> "_s + v.theirs->text()));
    }
}

// Each field of the result is mine or theirs, and a side's own change is only missing where it is a
// conflict.
void TstThreeWay::nothingOfEitherSideGetsLost()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const RandomVersions v(seed);
        const QList<FieldMerge> merges = threeWay(*v.base, *v.mine, *v.theirs);
        const DocumentPtr result = withTheirs(v.mine, *v.theirs, merges);
        QSet<QString> named;
        for (const FieldMerge &merge : merges) {
            named.insert(merge.name);
            const json::NodeId got = result->member(0, merge.name);
            const bool isMine = json::sameValue(*result, got, *v.mine, merge.mine);
            const bool isTheirs = json::sameValue(*result, got, *v.theirs, merge.theirs);
            QVERIFY(merge.kind == Kind::TakeTheirs ? isTheirs : isMine);
            QCOMPARE(merge.kind == Kind::Conflict,
                     !json::sameValue(*v.mine, merge.mine, *v.theirs, merge.theirs)
                         && !json::sameValue(*v.base, merge.base, *v.mine, merge.mine)
                         && !json::sameValue(*v.base, merge.base, *v.theirs, merge.theirs));
        }
        for (json::NodeId member : v.theirs->children(0)) {
            const QString name = v.theirs->key(member);
            QVERIFY(named.contains(name)
                    || json::sameValue(*v.theirs, member, *v.mine, v.mine->member(0, name)));
        }
    }
}

void TstThreeWay::aRequestToStopEndsTheWork()
{
    const DocumentPtr one = Document::parse(u"{\"a\":1}"_s);
    const DocumentPtr other = Document::parse(u"{\"a\":2}"_s);
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(threeWay(*one, *other, *one, stop).isEmpty());
}

QTEST_APPLESS_MAIN(TstThreeWay)
#include "tst_threeway.moc"
