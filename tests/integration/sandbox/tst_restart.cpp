#include "client.h"

#include <QElapsedTimer>
#include <QNetworkInterface>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Client;

namespace {

const QString Path = u"actor-tasks/~field-names/input"_s;

} // namespace

class TstSandboxRestart : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void savedDataSurviveARestart();
    void resetBringsBackWhatWasWritten();
    void nothingSurvivesWithoutAFolder();
    void secondStartTakesTheSamePort();
    void startTwiceIsOneStart();
    void wantedPortThatIsTakenIsSaid();
    void twoServersNeverShareAPort();
    void onlyLoopbackIsListenedOn();
    void startIsQuickAndEarlyRequestsAreAnswered();
    void manyStartsAndStopsWork();

private:
    Options options() const
    {
        Options result;
        result.dataFolder = m_folder->filePath(u"sandbox"_s);
        return result;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstSandboxRestart::savedDataSurviveARestart()
{
    QByteArray input, task;
    {
        Server server(options());
        QVERIFY(server.start());
        Client client(server);
        input = client.put(Path, R"({"new":"žluť","n":1.5})").body;
        QCOMPARE(
            client
                .put(u"actor-tasks/~left-empty"_s, R"({"title":"Renamed","options":{"build":"x"}})")
                .status,
            200);
        QVERIFY(server.removeTask(server.taskId(u"my-task-7"_s)));
        task = server.storedTask(server.taskId(u"left-empty"_s));
    }
    Server server(options());
    QVERIFY(server.start());
    Client client(server);
    QCOMPARE(client.get(Path).body, input);
    QCOMPARE(server.storedTask(server.taskId(u"left-empty"_s)), task);
    QVERIFY(server.taskId(u"my-task-7"_s).isEmpty());
}

void TstSandboxRestart::resetBringsBackWhatWasWritten()
{
    QByteArray written;
    {
        Server server(options());
        QVERIFY(server.start());
        Client client(server);
        written = client.get(Path).body;
        client.put(Path, R"({"new":1})");
        server.reset();
        QCOMPARE(client.get(Path).body, written);
    }
    Server server(options());
    QVERIFY(server.start());
    QCOMPARE(*server.storedInput(server.taskId(u"field-names"_s)), written);
}

void TstSandboxRestart::nothingSurvivesWithoutAFolder()
{
    QByteArray written;
    {
        Server server;
        QVERIFY(server.start());
        written = *server.storedInput(server.taskId(u"field-names"_s));
        Client(server).put(Path, R"({"new":1})");
    }
    Server server;
    QVERIFY(server.start());
    QCOMPARE(*server.storedInput(server.taskId(u"field-names"_s)), written);
}

void TstSandboxRestart::secondStartTakesTheSamePort()
{
    Server server;
    QVERIFY(server.start());
    const QUrl root = server.root();
    Client client(server);
    client.put(Path, R"({"new":1})");
    server.stop();
    QVERIFY(!server.isRunning());
    QCOMPARE(client.get(Path).error, QNetworkReply::ConnectionRefusedError);
    QVERIFY(server.start());
    QCOMPARE(server.root(), root);
    QCOMPARE(client.get(Path).json()[u"new"].integer(), 1);
}

void TstSandboxRestart::startTwiceIsOneStart()
{
    Server server;
    const auto first = server.start(), second = server.start();
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    server.stop();
    server.stop();
}

void TstSandboxRestart::wantedPortThatIsTakenIsSaid()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Options wanted;
    wanted.port = taken.serverPort();
    Server server(wanted);
    const auto root = server.start();
    QVERIFY(!root);
    QVERIFY(!root.error().isEmpty());
    QVERIFY(!server.isRunning());
}

void TstSandboxRestart::twoServersNeverShareAPort()
{
    Server first;
    QVERIFY(first.start());
    Options wanted;
    wanted.port = static_cast<quint16>(first.root().port());
    Server second(wanted);
    QVERIFY(!second.start());
}

void TstSandboxRestart::onlyLoopbackIsListenedOn()
{
    Server server;
    QVERIFY(server.start());
    QCOMPARE(server.root().host(), u"127.0.0.1"_s);
    QCOMPARE(server.root().scheme(), u"http"_s);
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, static_cast<quint16>(server.root().port()));
        QVERIFY(!socket.waitForConnected(1000));
    }
}

void TstSandboxRestart::startIsQuickAndEarlyRequestsAreAnswered()
{
    Options many = options();
    many.extraTasks = 5000; // loading takes a while, in the server's own thread
    Server server(many);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(server.start());
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(Client(server).get(Path).status, 200);
}

void TstSandboxRestart::manyStartsAndStopsWork()
{
    for (int i = 0; i < 30; ++i) {
        Server server;
        QVERIFY(server.start());
        if (i % 3 == 0)
            QCOMPARE(Client(server).get(u"users/me"_s).status, 200);
    }
}

QTEST_GUILESS_MAIN(TstSandboxRestart)
#include "tst_restart.moc"
