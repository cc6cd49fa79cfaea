// The system's proxy: used for the API, never for loopback, and its 407 is told apart.
#include "apitest.h"

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

class TstApiProxy : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void loopbackIsReachedWithoutTheProxy();
    void apiIsReachedThroughTheProxy();
    void proxyThatWantsAPasswordIsToldApart();

private:
    void useProxy(const QUrl &proxy);
};

void TstApiProxy::init()
{
#if !defined(Q_OS_LINUX)
    QSKIP("The system's proxy comes from the environment on Linux only.");
#endif
}

void TstApiProxy::useProxy(const QUrl &proxy)
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"})
        qputenv(name, proxy.toEncoded());
    for (const char *name : {"no_proxy", "NO_PROXY"})
        qunsetenv(name);
}

void TstApiProxy::cleanup()
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"})
        qunsetenv(name);
}

void TstApiProxy::loopbackIsReachedWithoutTheProxy()
{
    MisbehavingServer proxy;
    useProxy(proxy.root());
    MisbehavingServer server;
    server.on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":{"id":"a"}})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(proxy.connections(), 0);
}

void TstApiProxy::apiIsReachedThroughTheProxy()
{
    MisbehavingServer proxy;
    proxy.on("CONNECT", "api.invalid:443", {HttpScript::hangUp()});
    useProxy(proxy.root());
    ApiClient client(QUrl(u"https://api.invalid"_s), Secret(u"t"_s), shortLimits());
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QVERIFY(proxy.count("CONNECT") >= 1);
    QVERIFY(proxy.requests().constFirst().header("Authorization").isNull());
}

void TstApiProxy::proxyThatWantsAPasswordIsToldApart()
{
    MisbehavingServer proxy;
    proxy.on("CONNECT", "api.invalid:443",
             {HttpScript::answer(407, "text/html", "",
                                 {{"Proxy-Authenticate", "Basic realm=\"office\""}})});
    useProxy(proxy.root());
    ApiClient client(QUrl(u"https://api.invalid"_s), Secret(u"t"_s), shortLimits(2));
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, "{}", outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::ProxyAuthentication);
    QCOMPARE(outcome.error().attempt, 1);
    QVERIFY(!outcomeUnknown(outcome.error()));
}

QTEST_GUILESS_MAIN(TstApiProxy)
#include "tst_api_proxy.moc"
