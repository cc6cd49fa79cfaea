#include "sandbox/route.h"

#include <QStringList>
#include <QUrl>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

QStringList segments(const QByteArray &path)
{
    QStringList result;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray &part : parts.sliced(1))
        result.append(QUrl::fromPercentEncoding(part));
    return result;
}

Route byMethod(const QByteArray &method, Route get, Route put = Route::WrongMethod)
{
    if (method == "GET" || method == "HEAD")
        return get;
    return method == "PUT" ? put : Route::WrongMethod;
}

void routeTask(RoutedRequest &request, const QByteArray &method, const QStringList &path)
{
    if (path.size() == 2) {
        request.route = byMethod(method, Route::ListTasks);
        return;
    }
    request.reference = path.at(2);
    if (path.size() == 3)
        request.route = byMethod(method, Route::GetTask, Route::PutTask);
    else if (path.size() == 4 && path.at(3) == "input"_L1)
        request.route = byMethod(method, Route::GetInput, Route::PutInput);
}

void routeActor(RoutedRequest &request, const QByteArray &method, const QStringList &path)
{
    request.reference = path.value(2);
    const QString below = path.value(3);
    if (path.size() == 3) {
        request.route = byMethod(method, Route::GetActor);
    } else if (path.size() == 4 && below == "builds"_L1) {
        request.route = byMethod(method, Route::ListBuilds);
    } else if (path.size() == 4 && below == "validate-input"_L1) {
        request.route = method == "POST" ? Route::ValidateInput : Route::WrongMethod;
    } else if (path.size() == 5 && below == "builds"_L1 && path.at(4) == "default"_L1) {
        request.route = byMethod(method, Route::DefaultBuild);
    } else if (path.size() == 5 && below == "builds"_L1) {
        request.route = byMethod(method, Route::GetBuild);
        request.actorReference = std::exchange(request.reference, path.at(4));
    }
}

} // namespace

RoutedRequest routed(const QByteArray &method, const QByteArray &target)
{
    RoutedRequest request;
    const qsizetype mark = target.indexOf('?');
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromUtf8(target.sliced(mark + 1)));
    const QByteArray whole = mark >= 0 ? target.first(mark) : target;
    if (!whole.startsWith('/'))
        return request;

    const QStringList path = segments(whole);
    if (path.value(0) != "v2"_L1)
        return request;
    const QString kind = path.value(1);
    if (kind == "actor-tasks"_L1)
        routeTask(request, method, path);
    else if ((kind == "actors"_L1 || kind == "acts"_L1) && path.size() > 2)
        routeActor(request, method, path);
    else if (kind == "users"_L1 && path.size() == 3 && path.at(2) == "me"_L1)
        request.route = byMethod(method, Route::UsersMe);
    else if (kind == "actor-builds"_L1 && path.size() == 3) {
        request.route = byMethod(method, Route::GetBuild);
        request.reference = path.at(2);
    }
    return request;
}

} // namespace taskinput::sandbox
