#include "sandbox/route.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

class TstRoute : public QObject {
    Q_OBJECT

private slots:
    void requestIsUnderstood_data();
    void requestIsUnderstood();
    void queryIsRead();
    void buildBelowAnActorNamesBoth();
};

void TstRoute::requestIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Route>("route");
    QTest::addColumn<QString>("reference");
    const auto row = [](const QByteArray &method, const QByteArray &target, Route route,
                        const QString &reference = {}) {
        QTest::newRow((method + ' ' + target).constData())
            << method << target << route << reference;
    };
    row("GET", "/v2/users/me", Route::UsersMe);
    row("GET", "/v2/users/other", Route::Unknown);
    row("GET", "/v2/actor-tasks", Route::ListTasks);
    row("GET", "/v2/actor-tasks?offset=1", Route::ListTasks);
    row("POST", "/v2/actor-tasks", Route::WrongMethod);
    row("GET", "/v2/actor-tasks/aB1", Route::GetTask, u"aB1"_s);
    row("PUT", "/v2/actor-tasks/me~x", Route::PutTask, u"me~x"_s);
    row("DELETE", "/v2/actor-tasks/aB1", Route::WrongMethod, u"aB1"_s);
    row("GET", "/v2/actor-tasks/%7Ename%20one/input", Route::GetInput, u"~name one"_s);
    row("HEAD", "/v2/actor-tasks/aB1/input", Route::GetInput, u"aB1"_s);
    row("PUT", "/v2/actor-tasks/aB1/input?token=x", Route::PutInput, u"aB1"_s);
    row("POST", "/v2/actor-tasks/aB1/runs", Route::Unknown, u"aB1"_s);
    row("GET", "/v2/actor-tasks/a%2Fb", Route::GetTask, u"a/b"_s);
    row("GET", "/v2/actors/u~a", Route::GetActor, u"u~a"_s);
    row("GET", "/v2/acts/u~a", Route::GetActor, u"u~a"_s);
    row("GET", "/v2/actors/u~a/builds?desc=1", Route::ListBuilds, u"u~a"_s);
    row("GET", "/v2/acts/u~a/builds/default", Route::DefaultBuild, u"u~a"_s);
    row("GET", "/v2/actor-builds/b1", Route::GetBuild, u"b1"_s);
    row("POST", "/v2/actors/u~a/validate-input?build=latest", Route::ValidateInput, u"u~a"_s);
    row("GET", "/v2/actors/u~a/validate-input", Route::WrongMethod, u"u~a"_s);
    row("GET", "/v1/actor-tasks", Route::Unknown);
    row("GET", "/", Route::Unknown);
    row("GET", "", Route::Unknown);
    row("GET", "*", Route::Unknown);
    row("GET", "/v2", Route::Unknown);
    row("GET", "/v2/actors", Route::Unknown);
}

void TstRoute::requestIsUnderstood()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(Route, route);
    QFETCH(QString, reference);
    const RoutedRequest result = routed(method, target);
    QCOMPARE(result.route, route);
    QCOMPARE(result.reference, reference);
}

void TstRoute::queryIsRead()
{
    const RoutedRequest result = routed("GET", "/v2/actor-tasks?offset=20&limit=10&desc=true");
    QCOMPARE(result.query.queryItemValue(u"offset"_s), u"20"_s);
    QCOMPARE(result.query.queryItemValue(u"desc"_s), u"true"_s);
}

void TstRoute::buildBelowAnActorNamesBoth()
{
    const RoutedRequest result = routed("GET", "/v2/actors/u~a/builds/b1");
    QCOMPARE(result.route, Route::GetBuild);
    QCOMPARE(result.reference, u"b1"_s);
    QCOMPARE(result.actorReference, u"u~a"_s);
}

QTEST_GUILESS_MAIN(TstRoute)
#include "tst_route.moc"
