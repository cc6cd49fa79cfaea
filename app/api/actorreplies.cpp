#include "api/actorreplies.h"

#include "api/jsonreply.h"
#include "json/format.h"

#include <algorithm>
#include <array>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

void readTags(Actor &actor, const json::Document &document, const ObjectView &tags)
{
    if (tags.isNull())
        return;
    for (const json::NodeId entry : document.children(tags.id())) {
        const QString tag = document.key(entry);
        const ObjectView build(document, entry);
        if (const QString buildId = build.text(u"buildId"); !buildId.isEmpty())
            actor.taggedBuilds.append({tag, buildId});
        if (const QString number = build.text(u"buildNumber"); !number.isEmpty())
            actor.taggedBuildNumbers.append({tag, number});
    }
}

//! The schema at \a node as JSON text: an object, or a string that holds one (a path is none).
QByteArray schemaAt(const json::Document &document, json::NodeId node)
{
    if (node == json::NoNode)
        return {};
    if (document.node(node).kind == json::Kind::Object)
        return json::minified(document, node);
    if (document.node(node).kind != json::Kind::String)
        return {};
    const QString text = document.stringValue(node);
    const json::DocumentPtr inner = json::Document::parse(text);
    const bool isSchema = inner && !inner->hasErrors() && inner->isObject();
    return isSchema ? text.toUtf8() : QByteArray();
}

} // namespace

Result<Actor, ApiError> readActor(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const ObjectView data = envelope->view();
    Actor actor;
    actor.id = data.text(u"id");
    actor.name = data.text(u"name");
    actor.username = data.text(u"username");
    actor.title = data.text(u"title");
    actor.defaultBuild = data.object(u"defaultRunOptions").text(u"build");
    readTags(actor, *envelope->document, data.object(u"taggedBuilds"));
    return actor;
}

Result<QByteArray, ApiError> readBuildSchema(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const ObjectView data = envelope->view();
    const ObjectView definition = data.object(u"actorDefinition");
    const std::array places{definition.member(u"input"), definition.member(u"inputSchema"),
                            data.member(u"inputSchema")};
    for (const json::NodeId place : places) {
        if (QByteArray schema = schemaAt(*envelope->document, place); !schema.isEmpty())
            return schema;
    }
    return QByteArray();
}

Result<BuildSearch, ApiError> readBuildPage(const HttpReply &reply, const QString &number,
                                            const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const json::Document &document = *envelope->document;
    const ObjectView data = envelope->view();
    const json::NodeId items = data.member(u"items");
    if (items == json::NoNode || document.node(items).kind != json::Kind::Array)
        return Failure{unexpectedReply(reply, document, items)};

    BuildSearch search;
    for (const json::NodeId item : document.children(items)) {
        const ObjectView build(document, item);
        if (build.text(u"buildNumber") == number) {
            search.buildId = build.text(u"id");
            return search;
        }
    }
    const qint64 count = document.node(items).childCount;
    const qint64 seen = data.number(u"offset", 0) + count;
    if (count > 0 && seen < data.number(u"total", 0))
        search.nextOffset = seen;
    return search;
}

Result<Validation, ApiError> readValidation(const HttpReply &reply, const StopFlag &stop)
{
    const auto parsed = parseReply(reply, stop);
    if (!parsed)
        return Failure{parsed.error()};
    const json::Document &document = *parsed->document;
    const ObjectView root(document, document.root());
    const json::NodeId valid = root.member(u"valid");
    if (valid == json::NoNode)
        return Failure{unexpectedReply(reply, document, document.root())};
    return Validation{root.flag(u"valid"), {}, {}};
}

std::optional<Validation> verdictIn(const ApiError &error)
{
    static constexpr std::array verdicts{"invalid-input"_L1,
                                         "invalid-input-schema"_L1,
                                         "schema-validation"_L1,
                                         "schema-validation-error"_L1,
                                         "schema-validation-failed"_L1,
                                         "input-json-not-object"_L1,
                                         "input-json-too-long"_L1,
                                         "input-json-invalid-characters"_L1,
                                         "run-input-body-not-valid-json"_L1};
    if (error.status != 400)
        return {};
    const bool isVerdict =
        std::any_of(verdicts.begin(), verdicts.end(),
                    [&error](QLatin1StringView type) { return error.type == type; });
    if (!isVerdict)
        return {};
    return Validation{false, error.type, error.message};
}

} // namespace taskinput::api
