#include "client.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;
using When = Fault::When;

namespace {

const QString Path = u"actor-tasks/~field-names/input"_s;
constexpr int Soon = 5000; // ms; far below any time-out of client or server

} // namespace

class TstSandboxFaults : public QObject {
    Q_OBJECT

private slots:
    void init();
    void scriptedCallsFailAndTheOthersDoNot();
    void everyCallFailsUntilCleared();
    void errorHasTheServicesShapeAndItsHeaders();
    void errorBeforeApplyingSavesNothing();
    void errorAfterApplyingHasSaved();
    void connectionClosedBeforeApplyingSavesNothing();
    void connectionClosedAfterApplyingHasSaved();
    void connectionClosedBeforeReadingLeavesTheBodyUnread();
    void answerBeforeReadingArrivesAlthoughTheBodyIsLong();
    void heldRequestWaitsForRelease();
    void heldAfterApplyingHasSavedBeforeTheAnswer();
    void heldWriteLandsAlthoughItsClientIsGone();
    void releaseLetsGoOnlyWhatIsHeldNow();
    void manyHeldRequestsDoNotStopOthers();
    void delayedAnswerComesByItself();
    void cutAnswerIsNoticed();
    void stalledAnswerGoesOnAfterRelease();
    void drippingAnswerArrivesWhole();
    void htmlPageIsAnswered();
    void stoppingWithHeldRequestsIsQuick();
    void stoppingWithIdleConnectionsIsQuick();
    void destroyingAServerWithAStalledAnswerIsQuick();

private:
    QByteArray stored() const { return m_server->storedInput(m_id).value_or(QByteArray()); }
    std::unique_ptr<Server> m_server;
    std::unique_ptr<Client> m_client;
    QString m_id;
};

void TstSandboxFaults::init()
{
    m_client.reset();
    m_server = std::make_unique<Server>();
    QVERIFY(m_server->start());
    m_client = std::make_unique<Client>(*m_server);
    m_id = m_server->taskId(u"field-names"_s);
    m_server->setStoredInput(m_id, R"({"a":1})");
}

void TstSandboxFaults::scriptedCallsFailAndTheOthersDoNot()
{
    m_server->faults().add(Route::GetInput, Fault::error(500, "internal-server-error", "Oops"), 2,
                           2);
    QList<int> statuses;
    for (int i = 0; i < 5; ++i)
        statuses.append(m_client->get(Path).status);
    QCOMPARE(statuses, QList<int>({200, 500, 500, 200, 200}));
    QCOMPARE(m_client->get(u"users/me"_s).status, 200);
}

void TstSandboxFaults::everyCallFailsUntilCleared()
{
    m_server->faults().always(Route::GetInput, Fault::error(503, "internal-server-error", "Down"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_client->get(Path).status, 503);
    m_server->faults().clear();
    QCOMPARE(m_client->get(Path).status, 200);
}

void TstSandboxFaults::errorHasTheServicesShapeAndItsHeaders()
{
    m_server->faults().add(
        Route::GetInput,
        Fault::error(429, "rate-limit-exceeded", "Too \"many\"", {{"Retry-After", "2"}}));
    const Answer answer = m_client->get(Path);
    QCOMPARE(answer.body, R"({"error":{"type":"rate-limit-exceeded","message":"Too \"many\""}})");
    QCOMPARE(answer.header("Retry-After"), "2");
}

void TstSandboxFaults::errorBeforeApplyingSavesNothing()
{
    m_server->faults().add(Route::PutInput, Fault::error(500, "internal-server-error", "Oops"));
    QCOMPARE(m_client->put(Path, R"({"a":2})").status, 500);
    QCOMPARE(stored(), R"({"a":1})");
}

void TstSandboxFaults::errorAfterApplyingHasSaved()
{
    m_server->faults().add(
        Route::PutInput,
        Fault::error(500, "internal-server-error", "Oops").at(When::AfterApplying));
    QCOMPARE(m_client->put(Path, R"({"a":2})").status, 500);
    QCOMPARE(stored(), R"({"a":2})");
}

void TstSandboxFaults::connectionClosedBeforeApplyingSavesNothing()
{
    m_server->faults().always(Route::PutInput, Fault::close());
    const Answer answer = m_client->put(Path, R"({"a":2})");
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(stored(), R"({"a":1})");
}

void TstSandboxFaults::connectionClosedAfterApplyingHasSaved()
{
    m_server->faults().always(Route::PutInput, Fault::close().at(When::AfterApplying));
    QCOMPARE(m_client->put(Path, R"({"a":2})").status, 0);
    QCOMPARE(stored(), R"({"a":2})");
}

void TstSandboxFaults::connectionClosedBeforeReadingLeavesTheBodyUnread()
{
    m_server->faults().always(Route::PutInput, Fault::close().at(When::BeforeReading));
    QCOMPARE(m_client->put(Path, "{\"a\":\"" + QByteArray(8'000'000, 'x') + "\"}").status, 0);
    QCOMPARE(stored(), R"({"a":1})");
}

void TstSandboxFaults::answerBeforeReadingArrivesAlthoughTheBodyIsLong()
{
    m_server->faults().add(Route::PutInput,
                           Fault::error(413, "request-too-large", "No").at(When::BeforeReading));
    const Answer answer = m_client->put(Path, "{\"a\":\"" + QByteArray(8'000'000, 'x') + "\"}");
    QCOMPARE(answer.status, 413);
    QCOMPARE(m_client->get(Path).status, 200);
}

