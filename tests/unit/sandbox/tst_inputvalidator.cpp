#include "sandbox/inputvalidator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

namespace {

QByteArray schemaWith(const QByteArray &fields, const QByteArray &rest = {})
{
    return R"({"type":"object","schemaVersion":1,"title":"T","properties":{)" + fields + '}' + rest
        + '}';
}

} // namespace

class TstInputValidator : public QObject {
    Q_OBJECT

private slots:
    void inputIsJudgedInTheServicesWords_data();
    void inputIsJudgedInTheServicesWords();
    void onlyTheFirstBrokenRuleOfTheSchemaIsTold();
    void extraRulesAreToldAllOfThem();
    void anythingIsValidWithoutSchema();
    void encryptedJsonIsValidWhileItsSchemaIsTheSame();
};

void TstInputValidator::inputIsJudgedInTheServicesWords_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &schema, const QByteArray &input,
                        const QString &problem) {
        QTest::newRow(name) << schema << input << problem;
    };
    const QByteArray s = R"("x":{"type":"string"})", i = R"("x":{"type":"integer"})";
    const QByteArray needsX = R"(,"required":["x"])";
    row("missing", schemaWith(s, needsX), "{}", u"Field input.x is required"_s);
    row("missing, with a default", schemaWith(R"("x":{"type":"string","default":""})", needsX),
        "{}", {});
    row("empty text is there", schemaWith(s, needsX), R"({"x":""})", {});
    row("no text", schemaWith(s), R"({"x":1})", u"Field input.x must be string"_s);
    row("no integer", schemaWith(i), R"({"x":1.5})", u"Field input.x must be integer"_s);
    row("an integer in another spelling", schemaWith(i), R"({"x":1.0e1})", {});
    row("no number", schemaWith(R"("x":{"type":"number"})"), R"({"x":"1"})",
        u"Field input.x must be number"_s);
    row("no boolean", schemaWith(R"("x":{"type":"boolean"})"), R"({"x":0})",
        u"Field input.x must be boolean"_s);
    row("no array", schemaWith(R"("x":{"type":"array"})"), R"({"x":{}})",
        u"Field input.x must be array"_s);
    row("no object", schemaWith(R"("x":{"type":"object"})"), R"({"x":[]})",
        u"Field input.x must be object"_s);
    row("one of several types", schemaWith(R"("x":{"type":["string","integer"]})"), R"({"x":1})",
        {});
    row("none of several types", schemaWith(R"("x":{"type":["string","integer"]})"), R"({"x":[]})",
        u"Field input.x must be string,integer"_s);
    row("null is no text", schemaWith(s), R"({"x":null})", u"Field input.x must be string"_s);
    row("null where it may be", schemaWith(R"("x":{"type":"string","nullable":true})"),
        R"({"x":null})", {});
    row("null where it may be, with values",
        schemaWith(R"("x":{"type":"string","nullable":true,"enum":["a"]})"), R"({"x":null})",
        u"Field input.x must be equal to one of the allowed values: \"a\""_s);
    row("too short", schemaWith(R"("x":{"type":"string","minLength":2})"), R"({"x":"a"})",
        u"Field input.x must NOT have fewer than 2 characters"_s);
    row("too long", schemaWith(R"("x":{"type":"string","maxLength":4})"), R"({"x":"abcde"})",
        u"Field input.x must NOT have more than 4 characters"_s);
    row("characters are code points", schemaWith(R"("x":{"type":"string","maxLength":1})"),
        R"({"x":"\ud83d\ude00"})", {});
    row("no match", schemaWith(R"("x":{"type":"string","pattern":"^a$"})"), R"({"x":"b"})",
        u"Field input.x must match pattern \"^a$\""_s);
    row("match anywhere", schemaWith(R"("x":{"type":"string","pattern":"b"})"), R"({"x":"abc"})",
        {});
    row("pattern in JavaScript's own spelling",
        schemaWith(R"("x":{"type":"string","pattern":"^[^]\\u00e9$"})"), R"({"x":"\n\u00e9"})", {});
    row("not among the values", schemaWith(R"("x":{"type":"string","enum":["a","b"]})"),
        R"({"x":"c"})",
        u"Field input.x must be equal to one of the allowed values: \"a\", \"b\""_s);
    row("too low", schemaWith(R"("x":{"type":"integer","minimum":1})"), R"({"x":0})",
        u"Field input.x must be >= 1"_s);
    row("too high", schemaWith(R"("x":{"type":"number","maximum":5.5})"), R"({"x":5.6})",
        u"Field input.x must be <= 5.5"_s);
    row("too few entries", schemaWith(R"("x":{"type":"array","minItems":2})"), R"({"x":[1]})",
        u"Field input.x must NOT have fewer than 2 items"_s);
    row("too many entries", schemaWith(R"("x":{"type":"array","maxItems":1})"), R"({"x":[1,2]})",
        u"Field input.x must NOT have more than 1 items"_s);
    row("required list without entries", schemaWith(R"("x":{"type":"array"})", needsX),
        R"({"x":[]})", u"Field input.x must NOT have fewer than 1 items"_s);
    row("same scalar twice",
        schemaWith(R"("x":{"type":"array","uniqueItems":true,"items":{"type":"string"}})"),
        R"({"x":["a","a"]})",
        u"Field input.x must NOT have duplicate items (items ## 1 and 0 are identical)"_s);
    row("same object twice",
        schemaWith(R"("x":{"type":"array","uniqueItems":true,"items":{"type":"object"}})"),
        R"({"x":[{"a":1,"b":2},{},{"b":2,"a":1.0}]})",
        u"Field input.x must NOT have duplicate items (items ## 0 and 2 are identical)"_s);
    row("too few members", schemaWith(R"("x":{"type":"object","minProperties":1})"), R"({"x":{}})",
        u"Field input.x must NOT have fewer than 1 properties"_s);
    row("unknown field", schemaWith(s, R"(,"additionalProperties":false)"), R"({"y":1})",
        u"Property input.y is not allowed."_s);
    row("unknown field where it may be", schemaWith(s), R"({"y":1})", {});
    row("wrong entry", schemaWith(R"("x":{"type":"array","items":{"type":"string"}})"),
        R"({"x":["a",2]})", u"Field input.x.1 must be string"_s);
    row("wrong member", schemaWith(R"("x":{"type":"object","properties":{"y":{"type":"string"}}})"),
        R"({"x":{"y":2}})", u"Field input.x.y must be string"_s);
    row("slash in a name", schemaWith(R"("a/b":{"type":"string"})"), R"({"a/b":2})",
        u"Field input.a~1b must be string"_s);
    row("default of a member is not filled in",
        schemaWith(R"("x":{"type":"object","required":["y"],"properties":{"y":{"default":1}}})"),
        R"({"x":{}})", u"Field input.x.y is required"_s);
    row("default of an entry's member is filled in",
        schemaWith(
            R"("x":{"type":"array","items":{"type":"object","required":["y"],"properties":{"y":{"default":1}}}})"),
        R"({"x":[{}]})", {});
    row("the schema's own words",
        schemaWith(R"("x":{"type":"integer","maximum":5,"errorMessage":{"maximum":"Too much."}})"),
        R"({"x":6})", u"Too much."_s);
    const QByteArray urls = schemaWith(R"("x":{"type":"array","editor":"requestListSources"})");
    row("no URLs", urls, R"({"x":[{"url":"ftp://a"},{"url":"https://a"},{}]})",
        u"Items in input.x at positions [0,2] do not contain valid URLs"_s);
    row("a file of URLs", urls, R"({"x":[{"requestsFromUrl":"http://a/list.txt"}]})", {});
    row("keys of a list", schemaWith(R"("x":{"type":"array","patternKey":"^a"})"),
        R"({"x":[{"key":"b","value":"1"}]})",
        u"Keys in input.x at positions [0] must match regular expression \"^a\""_s);
    row("values of a list", schemaWith(R"("x":{"type":"array","patternValue":"^a"})"),
        R"({"x":["a","b"]})",
        u"Values in input.x at positions [1] must match regular expression \"^a\""_s);
    row("keys of an object", schemaWith(R"("x":{"type":"object","patternKey":"^a"})"),
        R"({"x":{"b":"1","ab":"2"}})",
        u"Keys [b] in input.x must match regular expression \"^a\""_s);
    row("values of an object", schemaWith(R"("x":{"type":"object","patternValue":"^a"})"),
        R"({"x":{"b":1}})",
        u"Keys [b] in input.x must have string value which matches regular expression \"^a\""_s);
    const QByteArray proxy = R"("x":{"type":"object","editor":"proxy"})";
    row("no proxy", schemaWith(proxy, needsX), R"({"x":{"useApifyProxy":false}})",
        u"Field input.x is required. Please provide custom proxy URLs or use Apify Proxy."_s);
    row("no proxy where none is needed", schemaWith(proxy), R"({"x":{"useApifyProxy":false}})", {});
    row("bad proxy URL", schemaWith(proxy), R"({"x":{"proxyUrls":["example.com"]}})",
        u"Proxy URL \"example.com\" has invalid format, it must be "
        "socks[4|4a|5|5h]|http[s]://[username[:password]]@hostname:port."_s);
    row("good proxy URL", schemaWith(proxy),
        R"({"x":{"proxyUrls":["http://me:pw@proxy.example.com:8000"]}})", {});
    row("no such country", schemaWith(proxy),
        R"({"x":{"useApifyProxy":true,"apifyProxyCountry":"ZZ"}})",
        u"Country code \"ZZ\" is invalid. Only ISO 3166-1 alpha-2 country codes are supported."_s);
    row("country without the proxy", schemaWith(proxy),
        R"({"x":{"useApifyProxy":false,"proxyUrls":["http://proxy.example.com:8000"],"apifyProxyCountry":"CZ"}})",
        u"The country for Apify Proxy can be specified only when using Apify Proxy."_s);
    row("foreign groups", schemaWith(proxy),
        R"({"x":{"useApifyProxy":true,"apifyProxyGroups":["SHADER","GOLD","SILVER"],"apifyProxyCountry":"CZ"}})",
        u"You currently do not have access to proxy groups: GOLD, SILVER"_s);
}

void TstInputValidator::inputIsJudgedInTheServicesWords()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, input);
    QFETCH(QString, problem);
    const QStringList expected = problem.isEmpty() ? QStringList() : QStringList{problem};
    QVERIFY(JsonView::parse(schema).exists());
    QCOMPARE(inputProblems(JsonView::parse(input), JsonView::parse(schema), {u"SHADER"_s}),
             expected);
}

