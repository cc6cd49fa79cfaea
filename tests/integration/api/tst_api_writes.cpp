// A write takes effect once. Counted at the server.
#include "apitest.h"

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

const QByteArray target = "/v2/actor-tasks/t/input";

HttpScript tryAgainAtOnce(int status)
{
    return HttpScript::error(status, "x", "words", {{"Retry-After", "0"}});
}

} // namespace

class TstApiWrites : public QObject {
    Q_OBJECT

private slots:
    void writeIsRepeatedAfter429();
    void writeIsRepeatedWhereNothingWasSent();
    void writeIsNotRepeatedAfter_data();
    void writeIsNotRepeatedAfter();
    void writeOnAConnectionThatDiesIsNotRepeatedByQt();
    void wholeReplacementIsNotRepeatedEither();
    void nothingHasLeftDuringTheWait();
    void refusalBeforeTheBodyWasReadIsUnderstood();
    void cancelAfterTheFirstByteSaysSo();
};

void TstApiWrites::writeIsRepeatedAfter429()
{
    MisbehavingServer server;
    server.on("PUT", target,
              {tryAgainAtOnce(429), tryAgainAtOnce(429), HttpScript::json(R"({"a":1})")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(2));
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(server.count("PUT"), 3);
    for (const RecordedRequest &sent : server.requests())
        QCOMPARE(sent.body, R"({"a":1})");
}

void TstApiWrites::writeIsRepeatedWhereNothingWasSent()
{
    MisbehavingServer server;
    server.stopListening();
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(1));
    QList<int> started;
    Progress progress;
    progress.started = [&started](int attempt) { started << attempt; };
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback(), progress);
    ARRIVES_AS_ERROR(outcome, Kind::NoConnection);
    QCOMPARE(started, (QList<int>{1, 2}));
    QVERIFY(!outcomeUnknown(outcome.error()));
}

void TstApiWrites::writeIsNotRepeatedAfter_data()
{
    QTest::addColumn<HttpScript>("script");
    for (const int status : {400, 401, 403, 404, 408, 409, 413, 500, 502, 503})
        QTest::addRow("%d", status) << tryAgainAtOnce(status);
    QTest::newRow("hang up") << HttpScript::hangUp();
    QTest::newRow("hang up after the head of the request")
        << HttpScript::hangUp().afterBodyBytes(0);
    QTest::newRow("hang up amid the answer's head") << HttpScript::json("{}").cutAfter(10);
    QTest::newRow("hang up amid the answer's body")
        << HttpScript::json(R"({"a":1})").withoutLast(3);
    QTest::newRow("HTML") << HttpScript::answer(200, "text/html", "<html>");
    QTest::newRow("empty") << HttpScript::json("");
    QTest::newRow("basic authentication asked for")
        << HttpScript::error(401, "x", "words", {{"WWW-Authenticate", "Basic realm=\"x\""}});
    QTest::newRow("redirect") << HttpScript::answer(307, "", "",
                                                    {{"Location", "/v2/actor-tasks/other/input"}});
}

void TstApiWrites::writeIsNotRepeatedAfter()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("PUT", target, {script});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(server.count("PUT"), 1);
}

//! Qt repeats what it sends on a kept-alive connection that turns out to be closed.
void TstApiWrites::writeOnAConnectionThatDiesIsNotRepeatedByQt()
{
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::json(R"({"a":0})")});
    server.on("PUT", target, {HttpScript::hangUp()});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Outcome<InputReply> read;
    const Request reading = client.input(u"t"_s, read.callback());
    ARRIVES_AS_VALUE(read);

    Outcome<InputReply> written;
    const Request writing = client.putInput(u"t"_s, R"({"a":1})", written.callback());
    ARRIVES_AS_ERROR(written, Kind::ConnectionLost);
    QCOMPARE(server.connections(), 1); // the same connection, or this test shows nothing
    QVERIFY(outcomeUnknown(written.error()));
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiWrites::wholeReplacementIsNotRepeatedEither()
{
    MisbehavingServer server;
    server.on("PUT", "/v2/actor-tasks/t", {HttpScript::hangUp()});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    Outcome<InputReply> outcome;
    const Request request = client.replaceInput(u"t"_s, "[]", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::ConnectionLost);
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiWrites::nothingHasLeftDuringTheWait()
{
    MisbehavingServer server;
    server.on("PUT", target, {HttpScript::error(429, "x", "x", {{"Retry-After", "90"}})});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits(3));
    bool isWaiting = false;
    Progress progress;
    progress.waiting = [&isWaiting](auto, int, int, const ApiError &) { isWaiting = true; };
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, "{}", outcome.callback(), progress);
    QTRY_VERIFY(isWaiting);
    QVERIFY(request.isRunning());
    QVERIFY(!request.hasLeft());
}

void TstApiWrites::refusalBeforeTheBodyWasReadIsUnderstood()
{
    MisbehavingServer server;
    server.on("PUT", target,
              {HttpScript::error(413, "request-too-large", "Too big").afterBodyBytes(0)});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<InputReply> outcome;
    const Request request = client.putInput(
        u"t"_s, "{\"a\":\"" + QByteArray(9'500'000, 'x') + "\"}", outcome.callback());
    ARRIVES_AS_ERROR(outcome, Kind::TooLarge);
    QCOMPARE(outcome.error().message, u"Too big"_s);
}

void TstApiWrites::cancelAfterTheFirstByteSaysSo()
{
    MisbehavingServer server;
    server.on("PUT", target, {HttpScript::json("{}").held()});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<InputReply> outcome;
    Request request = client.putInput(u"t"_s, R"({"a":1})", outcome.callback());
    QTRY_COMPARE(server.count("PUT"), 1);
    QVERIFY(request.hasLeft());
    request.cancel();
    QVERIFY(!request.isRunning());
    QTRY_COMPARE(server.abandoned(), 1);
    QCOMPARE(outcome.count(), 0);
}

QTEST_GUILESS_MAIN(TstApiWrites)
#include "tst_api_writes.moc"
