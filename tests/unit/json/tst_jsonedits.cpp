#include "jsontesting.h"

#include "json/edits.h"
#include "json/values.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonEdits : public QObject {
    Q_OBJECT
private slots:
    void editsAreAppliedInOneGo();
    void memberGetsItsValue_data();
    void memberGetsItsValue();
    void memberGoes_data();
    void memberGoes();
    void nothingIsEditedWithoutAnObject();
    void anEditChangesOnlyItsMember();
    void removedMembersAreGone();
};

void TstJsonEdits::editsAreAppliedInOneGo()
{
    QCOMPARE(applied(u"abcdef"_s, {}), u"abcdef"_s);
    QCOMPARE(applied(u"abcdef"_s, {{0, 1, u"X"_s}, {2, 0, u"Y"_s}, {4, 2, {}}}), u"XbYcd"_s);
    QCOMPARE(applied(u""_s, {{0, 0, u"a"_s}}), u"a"_s);
}

void TstJsonEdits::memberGetsItsValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &text, const QString &member,
                        const QString &value, const QString &result, const QString &before = {}) {
        QTest::newRow(name) << text << member << value << before << result;
    };
    const QString pretty = u"{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}\n"_s;

    row("value replaced", pretty, u"a"_s, u"\"x\""_s,
        u"{\n  \"a\": \"x\",\n  \"b\": [\n    2\n  ]\n}\n"_s);
    row("long value replaced by a short one", pretty, u"b"_s, u"{}"_s,
        u"{\n  \"a\": 1,\n  \"b\": {}\n}\n"_s);
    row("further lines are moved in", pretty, u"a"_s, u"[\n  1,\n  [\n    2\n  ]\n]"_s,
        u"{\n  \"a\": [\n    1,\n    [\n      2\n    ]\n  ],\n  \"b\": [\n    2\n  ]\n}\n"_s);
    row("further lines are moved out", u"{\n\"a\": 1\n}"_s, u"a"_s, u"[\n        1\n      ]"_s,
        u"{\n\"a\": [\n  1\n]\n}"_s);
    row("new member behind the last", pretty, u"c"_s, u"true"_s,
        u"{\n  \"a\": 1,\n  \"b\": [\n    2\n  ],\n  \"c\": true\n}\n"_s);
    row("new member before another", pretty, u"c"_s, u"true"_s,
        u"{\n  \"a\": 1,\n  \"c\": true,\n  \"b\": [\n    2\n  ]\n}\n"_s, u"b"_s);
    row("new member before the first", pretty, u"c"_s, u"true"_s,
        u"{\n  \"c\": true,\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}\n"_s, u"a"_s);
    row("new member before one that is not there", u"{\"a\": 1}"_s, u"c"_s, u"2"_s,
        u"{\"a\": 1,\"c\": 2}"_s, u"x"_s);
    row("new member of several lines", u"{\n  \"a\": 1\n}"_s, u"c"_s, u"[\n  1\n]"_s,
        u"{\n  \"a\": 1,\n  \"c\": [\n    1\n  ]\n}"_s);
    row("minified stays minified", uR"({"a":1,"b":2})"_s, u"c"_s, u"3"_s,
        uR"({"a":1,"b":2,"c":3})"_s);
    row("minified before another", uR"({"a":1,"b":2})"_s, u"c"_s, u"3"_s,
        uR"({"a":1,"c":3,"b":2})"_s, u"b"_s);
    row("tabs", u"{\n\t\"a\": 1\n}"_s, u"c"_s, u"[\n\t1\n]"_s,
        u"{\n\t\"a\": 1,\n\t\"c\": [\n\t\t1\n\t]\n}"_s);
    row("first member", u"{}"_s, u"a"_s, u"1"_s, u"{\n  \"a\": 1\n}"_s);
    row("first member, white space between the brackets", u"{ \n\n }\n"_s, u"a"_s, u"[\n1\n]"_s,
        u"{\n  \"a\": [\n  1\n  ]\n}\n"_s);
    row("name with escapes", u"{}"_s, u"a\"\n"_s, u"1"_s, u"{\n  \"a\\\"\\n\": 1\n}"_s);
    row("name in other spelling", uR"({"\u0061":1})"_s, u"a"_s, u"2"_s, uR"({"\u0061":2})"_s);
    row("of duplicates the last one", uR"({"a":1,"a":2})"_s, u"a"_s, u"3"_s, uR"({"a":1,"a":3})"_s);
    row("white space around the value goes", u"{\"a\":1}"_s, u"a"_s, u" 2\n"_s, u"{\"a\":2}"_s);
    row("spelling of the value stays", u"{\"a\":1}"_s, u"a"_s, u"1.00"_s, u"{\"a\":1.00}"_s);
}