void TstInputValidator::onlyTheFirstBrokenRuleOfTheSchemaIsTold()
{
    const JsonView schema = JsonView::parse(
        schemaWith(R"("x":{"type":"string"},"y":{"type":"string"})", R"(,"required":["z"])"));
    QCOMPARE(inputProblems(JsonView::parse(R"({"y":1,"x":1})"), schema, {}),
             QStringList{u"Field input.z is required"_s});
    QCOMPARE(inputProblems(JsonView::parse(R"({"y":1,"x":1,"z":0})"), schema, {}),
             QStringList{u"Field input.x must be string"_s});
}

void TstInputValidator::extraRulesAreToldAllOfThem()
{
    const JsonView schema =
        JsonView::parse(schemaWith(R"("p":{"type":"object","editor":"proxy"},"u":{"type":"array",
        "editor":"requestListSources"},"n":{"type":"integer"})",
                                   R"(,"required":["p"])"));
    QCOMPARE(
        inputProblems(JsonView::parse(R"({"n":"1","u":[{}]})"), schema, {}),
        QStringList(
            {u"Field input.p is required"_s,
             u"Field input.p is required. Please provide custom proxy URLs or use Apify Proxy."_s,
             u"Items in input.u at positions [0] do not contain valid URLs"_s}));
}

