// Big bodies, compressed answers and what is told meanwhile.
#include "apitest.h"

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray target = "/v2/actor-tasks/t/input";

//! An object of exactly \a size bytes that compresses to almost nothing.
QByteArray objectOfSize(qsizetype size)
{
    const QByteArray frame = R"({"text":""})";
    QByteArray body = frame;
    body.insert(9, QByteArray(size - frame.size(), 'x'));
    return body;
}

struct Moved {
    QList<std::pair<qint64, qint64>> steps;
    auto recorder()
    {
        return [this](qint64 moved, qint64 total) { steps.append({moved, total}); };
    }
};

} // namespace

class TstApiTransfer : public QObject {
    Q_OBJECT

private slots:
    void bodyAtTheApisLimitArrivesWhole();
    void answerAtTheApisLimitArrivesWhole();
    void answersMayComeIn_data();
    void answersMayComeIn();
    void compressedAnswerMayGrowALot();
    void uploadIsToldUpToTheLastByte();
    void downloadIsToldWithItsTotal();
    void stalledUploadIsATimeout();
    void connectionIsKeptForTheNextCall();
};

void TstApiTransfer::bodyAtTheApisLimitArrivesWhole()
{
    const QByteArray body = objectOfSize(9'437'184);
    MisbehavingServer server;
    server.on("PUT", target, {HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 10'000ms, 10'000ms, 0});
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, body, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(server.requests().constFirst().isComplete);
    QVERIFY(server.requests().constFirst().body == body);
}

void TstApiTransfer::answerAtTheApisLimitArrivesWhole()
{
    const QByteArray body = objectOfSize(9'437'184);
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::json(body)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 10'000ms, 10'000ms, 0});
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().bytes == body);
}

void TstApiTransfer::answersMayComeIn_data()
{
    QTest::addColumn<HttpScript>("script");
    const QByteArray body = R"({"a":"é"})";
    QTest::newRow("chunks") << HttpScript::chunked(body, 2);
    QTest::newRow("gzip") << HttpScript::gzip(body);
    QTest::newRow("single bytes") << HttpScript::json(body).inPieces(1, 0ms);
    QTest::newRow("until the connection ends")
        << HttpScript::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body)
               .withoutLast(0);
    QTest::newRow("a type that is none") << HttpScript::answer(200, "", body);
}

void TstApiTransfer::answersMayComeIn()
{
    QFETCH(HttpScript, script);
    MisbehavingServer server;
    server.on("GET", target, {script});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().bytes, R"({"a":"é"})");
}

//! Qt's guard against archive bombs would refuse a list of nearly equal lines.
void TstApiTransfer::compressedAnswerMayGrowALot()
{
    const QByteArray body = objectOfSize(12'000'000);
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::gzip(body)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 15'000ms, 10'000ms, 0});
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().bytes.size(), body.size());
}

void TstApiTransfer::uploadIsToldUpToTheLastByte()
{
    const QByteArray body = objectOfSize(5'000'000);
    MisbehavingServer server;
    server.on("PUT", target, {HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 10'000ms, 10'000ms, 0});
    Moved uploaded;
    Progress progress;
    progress.upload = uploaded.recorder();
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, body, outcome.callback(), progress);
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(uploaded.steps.size() >= 2);
    QVERIFY(std::is_sorted(uploaded.steps.begin(), uploaded.steps.end()));
    QCOMPARE(uploaded.steps.last(), std::pair(qint64(body.size()), qint64(body.size())));
}

void TstApiTransfer::downloadIsToldWithItsTotal()
{
    const QByteArray body = objectOfSize(3'000'000);
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::json(body)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 10'000ms, 10'000ms, 0});
    Moved downloaded;
    Progress progress;
    progress.download = downloaded.recorder();
    Outcome<InputReply> outcome;
    const Request request = client.input(u"t"_s, outcome.callback(), progress);
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(!downloaded.steps.isEmpty());
    QCOMPARE(downloaded.steps.last(), std::pair(qint64(body.size()), qint64(body.size())));
}

void TstApiTransfer::stalledUploadIsATimeout()
{
    MisbehavingServer server;
    server.on("PUT", target, {HttpScript::silence().afterBodyBytes(1)});
    ApiClient client(server.root(), Secret(u"t"_s), {2'000ms, 20'000ms, 300ms, 3});
    Outcome<InputReply> outcome;
    const Request request = client.putInput(u"t"_s, objectOfSize(30'000'000), outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::ReadTimeout);
    QVERIFY(outcomeUnknown(outcome.error()));
    QCOMPARE(server.count("PUT"), 1);
}

void TstApiTransfer::connectionIsKeptForTheNextCall()
{
    MisbehavingServer server;
    server.on("GET", target, {HttpScript::json("{}")});
    server.on("PUT", target, {HttpScript::json("{}")});
    ApiClient client(server.root(), Secret(u"t"_s), shortLimits());
    Outcome<InputReply> read;
    const Request reading = client.input(u"t"_s, read.callback());
    ARRIVES_AS_VALUE(read);
    Outcome<InputReply> written;
    const Request writing = client.putInput(u"t"_s, "{}", written.callback());
    ARRIVES_AS_VALUE(written);
    QCOMPARE(server.connections(), 1);
}

QTEST_GUILESS_MAIN(TstApiTransfer)
#include "tst_api_transfer.moc"
