// Retries of reads, counted at the server.
#include "apitest.h"

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const QByteArray target = "/v2/actor-tasks/t/input";

//! An answer that asks for a wait so short that the test need not wait.
HttpScript tryAgainAtOnce(int status)
{
    return HttpScript::error(status, "rate-limit-exceeded", "words", {{"Retry-After", "0"}});
}

struct Wait {
    std::chrono::milliseconds left;
    int attempt, attempts;
    Kind why;
};

} // namespace

class TstApiReads : public QObject {
    Q_OBJECT

private slots:
    void readIsRepeatedAfter_data();
    void readIsRepeatedAfter();
    void readIsNotRepeatedAfter_data();
    void readIsNotRepeatedAfter();
    void retriesEndAtTheirLimit();
    void withoutRetriesThereIsOneTry();
    void refusedConnectionIsTriedAgain();
    void waitIsToldWithItsReason();
    void waitFollowsTheDocumentedBackOff();
    void retryAfterWins();
    void tryNowEndsTheWait();
    void cancelDuringTheWaitEndsTheCall();
    void validationIsRepeatedLikeARead();
    void startedIsToldForEachTry();
    void dripIsNoTimeout();
    void dripThatStopsIsATimeout();
};

void TstApiReads::readIsRepeatedAfter_data()
{
    QTest::addColumn<HttpScript>("script");
    QTest::newRow("429") << tryAgainAtOnce(429);
    QTest::newRow("500") << tryAgainAtOnce(500);
    QTest::newRow("502") << tryAgainAtOnce(502);
    QTest::newRow("503") << tryAgainAtOnce(503);
    QTest::newRow("hang up") << HttpScript::hangUp();
    QTest::newRow("hang up amid the head") << HttpScript::json("{}").cutAfter(10);
    QTest::newRow("cut answer") << HttpScript::json(R"({"a":1})").withoutLast(2);
}

void TstApiReads::readIsRepeatedAfter()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("GET", target, {script, HttpScript::json(R"({"a":1})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(1));
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().bytes, R"({"a":1})");
    QVERIFY(server.count("GET") >= 2);
}

void TstApiReads::readIsNotRepeatedAfter_data()
{
    QTest::addColumn<HttpScript>("script");
    for (const int status : {400, 401, 403, 405, 408, 409, 413, 415})
        QTest::addRow("%d", status) << tryAgainAtOnce(status);
    QTest::newRow("redirect") << HttpScript::answer(302, "", "",
                                                    {{"Location", "/v2/x"}, {"Retry-After", "0"}});
    QTest::newRow("HTML") << HttpScript::answer(200, "text/html", "<html>");
}

void TstApiReads::readIsNotRepeatedAfter()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("GET", target, {script});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(server.count("GET"), 1);
}

void TstApiReads::retriesEndAtTheirLimit()
{
    MisbehavingServer server;
    server.on("GET", target, {tryAgainAtOnce(503)});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(4));
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ServerTrouble);
    QCOMPARE(outcome.error().attempt, 5);
    QCOMPARE(server.count("GET"), 5);
}

void TstApiReads::withoutRetriesThereIsOneTry()
{
    MisbehavingServer server;
    server.on("GET", target, {tryAgainAtOnce(429)});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(0));
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::RateLimited);
    QCOMPARE(server.count("GET"), 1);
}

void TstApiReads::refusedConnectionIsTriedAgain()
{
    MisbehavingServer server;
    server.stopListening();
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(1));
    QList<int> started;
    Progress progress;
    progress.started = [&started](int attempt) { started << attempt; };
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    ARRIVES_AS_ERROR(outcome, Kind::NoConnection);
    QCOMPARE(started, (QList<int>{1, 2}));
}

