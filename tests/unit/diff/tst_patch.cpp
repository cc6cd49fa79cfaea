// The merge body and what a merge gives.
#include "diff/patch.h"
#include "json/values.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::diff;
using json::Document;
using json::DocumentPtr;

class TstPatch : public QObject {
    Q_OBJECT
private slots:
    void bodyHoldsTheTickedFieldsAsTyped_data();
    void bodyHoldsTheTickedFieldsAsTyped();
    void bodySizeIsTheSumOfItsFields();
    void fiftyThousandFieldsMakeOneBody();
    void mergeSetsMembersAndKeepsTheRest_data();
    void mergeSetsMembersAndKeepsTheRest();
};

void TstPatch::bodyHoldsTheTickedFieldsAsTyped_data()
{
    QTest::addColumn<QString>("draft");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QString &draft, const QStringList &fields,
                        const char *body) {
        QTest::newRow(name) << draft << fields << QByteArray(body);
    };
    row("one", u"{\"a\":1,\"b\":2}"_s, {u"b"_s}, R"({"b":2})");
    row("in the draft's order", u"{\"a\":1,\"b\":2}"_s, {u"b"_s, u"a"_s}, R"({"a":1,"b":2})");
    row("none", u"{\"a\":1}"_s, {}, "{}");
    row("unknown names are skipped", u"{\"a\":1}"_s, {u"x"_s, u"a"_s}, R"({"a":1})");
    row("a name twice", u"{\"a\":1}"_s, {u"a"_s, u"a"_s}, R"({"a":1})");
    row("only white space is dropped", u"{ \"a\" : { \"x y\" : [ 1 , \"p q\" ] } }"_s, {u"a"_s},
        R"({"a":{"x y":[1,"p q"]}})");
    row("numbers keep their spelling", u"{\"a\":[1.00,-0,1E400,12345678901234567890]}"_s, {u"a"_s},
        R"({"a":[1.00,-0,1E400,12345678901234567890]})");
    row("strings keep their spelling", u"{\"a\":\"\\u0061\\/\\ud800\"}"_s, {u"a"_s},
        R"({"a":"\u0061\/\ud800"})");
    row("names keep their spelling", u"{\"\\u0061\":1}"_s, {u"a"_s}, R"({"\u0061":1})");
    row("UTF-8", u"{\"ä\":\"€\"}"_s, {u"ä"_s}, "{\"\xc3\xa4\":\"\xe2\x82\xac\"}");
    row("duplicate: the last one", u"{\"a\":1,\"b\":0,\"a\":2}"_s, {u"a"_s}, R"({"a":2})");
    row("duplicates inside", u"{\"a\":{\"x\":1,\"x\":2}}"_s, {u"a"_s}, R"({"a":{"x":2}})");
    row("null is sent", u"{\"a\":null}"_s, {u"a"_s}, R"({"a":null})");
    row("empty name", u"{\"\":1}"_s, {u""_s}, R"({"":1})");
    row("no object", u"[1]"_s, {u"a"_s}, "{}");
    row("no text", u""_s, {u"a"_s}, "{}");
}

void TstPatch::bodyHoldsTheTickedFieldsAsTyped()
{
    QFETCH(QString, draft);
    QFETCH(QStringList, fields);
    QFETCH(QByteArray, body);
    QCOMPARE(mergeBody(*Document::parse(draft), fields), body);
}

void TstPatch::bodySizeIsTheSumOfItsFields()
{
    const DocumentPtr baseline = Document::parse(u"{}"_s);
    const DocumentPtr draft = Document::parse(u"{\"a\": [1, 2], \"ü\": \"€\", \"c\": {}}"_s);
    qint64 sum = 2; // braces
    QStringList names;
    for (const FieldChange &change : fieldChanges(*baseline, *draft)) {
        sum += change.bytes + (names.isEmpty() ? 0 : 1);
        names.append(change.name);
    }
    QCOMPARE(mergeBody(*draft, names).size(), sum);
}

void TstPatch::fiftyThousandFieldsMakeOneBody()
{
    QStringList members, names;
    for (int i = 0; i < 50'000; ++i) {
        members.append(u"\"f%1\":%1"_s.arg(i));
        names.append(u"f%1"_s.arg(i));
    }
    const QString text = u'{' + members.join(u',') + u'}';
    QCOMPARE(mergeBody(*Document::parse(text), names), text.toUtf8());
}

void TstPatch::mergeSetsMembersAndKeepsTheRest_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &stored, const QString &patch,
                        const QString &expected) {
        QTest::newRow(name) << stored << patch << expected;
    };
    row("replaced in place", u"{\"a\": 1.0, \"b\": 2}"_s, u"{\"b\":3.00}"_s,
        u"{\"a\": 1.0, \"b\": 3.00}"_s);
    row("added behind the last", u"{\n  \"a\": 1\n}"_s, u"{\"b\":2,\"c\":3}"_s,
        u"{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}"_s);
    row("replaced last and added", u"{\"a\":1}"_s, u"{\"b\":2,\"a\":5}"_s, u"{\"a\":5,\"b\": 2}"_s);
    row("patch in another order", u"{\"a\":1,\"b\":2}"_s, u"{\"b\":20,\"a\":10}"_s,
        u"{\"a\":10,\"b\":20}"_s);
    row("null is stored", u"{\"a\":1}"_s, u"{\"a\":null}"_s, u"{\"a\":null}"_s);
    row("objects are replaced whole", u"{\"a\":{\"x\":1,\"y\":2}}"_s, u"{\"a\":{\"x\":9}}"_s,
        u"{\"a\":{\"x\":9}}"_s);
    row("empty patch", u"{\"a\": 1 }"_s, u"{}"_s, u"{\"a\": 1 }"_s);
    row("into an empty object", u"{ }"_s, u"{\"a\":1,\"b\":2}"_s,
        u"{\n  \"a\": 1,\n  \"b\": 2\n}"_s);
    row("stored null", u"null"_s, u"{\"a\":1}"_s, u"{\n  \"a\": 1\n}"_s);
    row("nothing at all", u""_s, u"{}"_s, u"{}"_s);
    row("duplicates in the patch", u"{\"a\":1}"_s, u"{\"a\":2,\"a\":3}"_s, u"{\"a\":3}"_s);
    row("duplicates in the stored one", u"{\"a\":1,\"a\":2}"_s, u"{\"a\":3}"_s,
        u"{\"a\":1,\"a\":3}"_s);
    row("names meet in other spelling", u"{\"\\u0061\":1}"_s, u"{\"a\":2}"_s, u"{\"\\u0061\":2}"_s);
}

void TstPatch::mergeSetsMembersAndKeepsTheRest()
{
    QFETCH(QString, stored);
    QFETCH(QString, patch);
    QFETCH(QString, expected);
    const QString result = merged(*Document::parse(stored), *Document::parse(patch));
    QCOMPARE(result, expected);
    QVERIFY(!Document::parse(result)->hasErrors());
}

QTEST_APPLESS_MAIN(TstPatch)
#include "tst_patch.moc"
