// From an answer's bytes to values, without a network.
#include "api/accountreplies.h"
#include "api/actorreplies.h"
#include "api/inputreplies.h"
#include "api/taskreplies.h"

#include <QTest>

using namespace taskinput::api;
using namespace taskinput;
using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

namespace {

HttpReply with(const QByteArray &body)
{
    HttpReply reply;
    reply.body = body;
    return reply;
}

} // namespace

class TstReadings : public QObject {
    Q_OBJECT

private slots:
    void scalarInputIsDelivered_data();
    void scalarInputIsDelivered();
    void byteOrderMarkIsDroppedAndSaid();
    void inputWithAnErrorMemberIsAnInput();
    void separatorsThatTheEditorCantHoldBecomeEscapes();
    void mergedInputMayBeAList();
    void mergedInputMayNotBeNull();
    void taskKeepsEverythingButItsInput();
    void taskWithoutAnIdIsUnexpected();
    void taskWithStrangeMembersIsRead();
    void duplicateMembersCountOnceInATask();
    void listSkipsWhatHasNoId();
    void actorTagsMayBeNull();
    void schemaPlaces_data();
    void schemaPlaces();
    void partialAccountIsLimited();
    void validationWithoutAVerdictIsUnexpected();
    void stoppedReadingEndsAsCancelled();
};

void TstReadings::scalarInputIsDelivered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<json::Kind>("kind");
    QTest::newRow("string") << QByteArray(R"("x")") << json::Kind::String;
    QTest::newRow("number") << QByteArray("1E400") << json::Kind::Number;
    QTest::newRow("true") << QByteArray("true") << json::Kind::True;
    QTest::newRow("list") << QByteArray("[]") << json::Kind::Array;
}

void TstReadings::scalarInputIsDelivered()
{
    QFETCH(QByteArray, body);
    QFETCH(json::Kind, kind);
    const auto input = readInput(with(body), {});
    QVERIFY(input);
    QCOMPARE(input->document->node(0).kind, kind);
    QVERIFY(!input->neverSet);
}

void TstReadings::byteOrderMarkIsDroppedAndSaid()
{
    const auto input = readInput(with("\xef\xbb\xbf{}"), {});
    QVERIFY(input);
    QVERIFY(input->hadBom);
    QCOMPARE(input->document->text(), u"{}"_s);
}

void TstReadings::inputWithAnErrorMemberIsAnInput()
{
    const auto input =
        readMergedInput(with(R"({"error":{"type":"x","message":"y"},"data":1})"), {});
    QVERIFY(input);
    QVERIFY(input->document->isObject());
}

void TstReadings::separatorsThatTheEditorCantHoldBecomeEscapes()
{
    const QByteArray body = u"{\"a\":\"x\u2028y\u00a0z\"}"_s.toUtf8();
    const auto input = readInput(with(body), {});
    QVERIFY(input);
    QCOMPARE(input->bytes, body);
    QCOMPARE(input->document->text(), u"{\"a\":\"x\\u2028y\u00a0z\"}"_s);
}

void TstReadings::mergedInputMayBeAList()
{
    QVERIFY(readMergedInput(with(R"([{"a":1}])"), {}));
}

void TstReadings::mergedInputMayNotBeNull()
{
    const auto input = readMergedInput(with("null"), {});
    QVERIFY(!input);
    QCOMPARE(input.error().kind, Kind::UnexpectedReply);
    QCOMPARE(input.error().foundKind, json::Kind::Null);
    QVERIFY(outcomeUnknown(input.error()));
}

void TstReadings::taskKeepsEverythingButItsInput()
{
    const auto task = readTask(
        with(R"({"data":{"id":"t","name":"n","input":{"x":1},"modifiedAt":"2024","stats":{},
        "options": {"build": "beta", "memoryMbytes": 1.0e3},
        "isPublic":true,"publicConfig":{"inputSchemaFields":["a",1,"b"]}}})"),
        {});
    QVERIFY(task);
    QCOMPARE(
        task->otherThanInput,
        R"({"id":"t","name":"n","options":{"build":"beta","memoryMbytes":1.0e3},"isPublic":true,)"
        R"("publicConfig":{"inputSchemaFields":["a",1,"b"]}})");
    QCOMPARE(task->build, u"beta"_s);
    QVERIFY(task->isPublic);
    QCOMPARE(task->publicInputFields, (QStringList{u"a"_s, u"b"_s}));
}

