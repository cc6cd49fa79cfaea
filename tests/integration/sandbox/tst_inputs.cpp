#include "client.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;

namespace {

const QString Names = u"actor-tasks/~field-names/input"_s;
const QString Never = u"actor-tasks/~maps-new-city/input"_s;

} // namespace

class TstSandboxInputs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init()
    {
        m_server.reset();
        m_server.setBehaviour({});
        m_server.faults().clear();
    }
    void inputIsBareAndAsStored();
    void putMergesAndAnswersWithTheWhole();
    void putFollowsTheBehaviourOfTheMoment();
    void inputThatWasNeverSaved_data();
    void inputThatWasNeverSaved();
    void nullAndListsAreAnsweredAsTheyAre();
    void firstPutMakesTheInput();
    void putRefusesWhatIsNoObject_data();
    void putRefusesWhatIsNoObject();
    void putTakesListsWhereTheServiceDoes();
    void putNeedsTheContentType();
    void putOfAnUnknownTaskIsSaid();
    void secretsAreEncryptedByTheBuildThatTheTaskUses();
    void deletedActorMeansNoSchema();
    void savingMovesModifiedAtWhereTheServiceDoes();
    void digitsAreLostAsInJavaScript();
    void colleagueChangesWhatIsStored();
    void requestsAreCountedAndRecorded();

private:
    QString id(const QString &name) const { return m_server.taskId(name); }
    Server m_server{[] {
        Options options;
        options.recordsRequests = true;
        return options;
    }()};
};

void TstSandboxInputs::inputIsBareAndAsStored()
{
    Client client(m_server);
    const Answer answer = client.get(Names);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, *m_server.storedInput(id(u"field-names"_s)));
    QVERIFY(answer.body.startsWith(R"({"1":"a name that is a number","2":"two","10":)"));
}

void TstSandboxInputs::putMergesAndAnswersWithTheWhole()
{
    Client client(m_server);
    m_server.setStoredInput(id(u"field-names"_s), R"({"a":1,"b":{"x":1},"c":[1]})");
    const Answer answer = client.put(Names, R"({"b":{"y":2},"d":"é"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{\"a\":1,\"b\":{\"y\":2},\"c\":[1],\"d\":\"\xC3\xA9\"}"));
    QCOMPARE(client.get(Names).body, answer.body);
}

void TstSandboxInputs::putFollowsTheBehaviourOfTheMoment()
{
    Client client(m_server);
    m_server.setStoredInput(id(u"field-names"_s), R"({"a":1,"b":{"x":1}})");
    Behaviour deep;
    deep.mergeDepth = Behaviour::MergeDepth::Deep;
    m_server.setBehaviour(deep);
    QCOMPARE(client.put(Names, R"({"b":{"y":2}})").body, R"({"a":1,"b":{"x":1,"y":2}})");
    Behaviour replaces;
    replaces.inputPut = Behaviour::InputPut::Replace;
    m_server.setBehaviour(replaces);
    QCOMPARE(client.put(Names, R"({"c":3})").body, R"({"c":3})");
}

void TstSandboxInputs::inputThatWasNeverSaved_data()
{
    using NeverSet = Behaviour::NeverSet;
    QTest::addColumn<NeverSet>("how");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("404")
        << NeverSet::NotFound << 404
        << QByteArray(
               R"({"error":{"type":"record-not-found","message":"Actor task input was not found"}})");
    QTest::newRow("null") << NeverSet::Null << 200 << QByteArray("null");
    QTest::newRow("empty object") << NeverSet::EmptyObject << 200 << QByteArray("{}");
    QTest::newRow("empty body") << NeverSet::EmptyBody << 200 << QByteArray();
}

void TstSandboxInputs::inputThatWasNeverSaved()
{
    QFETCH(Behaviour::NeverSet, how);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Client client(m_server);
    Behaviour behaviour;
    behaviour.neverSet = how;
    m_server.setBehaviour(behaviour);
    const Answer answer = client.get(Never);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, body);
    QVERIFY(!client.get(u"actor-tasks/~maps-new-city"_s).data()[u"input"].exists());
}

void TstSandboxInputs::nullAndListsAreAnsweredAsTheyAre()
{
    Client client(m_server);
    QCOMPARE(client.get(u"actor-tasks/~left-empty/input"_s).body, "null");
    QVERIFY(client.get(u"actor-tasks/~batch-of-searches/input"_s).json().isArray());
}

void TstSandboxInputs::firstPutMakesTheInput()
{
    Client client(m_server);
    QCOMPARE(client.put(Never, R"({"maxPlaces":1})").body, R"({"maxPlaces":1})");
    QCOMPARE(client.put(u"actor-tasks/~left-empty/input"_s, R"({"a":1})").body, R"({"a":1})");
}

void TstSandboxInputs::putRefusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"[]", "[{}]", "null", "1", "\"text\"", "", "{", "{'a':1}",
                             "{\"a\":1,}", "{\"a\":\"\xff\"}"})
        QTest::newRow(*body ? body : "nothing") << QByteArray(body);
}

void TstSandboxInputs::putRefusesWhatIsNoObject()
{
    QFETCH(QByteArray, body);
    Client client(m_server);
    const auto before = m_server.storedInput(id(u"field-names"_s));
    const Answer answer = client.put(Names, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorMessage(), u"POST data must be a JSON object"_s);
    QCOMPARE(m_server.storedInput(id(u"field-names"_s)), before);
}

