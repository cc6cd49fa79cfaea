// Each call of the client: what goes out, and what comes back as a value.
#include "apitest.h"

#include <QSignalSpy>

using namespace taskinput;
using namespace taskinput::api;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

class TstApiCalls : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void requestCarriesTokenAgentAndNothingElse();
    void withoutATokenThereIsNoAuthorization();
    void bodyGoesOutByteForByteAsJson();
    void accountIsReadWithoutItsPrivateParts();
    void limitedTokenIsTriedOnTheTaskList();
    void rejectedTokenIsNotTriedAnywhereElse();
    void taskPageIsAskedForAndRead();
    void taskIsFoundByItsFallback();
    void taskThatIsNowhereIsNotFound();
    void inputIsDeliveredAsItIs();
    void inputThatWasNeverSet_data();
    void inputThatWasNeverSet();
    void missingTaskIsNoEmptyInput();
    void writeAnswersWithTheWholeInput();
    void replacementSendsOnlyTheInputAndTakesItFromTheTask();
    void replacementMayLeaveNoInput();
    void schemaIsReadFromABuild();
    void buildNumberIsFoundOnALaterPage();
    void unknownBuildNumberIsEmpty();
    void validInputIsSaidToBeValid();
    void invalidInputIsAVerdict();
    void unknownBuildIsAnErrorOfTheCheck();
    void segmentsAreEncoded();

private:
    std::unique_ptr<MisbehavingServer> m_server;
    std::unique_ptr<ApiClient> m_client;
};

void TstApiCalls::init()
{
    m_server = std::make_unique<MisbehavingServer>();
    m_client =
        std::make_unique<ApiClient>(m_server->root(), Secret(u"apify_api_test"_s), shortLimits());
}

void TstApiCalls::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TstApiCalls::requestCarriesTokenAgentAndNothingElse()
{
    m_server->on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":{"id":"a"}})")});
    Outcome<Actor> outcome;
    const Request request = m_client->actor(u"a"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);

    const RecordedRequest sent = m_server->requests().constFirst();
    QCOMPARE(sent.header("Authorization"), "Bearer apify_api_test");
    QCOMPARE(sent.header("User-Agent"), "TaskInputEditor/" TASKINPUT_VERSION);
    QVERIFY(sent.header("Accept-Encoding").contains("gzip"));
    QVERIFY(sent.header("Cookie").isNull());
    QVERIFY(!sent.target.contains("apify_api_test"));
    QVERIFY(sent.header("Upgrade").isNull());
}