void TstInputValidator::anythingIsValidWithoutSchema()
{
    QVERIFY(inputProblems(JsonView::parse(R"({"a":1})"), {}, {}).isEmpty());
}

void TstInputValidator::encryptedJsonIsValidWhileItsSchemaIsTheSame()
{
    const JsonView schema = JsonView::parse(schemaWith(
        R"("x":{"type":"object","isSecret":true,"editor":"json"})", R"(,"required":["x"])"));
    const QByteArray without = R"({"x":"ENCRYPTED_JSON:aGVsbG8=:d29ybGQ="})";
    const QByteArray other = R"({"x":"ENCRYPTED_JSON:0000000000:aGVsbG8=:d29ybGQ="})";
    const QByteArray value = R"({"x":"ENCRYPTED_VALUE:aGVsbG8=:d29ybGQ="})";
    QVERIFY(inputProblems(JsonView::parse(without), schema, {}).isEmpty());
    QCOMPARE(
        inputProblems(JsonView::parse(other), schema, {}),
        QStringList{u"The field schema.properties.x is a secret field, but its schema has changed. "
                    "Please update the value in the input editor."_s});
    QCOMPARE(inputProblems(JsonView::parse(value), schema, {}),
             QStringList{u"Field input.x must be object"_s});
}

QTEST_GUILESS_MAIN(TstInputValidator)
#include "tst_inputvalidator.moc"
