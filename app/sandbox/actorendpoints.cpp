#include "sandbox/endpoints.h"
#include "sandbox/inputvalidator.h"
#include "sandbox/jsonobject.h"

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply noSuchActor()
{
    return errorReply(404, "record-not-found", u"Actor was not found"_s);
}

QString noSuchBuild(const QString &name)
{
    return u"Build with tag or number \"%1\" was not found"_s.arg(name);
}

QByteArray tagsJson(const Actor &actor)
{
    JsonObject tags;
    for (const auto &[tag, number] : actor.tags) {
        const Build *build = actor.buildByNumber(number);
        tags.add(tag,
                 build ? JsonObject()
                             .addText(u"buildId", build->id)
                             .addText(u"buildNumber", build->number)
                             .add(u"finishedAt", jsonTime(build->finishedAt))
                             .json()
                       : QByteArray("null"));
    }
    return tags.json();
}

JsonObject shortBuild(const Actor &actor, const Build &build)
{
    JsonObject object;
    object.addText(u"id", build.id)
        .addText(u"actId", actor.id)
        .addText(u"status", u"SUCCEEDED"_s)
        .add(u"startedAt", jsonTime(build.startedAt))
        .add(u"finishedAt", jsonTime(build.finishedAt))
        .addText(u"buildNumber", build.number);
    return object;
}

QByteArray definitionJson(const Actor &actor, const Build &build)
{
    if (build.schemaPlace != Build::SchemaPlace::ActorDefinition)
        return "null";
    return JsonObject()
        .addNumber(u"actorSpecification", 1)
        .addText(u"name", actor.name)
        .addText(u"version", build.number.section(u'.', 0, 1))
        .add(u"input", build.schema)
        .json();
}

QByteArray buildJson(const Actor &actor, const Build &build)
{
    JsonObject object = shortBuild(actor, build);
    object.add(u"actorDefinition", definitionJson(actor, build));
    if (build.schemaPlace == Build::SchemaPlace::Text)
        object.addText(u"inputSchema", QString::fromUtf8(build.schema));
    return object.json();
}

QStringList usableProxyGroups(const Records &records)
{
    QStringList names;
    const QList<JsonView> groups = JsonView::parse(records.me)[u"proxy"][u"groups"].entries();
    for (const JsonView &group : groups)
        names.append(group[u"name"].text());
    return names;
}

} // namespace

Reply getActor(const Call &call)
{
    const Account::Access records = call.account.access();
    const Actor *actor = records->actor(call.routed.reference);
    if (!actor)
        return noSuchActor();
    return dataReply(JsonObject()
                         .addText(u"id", actor->id)
                         .addText(u"name", actor->name)
                         .addText(u"username", actor->username)
                         .addText(u"title", actor->title)
                         .addText(u"description", actor->description)
                         .addFlag(u"isPublic", actor->isPublic)
                         .add(u"defaultRunOptions", actor->defaultRunOptions)
                         .add(u"taggedBuilds", tagsJson(*actor))
                         .json());
}

Reply listBuilds(const Call &call)
{
    const Paging page = paging(call.routed.query);
    const Account::Access records = call.account.access();
    const Actor *actor = records->actor(call.routed.reference);
    if (!actor)
        return noSuchActor();
    QList<Build> builds = actor->builds;
    if (page.isDescending)
        std::reverse(builds.begin(), builds.end());
    QList<QByteArray> items;
    for (qint64 i = page.offset; i < builds.size() && items.size() < page.limit; ++i)
        items.append(shortBuild(*actor, builds.at(i)).json());
    return pageReply(page, builds.size(), items);
}

Reply defaultBuild(const Call &call)
{
    const Account::Access records = call.account.access();
    const Actor *actor = records->actor(call.routed.reference);
    if (!actor)
        return noSuchActor();
    const Build *build = actor->build({});
    if (!build) // 403 for the sake of older clients
        return errorReply(403, "unknown-build-tag", noSuchBuild(actor->defaultBuild));
    return dataReply(buildJson(*actor, *build));
}

Reply getBuild(const Call &call)
{
    const Account::Access records = call.account.access();
    const QString &owner = call.routed.actorReference;
    const Actor *onlyActor = owner.isEmpty() ? nullptr : records->actor(owner);
    if (!owner.isEmpty() && !onlyActor)
        return noSuchActor();
    for (const Actor &actor : std::as_const(records->actors)) {
        if (onlyActor && onlyActor != &actor)
            continue;
        for (const Build &build : actor.builds)
            if (build.id == call.routed.reference)
                return dataReply(buildJson(actor, build));
    }
    return errorReply(404, "record-not-found", u"Build was not found"_s);
}

Reply validateInput(const Call &call)
{
    const JsonView input = JsonView::parse(call.body.bytes);
    if (!input.isObject())
        return errorReply(400, "invalid-request", u"POST data must be a JSON object"_s);
    const Account::Access records = call.account.access();
    const Actor *actor = records->actor(call.routed.reference);
    if (!actor)
        return noSuchActor();
    const QString wanted = call.routed.query.queryItemValue(u"build"_s, QUrl::FullyDecoded);
    const QString name = wanted.isEmpty() ? u"latest"_s : wanted;
    const Build *build = actor->build(name);
    if (!build)
        return errorReply(400, "unknown-build-tag", noSuchBuild(name));
    const QStringList problems =
        inputProblems(input, JsonView::parse(build->schema), usableProxyGroups(*records));
    if (problems.isEmpty())
        return bareReply(R"({"valid":true})");
    return errorReply(400, "invalid-input", "Input is not valid: "_L1 + problems.join(u", "_s));
}

} // namespace taskinput::sandbox
