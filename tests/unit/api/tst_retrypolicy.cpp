#include "api/retrypolicy.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

class TstRetryPolicy : public QObject {
    Q_OBJECT

private slots:
    void repeatedSituations_data();
    void repeatedSituations();
    void waitIsWithinTheDocumentedRange_data();
    void waitIsWithinTheDocumentedRange();
    void serversWishWins();
    void noWaitIsLongerThanTheMaximum();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
};

void TstRetryPolicy::repeatedSituations_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("read");
    QTest::addColumn<bool>("write");
    QTest::newRow("no connection") << Kind::NoConnection << true << true;
    QTest::newRow("connect time-out") << Kind::ConnectTimeout << true << true;
    QTest::newRow("rate limited") << Kind::RateLimited << true << true;
    QTest::newRow("server trouble") << Kind::ServerTrouble << true << false;
    QTest::newRow("connection lost") << Kind::ConnectionLost << true << false;
    QTest::newRow("cut") << Kind::UnreadableReply << true << false;
    QTest::newRow("read time-out") << Kind::ReadTimeout << false << false;
    QTest::newRow("TLS") << Kind::TlsFailed << false << false;
    QTest::newRow("proxy") << Kind::ProxyAuthentication << false << false;
    QTest::newRow("redirect") << Kind::RedirectRefused << false << false;
    QTest::newRow("token") << Kind::TokenRejected << false << false;
    QTest::newRow("forbidden") << Kind::Forbidden << false << false;
    QTest::newRow("not found") << Kind::NotFound << false << false;
    QTest::newRow("method") << Kind::MethodRefused << false << false;
    QTest::newRow("conflict") << Kind::Conflict << false << false;
    QTest::newRow("too large") << Kind::TooLarge << false << false;
    QTest::newRow("rejected") << Kind::Rejected << false << false;
    QTest::newRow("request time-out") << Kind::RequestTimeout << false << false;
    QTest::newRow("unexpected") << Kind::UnexpectedReply << false << false;
    QTest::newRow("cancelled") << Kind::Cancelled << false << false;
}

void TstRetryPolicy::repeatedSituations()
{
    QFETCH(Kind, kind);
    QFETCH(bool, read);
    QFETCH(bool, write);
    ApiError error;
    error.kind = kind;
    QCOMPARE(mayBeRepeated(error, false), read);
    QCOMPARE(mayBeRepeated(error, true), write);
}

void TstRetryPolicy::waitIsWithinTheDocumentedRange_data()
{
    QTest::addColumn<int>("failedAttempt");
    QTest::addColumn<qint64>("least");
    QTest::newRow("first") << 1 << qint64(500);
    QTest::newRow("second") << 2 << qint64(1'000);
    QTest::newRow("third") << 3 << qint64(2'000);
    QTest::newRow("fifth") << 5 << qint64(8'000);
}

void TstRetryPolicy::waitIsWithinTheDocumentedRange()
{
    QFETCH(int, failedAttempt);
    QFETCH(qint64, least);
    QCOMPARE(waitBeforeRetry(failedAttempt, {}, 0.0).count(), least);
    QCOMPARE(waitBeforeRetry(failedAttempt, {}, 0.5).count(), least * 3 / 2);
    QVERIFY(waitBeforeRetry(failedAttempt, {}, 0.999).count() <= 2 * least);
}

void TstRetryPolicy::serversWishWins()
{
    QCOMPARE(waitBeforeRetry(5, 3s, 0.5), 3s);
    QCOMPARE(waitBeforeRetry(1, 0ms, 0.5), 0ms);
}

void TstRetryPolicy::noWaitIsLongerThanTheMaximum()
{
    QCOMPARE(waitBeforeRetry(1, 24h, 0.5), MaximumRetryWait);
    QCOMPARE(waitBeforeRetry(100, {}, 0.5), MaximumRetryWait);
}

void TstRetryPolicy::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds"); // -1 = none
    QTest::newRow("none") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray(" 17 ") << qint64(17);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:30 GMT") << qint64(30);
    QTest::newRow("date gone by") << QByteArray("Wed, 21 Oct 2015 07:27:00 GMT") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("word") << QByteArray("soon") << qint64(-1);
    QTest::newRow("more than fits") << QByteArray("18446744073709551615") << qint64(86'400);
}

void TstRetryPolicy::retryAfterIsRead()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, seconds);
    const QDateTime now(QDate(2015, 10, 21), QTime(7, 28, 0), Qt::UTC);
    const auto wait = parseRetryAfter(header, now);
    QCOMPARE(wait ? wait->count() / 1'000 : -1, seconds);
}

QTEST_APPLESS_MAIN(TstRetryPolicy)
#include "tst_retrypolicy.moc"
