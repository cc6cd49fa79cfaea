#include "api/taskreplies.h"

#include "api/jsonreply.h"
#include "json/format.h"

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

TaskSummary summaryOf(const ObjectView &task)
{
    TaskSummary summary;
    summary.id = task.text(u"id");
    summary.userId = task.text(u"userId");
    summary.actId = task.text(u"actId");
    summary.name = task.text(u"name");
    summary.title = task.text(u"title");
    summary.username = task.text(u"username");
    summary.actName = task.text(u"actName");
    summary.actUsername = task.text(u"actUsername");
    summary.createdAt = task.time(u"createdAt");
    summary.modifiedAt = task.time(u"modifiedAt");
    summary.totalRuns = task.object(u"stats").number(u"totalRuns", -1);
    return summary;
}

//! Moves by itself or with the input, so it proves nothing about the rest of the task.
bool isVolatile(const QString &name)
{
    return name == "input"_L1 || name == "modifiedAt"_L1 || name == "stats"_L1;
}

QByteArray otherThanInput(const json::Document &document, json::NodeId task)
{
    QByteArray rest = "{";
    for (const json::NodeId member : document.children(task)) {
        if (isVolatile(document.key(member)))
            continue;
        if (rest.size() > 1)
            rest += ',';
        rest += document.raw(document.node(member).key).toUtf8() + ':'
            + json::minified(document, member);
    }
    return rest + '}';
}

QStringList texts(const json::Document &document, json::NodeId list)
{
    QStringList result;
    if (list == json::NoNode || document.node(list).kind != json::Kind::Array)
        return result;
    for (const json::NodeId entry : document.children(list)) {
        if (document.node(entry).kind == json::Kind::String)
            result << document.stringValue(entry);
    }
    return result;
}

} // namespace

Result<TaskPage, ApiError> readTaskPage(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const json::Document &document = *envelope->document;
    const ObjectView data = envelope->view();
    const json::NodeId items = data.member(u"items");
    if (items == json::NoNode || document.node(items).kind != json::Kind::Array)
        return Failure{unexpectedReply(reply, document, items)};

    TaskPage page;
    for (const json::NodeId item : document.children(items)) {
        TaskSummary summary = summaryOf({document, item});
        if (!summary.id.isEmpty())
            page.items.append(std::move(summary));
    }
    const qint64 count = document.node(items).childCount;
    page.offset = data.number(u"offset", 0);
    page.limit = data.number(u"limit", count);
    page.total = data.number(u"total", page.offset + count);
    return page;
}

Result<Task, ApiError> readTask(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    const ObjectView data = envelope->view();
    Task task;
    task.summary = summaryOf(data);
    if (task.summary.id.isEmpty())
        return Failure{unexpectedReply(reply, *envelope->document, envelope->data)};
    task.build = data.object(u"options").text(u"build");
    task.isPublic = data.flag(u"isPublic");
    task.publicInputFields =
        texts(*envelope->document, data.object(u"publicConfig").member(u"inputSchemaFields"));
    task.otherThanInput = otherThanInput(*envelope->document, envelope->data);
    return task;
}

} // namespace taskinput::api