void TstApiReads::waitIsToldWithItsReason()
{
    MisbehavingServer server;
    server.on("GET", target,
              {HttpScript::error(429, "rate-limit-exceeded", "Slow down"), HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    QList<Wait> waits;
    QString words;
    Progress progress;
    progress.waiting = [&](auto left, int attempt, int attempts, const ApiError &why) {
        waits.append({left, attempt, attempts, why.kind});
        words = why.message;
    };
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(!waits.isEmpty());
    QCOMPARE(waits.first().attempt, 2);
    QCOMPARE(waits.first().attempts, 4);
    QCOMPARE(waits.first().why, Kind::RateLimited);
    QCOMPARE(words, u"Slow down"_s);
}

void TstApiReads::waitFollowsTheDocumentedBackOff()
{
    MisbehavingServer server;
    server.on("GET", target,
              {HttpScript::error(500, "internal-server-error"), HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    std::optional<Wait> first;
    Progress progress;
    progress.waiting = [&](auto left, int attempt, int attempts, const ApiError &why) {
        if (!first)
            first = Wait{left, attempt, attempts, why.kind};
    };
    Outcome<InputReply> outcome;
    QElapsedTimer clock;
    clock.start();
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(first);
    QVERIFY(first->left > 400ms && first->left <= 1'000ms);
    QVERIFY(clock.elapsed() >= 500);
}

void TstApiReads::retryAfterWins()
{
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::error(429, "x", "x", {{"Retry-After", "90"}})});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    std::optional<std::chrono::milliseconds> wait;
    Progress progress;
    progress.waiting = [&wait](auto left, int, int, const ApiError &) { wait = left; };
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    QTRY_VERIFY(wait);
    QVERIFY(*wait > 85s && *wait <= 90s);
}

void TstApiReads::tryNowEndsTheWait()
{
    MisbehavingServer server;
    server.on("GET", target,
              {HttpScript::error(429, "x", "x", {{"Retry-After", "90"}}), HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    bool isWaiting = false;
    Progress progress;
    progress.waiting = [&isWaiting](auto, int, int, const ApiError &) { isWaiting = true; };
    Outcome<InputReply> outcome;
    Request request = client.input(u"t"_s, outcome.callback(), progress);
    QTRY_VERIFY(isWaiting);
    request.tryNow();
    request.tryNow(); // twice is once
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(server.count("GET"), 2);
}

void TstApiReads::cancelDuringTheWaitEndsTheCall()
{
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::error(429, "x", "x", {{"Retry-After", "1"}})});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Request request;
    Progress progress;
    progress.waiting = [&request](auto, int, int, const ApiError &) { request.cancel(); };
    Outcome<InputReply> outcome;
    request = client.input(u"t"_s, outcome.callback(), progress);
    QTRY_VERIFY(!request.isRunning());
    // Another call behind it proves that the event loop had its time.
    server.on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":{}})").held()});
    Outcome<Actor> other;
    const Request next = client.actor(u"a"_s, other.callback());
    QTRY_COMPARE(server.count("GET"), 2);
    QCOMPARE(outcome.count(), 0);
}

void TstApiReads::validationIsRepeatedLikeARead()
{
    MisbehavingServer server;
    server.on("POST", "/v2/actors/a/validate-input",
              {tryAgainAtOnce(503), HttpScript::json(R"({"valid":true})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(1));
    Outcome<Validation> outcome;
    const Request request = client.validateInput(u"a"_s, {}, "{}", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(server.count("POST"), 2);
}

void TstApiReads::startedIsToldForEachTry()
{
    MisbehavingServer server;
    server.on("GET", target, {tryAgainAtOnce(503), tryAgainAtOnce(503), HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(5));
    QList<int> started;
    Progress progress;
    progress.started = [&started](int attempt) { started << attempt; };
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    QVERIFY(started.isEmpty()); // never from inside the call
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(started, (QList<int>{1, 2, 3}));
}

void TstApiReads::dripIsNoTimeout()
{
    MisbehavingServer server;
    const QByteArray body = "[" + QByteArray(2'500, ' ') + "]";
    server.on("GET", target, {HttpScript::json(body).inPieces(200, 50ms)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 400ms, 400ms, 0});
    Outcome<InputReply> outcome;
    QElapsedTimer clock;
    clock.start();
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(clock.elapsed() > 400);
}

void TstApiReads::dripThatStopsIsATimeout()
{
    MisbehavingServer server;
    const QByteArray head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n[";
    server.on("GET", target, {HttpScript::raw(head)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 200ms, 200ms, 2});
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ReadTimeout);
    QCOMPARE(server.count("GET"), 1);
}

QTEST_GUILESS_MAIN(TstApiReads)
#include "tst_api_reads.moc"
