// The tables of drafts.sqlite.
#pragma once

#include "persistence/database.h"
#include "session/draftsink.h"

#include <QList>

#include <optional>
#include <variant>

namespace taskinput::persistence {

//! One thing to write, in the order it was said.
struct KeepDraft {
    session::DraftId id;
    session::DraftBaseline baseline;
    text::Text text;
    qsizetype caret = 0;
};
struct KeepEdits {
    session::DraftId id;
    QList<text::Edit> edits;
    qsizetype caret = 0;
};
struct KeepTicks {
    session::DraftId id;
    session::DraftTicks ticks;
};
struct KeepBaseline {
    session::DraftId id;
    session::DraftBaseline baseline;
};
//! The text said anew, so that its edit records can go; the rest of the draft stays, its caret and
//! time too where none is given.
struct Compact {
    session::DraftId id;
    text::Text text;
    std::optional<qsizetype> caret = {};
};
struct DropDraft {
    session::DraftId id;
};
struct EndSend {
    session::SendEnd end;
};
using DraftWrite =
    std::variant<KeepDraft, KeepEdits, KeepTicks, KeepBaseline, Compact, DropDraft, EndSend>;

//! Belongs to the store's thread.
class DraftFile {
public:
    //! Every draft is looked at: where one can't be read, a copy of the file is made and \a problem
    //! names it; the others are used all the same.
    static Result<DraftFile, StoreError> open(const QString &folder,
                                              std::optional<StoreError> *problem);

    //! All of them in one transaction, stamped \a at (UTC).
    Result<void, StoreError> write(const QList<DraftWrite> &writes, const QDateTime &at);
    Result<void, StoreError> startSend(const session::SendRecord &record);
    //! Damaged if a byte of the draft is not the one that was written.
    Result<std::optional<session::StoredDraft>, StoreError> load(const session::DraftId &id);
    //! Tasks of \a account with a draft or an open send, newest first.
    Result<QStringList, StoreError> tasksWithDrafts(const QString &account);

private:
    explicit DraftFile(Database database);
    bool isReadable(StoreError *error);

    Database m_database;
};

} // namespace taskinput::persistence
