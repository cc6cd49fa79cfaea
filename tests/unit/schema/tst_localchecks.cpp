// The local check of a draft.
#include "schema/localchecks.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::schema;
using json::Document;
using Code = FieldProblemCode;

Q_DECLARE_METATYPE(taskinput::schema::FieldProblemCode)

namespace {

QList<FieldProblem> problemsOf(const QByteArray &schema, const QString &draft)
{
    const InputSchemaPtr parsed = InputSchema::parse(schema);
    return localProblems(*Document::parse(draft), *parsed);
}

} // namespace

class TstLocalChecks : public QObject {
    Q_OBJECT
private slots:
    void oneValueAgainstOneProperty_data();
    void oneValueAgainstOneProperty();
    void valuesThatFit_data();
    void valuesThatFit();
    void missingFieldsStandLast();
    void unknownFieldsOnlyWhereForbidden();
    void problemsNameTheirValue();
    void onlyTheLastOfDuplicatesIsChecked();
    void whatIsNoValidObjectHasNone_data();
    void whatIsNoValidObjectHasNone();
    void aRequestToStopEndsTheWork();
};

void TstLocalChecks::oneValueAgainstOneProperty_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("data");
    const auto row = [](const char *name, const char *property, const QString &value, Code code,
                        const QString &data) {
        QTest::newRow(name) << QByteArray(property) << value << code << data;
    };
    row("text for a number", R"({"type":"number"})", u"\"1\""_s, Code::WrongType, u"number"_s);
    row("fraction for an integer", R"({"type":"integer"})", u"1.5"_s, Code::WrongType,
        u"integer"_s);
    row("number for text", R"({"type":"string"})", u"1"_s, Code::WrongType, u"string"_s);
    row("list for an object", R"({"type":"object"})", u"[]"_s, Code::WrongType, u"object"_s);
    row("object for a list", R"({"type":"array"})", u"{}"_s, Code::WrongType, u"array"_s);
    row("text for a boolean", R"({"type":"boolean"})", u"\"true\""_s, Code::WrongType,
        u"boolean"_s);
    row("several types", R"({"type":["string","integer"]})", u"[]"_s, Code::WrongType,
        u"string,integer"_s);
    row("null", R"({"type":"string"})", u"null"_s, Code::NullNotAllowed, u"string"_s);
    row("enum", R"({"type":"string","enum":["a","b"]})", u"\"c\""_s, Code::NotInEnum, u"\"c\""_s);
    row("enum and nullable: null is refused", R"({"type":"string","enum":["a"],"nullable":true})",
        u"null"_s, Code::NotInEnum, u"null"_s);
    row("enum of entries", R"({"type":"array","items":{"enum":["a"]}})", u"[\"a\",\"x\",\"y\"]"_s,
        Code::NotInEnum, u"\"x\""_s);
    row("too small", R"({"type":"integer","minimum":1})", u"0"_s, Code::TooSmall, u"1"_s);
    row("too big", R"({"type":"number","maximum":0.1})", u"0.1000000000000000000001"_s,
        Code::TooBig, u"0.1"_s);
    row("too big for a double", R"({"type":"integer","maximum":18446744073709551615})",
        u"18446744073709551616"_s, Code::TooBig, u"18446744073709551615"_s);
    row("too short", R"({"type":"string","minLength":2})", u"\"a\""_s, Code::TooShort, u"2"_s);
    row("pairs count once", R"({"type":"string","minLength":2})", u"\"😀\""_s, Code::TooShort,
        u"2"_s);
    row("escapes count as what they mean", R"({"type":"string","maxLength":1})", u"\"\\u0061b\""_s,
        Code::TooLong, u"1"_s);
    row("too few entries", R"({"type":"array","minItems":2})", u"[1]"_s, Code::TooFewEntries,
        u"2"_s);
    row("too many entries", R"({"type":"array","maxItems":1})", u"[1,2]"_s, Code::TooManyEntries,
        u"1"_s);
    row("too few members", R"({"type":"object","minProperties":1})", u"{}"_s, Code::TooFewMembers,
        u"1"_s);
    row("too many members", R"({"type":"object","maxProperties":1})", u"{\"a\":1,\"b\":2}"_s,
        Code::TooManyMembers, u"1"_s);
    row("secret text where it is no secret", R"({"type":"object"})", u"\"ENCRYPTED_JSON:a:b\""_s,
        Code::WrongType, u"object"_s);
    row("plain text in a secret list", R"({"type":"array","isSecret":true})", u"\"text\""_s,
        Code::WrongType, u"array"_s);
}

void TstLocalChecks::oneValueAgainstOneProperty()
{
    QFETCH(QByteArray, property);
    QFETCH(QString, value);
    QFETCH(Code, code);
    QFETCH(QString, data);
    const QList<FieldProblem> problems =
        problemsOf("{\"properties\":{\"x\":" + property + "}}", u"{\"x\":"_s + value + u'}');
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().field, u"x"_s);
    QVERIFY(problems.front().code == code);
    QCOMPARE(problems.front().data, data);
}