void TstSandboxFaults::heldRequestWaitsForRelease()
{
    m_server->faults().hold(Route::PutInput);
    const auto reply = m_client->begin("PUT", Path, R"({"a":2})");
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    QVERIFY(!reply->isFinished());
    QCOMPARE(stored(), R"({"a":1})");
    m_server->faults().release();
    QCOMPARE(Client::answerOf(*reply).status, 200);
    QCOMPARE(stored(), R"({"a":2})");
    QCOMPARE(m_server->faults().heldCount(), 0);
}

void TstSandboxFaults::heldAfterApplyingHasSavedBeforeTheAnswer()
{
    m_server->faults().hold(Route::PutInput, When::AfterApplying);
    const auto reply = m_client->begin("PUT", Path, R"({"a":2})");
    QTRY_COMPARE(stored(), R"({"a":2})");
    QVERIFY(!reply->isFinished());
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    m_server->faults().release();
    QCOMPARE(Client::answerOf(*reply).status, 200);
}

void TstSandboxFaults::heldWriteLandsAlthoughItsClientIsGone()
{
    m_server->faults().hold(Route::PutInput);
    auto reply = m_client->begin("PUT", Path, R"({"a":2})");
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    reply->abort();
    reply.reset();
    QCOMPARE(m_client->get(Path).body, R"({"a":1})");
    m_server->faults().release();
    QTRY_COMPARE(stored(), R"({"a":2})");
}

void TstSandboxFaults::releaseLetsGoOnlyWhatIsHeldNow()
{
    m_server->faults().hold(Route::GetInput);
    m_server->faults().release(); // nobody there
    const auto reply = m_client->begin("GET", Path);
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    m_server->faults().release();
    QCOMPARE(Client::answerOf(*reply).status, 200);
}

void TstSandboxFaults::manyHeldRequestsDoNotStopOthers()
{
    m_server->faults().always(Route::PutInput, Fault::hold());
    QList<std::shared_ptr<Client>> clients;
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 40; ++i) {
        clients.append(std::make_shared<Client>(*m_server));
        replies.push_back(clients.constLast()->begin("PUT", Path, R"({"a":2})"));
    }
    QTRY_COMPARE(m_server->faults().heldCount(), 40);
    QCOMPARE(m_client->get(Path).status, 200);
    m_server->faults().clear();
    for (const auto &reply : replies)
        QCOMPARE(Client::answerOf(*reply).status, 200);
}

void TstSandboxFaults::delayedAnswerComesByItself()
{
    m_server->faults().add(Route::GetInput, Fault::delay(std::chrono::milliseconds(300)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_client->get(Path).status, 200);
    QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
}

void TstSandboxFaults::cutAnswerIsNoticed()
{
    m_server->faults().always(Route::PutInput, Fault::cut(4));
    const Answer answer = m_client->put(Path, R"({"a":2})");
    QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(answer.body, R"({"a")");
    QCOMPARE(stored(), R"({"a":2})");
}

void TstSandboxFaults::stalledAnswerGoesOnAfterRelease()
{
    m_server->faults().add(Route::GetInput, Fault::stall(3));
    const auto reply = m_client->begin("GET", Path);
    QTRY_COMPARE(reply->bytesAvailable(), 3);
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    m_server->faults().release();
    QCOMPARE(Client::answerOf(*reply).body, R"({"a":1})");
}

void TstSandboxFaults::drippingAnswerArrivesWhole()
{
    m_server->faults().add(Route::GetInput, Fault::drip(1, std::chrono::milliseconds(5)));
    const auto reply = m_client->begin("GET", Path);
    QSignalSpy pieces(reply.get(), &QNetworkReply::readyRead);
    QCOMPARE(Client::answerOf(*reply).body, R"({"a":1})");
    QVERIFY(pieces.count() > 2);
}

void TstSandboxFaults::htmlPageIsAnswered()
{
    m_server->faults().add(Route::GetInput, Fault::html(502));
    const Answer answer = m_client->get(Path);
    QCOMPARE(answer.status, 502);
    QCOMPARE(answer.header("Content-Type"), "text/html");
    QVERIFY(answer.body.contains("<h1>502"));
}

void TstSandboxFaults::stoppingWithHeldRequestsIsQuick()
{
    m_server->faults().always(Route::PutInput, Fault::hold());
    const auto first = m_client->begin("PUT", Path, R"({"a":2})");
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < Soon, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(Client::answerOf(*first).status, 0);
    QCOMPARE(stored(), R"({"a":1})");
}

void TstSandboxFaults::stoppingWithIdleConnectionsIsQuick()
{
    QCOMPARE(m_client->get(Path).status, 200); // the connection is kept open
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < Soon, qPrintable(QString::number(timer.elapsed())));
}

void TstSandboxFaults::destroyingAServerWithAStalledAnswerIsQuick()
{
    m_server->faults().always(Route::GetInput, Fault::stall(3));
    const auto reply = m_client->begin("GET", Path);
    QTRY_COMPARE(m_server->faults().heldCount(), 1);
    QElapsedTimer timer;
    timer.start();
    m_server.reset();
    QVERIFY2(timer.elapsed() < Soon, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TstSandboxFaults)
#include "tst_faults.moc"
