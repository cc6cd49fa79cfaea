#include "sandbox/writtenrecords.h"

#include "base/logging.h"
#include "sandbox/javascript.h"
#include "sandbox/jsonobject.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// The compiler's own initialiser runs only if something of a static library refers to it, and it
// must be called outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Root = ":/taskinput/sandbox/"_L1;

JsonView readJson(const QString &path)
{
    QFile file(Root + path);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logSandbox) << "Missing in the program:" << path;
        return {};
    }
    const JsonView json = JsonView::parse(file.readAll());
    if (!json.exists())
        qCWarning(logSandbox) << "Not JSON:" << path;
    return json;
}

QList<JsonView> readFolder(const QString &folder)
{
    QList<JsonView> result;
    const QStringList names = QDir(Root + folder).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        result.append(readJson(folder + u'/' + name));
    return result;
}

QDateTime readTime(const JsonView &value)
{
    return QDateTime::fromString(value.text(), Qt::ISODateWithMs);
}

std::optional<QString> optionalText(const JsonView &value)
{
    return value.isString() ? std::optional(value.text()) : std::nullopt;
}

Build readBuild(const JsonView &json)
{
    Build build;
    build.id = json[u"id"].text();
    build.number = json[u"number"].text();
    build.startedAt = readTime(json[u"startedAt"]);
    build.finishedAt = build.startedAt.addSecs(json[u"seconds"].integer(60));
    const QString schema = json[u"schema"].text();
    if (!schema.isEmpty()) {
        build.schema = readJson(u"schemas/"_s + schema).minified();
        build.schemaPlace = json[u"schemaAsText"].isTrue() ? Build::SchemaPlace::Text
                                                           : Build::SchemaPlace::ActorDefinition;
    }
    return build;
}

Actor readActor(const JsonView &json)
{
    Actor actor;
    actor.id = json[u"id"].text();
    actor.name = json[u"name"].text();
    actor.username = json[u"username"].text();
    actor.title = json[u"title"].text();
    actor.description = json[u"description"].text();
    actor.isPublic = json[u"isPublic"].isTrue();
    actor.defaultRunOptions = json[u"defaultRunOptions"].minified();
    actor.defaultBuild = json[u"defaultRunOptions"][u"build"].text();
    const QList<JsonView> tags = json[u"taggedBuilds"].entries();
    for (const JsonView &tag : tags)
        actor.tags.append({tag.key(), tag.text()});
    const QList<JsonView> builds = json[u"builds"].entries();
    for (const JsonView &build : builds)
        actor.builds.append(readBuild(build));
    return actor;
}

StoredTask readTask(const JsonView &json, const Records &records, const QDateTime &now)
{
    StoredTask task;
    task.id = json[u"id"].text();
    task.userId = json[u"userId"].text(records.userId);
    task.username = json[u"username"].text(records.username);
    const Actor *actor = records.actor(json[u"actor"].text());
    task.actId = actor ? actor->id : json[u"actor"].text();
    task.name = json[u"name"].text();
    task.title = optionalText(json[u"title"]);
    task.description = optionalText(json[u"description"]);
    task.options = json[u"options"].minified();
    task.publicConfig = json[u"publicConfig"].minified();
    task.isPublic = json[u"isPublic"].isTrue();
    task.totalRuns = json[u"totalRuns"].integer();
    task.createdAt = readTime(json[u"createdAt"]);
    task.modifiedAt =
        std::max(task.createdAt, now.addSecs(-60 * json[u"savedMinutesAgo"].integer()));
    task.generatedUrls = static_cast<int>(json[u"generatedUrls"].integer());
    const QString input = json[u"input"].text();
    if (!input.isEmpty()) {
        const JsonView stored = readJson(u"inputs/"_s + input);
        if (stored.exists())
            task.input =
                javaScriptText(stored.document(), stored.id(), Numbers::AsJavaScript).toUtf8();
    }
    return task;
}

} // namespace

Records writtenRecords()
{
    initResources();
    Records records;
    const JsonView me = readJson(u"account.json"_s);
    records.me = me.minified();
    records.userId = me[u"id"].text();
    records.username = me[u"username"].text();
    const QList<JsonView> actors = readFolder(u"actors"_s);
    for (const JsonView &actor : actors)
        records.actors.append(readActor(actor));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<JsonView> tasks = readFolder(u"tasks"_s);
    for (const JsonView &task : tasks)
        records.tasks.append(readTask(task, records, now));
    records.sortTasks();
    return records;
}

} // namespace taskinput::sandbox
