#include "client.h"

#include "sandbox/endpoints.h"
#include "sandbox/reply.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;
using sandboxtest::Answer;
using sandboxtest::Client;

namespace {

const QString Path = u"actor-tasks/~field-names/input"_s;

QByteArray gzipped(const QByteArray &bytes)
{
    Reply reply;
    reply.body = bytes;
    gzipBody(reply);
    return reply.body;
}

//! One field that makes the body exactly \a size bytes long.
QByteArray bodyOf(qint64 size)
{
    const QByteArray frame = R"({"s":""})";
    return R"({"s":")" + QByteArray(size - frame.size(), 'x') + R"("})";
}

} // namespace

class TstSandboxLimits : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init()
    {
        m_server.reset();
        m_server.setBehaviour({});
    }
    void bodyOfExactlyTheLimitIsTaken();
    void oneByteMoreIsRefusedWithTheDocumentedSentence();
    void limitCountsAfterDecompression();
    void compressedBodiesAreRead_data();
    void compressedBodiesAreRead();
    void unknownEncodingIsRefused();
    void brokenCompressionIsRefused();
    void longAnswersAreCompressedAndTheSame();
    void answersStayPlainWhereTheServiceDoesNotCompress();
    void theLargeTaskIsServedAndTakesAnEdit();
    void deepInputsAreSavedAndServed();
    void connectionIsKeptAfterARefusedBody();

private:
    Server m_server;
};

void TstSandboxLimits::bodyOfExactlyTheLimitIsTaken()
{
    Client client(m_server);
    const QByteArray body = bodyOf(BodyLimit);
    QCOMPARE(body.size(), BodyLimit);
    QCOMPARE(client.put(Path, body).status, 200);
    QCOMPARE(client.get(Path).json()[u"s"].text().size(), BodyLimit - 8);
}

void TstSandboxLimits::oneByteMoreIsRefusedWithTheDocumentedSentence()
{
    Client client(m_server);
    const Answer answer = client.put(Path, bodyOf(BodyLimit + 1));
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.errorType(), u"request-too-large"_s);
    QCOMPARE(
        answer.errorMessage(),
        u"The POST payload is too large (limit: 9437184 bytes, actual length: 9437185 bytes)."_s);
}

void TstSandboxLimits::limitCountsAfterDecompression()
{
    Client client(m_server);
    client.setHeader("Content-Encoding", "gzip");
    const QByteArray small = gzipped(bodyOf(BodyLimit + 1));
    QVERIFY(small.size() < 100'000);
    QCOMPARE(client.put(Path, small).status, 413);
    QCOMPARE(client.put(Path, gzipped(bodyOf(BodyLimit))).status, 200);
}

void TstSandboxLimits::compressedBodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    const QByteArray body = R"({"packed":1})";
    QTest::newRow("identity") << QByteArray("identity") << body;
    QTest::newRow("gzip") << QByteArray("gzip") << gzipped(body);
    QTest::newRow("deflate") << QByteArray("deflate") << qCompress(body).sliced(4);
    QTest::newRow("brotli") << QByteArray("br")
                            << QByteArray::fromHex("8b05807b227061636b6564223a317d03");
}

void TstSandboxLimits::compressedBodiesAreRead()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    Client client(m_server);
    client.setHeader("Content-Encoding", encoding);
    const Answer answer = client.put(Path, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()[u"packed"].integer(), 1);
}

void TstSandboxLimits::unknownEncodingIsRefused()
{
    Client client(m_server);
    client.setHeader("Content-Encoding", "bla");
    const Answer answer = client.put(Path, "{}");
    QCOMPARE(answer.status, 415);
    QCOMPARE(answer.errorType(), u"unsupported-content-encoding"_s);
    QCOMPARE(answer.errorMessage(), u"Content-Encoding \"bla\" is not supported."_s);
}

void TstSandboxLimits::brokenCompressionIsRefused()
{
    Client client(m_server);
    client.setHeader("Content-Encoding", "gzip");
    QCOMPARE(client.put(Path, "this is no gzip").status, 400);
    client.setHeader("Content-Encoding", "identity");
    QCOMPARE(client.put(Path, "{}").status, 200);
}

void TstSandboxLimits::longAnswersAreCompressedAndTheSame()
{
    Client client(m_server);
    const Answer answer = client.get(u"actor-tasks/~shop-sitemap-to-table/input"_s);
    QVERIFY(answer.body.size() > 50'000);
    QCOMPARE(answer.body, *m_server.storedInput(m_server.taskId(u"shop-sitemap-to-table"_s)));
    QVERIFY(answer.header("Content-Encoding") == "gzip"
            || answer.header("Content-Length").toLongLong() < 50'000);
}

void TstSandboxLimits::answersStayPlainWhereTheServiceDoesNotCompress()
{
    Client client(m_server);
    Behaviour plain;
    plain.compressesReplies = false;
    m_server.setBehaviour(plain);
    const Answer answer = client.get(u"actor-tasks/~shop-sitemap-to-table/input"_s);
    QCOMPARE(answer.header("Content-Length").toLongLong(), answer.body.size());
}

void TstSandboxLimits::theLargeTaskIsServedAndTakesAnEdit()
{
    Client client(m_server);
    const QString path = u"actor-tasks/~sitemap-import/input"_s;
    const Answer whole = client.get(path);
    QVERIFY2(whole.body.size() > 9'000'000, qPrintable(QString::number(whole.body.size())));
    QCOMPARE(client.put(path, R"({"maxRequestRetries":5})").json()[u"startUrls"].entries().size(),
             100'000);
    QCOMPARE(client.put(path, whole.body).status, 200); // all of it fits through the limit
}

void TstSandboxLimits::deepInputsAreSavedAndServed()
{
    Client client(m_server);
    const QByteArray deep = QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000);
    QCOMPARE(client.put(Path, R"({"deep":)" + deep + '}').status, 200);
    QVERIFY(client.get(Path).body.contains(deep));
}

void TstSandboxLimits::connectionIsKeptAfterARefusedBody()
{
    Client client(m_server);
    client.setToken("wrong");
    QCOMPARE(client.put(Path, bodyOf(2'000'000)).status, 401);
    client.setToken(m_server.token().reveal().toUtf8());
    QCOMPARE(client.put(Path, "{}").status, 200);
}

QTEST_GUILESS_MAIN(TstSandboxLimits)
#include "tst_limits.moc"
