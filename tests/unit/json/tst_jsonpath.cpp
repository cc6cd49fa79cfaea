#include "jsontesting.h"

#include "json/path.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonPath : public QObject {
    Q_OBJECT
private slots:
    void pathsAreSpelled_data();
    void pathsAreSpelled();
    void positionLeadsToItsValue_data();
    void positionLeadsToItsValue();
    void positionLeadsToItsTopLevelMember();
    void brokenTextHasPathsToo();
    void writtenPathsAreFound_data();
    void writtenPathsAreFound();
    void everyPathLeadsBack();
    void everyPositionBelongsToTheInnermostValue();
    void linesAndColumns_data();
    void linesAndColumns();
    void positionsOutsideAreClamped();
};

void TstJsonPath::pathsAreSpelled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NodeId>("node");
    QTest::addColumn<QString>("path");
    QTest::newRow("top") << u"{}"_s << 0 << u"$"_s;
    QTest::newRow("member") << uR"({"a":1})"_s << 1 << u"$.a"_s;
    QTest::newRow("entry of a list in a member")
        << uR"({"startUrls":[0,1,2,{"url":"x"}]})"_s << 6 << u"$.startUrls[3].url"_s;
    QTest::newRow("lists in lists") << u"[[],[[],[1]]]"_s << 5 << u"$[1][1][0]"_s;
    QTest::newRow("name with a point") << uR"({"a.b":1})"_s << 1 << uR"($["a.b"])"_s;
    QTest::newRow("name with a quote") << uR"({"a\"b":1})"_s << 1 << uR"($["a\"b"])"_s;
    QTest::newRow("empty name") << uR"({"":1})"_s << 1 << uR"($[""])"_s;
    QTest::newRow("name that is a number") << uR"({"1":1})"_s << 1 << uR"($["1"])"_s;
    QTest::newRow("name with a slash") << uR"({"x/y":1})"_s << 1 << uR"($["x/y"])"_s;
    QTest::newRow("name in other spelling") << uR"({"\u0061":1})"_s << 1 << u"$.a"_s;
    QTest::newRow("name in another script") << u"{\"é\":1}"_s << 1 << u"$.é"_s;
    QTest::newRow("none") << u"[]"_s << NoNode << u"$"_s;
}

void TstJsonPath::pathsAreSpelled()
{
    QFETCH(QString, text);
    QFETCH(NodeId, node);
    QFETCH(QString, path);
    QCOMPARE(pathOf(*Document::parse(text), node), path);
}

void TstJsonPath::positionLeadsToItsValue_data()
{
    QTest::addColumn<QString>("text"); // | marks the position
    QTest::addColumn<QString>("path");
    QTest::newRow("before everything") << u"| {}"_s << u"none"_s;
    QTest::newRow("behind everything") << u"{} |"_s << u"none"_s;
    QTest::newRow("nothing at all") << u"|"_s << u"none"_s;
    QTest::newRow("at the opening bracket") << u"|{}"_s << u"$"_s;
    QTest::newRow("behind the closing bracket") << u"{}|"_s << u"$"_s;
    QTest::newRow("in a name") << uR"({"a|b":1})"_s << u"$.ab"_s;
    QTest::newRow("before a name") << uR"({|"ab":1})"_s << u"$.ab"_s;
    QTest::newRow("at a colon") << uR"({"ab"|:1})"_s << u"$.ab"_s;
    QTest::newRow("in a number") << uR"({"ab":1|2})"_s << u"$.ab"_s;
    QTest::newRow("behind a number") << uR"({"ab":12|})"_s << u"$.ab"_s;
    QTest::newRow("behind a comma") << uR"({"a":1,| "b":2})"_s << u"$"_s;
    QTest::newRow("in an entry") << uR"({"a":[1,2|,3]})"_s << u"$.a[1]"_s;
    QTest::newRow("between entries") << uR"({"a":[1, | 2,3]})"_s << u"$.a"_s;
    QTest::newRow("behind an inner bracket") << u"[[1]|,2]"_s << u"$[0]"_s;
    QTest::newRow("in an empty list") << u"[[ | ]]"_s << u"$[0]"_s;
    QTest::newRow("behind an inner object's last value") << uR"([{"a":1 | },2])"_s << u"$[0]"_s;
}

