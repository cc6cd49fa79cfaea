// Reading input schemas, today's and older ones.
#include "schema/inputschema.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput::schema;

namespace {

InputSchemaPtr schemaOf(const QByteArray &properties, const QByteArray &more = {})
{
    return InputSchema::parse(R"({"title":"T","type":"object","schemaVersion":1,"properties":{)"
                              + properties + "}" + more + "}");
}

Field fieldOf(const QByteArray &property)
{
    const InputSchemaPtr schema = schemaOf("\"x\":" + property);
    const Field *field = schema ? schema->field(u"x"_s) : nullptr;
    return field ? *field : Field();
}

} // namespace

class TstInputSchema : public QObject {
    Q_OBJECT
private slots:
    void everythingOfAFieldIsRead();
    void fieldsKeepTheirOrderAndSection();
    void requiredWithADefaultIsOptional();
    void boundsFollowTheType_data();
    void boundsFollowTheType();
    void enumsAreStringsOnly_data();
    void enumsAreStringsOnly();
    void unknownFieldsAreAllowedUnlessForbidden_data();
    void unknownFieldsAreAllowedUnlessForbidden();
    void oddSchemasAreReadAsFarAsTheyGo_data();
    void oddSchemasAreReadAsFarAsTheyGo();
    void whatIsNoObjectIsNoSchema_data();
    void whatIsNoObjectIsNoSchema();
    void numbersKeepTheirSpelling();
    void textsAreNeverMarkup();
    void fieldsAreFoundByTheirExactName();
};

void TstInputSchema::everythingOfAFieldIsRead()
{
    const Field field = fieldOf(R"({"title":"Pages","type":"integer","description":"How many",
        "editor":"hidden","unit":"pages","nullable":true,"isSecret":true,"default": 10,
        "prefill":[1, 2],"example":{"a":1},"minimum":1,"maximum":9999999,"pattern":"^a$"})");
    QCOMPARE(field.name, u"x"_s);
    QCOMPARE(field.title, u"Pages"_s);
    QCOMPARE(field.description, u"How many"_s);
    QCOMPARE(field.types, QStringList{u"integer"_s});
    QCOMPARE(field.editor, u"hidden"_s);
    QCOMPARE(field.unit, u"pages"_s);
    QVERIFY(field.isNullable && field.isSecret && field.isHidden && !field.isRequired);
    QCOMPARE(field.defaultValue, u"10"_s);
    QCOMPARE(field.prefill, u"[1, 2]"_s);
    QCOMPARE(field.example, u"{\"a\":1}"_s);
    QCOMPARE(field.minimum, u"1"_s);
    QCOMPARE(field.maximum, u"9999999"_s);
    QCOMPARE(field.pattern, u"^a$"_s);
}

void TstInputSchema::fieldsKeepTheirOrderAndSection()
{
    const InputSchemaPtr schema = schemaOf(R"("z":{},"b":{"sectionCaption":"<b>Proxy</b>"},"a":{},
        "10":{"sectionCaption":"Rest"},"2":{})");
    QStringList names, sections;
    for (const Field &field : schema->fields()) {
        names.append(field.name);
        sections.append(field.section);
    }
    QCOMPARE(names, (QStringList{u"z"_s, u"b"_s, u"a"_s, u"10"_s, u"2"_s}));
    QCOMPARE(sections, (QStringList{u""_s, u"Proxy"_s, u"Proxy"_s, u"Rest"_s, u"Rest"_s}));
}

void TstInputSchema::requiredWithADefaultIsOptional()
{
    const InputSchemaPtr schema = schemaOf(R"("a":{},"b":{"default":1},"c":{"prefill":1},"d":{})",
                                           R"(,"required":["a","b","c",7])");
    QVERIFY(schema->field(u"a"_s)->isRequired);
    QVERIFY(!schema->field(u"b"_s)->isRequired);
    QVERIFY(schema->field(u"c"_s)->isRequired);
    QVERIFY(!schema->field(u"d"_s)->isRequired);
}

void TstInputSchema::boundsFollowTheType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("minimum");
    QTest::addColumn<QString>("maximum");
    QTest::newRow("string") << QByteArray("\"string\"") << u"3"_s << u"4"_s;
    QTest::newRow("integer") << QByteArray("\"integer\"") << u"1"_s << u"2"_s;
    QTest::newRow("number") << QByteArray("\"number\"") << u"1"_s << u"2"_s;
    QTest::newRow("array") << QByteArray("\"array\"") << u"5"_s << u"6"_s;
    QTest::newRow("object") << QByteArray("\"object\"") << u"7"_s << u"8"_s;
    QTest::newRow("boolean") << QByteArray("\"boolean\"") << u""_s << u""_s;
    QTest::newRow("of several types the first")
        << QByteArray(R"(["object","array"])") << u"5"_s << u"6"_s;
}

void TstInputSchema::boundsFollowTheType()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, minimum);
    QFETCH(QString, maximum);
    const Field field =
        fieldOf(R"({"minimum":1,"maximum":2,"minLength":3,"maxLength":4,"minItems":5,
        "maxItems":6,"minProperties":7,"maxProperties":8,"type":)"
                + type + "}");
    QCOMPARE(field.minimum, minimum);
    QCOMPARE(field.maximum, maximum);
}

