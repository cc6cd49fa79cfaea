#include "sandbox/endpoints.h"
#include "sandbox/inputsave.h"
#include "sandbox/taskupdate.h"

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply noSuchTask()
{
    return errorReply(404, "record-not-found", u"Actor task was not found"_s);
}

QByteArray statsJson(const StoredTask &task)
{
    return JsonObject().addNumber(u"totalRuns", task.totalRuns).json();
}

//! What list and single task have in common.
JsonObject shortTask(const Records &records, const StoredTask &task, bool hasTitle)
{
    const Actor *actor = records.actor(task.actId);
    JsonObject object;
    object.addText(u"id", task.id)
        .addText(u"userId", task.userId)
        .addText(u"actId", task.actId)
        .addText(u"actName", actor ? std::optional(actor->name) : std::nullopt)
        .addText(u"name", task.name)
        .addText(u"title", hasTitle ? task.title : std::nullopt)
        .addText(u"username", task.username)
        .addText(u"actUsername", actor ? std::optional(actor->username) : std::nullopt)
        .add(u"createdAt", jsonTime(task.createdAt))
        .add(u"modifiedAt", jsonTime(task.modifiedAt))
        .add(u"stats", statsJson(task));
    return object;
}

std::optional<Reply> refusedContentType(const Call &call)
{
    const QByteArray type = call.request.header("Content-Type").toLower();
    if (type.startsWith("application/json"))
        return std::nullopt;
    return errorReply(400, "invalid-content-type-header",
                      u"The \"Content-Type\" header must be \"application/json\"."_s);
}

Reply notAnObject()
{
    return errorReply(400, "invalid-request", u"POST data must be a JSON object"_s);
}

} // namespace

QByteArray taskJson(const Records &records, const StoredTask &task, const QByteArray &input)
{
    JsonObject object = shortTask(records, task, true);
    object.addText(u"description", task.description)
        .add(u"options", task.options)
        .add(u"input", input)
        .addFlag(u"isPublic", task.isPublic)
        .add(u"publicConfig", task.publicConfig);
    return object.json();
}

Reply listTasks(const Call &call)
{
    const Paging page = paging(call.routed.query);
    const Account::Access records = call.account.access();
    QList<const StoredTask *> tasks;
    for (const StoredTask &task : std::as_const(records->tasks))
        if (!task.isRemoved)
            tasks.append(&task);
    if (page.isDescending)
        std::reverse(tasks.begin(), tasks.end());
    QList<QByteArray> items;
    for (qint64 i = page.offset; i < tasks.size() && items.size() < page.limit; ++i)
        items.append(shortTask(*records, *tasks.at(i), call.behaviour.listsTitles).json());
    return pageReply(page, tasks.size(), items);
}

Reply getTask(const Call &call)
{
    const Account::Access records = call.account.access();
    StoredTask *task = records->task(call.routed.reference);
    if (!task)
        return noSuchTask();
    return dataReply(taskJson(*records, *task, records.inputOf(*task).value_or(QByteArray())));
}

Reply putTask(const Call &call)
{
    if (const std::optional<Reply> refused = refusedContentType(call))
        return *refused;
    const JsonView body = JsonView::parse(call.body.bytes);
    if (!body.isObject())
        return notAnObject();
    const Account::Access records = call.account.access();
    StoredTask *task = records->task(call.routed.reference);
    if (!task)
        return noSuchTask();
    if (const std::optional<Reply> refused = refusedUpdate(*records, *task, body))
        return *refused;
    updateTask(*task, body, records->schemaOf(*task), call.behaviour);
    records.keep(*task);
    return dataReply(taskJson(*records, *task, records.inputOf(*task).value_or(QByteArray())));
}

Reply getInput(const Call &call)
{
    using NeverSet = Behaviour::NeverSet;
    const Account::Access records = call.account.access();
    StoredTask *task = records->task(call.routed.reference);
    if (!task)
        return noSuchTask();
    const std::optional<QByteArray> &input = records.inputOf(*task);
    if (input)
        return bareReply(*input);
    switch (call.behaviour.neverSet) {
    case NeverSet::Null:
        return bareReply("null");
    case NeverSet::EmptyObject:
        return bareReply("{}");
    case NeverSet::EmptyBody:
        return bareReply({});
    case NeverSet::NotFound:
        break;
    }
    return errorReply(404, "record-not-found", u"Actor task input was not found"_s);
}

Reply putInput(const Call &call)
{
    if (const std::optional<Reply> refused = refusedContentType(call))
        return *refused;
    const JsonView sent = JsonView::parse(call.body.bytes);
    if (!sent.isObject() && !(sent.isArray() && call.behaviour.acceptsLists))
        return notAnObject();
    const Account::Access records = call.account.access();
    StoredTask *task = records->task(call.routed.reference);
    if (!task)
        return noSuchTask();
    task->input =
        savedInput(records.inputOf(*task), sent, records->schemaOf(*task), call.behaviour);
    if (call.behaviour.savingMovesModifiedAt)
        task->modifiedAt = QDateTime::currentDateTimeUtc();
    records.keep(*task);
    return bareReply(*task->input);
}

} // namespace taskinput::sandbox