void TstApiCalls::withoutATokenThereIsNoAuthorization()
{
    ApiClient client(m_server->root(), Secret(), shortLimits());
    m_server->on("GET", "/v2/actors/a", {HttpScript::json(R"({"data":{"id":"a"}})")});
    Outcome<Actor> outcome;
    const Request request = client.actor(u"a"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(m_server->requests().constFirst().header("Authorization").isNull());
}

void TstApiCalls::bodyGoesOutByteForByteAsJson()
{
    const QByteArray body =
        R"({"n":1.00,"big":12345678901234567890,"huge":1E400,"s":"\ud800\u00e9é"})";
    m_server->on("PUT", "/v2/actor-tasks/t/input", {HttpScript::json(body)});
    Outcome<InputReply> outcome;
    const Request request = m_client->putInput(u"t"_s, body, outcome.callback());
    ARRIVES_AS_VALUE(outcome);

    const RecordedRequest sent = m_server->requests().constFirst();
    QCOMPARE(sent.body, body);
    QCOMPARE(sent.header("Content-Type"), "application/json");
    QCOMPARE(sent.header("Content-Length"), QByteArray::number(body.size()));
    QVERIFY(sent.header("Content-Encoding").isNull());
    QVERIFY(sent.header("Transfer-Encoding").isNull());
}

void TstApiCalls::accountIsReadWithoutItsPrivateParts()
{
    m_server->on(
        "GET", "/v2/users/me",
        {HttpScript::json(
            R"({"data":{"id":"u1","username":"anna","proxy":{"password":"hush"},"organizationOwnerUserId":"u2"}})")});
    Outcome<Account> outcome;
    const Request request = m_client->account(outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().id, u"u1"_s);
    QCOMPARE(outcome.value().username, u"anna"_s);
    QVERIFY(outcome.value().isOrganisation);
    QVERIFY(!outcome.value().isLimited);
}

void TstApiCalls::limitedTokenIsTriedOnTheTaskList()
{
    m_server->on("GET", "/v2/users/me", {HttpScript::error(403, "insufficient-permissions")});
    m_server->on("GET", "/v2/actor-tasks?offset=0&limit=1",
                 {HttpScript::json(R"({"data":{"total":0,"items":[]}})")});
    Outcome<Account> outcome;
    const Request request = m_client->account(outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().isLimited);
    QVERIFY(outcome.value().id.isEmpty());
}

void TstApiCalls::rejectedTokenIsNotTriedAnywhereElse()
{
    m_server->on("GET", "/v2/users/me", {HttpScript::error(401, "user-or-token-not-found")});
    Outcome<Account> outcome;
    const Request request = m_client->account(outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::TokenRejected);
    QCOMPARE(outcome.error().type, u"user-or-token-not-found"_s);
    QCOMPARE(m_server->count("GET"), 1);
}

void TstApiCalls::taskPageIsAskedForAndRead()
{
    m_server->on("GET", "/v2/actor-tasks?offset=1000&limit=1000&desc=1",
                 {HttpScript::json(R"({"data":{
        "total":1002,"offset":1000,"limit":1000,"count":2,"items":[
        {"id":"t1","userId":"u","actId":"a","name":"one","title":"One","username":"anna","actName":"crawler",
         "actUsername":"apify","createdAt":"2024-01-02T03:04:05.678Z","modifiedAt":"2024-02-02T03:04:05Z",
         "stats":{"totalRuns":7}},
        {"id":"t2","name":"two"}]}})")});
    Outcome<TaskPage> outcome;
    const Request request = m_client->tasks(1000, 1000, true, outcome.callback());
    ARRIVES_AS_VALUE(outcome);

    const TaskPage &page = outcome.value();
    QCOMPARE(page.total, 1002);
    QCOMPARE(page.offset, 1000);
    QCOMPARE(page.items.size(), 2);
    QCOMPARE(page.items[0].displayName(), u"One"_s);
    QCOMPARE(page.items[0].actUsername, u"apify"_s);
    QCOMPARE(page.items[0].totalRuns, 7);
    QCOMPARE(page.items[0].createdAt, QDateTime(QDate(2024, 1, 2), QTime(3, 4, 5, 678), Qt::UTC));
    QCOMPARE(page.items[1].displayName(), u"two"_s);
    QCOMPARE(page.items[1].totalRuns, -1);
    QVERIFY(!page.items[1].createdAt.isValid());
}

void TstApiCalls::taskIsFoundByItsFallback()
{
    m_server->on(
        "GET", "/v2/actor-tasks/~abc",
        {HttpScript::json(
            R"({"data":{"id":"t1","name":"abc","options":{"build":"beta"},"input":{"huge":1E400}}})")});
    Outcome<Task> outcome;
    const Request request = m_client->task({u"abc"_s, u"~abc"_s}, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().summary.id, u"t1"_s);
    QCOMPARE(outcome.value().build, u"beta"_s);
    QCOMPARE(m_server->requests().constFirst().target, "/v2/actor-tasks/abc");
}

void TstApiCalls::taskThatIsNowhereIsNotFound()
{
    Outcome<Task> outcome;
    const Request request = m_client->task({u"abc"_s, u"~abc"_s}, outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::NotFound);
    QCOMPARE(m_server->count("GET"), 2);
}

void TstApiCalls::inputIsDeliveredAsItIs()
{
    const QByteArray body = R"({"data":{"x":1},"error":{"type":"mine"},"n":1.00})";
    m_server->on("GET", "/v2/actor-tasks/t/input", {HttpScript::json(body)});
    Outcome<InputReply> outcome;
    const Request request = m_client->input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().bytes, body);
    QVERIFY(!outcome.value().neverSet);
    QVERIFY(outcome.value().document);
    QCOMPARE(outcome.value().document->text(), QString::fromUtf8(body));
    QCOMPARE(outcome.value().receivedAt.timeSpec(), Qt::UTC);
}

