#include "sandbox/secrets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

class TstSecrets : public QObject {
    Q_OBJECT

private slots:
    void onlyMarkedTopLevelFieldsAreSecret();
    void hashIgnoresWhatOnlyDescribes();
    void hashFollowsWhatCounts();
    void encryptedFormIsRecognised_data();
    void encryptedFormIsRecognised();
    void nothingOfThePlainTextIsInTheResult();
    void theSameTextIsEncryptedDifferentlyEachTime();
};

void TstSecrets::onlyMarkedTopLevelFieldsAreSecret()
{
    const auto fields = secretFields(JsonView::parse(
        R"({"properties":{"a":{"isSecret":true},"b":{"isSecret":false},"c":{"properties":{"d":{"isSecret":true}}}}})"));
    QCOMPARE(fields.keys(), QStringList{u"a"_s});
}

void TstSecrets::hashIgnoresWhatOnlyDescribes()
{
    const auto before = secretFields(JsonView::parse(
        R"({"properties":{"a":{"type":"object","isSecret":true,"title":"A","editor":"json"}}})"));
    const auto after = secretFields(JsonView::parse(
        R"({"properties":{"a":{"isSecret":true,"type":"object","title":"Other","prefill":{}}}})"));
    QCOMPARE(before, after);
}

void TstSecrets::hashFollowsWhatCounts()
{
    const auto before =
        secretFields(JsonView::parse(R"({"properties":{"a":{"isSecret":true,"minItems":1}}})"));
    const auto after =
        secretFields(JsonView::parse(R"({"properties":{"a":{"isSecret":true,"minItems":2}}})"));
    QVERIFY(before != after);
}

void TstSecrets::encryptedFormIsRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("value") << u"ENCRYPTED_VALUE:aGVsbG8=:d29ybGQ="_s << true;
    QTest::newRow("json") << u"ENCRYPTED_JSON:aGVsbG8=:d29ybGQ="_s << true;
    QTest::newRow("json with hash") << u"ENCRYPTED_JSON:0123456789:aGVsbG8=:d29ybGQ="_s << true;
    QTest::newRow("one part only") << u"ENCRYPTED_VALUE:aGVsbG8="_s << false;
    QTest::newRow("line end behind it") << u"ENCRYPTED_VALUE:aGVsbG8=:d29ybGQ=\n"_s << false;
    QTest::newRow("other prefix") << u"ENCRYPTED_TEXT:aGVsbG8=:d29ybGQ="_s << false;
    QTest::newRow("something before it") << u" ENCRYPTED_VALUE:aGVsbG8=:d29ybGQ="_s << false;
    QTest::newRow("no base64") << u"ENCRYPTED_VALUE:a b:d29ybGQ="_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TstSecrets::encryptedFormIsRecognised()
{
    QFETCH(QString, text);
    QFETCH(bool, is);
    QCOMPARE(isEncrypted(text), is);
}

void TstSecrets::nothingOfThePlainTextIsInTheResult()
{
    const QString plain = u"correct horse battery staple"_s;
    const QString sealed = encrypted(JsonView::parse(jsonText(plain)), "0123456789");
    QVERIFY(isEncrypted(sealed));
    const QStringList parts = sealed.split(u':');
    QVERIFY(!QByteArray::fromBase64(parts.constLast().toLatin1()).contains("horse"));
}

void TstSecrets::theSameTextIsEncryptedDifferentlyEachTime()
{
    const JsonView value = JsonView::parse("\"same\"");
    QVERIFY(encrypted(value, {}) != encrypted(value, {}));
}

QTEST_GUILESS_MAIN(TstSecrets)
#include "tst_secrets.moc"
