// The promises of a Request: once or never, never from inside, may destroy its owner or start the
// next.
#include "apitest.h"

#include <QThread>

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray target = "/v2/actors/a";

//! Owns a call and may go in its callback.
struct Owner {
    Request request;
};

} // namespace

class TstApiLifetime : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void callbackNeverRunsFromInsideTheCall();
    void callbackRunsInTheCallersThread();
    void callIsNotRunningInItsCallback();
    void cancelClosesTheConnection();
    void droppingTheHandleClosesTheConnection();
    void assigningTheNextCallEndsTheOlder();
    void callbackMayDestroyItsOwner();
    void callbackMayStartTheNextCall();
    void progressMayCancel();
    void callOutlivesItsClient();
    void emptyHandleIsAtRest();

private:
    std::unique_ptr<MisbehavingServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void TstApiLifetime::init()
{
    m_server = std::make_unique<MisbehavingServer>();
    m_client = std::make_unique<ApiClient>(m_server->root(), Secret(u"t"_s), shortLimits());
    m_server->on("GET", target, {HttpScript::json(R"({"data":{"id":"a"}})")});
}

void TstApiLifetime::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TstApiLifetime::callbackNeverRunsFromInsideTheCall()
{
    Outcome<Actor> outcome;
    const Request request = m_client->actor(u"a"_s, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(request.isRunning());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.count(), 1);
}

void TstApiLifetime::callbackRunsInTheCallersThread()
{
    QThread *thread = nullptr;
    const Request request =
        m_client->actor(u"a"_s, [&thread](const auto &) { thread = QThread::currentThread(); });
    QTRY_VERIFY(thread);
    QCOMPARE(thread, QThread::currentThread());
}

void TstApiLifetime::callIsNotRunningInItsCallback()
{
    Request request;
    std::optional<bool> isRunning;
    request = m_client->actor(u"a"_s, [&](const auto &) { isRunning = request.isRunning(); });
    QTRY_VERIFY(isRunning);
    QVERIFY(!*isRunning);
}

void TstApiLifetime::cancelClosesTheConnection()
{
    m_server->on("GET", target, {HttpScript::json("{}").held()});
    Outcome<Actor> outcome;
    Request request = m_client->actor(u"a"_s, outcome.callback());
    QTRY_COMPARE(m_server->count("GET"), 1);
    request.cancel();
    QVERIFY(!request.isRunning());
    QTRY_COMPARE(m_server->abandoned(), 1);
    m_server->release();
    QCOMPARE(outcome.count(), 0);
}

void TstApiLifetime::droppingTheHandleClosesTheConnection()
{
    m_server->on("GET", target, {HttpScript::silence()});
    Outcome<Actor> outcome;
    {
        const Request request = m_client->actor(u"a"_s, outcome.callback());
        QTRY_COMPARE(m_server->count("GET"), 1);
    }
    QTRY_COMPARE(m_server->abandoned(), 1);
    QCOMPARE(outcome.count(), 0);
}

void TstApiLifetime::assigningTheNextCallEndsTheOlder()
{
    m_server->on("GET", target,
                 {HttpScript::json(R"({"data":{"id":"old"}})").held(),
                  HttpScript::json(R"({"data":{"id":"new"}})")});
    Outcome<Actor> older;
    Outcome<Actor> newer;
    Request request = m_client->actor(u"a"_s, older.callback());
    QTRY_COMPARE(m_server->count("GET"), 1);
    request = m_client->actor(u"a"_s, newer.callback());
    ARRIVES_AS_VALUE(newer);
    QCOMPARE(newer.value().id, u"new"_s);
    QCOMPARE(older.count(), 0);
}

void TstApiLifetime::callbackMayDestroyItsOwner()
{
    auto owner = std::make_unique<Owner>();
    owner->request = m_client->actor(u"a"_s, [&owner](const auto &) { owner.reset(); });
    QTRY_VERIFY(!owner);
}

void TstApiLifetime::callbackMayStartTheNextCall()
{
    Request request;
    Outcome<Actor> second;
    request = m_client->actor(
        u"a"_s, [&](const auto &) { request = m_client->actor(u"a"_s, second.callback()); });
    ARRIVES_AS_VALUE(second);
    QCOMPARE(m_server->count("GET"), 2);
}

void TstApiLifetime::progressMayCancel()
{
    m_server->on("GET", target, {HttpScript::json("[" + QByteArray(3'000'000, ' ') + "]")});
    Request request;
    Outcome<Actor> outcome;
    Progress progress;
    progress.download = [&request](qint64, qint64) { request.cancel(); };
    request = m_client->actor(u"a"_s, outcome.callback(), progress);
    QTRY_VERIFY(!request.isRunning());
    QCOMPARE(outcome.count(), 0);

    progress = {};
    progress.started = [&request](int) { request.cancel(); };
    request = m_client->actor(u"a"_s, outcome.callback(), progress);
    QTRY_VERIFY(!request.isRunning());
    QCOMPARE(outcome.count(), 0);
}

void TstApiLifetime::callOutlivesItsClient()
{
    Outcome<Actor> outcome;
    const Request request = m_client->actor(u"a"_s, outcome.callback());
    m_client.reset();
    ARRIVES_AS_VALUE(outcome);
}

void TstApiLifetime::emptyHandleIsAtRest()
{
    Request request;
    QVERIFY(!request.isRunning());
    QVERIFY(!request.hasLeft());
    request.tryNow();
    request.cancel();
}

QTEST_GUILESS_MAIN(TstApiLifetime)
#include "tst_api_lifetime.moc"
