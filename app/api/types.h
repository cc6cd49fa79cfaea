// What Apify tells about tasks, Actors and builds: plain values.
#pragma once

#include "json/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace taskinput::api {

struct Account {
    QString id;
    QString username;
    bool isOrganisation = false;
    bool isLimited = false; //!< users/me was refused, the task list was not
};

//! One row of the task list. Missing members are empty: nothing here is promised by the API.
struct TaskSummary {
    QString id, userId, actId;
    QString name, title, username; //!< owner's user name
    QString actName, actUsername;
    QDateTime createdAt, modifiedAt;
    qint64 totalRuns = -1; //!< -1 unknown
    const QString &displayName() const { return title.isEmpty() ? name : title; }
};

struct TaskPage {
    QList<TaskSummary> items;
    qint64 total = 0, offset = 0, limit = 0;
};

//! A task object without its input (which may be 9 MiB and is read by its own endpoint).
struct Task {
    TaskSummary summary;
    QString build; //!< options.build, empty = the Actor's default
    bool isPublic = false;
    QStringList publicInputFields;
    //! Raw JSON of everything but input, to prove that a replacement left it untouched.
    QByteArray otherThanInput;
};

struct Actor {
    QString id, name, username, title;
    QString defaultBuild; //!< defaultRunOptions.build
    QList<std::pair<QString, QString>> taggedBuilds; //!< tag -> build id
    QList<std::pair<QString, QString>> taggedBuildNumbers; //!< tag -> number
};

//! A stored input exactly as the answer carried it. Nothing is unwrapped.
struct InputReply {
    QByteArray bytes; //!< as received (decompressed); may be empty: the task never had an input
    int status = 200;
    bool neverSet =
        false; //!< empty body, null, or 404 that is about the input rather than the task
    bool hadBom = false;
    json::DocumentPtr
        document; //!< parsed off the UI thread from fitForEditor(decoded bytes); null if neverSet
    std::chrono::milliseconds duration{0};
    QDateTime receivedAt; //!< UTC
};

//! Answer of validate-input.
struct Validation {
    bool isValid = false;
    QString type, message; //!< the platform's words when not valid
};

} // namespace taskinput::api