void TstSandboxInputs::putTakesListsWhereTheServiceDoes()
{
    Client client(m_server);
    Behaviour behaviour;
    behaviour.acceptsLists = true;
    m_server.setBehaviour(behaviour);
    QCOMPARE(client.put(Names, R"([{"a":1}])").body, R"([{"a":1}])");
}

void TstSandboxInputs::putNeedsTheContentType()
{
    Client client(m_server);
    client.setHeader("Content-Type", "text/plain");
    const Answer answer = client.put(Names, "{}");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.errorType(), u"invalid-content-type-header"_s);
    client.setHeader("Content-Type", "application/json; charset=utf-8");
    QCOMPARE(client.put(Names, "{}").status, 200);
}

void TstSandboxInputs::putOfAnUnknownTaskIsSaid()
{
    Client client(m_server);
    QCOMPARE(client.put(u"actor-tasks/~nothing/input"_s, "{}").errorMessage(),
             u"Actor task was not found"_s);
}

void TstSandboxInputs::secretsAreEncryptedByTheBuildThatTheTaskUses()
{
    Client client(m_server);
    const JsonView jobs = client
                              .put(u"actor-tasks/~job-adverts-brno/input"_s,
                                   R"({"login":"me","cookies":[{"name":"a"}],"query":"me"})")
                              .json();
    QVERIFY(jobs[u"login"].text().startsWith(u"ENCRYPTED_VALUE:"_s));
    QVERIFY(jobs[u"cookies"].text().startsWith(u"ENCRYPTED_JSON:"_s));
    QCOMPARE(jobs[u"query"].text(), u"me"_s);
    const JsonView again = client.put(u"actor-tasks/~job-adverts-brno/input"_s, jobs.raw()).json();
    QCOMPARE(again.raw(), jobs.raw());
}

void TstSandboxInputs::deletedActorMeansNoSchema()
{
    Client client(m_server);
    QCOMPARE(client.put(u"actor-tasks/~old-flight-search/input"_s, R"({"apiKey":"plain"})")
                 .json()[u"apiKey"]
                 .text(),
             u"plain"_s);
}

void TstSandboxInputs::savingMovesModifiedAtWhereTheServiceDoes()
{
    Client client(m_server);
    const QString path = u"actor-tasks/~field-names"_s;
    const QString before = client.get(path).data()[u"modifiedAt"].text();
    Behaviour stays;
    stays.savingMovesModifiedAt = false;
    m_server.setBehaviour(stays);
    client.put(Names, R"({"a":1})");
    QCOMPARE(client.get(path).data()[u"modifiedAt"].text(), before);
    m_server.setBehaviour({});
    client.put(Names, R"({"a":2})");
    QVERIFY(client.get(path).data()[u"modifiedAt"].text() > before);
}

void TstSandboxInputs::digitsAreLostAsInJavaScript()
{
    Client client(m_server);
    m_server.setStoredInput(id(u"field-names"_s), "{}");
    const QByteArray sent = R"({"a":9007199254740993,"b":1.00,"c":1E400,"d":-0})";
    QCOMPARE(client.put(Names, sent).body, R"({"a":9007199254740992,"b":1,"c":null,"d":0})");
    Behaviour keeps;
    keeps.losesDigits = false;
    m_server.setBehaviour(keeps);
    QCOMPARE(client.put(Names, sent).body, sent);
}

void TstSandboxInputs::colleagueChangesWhatIsStored()
{
    Client client(m_server);
    const QString task = id(u"field-names"_s);
    QVERIFY(m_server.setStoredInput(task, R"({ "a": 1.00, "b": 2 })"));
    QCOMPARE(client.get(Names).body, R"({"a":1.00,"b":2})"); // exactly as spelled
    QVERIFY(m_server.changeStoredFields(task, R"({"b":9007199254740993,"c":null})"));
    QCOMPARE(client.get(Names).body, R"({"a":1.00,"b":9007199254740993,"c":null})");
    QVERIFY(m_server.clearStoredInput(task));
    QCOMPARE(client.get(Names).status, 404);
    QVERIFY(!m_server.setStoredInput(task, "{"));
    QVERIFY(!m_server.setStoredInput(u"nothing"_s, "{}"));
    QVERIFY(!m_server.changeStoredFields(task, "[]"));
    QVERIFY(!m_server.storedInput(u"nothing"_s));
}

void TstSandboxInputs::requestsAreCountedAndRecorded()
{
    Client client(m_server);
    m_server.forgetRequests();
    client.get(Names);
    client.put(Names, R"({"a": 1.0})");
    QCOMPARE(m_server.requestCount(Route::GetInput), 1);
    QCOMPARE(m_server.requestCount(Route::PutInput), 1);
    QCOMPARE(m_server.requestCount(), 2);
    const RecordedRequest put = m_server.requests().constLast();
    QCOMPARE(put.route, Route::PutInput);
    QCOMPARE(put.method, "PUT");
    QCOMPARE(put.target, "/v2/actor-tasks/~field-names/input");
    QCOMPARE(put.body, R"({"a": 1.0})");
    QCOMPARE(put.header("content-type"), "application/json");
    m_server.forgetRequests();
    QCOMPARE(m_server.requestCount(), 0);
    QVERIFY(m_server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TstSandboxInputs)
#include "tst_inputs.moc"
