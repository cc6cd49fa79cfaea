#include "api/errorbody.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;

namespace {

ApiError refusalWith(const QByteArray &body, int status = 400)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return refusal(reply);
}

} // namespace

class TstErrorBody : public QObject {
    Q_OBJECT

private slots:
    void serversWordsAreTakenWordForWord();
    void bodyWithoutWordsGivesNone_data();
    void bodyWithoutWordsGivesNone();
    void bodyIsKeptUpToItsLimit();
    void privateBodyGivesWordsButIsNotKept();
    void redirectNamesItsPlaceWithoutSecrets();
    void onlyOpenSituationsLeaveAWriteOpen();
};

void TstErrorBody::serversWordsAreTakenWordForWord()
{
    const ApiError error = refusalWith(
        R"({"error":{"type":"invalid-input","message":"Field \"x\" – \u00e9","data":{"a":1E400}}})");
    QCOMPARE(error.type, u"invalid-input"_s);
    QCOMPARE(error.message, u"Field \"x\" – é"_s);
}

void TstErrorBody::bodyWithoutWordsGivesNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("no UTF-8") << QByteArray("{\"error\":{\"type\":\"\xff\"}}");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("error is a string") << QByteArray(R"({"error":"x"})");
    QTest::newRow("words are no strings") << QByteArray(R"({"error":{"type":1,"message":null}})");
    QTest::newRow("cut") << QByteArray(R"({"error":{"type":"x")");
    QTest::newRow("deep") << QByteArray(60'000, '[');
    QTest::newRow("longer than any error object")
        << QByteArray(R"({"error":{"type":"x"}})") + QByteArray(70'000, ' ');
}

void TstErrorBody::bodyWithoutWordsGivesNone()
{
    QFETCH(QByteArray, body);
    const ApiError error = refusalWith(body);
    QVERIFY(error.type.isEmpty());
    QVERIFY(error.message.isEmpty());
    QCOMPARE(error.kind, ApiError::Kind::Rejected);
}

void TstErrorBody::bodyIsKeptUpToItsLimit()
{
    const ApiError error = refusalWith(QByteArray(100'000, 'x'), 502);
    QCOMPARE(error.body.size(), MaximumErrorBodyBytes);
    QCOMPARE(error.bodySize, 100'000);
}

void TstErrorBody::privateBodyGivesWordsButIsNotKept()
{
    HttpReply reply;
    reply.status = 401;
    reply.isPrivate = true;
    reply.body = R"({"error":{"type":"user-or-token-not-found","message":"m"}})";
    const ApiError error = refusal(reply);
    QCOMPARE(error.type, u"user-or-token-not-found"_s);
    QVERIFY(error.body.isEmpty());
}

void TstErrorBody::redirectNamesItsPlaceWithoutSecrets()
{
    HttpReply reply;
    reply.status = 302;
    const ApiError error = refusal(reply, QUrl(u"https://u:p@other.example/x?token=hush#f"_s));
    QCOMPARE(error.kind, ApiError::Kind::RedirectRefused);
    QCOMPARE(error.message, u"https://other.example/x"_s);
}

void TstErrorBody::onlyOpenSituationsLeaveAWriteOpen()
{
    for (const int status : {408, 500, 502, 504})
        QVERIFY2(outcomeUnknown(refusalWith({}, status)), qPrintable(QString::number(status)));
    for (const int status : {302, 400, 401, 402, 403, 404, 405, 409, 413, 415, 429})
        QVERIFY2(!outcomeUnknown(refusalWith({}, status)), qPrintable(QString::number(status)));
    ApiError before;
    before.kind = ApiError::Kind::Cancelled;
    QVERIFY(!outcomeUnknown(before));
    before.requestLeft = true;
    QVERIFY(outcomeUnknown(before));
}

QTEST_APPLESS_MAIN(TstErrorBody)
#include "tst_errorbody.moc"
