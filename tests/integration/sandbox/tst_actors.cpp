#include "client.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;

class TstSandboxActors : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void actorTellsItsTagsAndItsDefaultBuild();
    void actorIsFoundByIdAndByNameInAnyCase();
    void tagWithoutBuildIsNull();
    void buildsArePagedInBothDirections();
    void defaultBuildFollowsTheDefaultTag();
    void defaultBuildThatIsMissingIs403();
    void schemaOfAnOlderBuildIsText();
    void actorWithoutSchemaHasNone();
    void buildBelowAnotherActorIsNotFound();
    void validationUsesTheNamedBuild();
    void validationSaysWhatIsWrong();
    void validationRefusesWhatIsNoObject();
    void unknownActorAndBuildAreSaid();

private:
    Server m_server;
};

void TstSandboxActors::actorTellsItsTagsAndItsDefaultBuild()
{
    Client client(m_server);
    const JsonView actor = client.get(u"actors/harbor~page-reader"_s).data();
    QCOMPARE(actor[u"defaultRunOptions"][u"build"].text(), u"version-3"_s);
    QCOMPARE(actor[u"taggedBuilds"][u"version-3"][u"buildNumber"].text(), u"3.0.22"_s);
    QVERIFY(!actor[u"taggedBuilds"][u"latest"].exists());
    QCOMPARE(actor[u"username"].text(), u"harbor"_s);
    QCOMPARE(actor[u"title"].text(), u"Page Reader"_s);
}

void TstSandboxActors::actorIsFoundByIdAndByNameInAnyCase()
{
    Client client(m_server);
    const QString id = client.get(u"acts/HARBOR~Page-Reader"_s).data()[u"id"].text();
    QCOMPARE(id.size(), 17);
    QCOMPARE(client.get(u"actors/"_s + id).data()[u"name"].text(), u"page-reader"_s);
}

void TstSandboxActors::tagWithoutBuildIsNull()
{
    Client client(m_server);
    QVERIFY(
        client.get(u"actors/harbor~price-alerts"_s).data()[u"taggedBuilds"][u"latest"].isNull());
}

void TstSandboxActors::buildsArePagedInBothDirections()
{
    Client client(m_server);
    const JsonView oldest = client.get(u"actors/harbor~places-crawler/builds?limit=1"_s).data();
    QCOMPARE(oldest[u"total"].integer(), 3);
    QCOMPARE(oldest[u"items"].entries().constFirst()[u"buildNumber"].text(), u"1.3.40"_s);
    const JsonView newest =
        client.get(u"actors/harbor~places-crawler/builds?limit=1&desc=1"_s).data();
    QCOMPARE(newest[u"items"].entries().constFirst()[u"buildNumber"].text(), u"1.5.3"_s);
}

void TstSandboxActors::defaultBuildFollowsTheDefaultTag()
{
    Client client(m_server);
    QCOMPARE(
        client.get(u"actors/harbor~page-reader/builds/default"_s).data()[u"buildNumber"].text(),
        u"3.0.22"_s);
}

void TstSandboxActors::defaultBuildThatIsMissingIs403()
{
    Client client(m_server);
    const Answer answer = client.get(u"actors/harbor~price-alerts/builds/default"_s);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorType(), u"unknown-build-tag"_s);
}

void TstSandboxActors::schemaOfAnOlderBuildIsText()
{
    Client client(m_server);
    const JsonView builds = client.get(u"actors/harbor~places-crawler/builds"_s).data();
    const QString id = builds[u"items"].entries().constFirst()[u"id"].text();
    const JsonView build = client.get(u"actors/harbor~places-crawler/builds/"_s + id).data();
    QVERIFY(build[u"actorDefinition"].isNull());
    QCOMPARE(JsonView::parse(build[u"inputSchema"].text().toUtf8())[u"title"].text(),
             u"Places Crawler"_s);
}

void TstSandboxActors::actorWithoutSchemaHasNone()
{
    Client client(m_server);
    const JsonView build = client.get(u"actors/harbor~echo/builds/default"_s).data();
    QVERIFY(build[u"actorDefinition"].isNull() && !build[u"inputSchema"].exists());
    QCOMPARE(client.post(u"actors/harbor~echo/validate-input"_s, R"({"anything":1})").status, 200);
}

void TstSandboxActors::buildBelowAnotherActorIsNotFound()
{
    Client client(m_server);
    const QString id = client.get(u"actors/harbor~echo/builds/default"_s).data()[u"id"].text();
    QCOMPARE(client.get(u"actor-builds/"_s + id).status, 200);
    QCOMPARE(client.get(u"actors/harbor~page-reader/builds/"_s + id).status, 404);
}

void TstSandboxActors::validationUsesTheNamedBuild()
{
    Client client(m_server);
    const QString path = u"actors/harbor~places-crawler/validate-input"_s;
    const QByteArray input =
        R"({"searchTerms":["bar"],"skipClosed":"yes"})"; // unknown to the oldest build
    QCOMPARE(client.post(path + u"?build=1.3.40"_s, input).body, R"({"valid":true})");
    QCOMPARE(client.post(path, input).errorMessage(),
             u"Input is not valid: Field input.skipClosed must be boolean"_s);
    QCOMPARE(client.post(path + u"?build=beta"_s, input).status, 400);
}

void TstSandboxActors::validationSaysWhatIsWrong()
{
    Client client(m_server);
    const Answer answer = client.post(
        u"actors/harbor~page-reader/validate-input?build=version-3"_s,
        R"({"startUrls":[{"url":"shop"}],"pageFunction":"x","proxyConfiguration":{"useApifyProxy":true},"maxPages":-1})");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorType(), u"invalid-input"_s);
    QCOMPARE(
        answer.errorMessage(),
        u"Input is not valid: Field input.maxPages must be >= 0, Items in input.startUrls at positions [0] do not contain valid URLs"_s);
}

void TstSandboxActors::validationRefusesWhatIsNoObject()
{
    Client client(m_server);
    for (const char *body : {"[]", "null", "", "{"})
        QCOMPARE(client.post(u"actors/harbor~echo/validate-input"_s, body).errorType(),
                 u"invalid-request"_s);
}

void TstSandboxActors::unknownActorAndBuildAreSaid()
{
    Client client(m_server);
    QCOMPARE(client.get(u"actors/gNe4ctorR3moved1Q"_s).errorMessage(), u"Actor was not found"_s);
    QCOMPARE(client.get(u"actors/harbor~nothing/builds"_s).status, 404);
    QCOMPARE(client.get(u"actor-builds/AAAAAAAAAAAAAAAAA"_s).status, 404);
    QCOMPARE(client.post(u"actors/harbor~page-reader/validate-input"_s, "{}").errorType(),
             u"unknown-build-tag"_s);
    QCOMPARE(client.post(u"actors/harbor~nothing/validate-input"_s, "{}").status, 404);
}

QTEST_GUILESS_MAIN(TstSandboxActors)
#include "tst_actors.moc"