void TstJsonPath::positionLeadsToItsValue()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto position = static_cast<qint32>(text.indexOf(u'|'));
    text.remove(position, 1);
    const DocumentPtr document = Document::parse(text);
    const NodeId node = nodeAt(*document, position);
    QCOMPARE(node == NoNode ? u"none"_s : pathOf(*document, node), path);
}

void TstJsonPath::positionLeadsToItsTopLevelMember()
{
    const QString text = uR"({"a":[1,{"b":2}] , "c":3})"_s;
    const DocumentPtr document = Document::parse(text);
    const auto at = [&](const QString &piece) {
        return topLevelMemberAt(*document, static_cast<qint32>(text.indexOf(piece)));
    };
    QCOMPARE(at(uR"("a")"_s), document->member(0, u"a"));
    QCOMPARE(at(u":["_s), document->member(0, u"a"));
    QCOMPARE(at(uR"("b")"_s), document->member(0, u"a"));
    QCOMPARE(at(u"2}"_s), document->member(0, u"a"));
    QCOMPARE(at(u"3}"_s), document->member(0, u"c"));
    QCOMPARE(at(u", \"c"_s), NoNode);
    QCOMPARE(topLevelMemberAt(*document, 0), NoNode);
    QCOMPARE(topLevelMemberAt(*Document::parse(u"[1]"_s), 1), NoNode);
    QCOMPARE(topLevelMemberAt(*Document::parse(u""_s), 0), NoNode);
}

void TstJsonPath::brokenTextHasPathsToo()
{
    const QString text = uR"({"maxItems": , "b": [1 2)"_s;
    const DocumentPtr document = Document::parse(text);
    const auto pathAt = [&](const QString &piece) {
        return pathOf(*document, nodeAt(*document, static_cast<qint32>(text.indexOf(piece))));
    };
    QCOMPARE(pathAt(u"Items"_s), u"$.maxItems"_s);
    QCOMPARE(pathAt(u", \"b"_s), u"$.maxItems"_s);
    QCOMPARE(pathAt(u"2"_s), u"$.b[1]"_s);
}

void TstJsonPath::writtenPathsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("raw"); // empty = not found
    QTest::newRow("top") << u"$"_s << u"all"_s;
    QTest::newRow("member") << u"$.a"_s << uR"([0,{"b":[1,2]},"x"])"_s;
    QTest::newRow("without the top") << u"a[1].b[0]"_s << u"1"_s;
    QTest::newRow("with the top") << u"$.a[1].b[1]"_s << u"2"_s;
    QTest::newRow("as validation writes it") << u"input.a.1.b.0"_s << u"1"_s;
    QTest::newRow("input with brackets") << u"input[\"a\"][2]"_s << uR"("x")"_s;
    QTest::newRow("input alone") << u"input"_s << u"all"_s;
    QTest::newRow("single quotes") << u"$['a.b'].c"_s << u"3"_s;
    QTest::newRow("name with a point, in quotes") << uR"($["a.b"].c)"_s << u"3"_s;
    QTest::newRow("name with a point, as it is") << u"a.b"_s << uR"({"c":3})"_s;
    QTest::newRow("name with a point on the way")
        << u"input.a.b.c"_s << u""_s; // member a comes first, a list
    QTest::newRow("name with a point on the way, no other") << u"input.x.y.z"_s << u"5"_s;
    QTest::newRow("name with a bracket") << u"q[0]"_s << u"6"_s;
    QTest::newRow("plain name with spaces") << u"big name"_s << u"4"_s;
    QTest::newRow("empty name") << uR"($[""])"_s << u"7"_s;
    QTest::newRow("no such member") << u"$.none"_s << u""_s;
    QTest::newRow("no such entry") << u"$.a[9]"_s << u""_s;
    QTest::newRow("negative entry") << u"$.a[-1]"_s << u""_s;
    QTest::newRow("word as an entry") << u"$.a.b"_s << u""_s;
    QTest::newRow("below a scalar") << u"$.a[0].x"_s << u""_s;
    QTest::newRow("open bracket") << u"$.a[1"_s << u""_s;
    QTest::newRow("open quote") << uR"($["a)"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TstJsonPath::writtenPathsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, raw);
    const DocumentPtr document = Document::parse(
        uR"({"a":[0,{"b":[1,2]},"x"],"a.b":{"c":3},"big name":4,"x.y":{"z":5},"q[0]":6,"":7})"_s);
    if (raw == u"all"_s)
        raw = document->text();
    const NodeId node = nodeForPath(*document, path);
    QCOMPARE(node == NoNode ? QString() : document->rawValue(node).toString(), raw);
}