void TstInputSchema::enumsAreStringsOnly_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("suggested");
    QTest::addColumn<bool>("isOfEntries");
    const QStringList ab{u"a"_s, u"b"_s};
    QTest::newRow("select") << QByteArray(R"({"type":"string","enum":["a","\u0062"]})") << ab
                            << QStringList() << false;
    QTest::newRow("entries of a list")
        << QByteArray(R"({"type":"array","items":{"enum":["a","b"]}})") << ab << QStringList()
        << true;
    QTest::newRow("suggestions") << QByteArray(
        R"({"type":"string","enumSuggestedValues":["a","b"]})")
                                 << QStringList() << ab << false;
    QTest::newRow("suggestions for entries")
        << QByteArray(R"({"type":"array","items":{"enumSuggestedValues":["a","b"]}})")
        << QStringList() << ab << false;
    QTest::newRow("numbers can't be told") << QByteArray(R"({"type":"integer","enum":[1,2]})")
                                           << QStringList() << QStringList() << false;
    QTest::newRow("mixed can't be told") << QByteArray(R"({"type":"string","enum":["a",null]})")
                                         << QStringList() << QStringList() << false;
    QTest::newRow("no list") << QByteArray(R"({"type":"string","enum":"a"})") << QStringList()
                             << QStringList() << false;
}

void TstInputSchema::enumsAreStringsOnly()
{
    QFETCH(QByteArray, property);
    QFETCH(QStringList, values);
    QFETCH(QStringList, suggested);
    QFETCH(bool, isOfEntries);
    const Field field = fieldOf(property);
    QCOMPARE(field.enumValues, values);
    QCOMPARE(field.suggestedValues, suggested);
    QCOMPARE(field.isEnumOfEntries, isOfEntries);
}

void TstInputSchema::unknownFieldsAreAllowedUnlessForbidden_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("allows");
    QTest::newRow("not said") << QByteArray() << true;
    QTest::newRow("true") << QByteArray(",\"additionalProperties\":true") << true;
    QTest::newRow("false") << QByteArray(",\"additionalProperties\":false") << false;
    QTest::newRow("a schema") << QByteArray(",\"additionalProperties\":{}") << true;
    QTest::newRow("null") << QByteArray(",\"additionalProperties\":null") << true;
}

void TstInputSchema::unknownFieldsAreAllowedUnlessForbidden()
{
    QFETCH(QByteArray, more);
    QFETCH(bool, allows);
    QCOMPARE(schemaOf("", more)->allowsUnknown(), allows);
}

void TstInputSchema::oddSchemasAreReadAsFarAsTheyGo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fieldCount");
    QTest::newRow("empty object") << QByteArray("{}") << 0;
    QTest::newRow("properties null") << QByteArray(R"({"properties":null})") << 0;
    QTest::newRow("properties a list") << QByteArray(R"({"properties":[1]})") << 0;
    QTest::newRow("property is no object")
        << QByteArray(R"({"properties":{"a":1,"b":"x","c":[]}})") << 3;
    QTest::newRow("members of other types") << QByteArray(
        R"({"title":1,"required":"a","properties":{"a":{"title":[],"type":{},"items":5,
            "isSecret":"yes","minimum":"1","enum":{},"nullable":1,"enumTitles":[1,"t"]}}})")
                                            << 1;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"properties\":{\"a\":{}}}") << 1;
    QTest::newRow("duplicate property: the last one counts")
        << QByteArray(R"({"properties":{"a":{"type":"string"},"a":{}}})") << 1;
}

void TstInputSchema::oddSchemasAreReadAsFarAsTheyGo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fieldCount);
    const InputSchemaPtr schema = InputSchema::parse(bytes);
    QVERIFY(schema);
    QCOMPARE(schema->fields().size(), fieldCount);
    for (const Field &field : schema->fields())
        QVERIFY(field.types.isEmpty() && field.minimum.isEmpty() && !field.isSecret
                && !field.isNullable);
}

void TstInputSchema::whatIsNoObjectIsNoSchema_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("path") << QByteArray("\"./input_schema.json\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("broken") << QByteArray("{\"properties\":{");
    QTest::newRow("broken UTF-8") << QByteArray("{\"title\":\"\xff\"}");
}

void TstInputSchema::whatIsNoObjectIsNoSchema()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!InputSchema::parse(bytes));
}

void TstInputSchema::numbersKeepTheirSpelling()
{
    const Field field = fieldOf(
        R"({"type":"number","minimum":1.00,"maximum":1E400,"default":12345678901234567890})");
    QCOMPARE(field.minimum, u"1.00"_s);
    QCOMPARE(field.maximum, u"1E400"_s);
    QCOMPARE(field.defaultValue, u"12345678901234567890"_s);
}

void TstInputSchema::textsAreNeverMarkup()
{
    const InputSchemaPtr schema = InputSchema::parse(
        R"({"title":"<i>T</i>","description":"a<br>b","properties":{"x":{"title":"<b>X</b>","description":"<p>d</p>","unit":"<u>u</u>"}}})");
    QCOMPARE(schema->title(), u"T"_s);
    QCOMPARE(schema->description(), u"a\nb"_s);
    const Field *field = schema->field(u"x"_s);
    QVERIFY(field);
    QCOMPARE(field->title, u"X"_s);
    QCOMPARE(field->description, u"d"_s);
    QCOMPARE(field->unit, u"u"_s);
}

void TstInputSchema::fieldsAreFoundByTheirExactName()
{
    const InputSchemaPtr schema = schemaOf(R"("a.b":{},"":{},"\u00e9":{})");
    QVERIFY(schema->field(u"a.b"_s));
    QVERIFY(schema->field(u""_s));
    QVERIFY(schema->field(u"é"_s));
    QVERIFY(!schema->field(u"A.b"_s));
}

TASKINPUT_TEST_CLASS(TstInputSchema)
#include "tst_inputschema.moc"
