#include "sandbox/taskupdate.h"

#include "sandbox/inputsave.h"
#include "sandbox/merge.h"

#include <QRegularExpression>

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

Reply invalidValue(const QString &message)
{
    return errorReply(400, "invalid-value", message);
}

bool isTaskName(const QString &name)
{
    static const QRegularExpression form(
        u"\\A([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])\\z"_s);
    return name.size() >= 3 && name.size() <= 63 && form.match(name).hasMatch();
}

bool isTaken(const Records &records, const StoredTask &task, const QString &name)
{
    return std::any_of(records.tasks.begin(), records.tasks.end(), [&](const StoredTask &other) {
        return other.id != task.id && !other.isRemoved && other.userId == task.userId
            && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

std::optional<QString> textOrNothing(const JsonView &value)
{
    const QString text = value.text();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

std::optional<Reply> refusedUpdate(const Records &records, const StoredTask &task,
                                   const JsonView &body)
{
    const JsonView name = body[u"name"];
    if (name.exists()) {
        if (!isTaskName(name.text()))
            return invalidValue(
                u"Invalid value provided: name must be 3 to 63 letters, digits or dashes"_s);
        if (isTaken(records, task, name.text())) {
            return errorReply(409, "actor-task-name-not-unique",
                              u"Actor task with the same name already exists"_s);
        }
    }
    const JsonView input = body[u"input"];
    if (input.exists() && !input.isObject() && !input.isArray() && !input.isNull())
        return invalidValue(
            u"Invalid value provided: input must be an object or an array of objects"_s);
    const JsonView options = body[u"options"];
    if (options.exists() && !options.isObject() && !options.isNull())
        return invalidValue(u"Invalid value provided: options must be an object"_s);
    return std::nullopt;
}

void updateTask(StoredTask &task, const JsonView &body, const QByteArray &schema,
                const Behaviour &behaviour)
{
    if (const JsonView name = body[u"name"]; name.exists())
        task.name = name.text();
    if (const JsonView title = body[u"title"]; title.exists())
        task.title = textOrNothing(title);
    if (const JsonView description = body[u"description"]; description.exists())
        task.description = textOrNothing(description);
    if (const JsonView options = body[u"options"]; options.exists())
        task.options = options.isNull() ? QByteArray() : options.minified();
    if (const JsonView isPublic = body[u"isPublic"]; isPublic.isBool())
        task.isPublic = isPublic.isTrue();
    if (const JsonView config = body[u"publicConfig"]; config.isObject()) {
        const JsonView before =
            JsonView::parse(task.publicConfig.isEmpty() ? "{}" : task.publicConfig);
        task.publicConfig = merged(before, config, Numbers::AsJavaScript, {}).toUtf8();
    }
    if (const JsonView input = body[u"input"]; input.exists()) {
        task.generatedUrls = 0;
        task.input = replacedInput(input, schema, behaviour);
    }
    task.modifiedAt = QDateTime::currentDateTimeUtc();
}

} // namespace taskinput::sandbox
