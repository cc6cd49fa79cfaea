#include "persistence/database.h"

#include "base/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

//! SQLite's primary result codes that mean something to us.
enum SqliteCode {
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCantOpen = 14,
    SqliteNotADatabase = 26
};

Result<void, StoreError> execute(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return Failure{storeError(query.lastError())};
    return {};
}

int number(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    return query.exec(statement) && query.next() ? query.value(0).toInt() : -1;
}

bool isSound(const QSqlDatabase &database, const QString &check)
{
    QSqlQuery query(database);
    return query.exec(check) && query.next() && query.value(0).toString() == "ok"_L1;
}

bool isNewer(const QSqlDatabase &database, const DatabaseLayout &layout)
{
    return number(database, u"PRAGMA user_version"_s) > static_cast<int>(layout.migrations.size());
}

Result<void, StoreError> configure(const QSqlDatabase &database, const DatabaseLayout &layout)
{
    // EXCLUSIVE must come before anything that reads, and before WAL: only then is there no
    // shared-memory file.
    if (auto done = execute(database, u"PRAGMA locking_mode=EXCLUSIVE"_s); !done)
        return done;
    // Whatever follows may write: a newer program's file must not be touched.
    if (isNewer(database, layout))
        return Failure{StoreError{StoreError::Kind::FromNewerVersion, database.databaseName(), {}}};
    const QStringList pragmas{
        u"PRAGMA journal_mode=WAL"_s,
        layout.syncsEveryWrite ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s,
        // Where an ordinary sync stops short of the disk itself (macOS).
        layout.syncsEveryWrite ? u"PRAGMA fullfsync=ON"_s : u"PRAGMA fullfsync=OFF"_s,
        u"PRAGMA secure_delete=ON"_s,
        u"PRAGMA foreign_keys=ON"_s,
        u"PRAGMA journal_size_limit=33554432"_s,
    };
    for (const QString &pragma : pragmas) {
        if (auto done = execute(database, pragma); !done)
            return done;
    }
    return {};
}

Result<void, StoreError> migrate(const QSqlDatabase &database, const QString &file,
                                 const DatabaseLayout &layout)
{
    const int version = number(database, u"PRAGMA user_version"_s);
    const auto wanted = static_cast<int>(layout.migrations.size());
    if (version == wanted)
        return {};
    if (version > 0) {
        QString backup = file + u".before-version-%1"_s.arg(wanted);
        QFile::remove(backup);
        if (auto done =
                execute(database, u"VACUUM INTO '%1'"_s.arg(backup.replace(u'\'', u"''"_s)));
            !done)
            return done;
        QFile::setPermissions(backup, ownerOnly);
    }
    if (auto done = execute(database, u"BEGIN IMMEDIATE"_s); !done)
        return done;
    for (int step = version; step < wanted; ++step) {
        for (const QString &statement : layout.migrations.at(step)) {
            if (auto done = execute(database, statement); !done) {
                (void)execute(database, u"ROLLBACK"_s);
                return done;
            }
        }
    }
    if (auto done = execute(database, u"PRAGMA user_version=%1"_s.arg(wanted)); !done) {
        (void)execute(database, u"ROLLBACK"_s);
        return done;
    }
    return execute(database, u"COMMIT"_s);
}

QString damagedName(const QFileInfo &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    return u"%1-damaged-%2.sqlite"_s.arg(file.completeBaseName(), stamp);
}

//! Renames a damaged file with what belongs to it; gives the new name.
QString setAside(const QString &file)
{
    const QFileInfo info(file);
    const QString aside = damagedName(info);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-journal"_s}) {
        if (QFile::exists(file + suffix))
            QFile::rename(file + suffix, info.dir().filePath(aside) + suffix);
    }
    return aside;
}

} // namespace

