#include "persistence/cachestore.h"

#include "base/logging.h"
#include "persistence/taskstream.h"
#include "persistence/textblob.h"

#include <QDataStream>
#include <QIODevice>
#include <QSqlError>
#include <QSqlQuery>

#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;
using session::CachedInput;
using session::CachedTasks;

namespace {

//! Raised when the stream's content changes: an older row is then not understood and simply
//! forgotten.
constexpr quint32 streamVersion = 1;
//! Inputs of the tasks used last; older ones go.
constexpr int inputsKept = 200;

const DatabaseLayout &layout()
{
    static const DatabaseLayout cache{
        u"cache"_s,
        {{
            u"CREATE TABLE input (account TEXT NOT NULL, task TEXT NOT NULL, received_at TEXT NOT "
            u"NULL, about BLOB NOT NULL, "
            "bytes BLOB NOT NULL, PRIMARY KEY (account, task)) WITHOUT ROWID"_s,
            u"CREATE TABLE tasks (account TEXT PRIMARY KEY, received_at TEXT NOT NULL, items BLOB NOT NULL) WITHOUT ROWID"_s,
        }},
        false,
        false,
    };
    return cache;
}

template <typename Write> QByteArray packed(Write write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << streamVersion;
    write(stream);
    return bytes;
}

template <typename Read> bool unpack(const QByteArray &bytes, Read read)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    stream >> version;
    if (version != streamVersion)
        return false;
    read(stream);
    return stream.status() == QDataStream::Ok;
}

} // namespace

struct CacheStore::File {
    std::optional<Database> database;

    //! A damaged cache was set aside and begun anew: it may forget anything, so only the log says
    //! so.
    void take(Result<Database, StoreError> opened)
    {
        if (opened)
            database.emplace(std::move(*opened));
        else
            qCWarning(logStorage) << "The cache can't be used:" << opened.error().detail;
    }

    bool run(const QString &statement, const QVariantList &values)
    {
        if (!database)
            return false;
        QSqlQuery query(database->handle());
        query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec()) {
            qCWarning(logStorage) << "The cache could not be written:"
                                  << query.lastError().databaseText();
            return false;
        }
        return true;
    }

    QVariantList row(const QString &statement, const QVariantList &values, int columns)
    {
        if (!database)
            return {};
        QSqlQuery query(database->handle());
        query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        QVariantList result;
        if (query.exec() && query.next()) {
            for (int column = 0; column < columns; ++column)
                result << query.value(column);
        }
        return result;
    }
};

CacheStore::CacheStore(StoreThread &thread, const QString &folder, QObject *parent)
    : InputCache(parent)
    , m_thread(thread)
    , m_file(std::make_shared<File>())
{
    m_thread.run(
        [file = m_file, folder] { file->take(Database::open(folder, layout(), nullptr)); });
    m_thread.run([file = m_file, folder] {
        if (!file->database)
            return;
        auto checked =
            Database::reopenedIfDamaged(std::move(*file->database), folder, layout(), nullptr);
        file->database.reset();
        file->take(std::move(checked));
    });
}

CacheStore::~CacheStore()
{
    m_thread.run([file = std::move(m_file)] { file->database.reset(); });
}

void CacheStore::keepInput(const session::DraftId &id, const CachedInput &input)
{
    m_thread.run([file = m_file, id, input] {
        const QByteArray about = packed([&](QDataStream &stream) {
            stream << input.task.summary << input.task.build << input.task.isPublic
                   << input.task.publicInputFields << input.task.otherThanInput << input.neverSet;
        });
        file->run(
            u"INSERT OR REPLACE INTO input (account, task, received_at, about, bytes) VALUES (?,?,?,?,?)"_s,
            {id.account, id.taskId, timeStamp(input.receivedAt), about,
             input.bytes.isNull() ? QByteArray("") : input.bytes});
        file->run(u"DELETE FROM input WHERE account = ? AND task NOT IN (SELECT task FROM input "
                  u"WHERE account = ? "
                  "ORDER BY received_at DESC LIMIT ?)"_s,
                  {id.account, id.account, inputsKept});
    });
}

void CacheStore::loadInput(const session::DraftId &id, QObject *context,
                           std::function<void(std::optional<CachedInput>)> done)
{
    m_thread.ask<std::optional<CachedInput>>(
        [file = m_file, id]() -> std::optional<CachedInput> {
            const QVariantList row = file->row(
                u"SELECT received_at, about, bytes FROM input WHERE account = ? AND task = ?"_s,
                {id.account, id.taskId}, 3);
            if (row.isEmpty())
                return {};
            CachedInput input;
            input.receivedAt = QDateTime::fromString(row.at(0).toString(), Qt::ISODateWithMs);
            input.bytes = row.at(2).toByteArray();
            const bool isRead = unpack(row.at(1).toByteArray(), [&](QDataStream &stream) {
                stream >> input.task.summary >> input.task.build >> input.task.isPublic
                    >> input.task.publicInputFields >> input.task.otherThanInput >> input.neverSet;
            });
            return isRead ? std::optional(input) : std::nullopt;
        },
        context, std::move(done));
}

void CacheStore::keepTasks(const QString &account, const CachedTasks &tasks)
{
    m_thread.run([file = m_file, account, tasks] {
        const QByteArray items = packed([&](QDataStream &stream) {
            stream << qint32(tasks.tasks.size());
            for (const api::TaskSummary &task : tasks.tasks)
                stream << task;
        });
        file->run(u"INSERT OR REPLACE INTO tasks (account, received_at, items) VALUES (?,?,?)"_s,
                  {account, timeStamp(tasks.receivedAt), items});
    });
}

void CacheStore::loadTasks(const QString &account, QObject *context,
                           std::function<void(std::optional<CachedTasks>)> done)
{
    m_thread.ask<std::optional<CachedTasks>>(
        [file = m_file, account]() -> std::optional<CachedTasks> {
            const QVariantList row = file->row(
                u"SELECT received_at, items FROM tasks WHERE account = ?"_s, {account}, 2);
            if (row.isEmpty())
                return {};
            CachedTasks tasks;
            tasks.receivedAt = QDateTime::fromString(row.at(0).toString(), Qt::ISODateWithMs);
            const bool isRead = unpack(row.at(1).toByteArray(), [&](QDataStream &stream) {
                qint32 count = 0;
                stream >> count;
                for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
                    api::TaskSummary task;
                    stream >> task;
                    tasks.tasks.append(task);
                }
            });
            return isRead ? std::optional(tasks) : std::nullopt;
        },
        context, std::move(done));
}

} // namespace taskinput::persistence