void TstJsonEdits::memberGetsItsValue()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, before);
    QFETCH(QString, result);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(applied(text, withMember(*document, name, value, before)), result);
}

void TstJsonEdits::memberGoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("result");
    const QString pretty = u"{\n  \"a\": 1,\n  \"b\": [\n    2\n  ],\n  \"c\": 3\n}\n"_s;

    QTest::newRow("first") << pretty << u"a"_s << u"{\n  \"b\": [\n    2\n  ],\n  \"c\": 3\n}\n"_s;
    QTest::newRow("inner") << pretty << u"b"_s << u"{\n  \"a\": 1,\n  \"c\": 3\n}\n"_s;
    QTest::newRow("last") << pretty << u"c"_s << u"{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}\n"_s;
    QTest::newRow("only one") << u"{\n  \"a\": 1\n}\n"_s << u"a"_s << u"{}\n"_s;
    QTest::newRow("none of that name") << pretty << u"x"_s << pretty;
    QTest::newRow("minified") << uR"({"a":1,"b":2,"c":3})"_s << u"b"_s << uR"({"a":1,"c":3})"_s;
    QTest::newRow("every duplicate")
        << uR"({"a":1,"b":2,"\u0061":3,"c":4,"a":5})"_s << u"a"_s << uR"({"b":2,"c":4})"_s;
    QTest::newRow("duplicates side by side")
        << uR"({"b":2,"a":1,"a":5})"_s << u"a"_s << uR"({"b":2})"_s;
    QTest::newRow("nothing but duplicates") << uR"({"a":1, "a":5})"_s << u"a"_s << u"{}"_s;
    QTest::newRow("same name deeper stays")
        << uR"({"a":1,"b":{"a":2}})"_s << u"a"_s << uR"({"b":{"a":2}})"_s;
}

void TstJsonEdits::memberGoes()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, result);
    const DocumentPtr document = Document::parse(text);
    QCOMPARE(applied(text, withoutMember(*document, name)), result);
}

void TstJsonEdits::nothingIsEditedWithoutAnObject()
{
    for (const QString &text : {u"[1]"_s, u"1"_s, u"null"_s, u""_s, uR"({"a":1,})"_s}) {
        const DocumentPtr document = Document::parse(text);
        QVERIFY(withMember(*document, u"a"_s, u"2"_s).isEmpty());
        QVERIFY(withoutMember(*document, u"a"_s).isEmpty());
    }
}

void TstJsonEdits::anEditChangesOnlyItsMember()
{
    RandomJson random;
    int edited = 0;
    for (int round = 0; round < 1000; ++round) {
        const QString text = random.document();
        const DocumentPtr before = Document::parse(text);
        const DocumentPtr value = Document::parse(random.document(5));
        if (!before->isObject())
            continue;
        ++edited;
        const QList<NodeId> members = before->children(0);
        const QString name = members.isEmpty() || random.pick(3) == 0
            ? u"brand new"_s
            : before->key(members[random.pick(static_cast<int>(members.size()))]);
        const DocumentPtr after =
            Document::parse(applied(text, withMember(*before, name, value->text())));
        QVERIFY2(!after->hasErrors(), qPrintable(after->text()));
        const NodeId set = after->member(0, name);
        QVERIFY(sameValue(*after, set, *value, 0));
        // All others keep their spelling and their order.
        QStringList kept;
        QStringList still;
        for (const NodeId id : members) {
            if (before->key(id) != name)
                kept.append(before->raw(before->node(id).key).toString()
                            + before->rawValue(id).toString());
        }
        for (const NodeId id : after->children(0)) {
            if (id != set)
                still.append(after->raw(after->node(id).key).toString()
                             + after->rawValue(id).toString());
        }
        QCOMPARE(still, kept);
    }
    QVERIFY(edited > 100);
}

void TstJsonEdits::removedMembersAreGone()
{
    RandomJson random;
    for (int round = 0; round < 500; ++round) {
        const QString text = random.document();
        const DocumentPtr before = Document::parse(text);
        if (!before->isObject() || before->children(0).isEmpty())
            continue;
        const QList<NodeId> members = before->children(0);
        const QString name = before->key(members[random.pick(static_cast<int>(members.size()))]);
        const DocumentPtr after = Document::parse(applied(text, withoutMember(*before, name)));
        QVERIFY2(!after->hasErrors(), qPrintable(after->text()));
        QCOMPARE(after->member(0, name), NoNode);
        QCOMPARE(after->children(0).size(), members.size() - 1);
    }
}

QTEST_APPLESS_MAIN(TstJsonEdits)
#include "tst_jsonedits.moc"
