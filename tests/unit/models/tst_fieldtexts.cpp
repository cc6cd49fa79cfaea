#include "support/testprogram.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/valuetexts.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;

namespace {

models::ValueText value(const QString &raw)
{
    const json::DocumentPtr document = json::Document::parse(raw);
    return models::valueText(*document, document->root());
}

} // namespace

class TstFieldTexts : public QObject {
    Q_OBJECT

private slots:
    void valuesStandAsTyped_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isWords");
        QTest::newRow("number keeps its spelling") << u"1.00"_s << u"1.00"_s << false;
        QTest::newRow("text keeps its quotes") << u"\"a\\nb\""_s << u"\"a\\nb\""_s << false;
        QTest::newRow("short list on one line") << u"[\n 1,\n 2\n]"_s << u"[1,2]"_s << false;
        QTest::newRow("empty object") << u"{ }"_s << u"{}"_s << false;
        QTest::newRow("long list")
            << u"[\"%1\", 2]"_s.arg(QString(60, u'x')) << u"list, 2 entries"_s << true;
        QTest::newRow("long object")
            << u"{\"a\": \"%1\"}"_s.arg(QString(60, u'x')) << u"object, 1 field"_s << true;
        QTest::newRow("encrypted") << u"\"ENCRYPTED_VALUE:abc\""_s << u"encrypted value"_s << true;
        QTest::newRow("encrypted inside")
            << u"[\"ENCRYPTED_VALUE:abc\"]"_s << u"list, 1 entry"_s << true;
    }
    void valuesStandAsTyped()
    {
        QFETCH(QString, raw);
        const models::ValueText shown = value(raw);
        QTEST(shown.text, "text");
        QTEST(shown.isWords, "isWords");
    }

    void hugeValuesCostAndShowLittle()
    {
        QCOMPARE(value(u"\"%1\""_s.arg(QString(2'000'000, u'x'))).text.size(), 60);
        QCOMPARE(value(u"["_s.repeated(100'000) + u"]"_s.repeated(100'000)).text,
                 u"list, 1 entry"_s);
    }

    void nothingIsNothing()
    {
        const json::DocumentPtr document = json::Document::parse(u"1"_s);
        QCOMPARE(models::valueText(*document, json::NoNode).text, QString());
    }

    void knownFieldsTellTheirFacts()
    {
        schema::Field field;
        field.name = u"maxPlaces"_s;
        field.title = u"Places to collect"_s;
        field.description = u"Upper limit."_s;
        field.types = {u"integer"_s};
        field.isRequired = true;
        field.isNullable = true;
        field.defaultValue = u"100"_s;
        field.minimum = u"1"_s;
        field.maximum = u"100000"_s;
        const json::DocumentPtr stored = json::Document::parse(u"{\"maxPlaces\": 50}"_s);
        const models::FieldText text = models::fieldText(field.name, &field, stored.get(), false);
        QCOMPARE(text.title, u"Places to collect"_s);
        QCOMPARE(text.type, u"integer or null"_s);
        QVERIFY(text.isRequired);
        QCOMPARE(text.facts,
                 (QStringList{u"default 100"_s, u"at least 1"_s, u"at most 100000"_s,
                              u"stored now: 50"_s}));
    }

    void limitsNameWhatTheyCount()
    {
        schema::Field field;
        field.types = {u"array"_s};
        field.minimum = u"2"_s;
        QCOMPARE(models::fieldText(u"a"_s, &field, nullptr, false).facts.front(),
                 u"at least 2 entries"_s);
        field.types = {u"string"_s};
        QCOMPARE(models::fieldText(u"a"_s, &field, nullptr, false).facts.front(),
                 u"at least 2 characters"_s);
        field.types = {u"integer"_s};
        field.unit = u"seconds"_s;
        QCOMPARE(models::fieldText(u"a"_s, &field, nullptr, false).facts.front(),
                 u"at least 2 seconds"_s);
    }

    void choicesCarryTheirTitles()
    {
        schema::Field field;
        field.enumValues = {u"RESIDENTIAL"_s, u"DATACENTER"_s};
        field.enumTitles = {u"Residential"_s};
        const models::FieldText text = models::fieldText(u"a"_s, &field, nullptr, false);
        QCOMPARE(text.choices, (QStringList{u"RESIDENTIAL (Residential)"_s, u"DATACENTER"_s}));
        QVERIFY(!text.choicesAreProposals);
    }

    void secretsAreNotTold()
    {
        const json::DocumentPtr stored = json::Document::parse(u"{\"apiKey\": \"hidden\"}"_s);
        const models::FieldText text = models::fieldText(u"apiKey"_s, nullptr, stored.get(), true);
        QCOMPARE(text.facts, QStringList{u"stored now, encrypted"_s});
        QVERIFY(text.isSecret);
    }

    void unknownFieldsHaveTheirName()
    {
        const models::FieldText text = models::fieldText(u"mine"_s, nullptr, nullptr, false);
        QCOMPARE(text.title, u"mine"_s);
        QCOMPARE(text.facts, QStringList{u"not stored on Apify"_s});
        QVERIFY(text.type.isEmpty());
    }
};

TASKINPUT_TEST_CLASS(TstFieldTexts)
#include "tst_fieldtexts.moc"
