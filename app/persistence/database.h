// One SQLite file: opened carefully, brought to our version, never destroyed.
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace taskinput::persistence {

struct StoreError {
    enum class Kind {
        CannotOpen, //!< folder or file can't be read or written
        FromNewerVersion, //!< left alone
        Damaged, //!< set aside, see setAside
        Full, //!< disk full or read-only while writing
        Failed,
    } kind = Kind::Failed;
    QString detail; //!< the system's or SQLite's words
    QString setAside; //!< file name of a damaged file that was renamed
};

//! How a file is laid out and how careful it is.
struct DatabaseLayout {
    QString name; //!< "drafts": also the file's name
    //! migrations[i] brings user_version i to i + 1. Statements, one each.
    QList<QStringList> migrations;
    bool syncsEveryWrite = false; //!< synchronous=FULL
    bool checksAtStart = false; //!< integrity_check before use
};

/*! Belongs to the thread that opened it. The file is created readable by its owner only.
   locking_mode=EXCLUSIVE is set before WAL, so there is no shared-memory file and a home folder on
   a network is safe. */
class Database {
public:
    //! A damaged file is renamed to <name>-damaged-<time>.sqlite and a new one is begun; \a problem
    //! then says so.
    static Result<Database, StoreError> open(const QString &folder, const DatabaseLayout &layout,
                                             std::optional<StoreError> *problem);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    QSqlDatabase handle() const { return QSqlDatabase::database(m_connection, false); }
    //! Runs \a work in one transaction; rolls back if it fails or the commit does.
    Result<void, StoreError>
    transaction(const std::function<Result<void, StoreError>(QSqlDatabase &)> &work);
    //! Moves what the log holds into the file now. It happens by itself once the log is long, at a
    //! time nobody chose.
    void emptyLog() const;
    //! Full integrity check, linear in the file; false if it is damaged.
    bool isIntact() const;
    //! For files that are not checked at the start: \a opened after the full check, or a new file
    //! where it was damaged; the damaged one is set aside then, as open() does it.
    static Result<Database, StoreError> reopenedIfDamaged(Database opened, const QString &folder,
                                                          const DatabaseLayout &layout,
                                                          std::optional<StoreError> *problem);
    //! A copy beside the file, named like a damaged one: what can't be understood is kept although
    //! work goes on. Gives its name; empty if it can't be written.
    QString copyAside() const;
    qint64 bytes() const;

private:
    explicit Database(QString connection);
    void close();

    QString m_connection; //!< empty after a move
};

//! What went wrong in the last statement of \a query.
StoreError storeError(const class QSqlError &error);

} // namespace taskinput::persistence
