#include "session/schemaloader.h"

#include "base/logging.h"

#include <QRegularExpression>

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

QString valueFor(const QList<std::pair<QString, QString>> &pairs, const QString &key)
{
    for (const auto &[name, value] : pairs) {
        if (name == key)
            return value;
    }
    return {};
}

//! A build number, as opposed to a tag (API docs, Build).
bool isBuildNumber(const QString &build)
{
    static const QRegularExpression number(u"^\\d{1,2}\\.\\d{1,2}(\\.\\d{1,5})?$"_s);
    return number.match(build).hasMatch();
}

} // namespace

SchemaLoader::SchemaLoader(const SessionContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void SchemaLoader::load(const QString &taskPath)
{
    m_parsing.cancel();
    m_request = m_context.client->task({taskPath, {}},
                                       [this](const Result<api::Task, api::ApiError> &task) {
                                           if (!task)
                                               return fail(task.error());
                                           readActor(*task);
                                       });
}

void SchemaLoader::cancel()
{
    m_request.cancel();
    m_parsing.cancel();
}

void SchemaLoader::readActor(const api::Task &task)
{
    m_taskBuild = task.build;
    const QString actId = task.summary.actId;
    if (actId.isEmpty())
        finish(nullptr, false);
    else
        m_request = m_context.client->actor(
            actId, [this, actId](const Result<api::Actor, api::ApiError> &actor) {
                if (!actor)
                    return fail(actor.error());
                readBuild(*actor, actId);
            });
    emit taskRead(task);
}

void SchemaLoader::readBuild(const api::Actor &actor, const QString &actId)
{
    // The order of the platform: the task's choice, the Actor's, "latest" (which often does not
    // exist).
    m_build = !m_taskBuild.isEmpty()    ? m_taskBuild
        : !actor.defaultBuild.isEmpty() ? actor.defaultBuild
                                        : u"latest"_s;
    if (const QString id = valueFor(actor.taggedBuilds, m_build); !id.isEmpty()) {
        readSchema(id);
    } else if (isBuildNumber(m_build)) {
        for (const auto &[tag, number] : actor.taggedBuildNumbers) {
            if (number == m_build)
                return readSchema(valueFor(actor.taggedBuilds, tag));
        }
        readByNumber(actId);
    } else if (m_taskBuild.isEmpty() || m_taskBuild == actor.defaultBuild) {
        m_request = m_context.client->defaultBuildSchema(
            actId, [this](const Result<QByteArray, api::ApiError> &schema) {
                schema ? take(*schema) : fail(schema.error());
            });
    } else {
        finish(nullptr, false);
    }
}

void SchemaLoader::readByNumber(const QString &actId)
{
    m_request = m_context.client->buildIdForNumber(
        actId, m_build, [this](const Result<QString, api::ApiError> &id) {
            if (!id)
                return fail(id.error());
            id->isEmpty() ? finish(nullptr, false) : readSchema(*id);
        });
}

void SchemaLoader::readSchema(const QString &buildId)
{
    m_request = m_context.client->buildSchema(
        buildId, [this](const Result<QByteArray, api::ApiError> &schema) {
            schema ? take(*schema) : fail(schema.error());
        });
}

void SchemaLoader::take(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return finish(nullptr, true);
    m_parsing.run(
        [bytes](const StopFlag &) { return schema::InputSchema::parse(bytes); },
        [this](const schema::InputSchemaPtr &schema) { finish(schema, schema != nullptr); });
}

void SchemaLoader::fail(const api::ApiError &error)
{
    qCInfo(logSession) << "no input schema: status" << error.status << error.type;
    // What was known from an earlier reading is better than nothing.
    m_isFinished = true;
    emit finished();
}

void SchemaLoader::finish(schema::InputSchemaPtr schema, bool isKnown)
{
    m_schema = std::move(schema);
    m_isKnown = isKnown;
    m_isFinished = true;
    emit finished();
}

} // namespace taskinput::session