void TstJsonPath::everyPathLeadsBack()
{
    RandomJson random;
    for (int round = 0; round < 300; ++round) {
        const DocumentPtr document = Document::parse(random.document());
        std::vector<bool> hidden(document->nodes().size());
        for (NodeId id = 0; id < static_cast<NodeId>(document->nodes().size()); ++id) {
            const Node &node = document->node(id);
            const bool isHidden = node.shadowed
                || (node.parent != NoNode && hidden[static_cast<std::size_t>(node.parent)]);
            hidden[static_cast<std::size_t>(id)] = isHidden;
            if (!isHidden)
                QVERIFY2(nodeForPath(*document, pathOf(*document, id)) == id,
                         qPrintable(document->text()));
        }
    }
}

void TstJsonPath::everyPositionBelongsToTheInnermostValue()
{
    RandomJson random;
    for (int round = 0; round < 200; ++round) {
        const QString text = random.damaged(random.document(15));
        const DocumentPtr document = Document::parse(text);
        for (qint32 position = 0; position <= text.size(); ++position) {
            NodeId innermost = NoNode;
            for (NodeId id = 0; id < static_cast<NodeId>(document->nodes().size()); ++id) {
                const Node &node = document->node(id);
                const qint32 begin = node.key.isEmpty() ? node.span.begin : node.key.begin;
                if (begin <= position && position <= node.span.end)
                    innermost = id;
            }
            QVERIFY2(nodeAt(*document, position) == innermost, qPrintable(text));
        }
    }
}

void TstJsonPath::linesAndColumns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("nothing") << u""_s << QList<int>{0};
    QTest::newRow("one line") << u"abc"_s << QList<int>{0};
    QTest::newRow("line feeds") << u"a\n\nb"_s << QList<int>{0, 2, 3};
    QTest::newRow("line feed at the end") << u"a\n"_s << QList<int>{0, 2};
    QTest::newRow("Windows") << u"a\r\nb\r\n"_s << QList<int>{0, 3, 6};
    QTest::newRow("old Mac") << u"a\rb"_s << QList<int>{0, 2};
    QTest::newRow("mixed") << u"\n\r\n\r"_s << QList<int>{0, 1, 3, 4};
    QTest::newRow("other separators are none") << u"a\u2028\vb"_s << QList<int>{0};
}

void TstJsonPath::linesAndColumns()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, starts);
    const LineIndex index(text);
    QCOMPARE(index.lineCount(), static_cast<qint32>(starts.size()));
    qint32 line = 0;
    for (qint32 position = 0; position <= text.size(); ++position) {
        while (line + 1 < starts.size() && starts[line + 1] <= position)
            ++line;
        QCOMPARE(index.line(position), line);
        QCOMPARE(index.column(position), position - starts[line]);
        QCOMPARE(index.lineStart(line), starts[line]);
    }
}

void TstJsonPath::positionsOutsideAreClamped()
{
    const LineIndex index(u"a\nb"_s);
    QCOMPARE(index.line(-1), 0);
    QCOMPARE(index.line(100), 1);
    QCOMPARE(index.lineStart(-1), 0);
    QCOMPARE(index.lineStart(7), 2);
}

QTEST_APPLESS_MAIN(TstJsonPath)
#include "tst_jsonpath.moc"