void TstLocalChecks::valuesThatFit_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *property, const QString &value) {
        QTest::newRow(name) << QByteArray(property) << value;
    };
    row("integer in another spelling", R"({"type":"integer"})", u"1.0"_s);
    row("integer with an exponent", R"({"type":"integer","maximum":1000})", u"1e3"_s);
    row("number", R"({"type":"number"})", u"1.5"_s);
    row("one of several types", R"({"type":["object","string"]})", u"\"a\""_s);
    row("no type said", "{}", u"[1]"_s);
    row("nullable", R"({"type":"string","nullable":true})", u"null"_s);
    row("enum, escaped", R"({"type":"string","enum":["a"]})", u"\"\\u0061\""_s);
    row("suggestions are no limits", R"({"type":"string","enumSuggestedValues":["a"]})",
        u"\"b\""_s);
    row("empty text", R"({"type":"string"})", u"\"\""_s);
    row("at the bounds", R"({"type":"integer","minimum":1,"maximum":1})", u"1"_s);
    row("bounds of several types", R"({"type":["array","object"],"minItems":3})", u"[]"_s);
    row("secret text", R"({"type":"string","isSecret":true})", u"\"ENCRYPTED_VALUE:a:b\""_s);
    row("secret list", R"({"type":"array","isSecret":true,"minItems":1})",
        u"\"ENCRYPTED_JSON:a:b\""_s);
    row("secret object", R"({"type":"object","isSecret":true})", u"\"ENCRYPTED_JSON:h:a:b\""_s);
    row("bounds in another unit", R"({"type":"string","minimum":5})", u"\"a\""_s);
}

void TstLocalChecks::valuesThatFit()
{
    QFETCH(QByteArray, property);
    QFETCH(QString, value);
    QVERIFY(problemsOf("{\"properties\":{\"x\":" + property + "}}", u"{\"x\":"_s + value + u'}')
                .isEmpty());
}

void TstLocalChecks::missingFieldsStandLast()
{
    const QList<FieldProblem> problems = problemsOf(
        R"({"required":["a","b","c","d"],"properties":{"a":{"type":"string"},"b":{"type":"array"},
            "c":{"type":"string","default":"x"},"d":{"type":"array"},"e":{}}})",
        u"{\"d\":[]}"_s);
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems.at(0).field, u"d"_s);
    QVERIFY(problems.at(0).code == Code::EmptyRequiredList);
    QCOMPARE(problems.at(1).field, u"a"_s);
    QVERIFY(problems.at(1).code == Code::Missing);
    QCOMPARE(problems.at(1).value, json::NoNode);
    QCOMPARE(problems.at(2).field, u"b"_s);
}

void TstLocalChecks::unknownFieldsOnlyWhereForbidden()
{
    const QString draft = u"{\"a\":1,\"b\":2}"_s;
    QVERIFY(problemsOf(R"({"properties":{"a":{}}})", draft).isEmpty());
    const QList<FieldProblem> problems =
        problemsOf(R"({"additionalProperties":false,"properties":{"a":{}}})", draft);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.front().field, u"b"_s);
    QVERIFY(problems.front().code == Code::UnknownField);
}

void TstLocalChecks::problemsNameTheirValue()
{
    const json::DocumentPtr draft = Document::parse(u"{\"y\":0,\"x\":[5]}"_s);
    const InputSchemaPtr schema = InputSchema::parse(R"({"properties":{"x":{"type":"string"}}})");
    const QList<FieldProblem> problems = localProblems(*draft, *schema);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(draft->rawValue(problems.front().value), u"[5]");
}

void TstLocalChecks::onlyTheLastOfDuplicatesIsChecked()
{
    const QByteArray schema = R"({"properties":{"x":{"type":"string"}}})";
    QVERIFY(problemsOf(schema, u"{\"x\":1,\"x\":\"a\"}"_s).isEmpty());
    QCOMPARE(problemsOf(schema, u"{\"x\":\"a\",\"x\":1}"_s).size(), 1);
}

void TstLocalChecks::whatIsNoValidObjectHasNone_data()
{
    QTest::addColumn<QString>("draft");
    QTest::newRow("list") << u"[]"_s;
    QTest::newRow("null") << u"null"_s;
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("broken") << u"{\"x\":1,"_s;
}

void TstLocalChecks::whatIsNoValidObjectHasNone()
{
    QFETCH(QString, draft);
    QVERIFY(problemsOf(R"({"required":["a"],"properties":{"a":{},"x":{"type":"string"}}})", draft)
                .isEmpty());
}

void TstLocalChecks::aRequestToStopEndsTheWork()
{
    const InputSchemaPtr schema = InputSchema::parse(R"({"properties":{"x":{"type":"string"}}})");
    const json::DocumentPtr draft = Document::parse(u"{\"x\":1}"_s);
    const StopFlag stop;
    stop.requestStop();
    QVERIFY(localProblems(*draft, *schema, stop).isEmpty());
}

TASKINPUT_TEST_CLASS(TstLocalChecks)
#include "tst_localchecks.moc"