void TstApiCalls::inputThatWasNeverSet_data()
{
    QTest::addColumn<HttpScript>("script");
    QTest::newRow("null") << HttpScript::json("null");
    QTest::newRow("empty body") << HttpScript::json("");
    QTest::newRow("no content") << HttpScript::raw("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("404 for the input of a task that is there")
        << HttpScript::error(404, "record-not-found");
}

void TstApiCalls::inputThatWasNeverSet()
{
    QFETCH(HttpScript, script);
    m_server->on("GET", "/v2/actor-tasks/t/input", {script});
    m_server->on("GET", "/v2/actor-tasks/t", {HttpScript::json(R"({"data":{"id":"t"}})")});
    Outcome<InputReply> outcome;
    const Request request = m_client->input(u"t"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().neverSet);
    QVERIFY(!outcome.value().document);
}

void TstApiCalls::missingTaskIsNoEmptyInput()
{
    m_server->on("GET", "/v2/actor-tasks/t/input",
                 {HttpScript::error(404, "record-not-found", "Actor task was not found")});
    Outcome<InputReply> outcome;
    const Request request = m_client->input(u"t"_s, outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::NotFound);
    QCOMPARE(outcome.error().message, u"Actor task was not found"_s);
    QCOMPARE(outcome.error().path, u"/v2/actor-tasks/t/input"_s);
}

void TstApiCalls::writeAnswersWithTheWholeInput()
{
    m_server->on("PUT", "/v2/actor-tasks/t/input", {HttpScript::json(R"({"a":1,"b":2})")});
    Outcome<InputReply> outcome;
    const Request request = m_client->putInput(u"t"_s, R"({"b":2})", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value().bytes, R"({"a":1,"b":2})");
    QCOMPARE(outcome.value().status, 200);
}

void TstApiCalls::replacementSendsOnlyTheInputAndTakesItFromTheTask()
{
    m_server->on("PUT", "/v2/actor-tasks/t",
                 {HttpScript::json(R"({"data":{"id":"t","input": {"n": 1.0},"name":"x"}})")});
    Outcome<InputReply> outcome;
    const Request request = m_client->replaceInput(u"t"_s, R"({"n":1.0})", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(m_server->requests().constFirst().body, R"({"input":{"n":1.0}})");
    QCOMPARE(outcome.value().document->text(), uR"({"n": 1.0})"_s);
}

void TstApiCalls::replacementMayLeaveNoInput()
{
    m_server->on("PUT", "/v2/actor-tasks/t",
                 {HttpScript::json(R"({"data":{"id":"t","input":null}})")});
    Outcome<InputReply> outcome;
    const Request request = m_client->replaceInput(u"t"_s, "null", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().neverSet);
}

void TstApiCalls::schemaIsReadFromABuild()
{
    m_server->on(
        "GET", "/v2/actor-builds/b1",
        {HttpScript::json(R"({"data":{"id":"b1","actorDefinition":{"input":{"title":"S"}}}})")});
    m_server->on("GET", "/v2/actors/a~b/builds/default",
                 {HttpScript::json(R"({"data":{"id":"b2"}})")});
    Outcome<QByteArray> schema;
    const Request request = m_client->buildSchema(u"b1"_s, schema.callback());
    ARRIVES_AS_VALUE(schema);
    QCOMPARE(schema.value(), R"({"title":"S"})");

    Outcome<QByteArray> none;
    const Request other = m_client->defaultBuildSchema(u"a/b"_s, none.callback());
    ARRIVES_AS_VALUE(none);
    QVERIFY(none.value().isEmpty());
}

void TstApiCalls::buildNumberIsFoundOnALaterPage()
{
    m_server->on(
        "GET", "/v2/actors/a/builds?desc=1&offset=0&limit=1000",
        {HttpScript::json(
            R"({"data":{"total":2,"offset":0,"items":[{"id":"b2","buildNumber":"0.1.2"}]}})")});
    m_server->on(
        "GET", "/v2/actors/a/builds?desc=1&offset=1&limit=1000",
        {HttpScript::json(
            R"({"data":{"total":2,"offset":1,"items":[{"id":"b1","buildNumber":"0.1.1"}]}})")});
    Outcome<QString> outcome;
    const Request request = m_client->buildIdForNumber(u"a"_s, u"0.1.1"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QCOMPARE(outcome.value(), u"b1"_s);
}

void TstApiCalls::unknownBuildNumberIsEmpty()
{
    m_server->on(
        "GET", "/v2/actors/a/builds?desc=1&offset=0&limit=1000",
        {HttpScript::json(
            R"({"data":{"total":1,"offset":0,"items":[{"id":"b2","buildNumber":"0.1.2"}]}})")});
    Outcome<QString> outcome;
    const Request request = m_client->buildIdForNumber(u"a"_s, u"9.9.9"_s, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().isEmpty());
}

void TstApiCalls::validInputIsSaidToBeValid()
{
    m_server->on("POST", "/v2/actors/a/validate-input?build=version-1",
                 {HttpScript::json(R"({"valid":true})")});
    Outcome<Validation> outcome;
    const Request request =
        m_client->validateInput(u"a"_s, u"version-1"_s, R"({"x":1})", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(outcome.value().isValid);
    QCOMPARE(m_server->requests().constFirst().body, R"({"x":1})");
}

void TstApiCalls::invalidInputIsAVerdict()
{
    m_server->on(
        "POST", "/v2/actors/a/validate-input",
        {HttpScript::error(400, "invalid-input", "Input is not valid: Field input.x is required")});
    Outcome<Validation> outcome;
    const Request request = m_client->validateInput(u"a"_s, {}, "{}", outcome.callback());
    ARRIVES_AS_VALUE(outcome);
    QVERIFY(!outcome.value().isValid);
    QCOMPARE(outcome.value().type, u"invalid-input"_s);
    QCOMPARE(outcome.value().message, u"Input is not valid: Field input.x is required"_s);
}

void TstApiCalls::unknownBuildIsAnErrorOfTheCheck()
{
    m_server->on("POST", "/v2/actors/a/validate-input?build=gone",
                 {HttpScript::error(400, "unknown-build-tag")});
    Outcome<Validation> outcome;
    const Request request = m_client->validateInput(u"a"_s, u"gone"_s, "{}", outcome.callback());
    ARRIVES_AS_ERROR(outcome, ApiError::Kind::Rejected);
    QCOMPARE(outcome.error().type, u"unknown-build-tag"_s);
}

void TstApiCalls::segmentsAreEncoded()
{
    m_server->on("GET", "/v2/actor-tasks/an%3Fna%23~t%C3%A4sk%20%25",
                 {HttpScript::json(R"({"data":{"id":"t"}})")});
    Outcome<Task> outcome;
    const Request request = m_client->task({u"an?na#~täsk %"_s, {}}, outcome.callback());
    ARRIVES_AS_VALUE(outcome);
}

QTEST_GUILESS_MAIN(TstApiCalls)
#include "tst_api_calls.moc"
