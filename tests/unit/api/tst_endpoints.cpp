#include "api/endpoints.h"

#include <QTest>

using namespace taskinput::api;
using namespace Qt::StringLiterals;

class TstEndpoints : public QObject {
    Q_OBJECT

private slots:
    void addressesAreThoseOfTheApi();
    void rootMayHaveAPath();
    void segmentsCannotBreakOut();
};

void TstEndpoints::addressesAreThoseOfTheApi()
{
    const QUrl root(u"https://api.apify.com"_s);
    QCOMPARE(accountUrl(root).toEncoded(), "https://api.apify.com/v2/users/me");
    QCOMPARE(tasksUrl(root, 1000, 500, true).toEncoded(),
             "https://api.apify.com/v2/actor-tasks?offset=1000&limit=500&desc=1");
    QCOMPARE(tasksUrl(root, 0, 1, false).toEncoded(),
             "https://api.apify.com/v2/actor-tasks?offset=0&limit=1");
    QCOMPARE(taskUrl(root, u"~my-task"_s).toEncoded(),
             "https://api.apify.com/v2/actor-tasks/~my-task");
    QCOMPARE(taskInputUrl(root, u"abc"_s).toEncoded(),
             "https://api.apify.com/v2/actor-tasks/abc/input");
    QCOMPARE(actorUrl(root, u"apify/web-scraper"_s).toEncoded(),
             "https://api.apify.com/v2/actors/apify~web-scraper");
    QCOMPARE(buildUrl(root, u"b1"_s).toEncoded(), "https://api.apify.com/v2/actor-builds/b1");
    QCOMPARE(defaultBuildUrl(root, u"a"_s).toEncoded(),
             "https://api.apify.com/v2/actors/a/builds/default");
    QCOMPARE(validateInputUrl(root, u"a"_s, {}).toEncoded(),
             "https://api.apify.com/v2/actors/a/validate-input");
    QCOMPARE(validateInputUrl(root, u"a"_s, u"0.1.2"_s).toEncoded(),
             "https://api.apify.com/v2/actors/a/validate-input?build=0.1.2");
}

void TstEndpoints::rootMayHaveAPath()
{
    QCOMPARE(taskUrl(QUrl(u"http://127.0.0.1:8080/api"_s), u"t"_s).toEncoded(),
             "http://127.0.0.1:8080/api/v2/actor-tasks/t");
}

void TstEndpoints::segmentsCannotBreakOut()
{
    const QUrl root(u"https://api.apify.com"_s);
    QCOMPARE(taskInputUrl(root, u"a?b#c%2Fd é"_s).toEncoded(),
             "https://api.apify.com/v2/actor-tasks/a%3Fb%23c%252Fd%20%C3%A9/input");
    QCOMPARE(validateInputUrl(root, u"a"_s, u"x&y=z"_s).toEncoded(),
             "https://api.apify.com/v2/actors/a/validate-input?build=x%26y%3Dz");
}

QTEST_APPLESS_MAIN(TstEndpoints)
#include "tst_endpoints.moc"
