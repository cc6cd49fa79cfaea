#include "api/report.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;

class TstReport : public QObject {
    Q_OBJECT

private slots:
    void reportSaysWhatHappened();
    void reportHoldsNoSecret();
    void bodyIsShortened();
};

void TstReport::reportSaysWhatHappened()
{
    ApiError error;
    error.kind = ApiError::Kind::ServerTrouble;
    error.status = 502;
    error.method = "PUT";
    error.host = u"api.apify.com"_s;
    error.path = u"/v2/actor-tasks/abc/input"_s;
    error.type = u"internal-server-error"_s;
    error.message = u"Sorry."_s;
    error.at = QDateTime(QDate(2024, 5, 6), QTime(7, 8, 9, 10), Qt::UTC);
    error.attempt = 3;
    error.duration = std::chrono::milliseconds(1'234);
    error.contentType = u"text/html"_s;
    const QString report = reportOf(error);
    for (const QString &part :
         {u"Task Input Editor " TASKINPUT_VERSION ", Qt "_s,
          u"PUT api.apify.com/v2/actor-tasks/abc/input"_s, u"Status: 502"_s,
          u"Type: internal-server-error"_s, u"Message: Sorry."_s, u"2024-05-06T07:08:09.010Z"_s,
          u"Attempt: 3"_s, u"1234 ms"_s, u"text/html"_s})
        QVERIFY2(report.contains(part), qPrintable(part + u"\n"_s + report));
}

void TstReport::reportHoldsNoSecret()
{
    const QString token = u"apify_api_abcdefghijklmnopqrstuvwxyz0123456789"_s;
    ApiError error;
    error.message = u"Bearer "_s + token;
    error.body = "<a href='/?token=hushhush'>" + token.toUtf8() + " ENCRYPTED_VALUE:AAAA:BBBB";
    error.bodySize = error.body.size();
    const QString report = reportOf(error);
    QVERIFY(!report.contains(token));
    QVERIFY(!report.contains("hushhush"_L1));
    QVERIFY(!report.contains("AAAA"_L1));
}

void TstReport::bodyIsShortened()
{
    ApiError error;
    error.body = QByteArray(5'000, 'x');
    error.bodySize = 5'000;
    const QString report = reportOf(error);
    QVERIFY(report.contains(QString(200, u'x')));
    QVERIFY(!report.contains(QString(201, u'x')));
    QVERIFY(report.contains("5000 bytes"_L1));
}

QTEST_APPLESS_MAIN(TstReport)
#include "tst_report.moc"
