#include "client.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;

namespace {

const QString Main = u"actor-tasks/~maps-prague-restaurants"_s;

QStringList names(const Answer &list)
{
    QStringList result;
    for (const JsonView &item : list.data()[u"items"].entries())
        result.append(item[u"name"].text());
    return result;
}

} // namespace

class TstSandboxTasks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init()
    {
        m_server.reset();
        m_server.setBehaviour({});
    }
    void listHasTheEnvelope();
    void pagesJoinToTheWholeList();
    void newestFirstIsTheListTurnedRound();
    void oddPagingIsTakenAsTheServiceTakesIt_data();
    void oddPagingIsTakenAsTheServiceTakesIt();
    void neverMoreThanAThousandInOnePage();
    void titlesAreInTheListOnlyWhereTheServicePutsThem();
    void taskIsFoundByEveryReference_data();
    void taskIsFoundByEveryReference();
    void unknownTaskIsSaid();
    void putChangesOnlyWhatIsSent();
    void putReplacesInputAndOptionsAsWholes();
    void putMergesPublicConfig();
    void putOfATakenNameIsAConflict();
    void putRefusesWhatIsNoTask_data();
    void putRefusesWhatIsNoTask();
    void putOfAnInputEncryptsSecrets();
    void removedTaskIsGone();

private:
    Server m_server;
};

void TstSandboxTasks::listHasTheEnvelope()
{
    Client client(m_server);
    const JsonView data = client.get(u"actor-tasks?limit=5&offset=2"_s).data();
    QStringList members;
    for (const JsonView &member : data.entries())
        members.append(member.key());
    QCOMPARE(members,
             QStringList({u"total"_s, u"offset"_s, u"limit"_s, u"desc"_s, u"count"_s, u"items"_s}));
    QCOMPARE(data[u"total"].integer(), m_server.taskIds().size());
    QCOMPARE(data[u"offset"].integer(), 2);
    QCOMPARE(data[u"limit"].integer(), 5);
    QCOMPARE(data[u"count"].integer(), 5);
    const JsonView item = data[u"items"].entries().constFirst();
    for (const QString &name : {u"id"_s, u"userId"_s, u"actId"_s, u"name"_s, u"username"_s,
                                u"createdAt"_s, u"modifiedAt"_s})
        QVERIFY2(item[name].isString(), qPrintable(name));
    QVERIFY(item[u"stats"][u"totalRuns"].isNumber());
    QVERIFY(!item[u"input"].exists() && !item[u"options"].exists());
}

void TstSandboxTasks::pagesJoinToTheWholeList()
{
    Client client(m_server);
    const QStringList whole = names(client.get(u"actor-tasks"_s));
    QStringList joined;
    for (int offset = 0; offset < whole.size(); offset += 7)
        joined += names(client.get(u"actor-tasks?limit=7&offset=%1"_s.arg(offset)));
    QCOMPARE(joined, whole);
    QCOMPARE(whole.size(), m_server.taskIds().size());
}

void TstSandboxTasks::newestFirstIsTheListTurnedRound()
{
    Client client(m_server);
    QStringList turned = names(client.get(u"actor-tasks?desc=1"_s));
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(turned, names(client.get(u"actor-tasks?desc=0"_s)));
}

void TstSandboxTasks::oddPagingIsTakenAsTheServiceTakesIt_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("nothing") << u""_s << qint64(1000) << qint64(0);
    QTest::newRow("limit 0 is none") << u"?limit=0"_s << qint64(1000) << qint64(0);
    QTest::newRow("too much") << u"?limit=5000"_s << qint64(1000) << qint64(0);
    QTest::newRow("no number") << u"?limit=x&offset=y"_s << qint64(1000) << qint64(0);
    QTest::newRow("below zero") << u"?limit=-1&offset=-1"_s << qint64(1000) << qint64(0);
    QTest::newRow("behind the end") << u"?offset=100000"_s << qint64(1000) << qint64(100000);
}

void TstSandboxTasks::oddPagingIsTakenAsTheServiceTakesIt()
{
    QFETCH(QString, query);
    QFETCH(qint64, limit);
    QFETCH(qint64, offset);
    Client client(m_server);
    const JsonView data = client.get(u"actor-tasks"_s + query).data();
    QCOMPARE(data[u"limit"].integer(), limit);
    QCOMPARE(data[u"offset"].integer(), offset);
}

void TstSandboxTasks::neverMoreThanAThousandInOnePage()
{
    Options options;
    options.extraTasks = 5000;
    Server server(options);
    QVERIFY(server.start());
    Client client(server);
    QSet<QString> ids;
    for (int offset = 0; offset < 6000; offset += 1000) {
        const JsonView data = client.get(u"actor-tasks?limit=1000&offset=%1"_s.arg(offset)).data();
        QVERIFY(data[u"count"].integer() <= 1000);
        for (const JsonView &item : data[u"items"].entries())
            ids.insert(item[u"id"].text());
    }
    QCOMPARE(ids.size(), server.taskIds().size());
}

void TstSandboxTasks::titlesAreInTheListOnlyWhereTheServicePutsThem()
{
    Client client(m_server);
    const auto titles = [&] {
        int count = 0;
        for (const JsonView &item : client.get(u"actor-tasks"_s).data()[u"items"].entries())
            count += item[u"title"].exists();
        return count;
    };
    QVERIFY(titles() > 10);
    Behaviour without;
    without.listsTitles = false;
    m_server.setBehaviour(without);
    QCOMPARE(titles(), 0);
}

