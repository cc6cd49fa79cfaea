#include "api/endpoints.h"

namespace taskinput::api {

namespace {

QByteArray segment(QString text)
{
    // The API takes "user~name" where people write "user/name".
    text.replace(u'/', u'~');
    return QUrl::toPercentEncoding(text);
}

QUrl below(const QUrl &root, const QByteArray &pathAndQuery)
{
    return QUrl::fromEncoded(root.toEncoded(QUrl::StripTrailingSlash) + "/v2/" + pathAndQuery,
                             QUrl::StrictMode);
}

} // namespace

QUrl accountUrl(const QUrl &root)
{
    return below(root, "users/me");
}

QUrl tasksUrl(const QUrl &root, qint64 offset, qint64 limit, bool newestFirst)
{
    QByteArray query =
        "actor-tasks?offset=" + QByteArray::number(offset) + "&limit=" + QByteArray::number(limit);
    if (newestFirst)
        query += "&desc=1";
    return below(root, query);
}

QUrl taskUrl(const QUrl &root, const QString &task)
{
    return below(root, "actor-tasks/" + segment(task));
}

QUrl taskInputUrl(const QUrl &root, const QString &task)
{
    return below(root, "actor-tasks/" + segment(task) + "/input");
}

QUrl actorUrl(const QUrl &root, const QString &actor)
{
    return below(root, "actors/" + segment(actor));
}

QUrl buildUrl(const QUrl &root, const QString &build)
{
    return below(root, "actor-builds/" + segment(build));
}

QUrl defaultBuildUrl(const QUrl &root, const QString &actor)
{
    return below(root, "actors/" + segment(actor) + "/builds/default");
}

QUrl buildsUrl(const QUrl &root, const QString &actor, qint64 offset, qint64 limit)
{
    return below(root,
                 "actors/" + segment(actor) + "/builds?desc=1&offset=" + QByteArray::number(offset)
                     + "&limit=" + QByteArray::number(limit));
}

QUrl validateInputUrl(const QUrl &root, const QString &actor, const QString &build)
{
    QByteArray path = "actors/" + segment(actor) + "/validate-input";
    if (!build.isEmpty())
        path += "?build=" + QUrl::toPercentEncoding(build);
    return below(root, path);
}

} // namespace taskinput::api