void TstReadings::taskWithoutAnIdIsUnexpected()
{
    const auto task = readTask(with(R"({"data":{"name":"n"}})"), {});
    QVERIFY(!task);
    QCOMPARE(task.error().kind, Kind::UnexpectedReply);
    QCOMPARE(task.error().foundKind, json::Kind::Object);
}

void TstReadings::taskWithStrangeMembersIsRead()
{
    const auto task = readTask(
        with(
            R"({"data":{"id":"t","name":7,"title":null,"options":[],"stats":{"totalRuns":1E400},"createdAt":"never"}})"),
        {});
    QVERIFY(task);
    QVERIFY(task->summary.name.isEmpty());
    QCOMPARE(task->summary.totalRuns, -1);
    QVERIFY(!task->summary.createdAt.isValid());
}

void TstReadings::duplicateMembersCountOnceInATask()
{
    const auto task = readTask(with(R"({"data":{"id":"old","id":"t"}})"), {});
    QVERIFY(task);
    QCOMPARE(task->summary.id, u"t"_s);
    QCOMPARE(task->otherThanInput, R"({"id":"t"})");
}

void TstReadings::listSkipsWhatHasNoId()
{
    const auto page =
        readTaskPage(with(R"({"data":{"total":4,"items":[{"id":"a"},{},null,{"id":"b"}]}})"), {});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->total, 4);
}

void TstReadings::actorTagsMayBeNull()
{
    const auto actor = readActor(
        with(R"({"data":{"id":"a","defaultRunOptions":{"build":"version-3"},"taggedBuilds":{
        "latest":null,"version-3":{"buildId":"b3","buildNumber":"3.0.22"},"beta":{"buildId":"b4","buildNumber":null}}}})"),
        {});
    QVERIFY(actor);
    QCOMPARE(actor->defaultBuild, u"version-3"_s);
    const QList<std::pair<QString, QString>> builds{{u"version-3"_s, u"b3"_s},
                                                    {u"beta"_s, u"b4"_s}};
    QCOMPARE(actor->taggedBuilds, builds);
    const QList<std::pair<QString, QString>> numbers{{u"version-3"_s, u"3.0.22"_s}};
    QCOMPARE(actor->taggedBuildNumbers, numbers);
}

void TstReadings::schemaPlaces_data()
{
    QTest::addColumn<QByteArray>("build");
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("definition") << QByteArray(
        R"({"actorDefinition":{"input":{"a":1}},"inputSchema":"{\"b\":2}"})")
                                << QByteArray(R"({"a":1})");
    QTest::newRow("definition's alias")
        << QByteArray(R"({"actorDefinition":{"input":null,"inputSchema":{"a":1}}})")
        << QByteArray(R"({"a":1})");
    QTest::newRow("alias is a path") << QByteArray(
        R"({"actorDefinition":{"inputSchema":"./schema.json"},"inputSchema":"{\"b\":2}"})")
                                     << QByteArray(R"({"b":2})");
    QTest::newRow("deprecated string")
        << QByteArray(R"({"actorDefinition":null,"inputSchema":"{\"b\": 2}"})")
        << QByteArray(R"({"b": 2})");
    QTest::newRow("none") << QByteArray(R"({"actorDefinition":{}})") << QByteArray();
    QTest::newRow("nonsense") << QByteArray(
        R"({"actorDefinition":{"input":[1]},"inputSchema":"{"})")
                              << QByteArray();
}

void TstReadings::schemaPlaces()
{
    QFETCH(QByteArray, build);
    QFETCH(QByteArray, schema);
    const auto read = readBuildSchema(with(R"({"data":)" + build + '}'), {});
    QVERIFY(read);
    QCOMPARE(*read, schema);
}

void TstReadings::partialAccountIsLimited()
{
    const auto account = readAccount(with(R"({"data":{"username":"anna"}})"), {});
    QVERIFY(account);
    QVERIFY(account->isLimited);
    QCOMPARE(account->username, u"anna"_s);
}

void TstReadings::validationWithoutAVerdictIsUnexpected()
{
    QCOMPARE(readValidation(with("{}"), {}).error().kind, Kind::UnexpectedReply);
    QCOMPARE(readValidation(with("true"), {}).error().kind, Kind::UnexpectedReply);
}

void TstReadings::stoppedReadingEndsAsCancelled()
{
    StopFlag stop;
    stop.requestStop();
    const auto input = readInput(
        with("[" + QByteArray(100'000, ' ') + "1" + QByteArray(",1").repeated(100'000) + "]"),
        stop);
    QVERIFY(!input);
    QCOMPARE(input.error().kind, Kind::Cancelled);
}

QTEST_APPLESS_MAIN(TstReadings)
#include "tst_readings.moc"