void TstSandboxTasks::taskIsFoundByEveryReference_data()
{
    QTest::addColumn<QString>("reference");
    QTest::newRow("~name") << u"~maps-prague-restaurants"_s;
    QTest::newRow("~name in capitals") << u"~Maps-PRAGUE-restaurants"_s;
    QTest::newRow("user~name") << u"harbor-data~maps-prague-restaurants"_s;
    QTest::newRow("USER~name") << u"Harbor-Data~maps-prague-restaurants"_s;
    QTest::newRow("user id~name") << u"hD7kQ2mWx9PvT4sZa~maps-prague-restaurants"_s;
    QTest::newRow("encoded") << u"%7Emaps%2Dprague-restaurants"_s;
    QTest::newRow("id") << m_server.taskId(u"maps-prague-restaurants"_s);
}

void TstSandboxTasks::taskIsFoundByEveryReference()
{
    QFETCH(QString, reference);
    Client client(m_server);
    QCOMPARE(client.get(u"actor-tasks/"_s + reference).data()[u"title"].text(),
             u"Maps: Prague restaurants"_s);
}

void TstSandboxTasks::unknownTaskIsSaid()
{
    Client client(m_server);
    for (const QString &reference : {u"maps-prague-restaurants"_s, u"~nothing"_s,
                                     u"tern~maps-prague-restaurants"_s, u"AAAAAAAAAAAAAAAAA"_s}) {
        const Answer answer = client.get(u"actor-tasks/"_s + reference);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.errorType(), u"record-not-found"_s);
        QCOMPARE(answer.errorMessage(), u"Actor task was not found"_s);
    }
}

void TstSandboxTasks::putChangesOnlyWhatIsSent()
{
    Client client(m_server);
    const JsonView before = client.get(Main).data();
    const Answer answer = client.put(Main, R"({"title":"New title"})");
    QCOMPARE(answer.status, 200);
    for (const JsonView &member : answer.data().entries()) {
        if (member.key() == u"title"_s)
            QCOMPARE(member.text(), u"New title"_s);
        else if (member.key() != u"modifiedAt"_s)
            QCOMPARE(member.raw(), before[member.key()].raw());
    }
    QVERIFY(answer.data()[u"modifiedAt"].text() > before[u"modifiedAt"].text());
}

void TstSandboxTasks::putReplacesInputAndOptionsAsWholes()
{
    Client client(m_server);
    const JsonView task =
        client.put(Main, R"({"input":[{"a":1.50}],"options":{"build":"beta"}})").data();
    QCOMPARE(task[u"input"].raw(), R"([{"a":1.5}])");
    QCOMPARE(task[u"options"].raw(), R"({"build":"beta"})");
    QCOMPARE(client.put(Main, R"({"input":null})").data()[u"input"].raw(), "null");
}

void TstSandboxTasks::putMergesPublicConfig()
{
    Client client(m_server);
    const JsonView config =
        client.put(Main, R"({"publicConfig":{"seoTitle":"Other"}})").data()[u"publicConfig"];
    QCOMPARE(config[u"seoTitle"].text(), u"Other"_s);
    QCOMPARE(config[u"inputSchemaFields"].entries().size(), 3);
}

void TstSandboxTasks::putOfATakenNameIsAConflict()
{
    Client client(m_server);
    const Answer answer = client.put(Main, R"({"name":"WEEKLY-price-watch"})");
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorType(), u"actor-task-name-not-unique"_s);
    QCOMPARE(client.put(Main, R"({"name":"Maps-Prague-Restaurants"})").status,
             200); // its own, in other letters
    QCOMPARE(client.put(Main, R"({"name":"salary-survey"})").status, 200); // somebody else's
}

void TstSandboxTasks::putRefusesWhatIsNoTask_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"[]", "", "{", "null", "{\"name\":\"a_b\"}", "{\"name\":\"ab\"}", "{\"name\":7}",
          "{\"input\":\"text\"}", "{\"input\":1}", "{\"options\":[]}"})
        QTest::newRow(*body ? body : "nothing") << QByteArray(body);
}

void TstSandboxTasks::putRefusesWhatIsNoTask()
{
    QFETCH(QByteArray, body);
    Client client(m_server);
    const QString id = m_server.taskId(u"maps-prague-restaurants"_s);
    const QByteArray before = m_server.storedTask(id);
    QCOMPARE(client.put(Main, body).status, 400);
    QCOMPARE(m_server.storedTask(id), before);
}

void TstSandboxTasks::putOfAnInputEncryptsSecrets()
{
    Client client(m_server);
    const QString key =
        client.put(Main, R"({"input":{"apiKey":"hk-1"}})").data()[u"input"][u"apiKey"].text();
    QVERIFY(key.startsWith(u"ENCRYPTED_VALUE:"_s));
}

void TstSandboxTasks::removedTaskIsGone()
{
    Client client(m_server);
    const QString id = m_server.taskId(u"maps-prague-restaurants"_s);
    QVERIFY(m_server.removeTask(id));
    QCOMPARE(client.get(Main).status, 404);
    QVERIFY(!names(client.get(u"actor-tasks"_s)).contains(u"maps-prague-restaurants"_s));
    QVERIFY(!m_server.removeTask(id));
    m_server.reset();
    QCOMPARE(client.get(Main).status, 200);
}

QTEST_GUILESS_MAIN(TstSandboxTasks)
#include "tst_tasks.moc"
