#include "base/redaction.h"
#include "base/secret.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;

class TstRedaction : public QObject {
    Q_OBJECT
private slots:
    void secretsAreHidden_data();
    void secretsAreHidden();
    void secretPrintsAsHidden();
    void secretIsRevealedOnRequest();
};

void TstRedaction::secretsAreHidden_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("nothing", u""_s, u""_s);
    row("no secret", u"task my-task: 3 fields sent"_s, u"task my-task: 3 fields sent"_s);
    row("API token", u"token apify_api_AbCd1234efGh5678 is wrong"_s, u"token <hidden> is wrong"_s);
    row("other Apify token", u"apify_proxy_AbCd1234efGh"_s, u"<hidden>"_s);
    row("two tokens", u"apify_api_AAAAAAAA11 apify_api_BBBBBBBB22"_s, u"<hidden> <hidden>"_s);
    row("bearer", u"Authorization: Bearer abc.def-123"_s, u"Authorization: Bearer <hidden>"_s);
    row("bearer in other case", u"authorization: bearer abc123, next"_s,
        u"authorization: bearer <hidden>, next"_s);
    row("password in a URL", u"proxy http://user:pass@host:80/x"_s,
        u"proxy http://user:<hidden>@host:80/x"_s);
    row("no password in a URL", u"http://host:8080/a@b"_s, u"http://host:8080/a@b"_s);
    row("token parameter", u"GET /v2/x?token=abc123&limit=1"_s,
        u"GET /v2/x?token=<hidden>&limit=1"_s);
    row("second parameter", u"/x?limit=1&token=abc123"_s, u"/x?limit=1&token=<hidden>"_s);
    row("encrypted value", u"\"ENCRYPTED_VALUE:abc+/==:def=\""_s,
        u"\"ENCRYPTED_VALUE:<hidden>\""_s);
    row("encrypted JSON", u"ENCRYPTED_JSON:abc123:xyz"_s, u"ENCRYPTED_JSON:<hidden>"_s);
}

void TstRedaction::secretsAreHidden()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(redacted(text), shown);
}

void TstRedaction::secretPrintsAsHidden()
{
    QString printed;
    QDebug(&printed) << Secret(u"apify_api_x"_s);
    QCOMPARE(printed.trimmed(), u"<hidden>"_s);
}

void TstRedaction::secretIsRevealedOnRequest()
{
    const Secret secret(u"abc"_s);
    QCOMPARE(secret.reveal(), u"abc"_s);
    QVERIFY(!secret.isEmpty());
    QVERIFY(Secret().isEmpty());
    QVERIFY(secret == Secret(u"abc"_s));
    QVERIFY(!(secret == Secret(u"abd"_s)));
}

QTEST_APPLESS_MAIN(TstRedaction)
#include "tst_redaction.moc"
