// Every row of the error table, over real HTTP.
#include "apitest.h"

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

class TstApiErrors : public QObject {
    Q_OBJECT

private slots:
    void statusGivesTheSituationAndTheServersWords_data();
    void statusGivesTheSituationAndTheServersWords();
    void statusOfAWriteGivesTheSituation_data()
    {
        statusGivesTheSituationAndTheServersWords_data();
    }
    void statusOfAWriteGivesTheSituation();
    void unreadableAnswerOfARead_data();
    void unreadableAnswerOfARead();
    void unreadableAnswerOfAWriteLeavesTheOutcomeOpen_data();
    void unreadableAnswerOfAWriteLeavesTheOutcomeOpen();
    void jsonOfTheWrongKindIsUnexpected();
    void htmlOfAGatewayIsKeptForTheReport();
    void refusedConnectionLetsNothingLeave();
    void unknownHostLetsNothingLeave();
    void silentServerIsAReadTimeout();
    void silentServerLeavesAWriteOpen();
    void hangUpIsALostConnection();
    void hangUpLeavesAWriteOpen();
    void redirectIsRefusedAndTheTokenStays();
    void unreadableAccountKeepsNothingOfIt();
    void errorCarriesWhereAndWhen();
};

void TstApiErrors::statusGivesTheSituationAndTheServersWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("leavesWriteOpen");

    QTest::newRow("bad request") << 400 << Kind::Rejected << false;
    QTest::newRow("token rejected") << 401 << Kind::TokenRejected << false;
    QTest::newRow("payment") << 402 << Kind::Rejected << false;
    QTest::newRow("forbidden") << 403 << Kind::Forbidden << false;
    QTest::newRow("not found") << 404 << Kind::NotFound << false;
    QTest::newRow("method refused") << 405 << Kind::MethodRefused << false;
    QTest::newRow("request time-out") << 408 << Kind::RequestTimeout << true;
    QTest::newRow("conflict") << 409 << Kind::Conflict << false;
    QTest::newRow("too large") << 413 << Kind::TooLarge << false;
    QTest::newRow("encoding refused") << 415 << Kind::MethodRefused << false;
    QTest::newRow("rate limited") << 429 << Kind::RateLimited << false;
    QTest::newRow("internal error") << 500 << Kind::ServerTrouble << true;
    QTest::newRow("bad gateway") << 502 << Kind::ServerTrouble << true;
    QTest::newRow("unavailable") << 503 << Kind::ServerTrouble << true;
}

void TstApiErrors::statusGivesTheSituationAndTheServersWords()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    MisbehavingServer server;
    server.on("GET", "/v2/actors/a", {HttpScript::error(status, "some-type", "Some words.")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, kind);
    QCOMPARE(outcome.error().status, status);
    QCOMPARE(outcome.error().type, u"some-type"_s);
    QCOMPARE(outcome.error().message, u"Some words."_s);
    QCOMPARE(server.count("GET"), 1);
}

