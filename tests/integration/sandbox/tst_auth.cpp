#include "client.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;

class TstSandboxAuth : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void tokenHasTheServicesLookAndDiffersPerServer();
    void everyEndpointAnswersTheRightToken_data();
    void everyEndpointAnswersTheRightToken();
    void missingTokenIsSaid();
    void wrongTokenIsSaid();
    void tokenInTheUrlIsTaken();
    void buildsNeedNoTokenButRefuseAWrongOne();
    void unknownPathsAndMethodsAreRefused();
    void userIsTheAccountsOwner();

private:
    Server m_server;
};

void TstSandboxAuth::tokenHasTheServicesLookAndDiffersPerServer()
{
    const QString token = m_server.token().reveal();
    QVERIFY(token.startsWith(u"apify_api_"_s));
    QCOMPARE(token.size(), 46);
    QVERIFY(token != Server().token().reveal());
}

void TstSandboxAuth::everyEndpointAnswersTheRightToken_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path :
         {"users/me", "actor-tasks", "actor-tasks/~maps-prague-restaurants",
          "actor-tasks/~maps-prague-restaurants/input", "actors/harbor~places-crawler",
          "acts/harbor~places-crawler", "actors/harbor~places-crawler/builds",
          "actors/harbor~places-crawler/builds/default"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void TstSandboxAuth::everyEndpointAnswersTheRightToken()
{
    QFETCH(QString, path);
    Client client(m_server);
    QCOMPARE(client.get(path).status, 200);
}

void TstSandboxAuth::missingTokenIsSaid()
{
    Client client(m_server);
    client.setToken({});
    const Answer answer = client.get(u"actor-tasks"_s);
    QCOMPARE(answer.status, 401);
    QCOMPARE(
        answer.body,
        R"({"error":{"type":"token-not-provided","message":"Authentication token was not provided"}})");
}

void TstSandboxAuth::wrongTokenIsSaid()
{
    Client client(m_server);
    client.setToken("apify_api_somebodyElses");
    const Answer answer = client.put(u"actor-tasks/~maps-prague-restaurants/input"_s, "{}");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorType(), u"user-or-token-not-found"_s);
    QCOMPARE(answer.errorMessage(), u"User was not found or authentication token is not valid"_s);
}

void TstSandboxAuth::tokenInTheUrlIsTaken()
{
    Client client(m_server);
    client.setToken({});
    QCOMPARE(client.get(u"users/me?token="_s + m_server.token().reveal()).status, 200);
    QCOMPARE(client.get(u"users/me?token=x"_s).status, 401);
}

void TstSandboxAuth::buildsNeedNoTokenButRefuseAWrongOne()
{
    Client client(m_server);
    client.setToken({});
    const Answer build = client.get(u"actors/harbor~places-crawler/builds/default"_s);
    QCOMPARE(build.status, 200);
    QCOMPARE(client.get(u"actor-builds/"_s + build.data()[u"id"].text()).status, 200);
    client.setToken("wrong");
    QCOMPARE(client.get(u"actors/harbor~places-crawler/builds/default"_s).status, 401);
}

void TstSandboxAuth::unknownPathsAndMethodsAreRefused()
{
    Client client(m_server);
    QCOMPARE(client.get(u"datasets"_s).errorType(), u"page-not-found"_s);
    QCOMPARE(client.get(u"datasets"_s).status, 404);
    const Answer refused = client.send("DELETE", u"actor-tasks/~maps-prague-restaurants"_s, {});
    QCOMPARE(refused.status, 405);
    QCOMPARE(refused.errorType(), u"method-not-allowed"_s);
}

void TstSandboxAuth::userIsTheAccountsOwner()
{
    Client client(m_server);
    const Answer answer = client.get(u"users/me"_s);
    QCOMPARE(answer.data()[u"username"].text(), u"harbor-data"_s);
    QCOMPARE(answer.header("Content-Type"), "application/json; charset=utf-8");
}

QTEST_GUILESS_MAIN(TstSandboxAuth)
#include "tst_auth.moc"
