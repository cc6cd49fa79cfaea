// Certificates: refused for good, and explained.
#include "apitest.h"

#include <QSslCertificate>
#include <QSslConfiguration>

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TstApiTls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void unknownIssuerIsRefusedWithItsCertificate();
    void refusalIsFinal();
    void serverWithoutTlsIsRefused();
    void trustedCertificateIsTaken();
    void tokenWaitsForTheCertificate();

private:
    QSslConfiguration m_original;
};

void TstApiTls::initTestCase()
{
    m_original = QSslConfiguration::defaultConfiguration();
}

void TstApiTls::cleanup()
{
    QSslConfiguration::setDefaultConfiguration(m_original);
}

void TstApiTls::unknownIssuerIsRefusedWithItsCertificate()
{
    MisbehavingServer server(MisbehavingServer::Scheme::Https);
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::TlsFailed);
    const QString details = outcome.error().tlsDetails;
    QVERIFY2(details.contains("Certificate: localhost"_L1), qPrintable(details));
    QVERIFY2(details.contains("Issuer: localhost"_L1), qPrintable(details));
    QVERIFY2(details.contains("Reason: The certificate is self-signed"_L1), qPrintable(details));
}

void TstApiTls::refusalIsFinal()
{
    MisbehavingServer server(MisbehavingServer::Scheme::Https);
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, "{}", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::TlsFailed);
    QCOMPARE(outcome.error().attempt, 1);
    QCOMPARE(server.connections(), 1);
    QVERIFY(!outcomeUnknown(outcome.error()));
}

void TstApiTls::serverWithoutTlsIsRefused()
{
    MisbehavingServer server;
    QUrl root = server.root();
    root.setScheme(u"https"_s);
    ApiClient client(root, Secret(u"t"_s), {500ms, 500ms, 500ms, 0});
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(server.count("GET"), 0);
}

void TstApiTls::trustedCertificateIsTaken()
{
    QSslConfiguration trusting = m_original;
    trusting.addCaCertificates(
        QSslCertificate::fromPath(TASKINPUT_SOURCE_DIR u"/tests/data/tls/localhost.crt"_s));
    QSslConfiguration::setDefaultConfiguration(trusting);
    MisbehavingServer server(MisbehavingServer::Scheme::Https);
    server.on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":{"id":"a"}})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(server.requests().constFirst().header("Authorization"), "Bearer t");
}

void TstApiTls::tokenWaitsForTheCertificate()
{
    MisbehavingServer server(MisbehavingServer::Scheme::Https);
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, "{}", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::TlsFailed);
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TstApiTls)
#include "tst_api_tls.moc"
