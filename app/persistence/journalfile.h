// The tables of journal.sqlite: what was sent, when, and what it was before.
#pragma once

#include "persistence/database.h"
#include "session/journalsink.h"

namespace taskinput::persistence {

using session::JournalQuery;

struct JournalBounds {
    int months = 12;
    int megabytes = 500;
};

//! Belongs to the store's thread.
class JournalFile {
public:
    static Result<JournalFile, StoreError> open(const QString &folder,
                                                std::optional<StoreError> *problem);

    //! See Database.
    static Result<JournalFile, StoreError> reopenedIfDamaged(JournalFile opened,
                                                             const QString &folder,
                                                             std::optional<StoreError> *problem);

    //! An earlier entry of the same send goes: this one knows better how it ended.
    Result<void, StoreError> add(const session::JournalEntry &entry);
    Result<QList<session::JournalEntry>, StoreError>
    find(const JournalQuery &query); //!< newest first
    //! Oldest entries go until the bounds hold.
    Result<void, StoreError> trim(const JournalBounds &bounds, const QDateTime &now);

private:
    explicit JournalFile(Database database);
    Result<void, StoreError> readFields(session::JournalEntry &entry, qint64 number,
                                        qint64 longestValue);

    Database m_database;
};

//! One JSON object without line ends: `{"time":…,"task":…,"fields":[…]}`; values of secrets are
//! left out.
QByteArray jsonLine(const session::JournalEntry &entry);

} // namespace taskinput::persistence