void TstApiErrors::statusOfAWriteGivesTheSituation()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    QFETCH(bool, leavesWriteOpen);
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t/input",
              {HttpScript::error(status, "some-type", "Some words.")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_ERROR(outcome, kind);
    QCOMPARE(outcome.error().message, u"Some words."_s);
    QCOMPARE(outcomeUnknown(outcome.error()), leavesWriteOpen);
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiErrors::unreadableAnswerOfARead_data()
{
    QTest::addColumn<HttpScript>("script");

    QTest::newRow("HTML") << HttpScript::answer(200, "text/html", "<html>maintenance</html>");
    QTest::newRow("broken JSON") << HttpScript::json(R"({"a":)");
    QTest::newRow("text behind the JSON") << HttpScript::json(R"({"a":1} x)");
    QTest::newRow("no UTF-8") << HttpScript::json("{\"a\":\"\xff\"}");
    QTest::newRow("cut by length") << HttpScript::json(R"({"a":1})").withoutLast(3);
    QTest::newRow("cut where it still is JSON") << HttpScript::json("123456").withoutLast(3);
    QTest::newRow("cut chunks") << HttpScript::chunked(R"({"a":1})", 3).withoutLast(8);
    QTest::newRow("cut gzip")
        << HttpScript::gzip(QByteArray("[" + QByteArray(5'000, ' ') + "1]")).withoutLast(12);
    QTest::newRow("broken gzip") << HttpScript::answer(200, "application/json", "no gzip at all",
                                                       {{"Content-Encoding", "gzip"}});
}

void TstApiErrors::unreadableAnswerOfARead()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("GET", "/v2/actor-tasks/t/input", {script});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::UnreadableReply);
    QCOMPARE(outcome.error().status, 200);
}

void TstApiErrors::unreadableAnswerOfAWriteLeavesTheOutcomeOpen_data()
{
    unreadableAnswerOfARead_data();
    QTest::newRow("empty") << HttpScript::json("");
    QTest::newRow("only white space") << HttpScript::json(" \n");
}

void TstApiErrors::unreadableAnswerOfAWriteLeavesTheOutcomeOpen()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t/input", {script});
    // Retries are allowed, but not for this.
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(2));

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    QVERIFY2(outcome.arrives(), "no outcome");
    QVERIFY(outcome.isError());
    QVERIFY(outcome.error().kind == Kind::UnreadableReply
            || outcome.error().kind == Kind::UnexpectedReply);
    QVERIFY(outcomeUnknown(outcome.error()));
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiErrors::jsonOfTheWrongKindIsUnexpected()
{
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t/input", {HttpScript::json("42")});
    server.on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":[1]})")});
    server.on("GET", "/v2/actor-tasks?offset=0&limit=10",
              {HttpScript::json(R"({"data":{"items":"none"}})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<InputReply> written;
    const Request write = client.putInput(u"t"_s, "{}", written.callback());
    ARRIVES_AS_ERROR(written, Kind::UnexpectedReply);
    QCOMPARE(written.error().foundKind, json::Kind::Number);
    QVERIFY(outcomeUnknown(written.error()));

    Outcome<Actor> actor;
    const Request read = client.actor(u"a"_s, actor.callback());
    ARRIVES_AS_ERROR(actor, Kind::UnexpectedReply);
    QCOMPARE(actor.error().foundKind, json::Kind::Array);

    Outcome<TaskPage> page;
    const Request list = client.tasks(0, 10, false, page.callback());
    ARRIVES_AS_ERROR(page, Kind::UnexpectedReply);
    QCOMPARE(page.error().foundKind, json::Kind::String);
}

void TstApiErrors::htmlOfAGatewayIsKeptForTheReport()
{
    MisbehavingServer server;
    server.on("GET", "/v2/actors/a",
              {HttpScript::answer(502, "text/html", "<h1>Bad gateway</h1>")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ServerTrouble);
    QCOMPARE(outcome.error().type, QString());
    QCOMPARE(outcome.error().contentType, u"text/html"_s);
    QCOMPARE(outcome.error().body, "<h1>Bad gateway</h1>");
}

void TstApiErrors::refusedConnectionLetsNothingLeave()
{
    MisbehavingServer server;
    server.stopListening();
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::NoConnection);
    QVERIFY(!outcome.error().requestLeft);
    QVERIFY(!outcomeUnknown(outcome.error()));
    QVERIFY(!request.hasLeft());
}

void TstApiErrors::unknownHostLetsNothingLeave()
{
    ApiClient client(QUrl(u"https://no-such-host.invalid"_s), Secret(u"t"_s),
                     {20'000ms, 1'000ms, 1'000ms, 0});

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::NoConnection);
    QVERIFY(!outcomeUnknown(outcome.error()));
    QCOMPARE(outcome.error().host, u"no-such-host.invalid"_s);
}

void TstApiErrors::silentServerIsAReadTimeout()
{
    MisbehavingServer server;
    server.on("GET", "/v2/actor-tasks/t/input", {HttpScript::silence()});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 150ms, 20'000ms, 3});

    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ReadTimeout);
    QVERIFY(outcome.error().duration >= 150ms);
    QCOMPARE(server.count("GET"), 1);
    QTRY_COMPARE(server.abandoned(), 1);
}

void TstApiErrors::silentServerLeavesAWriteOpen()
{
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t/input", {HttpScript::silence()});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 20'000ms, 150ms, 3});

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ReadTimeout);
    QVERIFY(outcomeUnknown(outcome.error()));
    QVERIFY(request.hasLeft());
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiErrors::hangUpIsALostConnection()
{
    MisbehavingServer server;
    server.on("GET", "/v2/actor-tasks/t/input", {HttpScript::hangUp()});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ConnectionLost);
}

void TstApiErrors::hangUpLeavesAWriteOpen()
{
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t/input", {HttpScript::hangUp()});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(2));

    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ConnectionLost);
    QVERIFY(outcomeUnknown(outcome.error()));
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiErrors::redirectIsRefusedAndTheTokenStays()
{
    MisbehavingServer other;
    MisbehavingServer server;
    for (const QByteArray method : {"GET", "PUT"}) {
        server.on(method, "/v2/actor-tasks/t/input",
                  {HttpScript::answer(
                      307, "text/plain", "",
                      {{"Location", other.root().toEncoded() + "/v2/elsewhere?token=x"}})});
    }
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(2));

    Outcome<InputReply> read;
    const Request reading = client.input(u"t"_s, read.callback());
    ARRIVES_AS_ERROR(read, Kind::RedirectRefused);
    QCOMPARE(read.error().status, 307);
    QCOMPARE(read.error().message, other.root().toString() + u"/v2/elsewhere"_s);

    Outcome<InputReply> written;
    const Request writing = client.putInput(u"t"_s, "{}", written.callback());
    ARRIVES_AS_ERROR(written, Kind::RedirectRefused);
    QVERIFY(!outcomeUnknown(written.error()));
    QCOMPARE(other.connections(), 0);
}

void TstApiErrors::unreadableAccountKeepsNothingOfIt()
{
    MisbehavingServer server;
    server.on("GET", "/v2/users/me", {HttpScript::json(R"({"data":{"proxy":{"password":"hush"})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());

    Outcome<Account> outcome;
    const Request request = client.account(outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::UnreadableReply);
    QVERIFY(outcome.error().body.isEmpty());
    QVERIFY(outcome.error().bodySize > 0);
}

void TstApiErrors::errorCarriesWhereAndWhen()
{
    MisbehavingServer server;
    server.on("GET", "/v2/actor-tasks?offset=0&limit=10&desc=1",
              {HttpScript::error(403, "insufficient-permissions")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    const QDateTime before = QDateTime::currentDateTimeUtc();

    Outcome<TaskPage> outcome;
    const Request request = client.tasks(0, 10, true, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::Forbidden);
    QCOMPARE(outcome.error().method, "GET");
    QCOMPARE(outcome.error().host, u"127.0.0.1"_s);
    QCOMPARE(outcome.error().path, u"/v2/actor-tasks"_s);
    QCOMPARE(outcome.error().attempt, 1);
    QVERIFY(outcome.error().at >= before && outcome.error().at <= QDateTime::currentDateTimeUtc());
    QCOMPARE(outcome.error().at.timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(TstApiErrors)
#include "tst_api_errors.moc"
