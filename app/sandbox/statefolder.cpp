#include "sandbox/statefolder.h"

#include "base/logging.h"
#include "sandbox/jsonobject.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <utility>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> optionalText(const JsonView &value)
{
    return value.isString() ? std::optional(value.text()) : std::nullopt;
}

QByteArray fileContents(const StoredTask &task)
{
    JsonObject object;
    object.addText(u"id", task.id)
        .addText(u"name", task.name)
        .addText(u"title", task.title)
        .addText(u"description", task.description)
        .add(u"options", task.options)
        .add(u"publicConfig", task.publicConfig)
        .addFlag(u"isPublic", task.isPublic)
        .addFlag(u"isRemoved", task.isRemoved)
        .add(u"modifiedAt", jsonTime(task.modifiedAt));
    if (task.input)
        object.add(u"input", *task.input);
    return object.json();
}

bool restoreTask(StoredTask &task, const QByteArray &contents)
{
    const JsonView kept = JsonView::parse(contents);
    if (kept[u"id"].text() != task.id)
        return false;
    task.name = kept[u"name"].text(task.name);
    task.title = optionalText(kept[u"title"]);
    task.description = optionalText(kept[u"description"]);
    task.options = kept[u"options"].raw();
    task.publicConfig = kept[u"publicConfig"].raw();
    task.isPublic = kept[u"isPublic"].isTrue();
    task.isRemoved = kept[u"isRemoved"].isTrue();
    task.modifiedAt = QDateTime::fromString(kept[u"modifiedAt"].text(), Qt::ISODateWithMs);
    task.generatedUrls = 0;
    const JsonView input = kept[u"input"];
    task.input = input.exists() ? std::optional(input.raw()) : std::nullopt;
    return true;
}

} // namespace

StateFolder::StateFolder(QString folder)
    : m_folder(std::move(folder))
{
    if (!m_folder.isEmpty())
        m_thread = std::thread([this] { write(); });
}

StateFolder::~StateFolder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void StateFolder::restore(Records &records) const
{
    if (m_folder.isEmpty())
        return;
    for (StoredTask &task : records.tasks) {
        QFile file(filePath(task.id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (restoreTask(task, file.readAll()))
            continue;
        file.close();
        const QString aside = file.fileName() + ".damaged"_L1;
        QFile::remove(aside);
        file.rename(aside);
        qCWarning(logSandbox) << "A file of the sandbox is damaged and was set aside:" << aside;
    }
}

void StateFolder::keep(const StoredTask &task)
{
    if (m_folder.isEmpty())
        return;
    QByteArray contents = fileContents(task);
    const std::lock_guard lock(m_mutex);
    m_waiting.insert(task.id, std::move(contents));
    m_changed.notify_all();
}

void StateFolder::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    m_waiting.clear();
    m_forgetsAll = !m_folder.isEmpty();
    m_changed.notify_all();
}

void StateFolder::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.isEmpty() && !m_forgetsAll && !m_isWriting; });
}

void StateFolder::write()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isEnding || m_forgetsAll || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty() && !m_forgetsAll)
            return;
        const bool forgetsAll = std::exchange(m_forgetsAll, false);
        const QHash<QString, QByteArray> waiting = std::exchange(m_waiting, {});
        m_isWriting = true;
        lock.unlock();
        if (forgetsAll)
            QDir(m_folder).removeRecursively();
        for (auto file = waiting.cbegin(); file != waiting.cend(); ++file)
            writeFile(file.key(), file.value());
        lock.lock();
        m_isWriting = false;
        m_changed.notify_all();
    }
}

void StateFolder::writeFile(const QString &taskId, const QByteArray &contents) const
{
    QDir().mkpath(m_folder);
    QSaveFile file(filePath(taskId));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()
        || !file.commit())
        qCWarning(logSandbox) << "The sandbox can't keep a saved task:" << file.errorString();
}

QString StateFolder::filePath(const QString &taskId) const
{
    return m_folder + u'/' + taskId + ".json"_L1;
}

} // namespace taskinput::sandbox
