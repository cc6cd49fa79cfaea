// Which values are secrets.
#include "schema/secrets.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::schema;
using json::Document;

class TstSecrets : public QObject {
    Q_OBJECT
private slots:
    void storedSecretsAreKnownByTheirPrefix_data();
    void storedSecretsAreKnownByTheirPrefix();
    void fieldsAreSecretBySchemaOrValue();
    void everythingMayBeMissing();
};

void TstSecrets::storedSecretsAreKnownByTheirPrefix_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("value") << u"\"ENCRYPTED_VALUE:abc:def\""_s << true;
    QTest::newRow("JSON") << u"\"ENCRYPTED_JSON:0123456789:abc:def\""_s << true;
    QTest::newRow("prefix alone") << u"\"ENCRYPTED_VALUE:\""_s << true;
    QTest::newRow("escaped prefix") << u"\"\\u0045NCRYPTED_VALUE:abc\""_s << true;
    QTest::newRow("escape behind it") << u"\"ENCRYPTED_JSON:a\\/b\""_s << true;
    QTest::newRow("no colon") << u"\"ENCRYPTED_VALUE\""_s << false;
    QTest::newRow("lower case") << u"\"encrypted_value:abc\""_s << false;
    QTest::newRow("not at the start") << u"\" ENCRYPTED_VALUE:abc\""_s << false;
    QTest::newRow("other text") << u"\"secret\""_s << false;
    QTest::newRow("empty text") << u"\"\""_s << false;
    QTest::newRow("number") << u"1"_s << false;
    QTest::newRow("object around it") << u"{\"a\":\"ENCRYPTED_VALUE:x\"}"_s << false;
}

void TstSecrets::storedSecretsAreKnownByTheirPrefix()
{
    QFETCH(QString, value);
    QFETCH(bool, isSecret);
    const json::DocumentPtr document = Document::parse(value);
    QCOMPARE(isEncrypted(*document, document->root()), isSecret);
}

void TstSecrets::fieldsAreSecretBySchemaOrValue()
{
    const InputSchemaPtr schema =
        InputSchema::parse(R"({"properties":{"bySchema":{"isSecret":true},"plain":{}}})");
    const json::DocumentPtr stored =
        Document::parse(u"{\"wasSecret\":\"ENCRYPTED_VALUE:a:b\",\"plain\":\"x\"}"_s);
    const json::DocumentPtr draft = Document::parse(
        u"{\"wasSecret\":\"now plain\",\"pasted\":\"ENCRYPTED_JSON:a:b\",\"inner\":{\"a\":\"ENCRYPTED_VALUE:a:b\"}}"_s);
    QCOMPARE(secretFields(schema.get(), stored.get(), draft.get()),
             (QSet<QString>{u"bySchema"_s, u"wasSecret"_s, u"pasted"_s}));
}

void TstSecrets::everythingMayBeMissing()
{
    QVERIFY(secretFields(nullptr, nullptr, nullptr).isEmpty());
    const json::DocumentPtr list = Document::parse(u"[\"ENCRYPTED_VALUE:a\"]"_s);
    QVERIFY(secretFields(nullptr, list.get(), list.get()).isEmpty());
    QVERIFY(!isEncrypted(*list, json::NoNode));
}

TASKINPUT_TEST_CLASS(TstSecrets)
#include "tst_secrets.moc"
