// The input schema of the build a task uses: task, Actor, build, schema. Never needed: failures are
// quiet.
#pragma once

#include "api/apiclient.h"
#include "base/background.h"
#include "schema/inputschema.h"
#include "session/sessioncontext.h"

#include <QObject>

namespace taskinput::session {

class SchemaLoader : public QObject {
    Q_OBJECT
public:
    //! \a context must outlive this.
    explicit SchemaLoader(const SessionContext &context, QObject *parent = nullptr);

    //! Reads everything anew. The task object is read first and told by taskRead().
    void load(const QString &taskPath);
    void cancel();

    //! True once it is certain which schema applies, also that there is none.
    bool isKnown() const noexcept { return m_isKnown; }
    bool isFinished() const noexcept { return m_isFinished; } //!< read once, with whatever result
    const schema::InputSchemaPtr &schema() const noexcept
    {
        return m_schema;
    } //!< null = none, or not known
    const QString &buildName() const noexcept
    {
        return m_build;
    } //!< tag or number; empty = not known yet

signals:
    void taskRead(const taskinput::api::Task &task);
    void finished(); //!< with a schema, without one, or failed

private:
    void readActor(const api::Task &task);
    void readBuild(const api::Actor &actor, const QString &actId);
    void readByNumber(const QString &actId);
    void readSchema(const QString &buildId);
    void take(const QByteArray &bytes);
    void fail(const api::ApiError &error);
    void finish(schema::InputSchemaPtr schema, bool isKnown);

    const SessionContext &m_context;
    api::Request m_request;
    Background<schema::InputSchemaPtr> m_parsing;
    schema::InputSchemaPtr m_schema;
    QString m_taskBuild, m_build;
    bool m_isKnown = false;
    bool m_isFinished = false;
};

} // namespace taskinput::session