StoreError storeError(const QSqlError &error)
{
    using Kind = StoreError::Kind;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    Kind kind = Kind::Failed;
    if (code == SqliteFull || code == SqliteReadOnly || code == SqliteIoError)
        kind = Kind::Full;
    else if (code == SqliteCorrupt || code == SqliteNotADatabase)
        kind = Kind::Damaged;
    else if (code == SqliteCantOpen)
        kind = Kind::CannotOpen;
    return {kind, error.databaseText().isEmpty() ? error.text() : error.databaseText(), {}};
}

Database::Database(QString connection)
    : m_connection(std::move(connection))
{
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_connection = std::exchange(other.m_connection, {});
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
}

Result<Database, StoreError> Database::open(const QString &folder, const DatabaseLayout &layout,
                                            std::optional<StoreError> *problem)
{
    const QString file = QDir(folder).filePath(layout.name + u".sqlite"_s);
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!QFile::exists(file)) {
            // Made before SQLite makes it, so that no moment passes in which others may read it.
            QFile created(file);
            if (created.open(QIODevice::WriteOnly))
                created.setPermissions(ownerOnly);
        }
        Database opened(QUuid::createUuid().toString());
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, opened.m_connection);
        database.setDatabaseName(file);
        if (!database.open())
            return Failure{
                StoreError{StoreError::Kind::CannotOpen, database.lastError().databaseText(), {}}};
        auto ready = configure(database, layout);
        // The quick check would not notice a record that is missing from its index.
        if (ready && layout.checksAtStart && !isSound(database, u"PRAGMA integrity_check(1)"_s))
            ready = Failure{StoreError{StoreError::Kind::Damaged, u"integrity_check"_s, {}}};
        if (ready)
            ready = migrate(database, file, layout);
        if (ready)
            return opened;
        if (ready.error().kind != StoreError::Kind::Damaged || attempt > 0)
            return Failure{ready.error()};
        database = {};
        opened.close();
        StoreError damaged = ready.error();
        damaged.setAside = setAside(file);
        qCWarning(logStorage) << "A damaged file was set aside:" << damaged.setAside;
        if (problem)
            *problem = damaged;
    }
    Q_UNREACHABLE();
}

Result<void, StoreError>
Database::transaction(const std::function<Result<void, StoreError>(QSqlDatabase &)> &work)
{
    QSqlDatabase database = handle();
    if (auto begun = execute(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = work(database);
    if (done)
        done = execute(database, u"COMMIT"_s);
    if (!done)
        (void)execute(database, u"ROLLBACK"_s);
    return done;
}

bool Database::isIntact() const
{
    return isSound(handle(), u"PRAGMA integrity_check(1)"_s);
}

Result<Database, StoreError> Database::reopenedIfDamaged(Database opened, const QString &folder,
                                                         const DatabaseLayout &layout,
                                                         std::optional<StoreError> *problem)
{
    if (opened.isIntact())
        return opened;
    opened.close();
    const StoreError damaged{StoreError::Kind::Damaged, u"integrity_check"_s,
                             setAside(QDir(folder).filePath(layout.name + u".sqlite"_s))};
    qCWarning(logStorage) << "A damaged file was set aside:" << damaged.setAside;
    if (problem)
        *problem = damaged;
    return open(folder, layout, nullptr);
}

void Database::emptyLog() const
{
    (void)execute(handle(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

QString Database::copyAside() const
{
    const QSqlDatabase database = handle();
    // What is only in the log so far belongs to the copy.
    emptyLog();
    const QFileInfo info(database.databaseName());
    const QString name = damagedName(info);
    const QString copy = info.dir().filePath(name);
    if (!QFile::copy(info.filePath(), copy))
        return {};
    QFile::setPermissions(copy, ownerOnly);
    return name;
}

qint64 Database::bytes() const
{
    const QSqlDatabase database = handle();
    return qint64(number(database, u"PRAGMA page_count"_s))
        * number(database, u"PRAGMA page_size"_s);
}

} // namespace taskinput::persistence
