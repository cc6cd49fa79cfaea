// What the sandbox stores: the account, its tasks, and the Actors they belong to.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>

namespace taskinput::sandbox {

struct StoredTask {
    QString id, userId, username, actId;
    QString name;
    std::optional<QString> title, description;
    QByteArray options; //!< JSON object; empty = the task has none
    QByteArray publicConfig; //!< the same
    bool isPublic = false;
    qint64 totalRuns = 0;
    QDateTime createdAt, modifiedAt; //!< UTC
    std::optional<QByteArray> input; //!< JSON, minified; nothing = never saved
    int generatedUrls = 0; //!< an input of that many URLs is made when it is first wanted
    bool isRemoved = false;

    QString build() const; //!< options.build, or empty
};

struct Build {
    //! Where the build object carries its schema.
    enum class SchemaPlace {
        ActorDefinition, //!< actorDefinition.input, an object
        Text, //!< inputSchema, a string of JSON; the older form
        None,
    };
    QString id, number;
    QDateTime startedAt, finishedAt; //!< UTC
    SchemaPlace schemaPlace = SchemaPlace::None;
    QByteArray schema; //!< JSON; empty = none
};

struct Actor {
    QString id, name, username, title, description;
    bool isPublic = true;
    QByteArray defaultRunOptions; //!< JSON object
    QString defaultBuild;
    QList<std::pair<QString, QString>> tags; //!< tag -> build number
    QList<Build> builds; //!< oldest first

    const Build *buildByNumber(const QString &number) const;
    //! A tag, a number, or, where empty, the default; null if there is none.
    const Build *build(const QString &wanted) const;
};

struct Records {
    QString userId, username;
    QByteArray me; //!< the object of users/me
    QList<Actor> actors;
    QList<StoredTask> tasks; //!< oldest first

    //! By id, user~name, ~name; names and users in any case. Null if there is none.
    StoredTask *task(const QString &reference);
    const StoredTask *task(const QString &reference) const;
    //! By id or user~name.
    const Actor *actor(const QString &reference) const;
    //! The schema of the build that \a task points to; empty if it can't be had.
    QByteArray schemaOf(const StoredTask &task) const;
    void sortTasks(); //!< oldest first
};

//! As the API writes it: 2026-03-01T09:12:44.120Z
QByteArray jsonTime(const QDateTime &time);

} // namespace taskinput::sandbox
