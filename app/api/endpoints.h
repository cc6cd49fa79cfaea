// The addresses of the API, below a root without /v2.
#pragma once

#include <QString>
#include <QUrl>

namespace taskinput::api {

//! Each argument is one path segment, not encoded: an id, "user~name" or "~name" ("user/name" for
//! an Actor is taken too).
QUrl accountUrl(const QUrl &root);
QUrl tasksUrl(const QUrl &root, qint64 offset, qint64 limit, bool newestFirst);
QUrl taskUrl(const QUrl &root, const QString &task);
QUrl taskInputUrl(const QUrl &root, const QString &task);
QUrl actorUrl(const QUrl &root, const QString &actor);
QUrl buildUrl(const QUrl &root, const QString &build);
QUrl defaultBuildUrl(const QUrl &root, const QString &actor);
QUrl buildsUrl(const QUrl &root, const QString &actor, qint64 offset, qint64 limit);
//! \a build: tag or number, empty = not passed.
QUrl validateInputUrl(const QUrl &root, const QString &actor, const QString &build);

} // namespace taskinput::api
