// The part of Server that looks at stored data and changes them past the API.
#include "sandbox/endpoints.h"
#include "sandbox/inputsave.h"
#include "sandbox/jsonobject.h"
#include "sandbox/server.h"

namespace taskinput::sandbox {

QString Server::taskId(const QString &name) const
{
    const Account::Access records = m_account.access();
    const StoredTask *task = records->task(u'~' + name);
    return task ? task->id : QString();
}

QStringList Server::taskIds() const
{
    const Account::Access records = m_account.access();
    QStringList ids;
    for (const StoredTask &task : std::as_const(records->tasks))
        if (!task.isRemoved)
            ids.append(task.id);
    return ids;
}

std::optional<QByteArray> Server::storedInput(const QString &taskId) const
{
    const Account::Access records = m_account.access();
    StoredTask *task = records->task(taskId);
    return task ? records.inputOf(*task) : std::nullopt;
}

QByteArray Server::storedTask(const QString &taskId) const
{
    const Account::Access records = m_account.access();
    const StoredTask *task = records->task(taskId);
    return task ? taskJson(*records, *task, {}) : QByteArray();
}

bool Server::setStoredInput(const QString &taskId, const QByteArray &json)
{
    const JsonView value = JsonView::parse(json);
    return value.exists() && changeInput(taskId, value.minified());
}

bool Server::changeStoredFields(const QString &taskId, const QByteArray &jsonObject)
{
    const JsonView fields = JsonView::parse(jsonObject);
    if (!fields.isObject())
        return false;
    Behaviour literally;
    literally.losesDigits = false;
    return changeInput(taskId, savedInput(storedInput(taskId), fields, {}, literally));
}

bool Server::clearStoredInput(const QString &taskId)
{
    return changeInput(taskId, std::nullopt);
}

bool Server::changeInput(const QString &taskId, std::optional<QByteArray> input)
{
    const Account::Access records = m_account.access();
    StoredTask *task = records->task(taskId);
    if (!task)
        return false;
    task->generatedUrls = 0;
    task->input = std::move(input);
    task->modifiedAt = QDateTime::currentDateTimeUtc();
    records.keep(*task);
    return true;
}

bool Server::removeTask(const QString &taskId)
{
    const Account::Access records = m_account.access();
    StoredTask *task = records->task(taskId);
    if (!task)
        return false;
    task->isRemoved = true;
    records.keep(*task);
    return true;
}

} // namespace taskinput::sandbox
