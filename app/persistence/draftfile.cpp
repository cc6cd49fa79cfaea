#include "persistence/draftfile.h"

#include "persistence/textblob.h"
#include "session/sendplan.h"
#include "json/document.h"

#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;
using session::DraftId;

namespace {

using Done = Result<void, StoreError>;

const DatabaseLayout &layout()
{
    static const DatabaseLayout drafts{
        u"drafts"_s,
        {{
            // text is null while it equals the baseline's: most drafts begin as what was loaded.
            u"CREATE TABLE draft (account TEXT NOT NULL, task TEXT NOT NULL, baseline BLOB NOT "
            u"NULL, never_set INTEGER NOT NULL, "
            "text BLOB, caret INTEGER NOT NULL, ticks BLOB, kept_at TEXT NOT NULL, PRIMARY KEY (account, task)) WITHOUT ROWID"_s,
            u"CREATE TABLE edit (number INTEGER PRIMARY KEY, account TEXT NOT NULL, task TEXT NOT "
            u"NULL, position INTEGER NOT NULL, "
            "removed INTEGER NOT NULL, inserted BLOB NOT NULL)"_s,
            u"CREATE INDEX edit_of_draft ON edit (account, task, number)"_s,
            u"CREATE TABLE send (id TEXT PRIMARY KEY, account TEXT NOT NULL, task TEXT NOT NULL, "
            u"started_at TEXT NOT NULL, "
            "is_replacement INTEGER NOT NULL, fields BLOB NOT NULL, body BLOB NOT NULL, "
            "previous_never_set INTEGER NOT NULL, previous_input BLOB NOT NULL) WITHOUT ROWID"_s,
        }},
        true,
        true,
    };
    return drafts;
}

Done run(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    if (!query.prepare(statement))
        return Failure{storeError(query.lastError())};
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    return {};
}

//! What a sealed value of a draft belongs to.
QByteArray ownerOf(const DraftId &id)
{
    return id.account.toUtf8() + '\n' + id.taskId.toUtf8() + '\n';
}

QByteArray placeOf(const DraftId &id, qint64 position, qint64 removed)
{
    return ownerOf(id) + QByteArray::number(position) + ' ' + QByteArray::number(removed);
}

//! Of a send: all that its judgement will lean on.
QByteArray wholeOf(const session::SendRecord &record, const QByteArray &body)
{
    return ownerOf(record.draft) + record.id.toUtf8() + (record.isReplacement ? " r " : " m ")
        + (record.previousNeverSet ? "n " : "p ") + QByteArray::number(body.size()) + ' ' + body
        + record.previousInput;
}

bool isLong(const DraftWrite &write)
{
    constexpr qsizetype longText = 500'000;
    if (const auto *draft = std::get_if<KeepDraft>(&write))
        return draft->baseline.text.size() > longText;
    if (const auto *compact = std::get_if<Compact>(&write))
        return compact->text.size() > longText;
    return false;
}

Done dropEdits(QSqlDatabase &database, const DraftId &id)
{
    return run(database, u"DELETE FROM edit WHERE account = ? AND task = ?"_s,
               {id.account, id.taskId});
}

//! Writes one DraftWrite; the open send is not a draft's business, so only EndSend touches it.
struct Writer {
    QSqlDatabase &database;
    QString at;

    Done keepCaret(const DraftId &id, qsizetype caret) const
    {
        return run(database,
                   u"UPDATE draft SET caret = ?, kept_at = ? WHERE account = ? AND task = ?"_s,
                   {qint64(caret), at, id.account, id.taskId});
    }
    Done operator()(const KeepDraft &draft) const
    {
        if (auto dropped = dropEdits(database, draft.id); !dropped)
            return dropped;
        const QByteArray owner = ownerOf(draft.id);
        const QVariant text =
            draft.text == draft.baseline.text ? QVariant() : QVariant(toBlob(draft.text, owner));
        return run(database,
                   u"INSERT INTO draft (account, task, baseline, never_set, text, caret, ticks, "
                   u"kept_at) VALUES (?,?,?,?,?,?,?,?) "
                   "ON CONFLICT (account, task) DO UPDATE SET baseline = excluded.baseline, "
                   "never_set = excluded.never_set, "
                   "text = excluded.text, caret = excluded.caret, kept_at = excluded.kept_at"_s,
                   {draft.id.account, draft.id.taskId, toBlob(draft.baseline.text, owner),
                    draft.baseline.neverSet, text, qint64(draft.caret), QVariant(), at});
    }
    Done operator()(const KeepEdits &keep) const
    {
        for (const text::Edit &edit : keep.edits) {
            auto added = run(
                database,
                u"INSERT INTO edit (account, task, position, removed, inserted) VALUES (?,?,?,?,?)"_s,
                {keep.id.account, keep.id.taskId, qint64(edit.position),
                 qint64(edit.removed.size()),
                 toBlob(edit.inserted, placeOf(keep.id, edit.position, edit.removed.size()))});
            if (!added)
                return added;
        }
        return keepCaret(keep.id, keep.caret);
    }
    Done operator()(const KeepTicks &keep) const
    {
        return run(database, u"UPDATE draft SET ticks = ? WHERE account = ? AND task = ?"_s,
                   {toBlob(Lists(keep.ticks.unticked, keep.ticks.ticked), ownerOf(keep.id)),
                    keep.id.account, keep.id.taskId});
    }
    Done operator()(const KeepBaseline &keep) const
    {
        // A text that leaned on the old baseline gets a copy of its own first.
        auto copied = run(
            database,
            u"UPDATE draft SET text = baseline WHERE text IS NULL AND account = ? AND task = ?"_s,
            {keep.id.account, keep.id.taskId});
        if (!copied)
            return copied;
        return run(database,
                   u"UPDATE draft SET baseline = ?, never_set = ? WHERE account = ? AND task = ?"_s,
                   {toBlob(keep.baseline.text, ownerOf(keep.id)), keep.baseline.neverSet,
                    keep.id.account, keep.id.taskId});
    }
    Done operator()(const Compact &compact) const
    {
        if (auto dropped = dropEdits(database, compact.id); !dropped)
            return dropped;
        auto said =
            run(database, u"UPDATE draft SET text = ? WHERE account = ? AND task = ?"_s,
                {toBlob(compact.text, ownerOf(compact.id)), compact.id.account, compact.id.taskId});
        if (!said || !compact.caret)
            return said;
        return keepCaret(compact.id, *compact.caret);
    }
    Done operator()(const DropDraft &drop) const
    {
        if (auto dropped = dropEdits(database, drop.id); !dropped)
            return dropped;
        return run(database, u"DELETE FROM draft WHERE account = ? AND task = ?"_s,
                   {drop.id.account, drop.id.taskId});
    }
    Done operator()(const EndSend &ended) const
    {
        // Unknown stays open: the question outlives the program.
        using Result = session::SendEnd::Result;
        if (ended.end.result == Result::Unknown)
            return {};
        if (ended.end.result == Result::Refused)
            return run(database, u"DELETE FROM send WHERE id = ?"_s, {ended.end.id});
        // Apify was read or has answered: older questions about the same task are answered with
        // this one.
        return run(database, u"DELETE FROM send WHERE account = ? AND task = ?"_s,
                   {ended.end.draft.account, ended.end.draft.taskId});
    }
};

StoreError damaged(const QString &what)
{
    return {StoreError::Kind::Damaged, what, {}};
}

Result<std::optional<session::SendRecord>, StoreError> openSend(const QSqlDatabase &database,
                                                                const DraftId &id)
{
    QSqlQuery query(database);
    query.prepare(
        u"SELECT id, started_at, is_replacement, fields, body, previous_never_set, previous_input "
        "FROM send WHERE account = ? AND task = ? ORDER BY started_at DESC LIMIT 1"_s);
    query.addBindValue(id.account);
    query.addBindValue(id.taskId);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    if (!query.next())
        return std::optional<session::SendRecord>();
    session::SendRecord record;
    record.id = query.value(0).toString();
    record.draft = id;
    record.startedAt = QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs);
    record.isReplacement = query.value(2).toBool();
    record.body = query.value(4).toByteArray();
    record.previousNeverSet = query.value(5).toBool();
    record.previousInput = query.value(6).toByteArray();
    const std::optional<Lists> fields =
        listsFromBlob(query.value(3).toByteArray(), wholeOf(record, record.body));
    if (!fields)
        return Failure{damaged(u"a send"_s)};
    record.fields = fields->first;
    record.secretFields = fields->second;
    return std::optional(record);
}

Result<text::Text, StoreError> withEdits(const QSqlDatabase &database, const DraftId &id,
                                         text::Text text)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(
        u"SELECT position, removed, inserted FROM edit WHERE account = ? AND task = ? ORDER BY number"_s);
    query.addBindValue(id.account);
    query.addBindValue(id.taskId);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    while (query.next()) {
        const qint64 position = query.value(0).toLongLong();
        const qint64 removed = query.value(1).toLongLong();
        if (position < 0 || removed < 0 || position + removed > text.size())
            return Failure{damaged(u"an edit record lies outside its draft"_s)};
        const std::optional<text::Text> inserted =
            textFromBlob(query.value(2).toByteArray(), placeOf(id, position, removed));
        if (!inserted)
            return Failure{damaged(u"an edit record"_s)};
        text = text.replaced(position, removed, *inserted);
    }
    return text;
}

//! The body as it may be written: new plain text of a secret never reaches the disk.
QByteArray keepableBody(const session::SendRecord &record)
{
    if (record.secretFields.isEmpty())
        return record.body;
    const json::DocumentPtr body = json::Document::parse(QString::fromUtf8(record.body));
    return session::withoutSecrets(
        *body, QSet<QString>(record.secretFields.cbegin(), record.secretFields.cend()));
}

} // namespace

DraftFile::DraftFile(Database database)
    : m_database(std::move(database))
{
}

Result<DraftFile, StoreError> DraftFile::open(const QString &folder,
                                              std::optional<StoreError> *problem)
{
    auto database = Database::open(folder, layout(), problem);
    if (!database)
        return Failure{database.error()};
    DraftFile file(std::move(*database));
    if (StoreError unreadable; problem && !*problem && !file.isReadable(&unreadable)) {
        unreadable.setAside = file.m_database.copyAside();
        *problem = unreadable;
    }
    return file;
}

//! Every draft and send that is there; false with what is wrong at the first that can't be read.
bool DraftFile::isReadable(StoreError *error)
{
    QSqlQuery query(m_database.handle());
    QList<DraftId> ids;
    if (query.exec(u"SELECT account, task FROM draft UNION SELECT account, task FROM send"_s)) {
        while (query.next())
            ids.append({query.value(0).toString(), query.value(1).toString()});
    }
    for (const DraftId &id : std::as_const(ids)) {
        if (auto draft = load(id); !draft) {
            *error = draft.error();
            return false;
        }
    }
    if (query.exec(u"SELECT 1 FROM edit WHERE NOT EXISTS (SELECT 1 FROM draft WHERE draft.account "
                   u"= edit.account AND "
                   "draft.task = edit.task) LIMIT 1"_s)
        && query.next()) {
        *error = damaged(u"an edit record without its draft"_s);
        return false;
    }
    return true;
}

Done DraftFile::write(const QList<DraftWrite> &writes, const QDateTime &at)
{
    auto done = m_database.transaction([&](QSqlDatabase &database) -> Done {
        const Writer writer{database, timeStamp(at)};
        for (const DraftWrite &write : writes) {
            if (auto written = std::visit(writer, write); !written)
                return written;
        }
        return {};
    });
    // Else the next key, though small, would have to wait for it.
    if (done && std::ranges::any_of(writes, isLong))
        m_database.emptyLog();
    return done;
}

Done DraftFile::startSend(const session::SendRecord &record)
{
    const QByteArray body = keepableBody(record);
    return m_database.transaction([&](QSqlDatabase &database) {
        return run(database,
                   u"INSERT OR REPLACE INTO send (id, account, task, started_at, is_replacement, "
                   u"fields, body, "
                   "previous_never_set, previous_input) VALUES (?,?,?,?,?,?,?,?,?)"_s,
                   {record.id, record.draft.account, record.draft.taskId,
                    timeStamp(record.startedAt), record.isReplacement,
                    toBlob(Lists(record.fields, record.secretFields), wholeOf(record, body)), body,
                    record.previousNeverSet,
                    record.previousInput.isNull() ? QByteArray("") : record.previousInput});
    });
}

Result<std::optional<session::StoredDraft>, StoreError> DraftFile::load(const DraftId &id)
{
    const QSqlDatabase database = m_database.handle();
    auto send = openSend(database, id);
    if (!send)
        return Failure{send.error()};

    QSqlQuery query(database);
    query.prepare(
        u"SELECT baseline, never_set, text, caret, ticks, kept_at FROM draft WHERE account = ? AND task = ?"_s);
    query.addBindValue(id.account);
    query.addBindValue(id.taskId);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    session::StoredDraft draft;
    draft.openSend = *send;
    if (!query.next()) {
        if (!*send)
            return std::optional<session::StoredDraft>();
        return std::optional(draft); // only the open question is left
    }
    const QByteArray owner = ownerOf(id);
    const std::optional<text::Text> baseline = textFromBlob(query.value(0).toByteArray(), owner);
    const std::optional<text::Text> base =
        query.isNull(2) ? baseline : textFromBlob(query.value(2).toByteArray(), owner);
    const std::optional<Lists> ticks =
        query.isNull(4) ? Lists() : listsFromBlob(query.value(4).toByteArray(), owner);
    if (!baseline || !base || !ticks)
        return Failure{damaged(u"a draft"_s)};
    draft.baseline.text = *baseline;
    draft.baseline.neverSet = query.value(1).toBool();
    draft.caret = query.value(3).toLongLong();
    draft.ticks.unticked = ticks->first;
    draft.ticks.ticked = ticks->second;
    draft.keptAt = QDateTime::fromString(query.value(5).toString(), Qt::ISODateWithMs);
    auto text = withEdits(database, id, *base);
    if (!text)
        return Failure{text.error()};
    draft.text = *text;
    if (query.isNull(2) && draft.text == draft.baseline.text) {
        // Only prepared: nothing was typed.
        if (!*send)
            return std::optional<session::StoredDraft>();
        session::StoredDraft question;
        question.openSend = *send;
        return std::optional(question);
    }
    return std::optional(draft);
}

Result<QStringList, StoreError> DraftFile::tasksWithDrafts(const QString &account)
{
    QSqlQuery query(m_database.handle());
    query.prepare(
        u"SELECT task, max(at) FROM (SELECT task, kept_at AS at FROM draft WHERE account = ? "
        "AND (text IS NOT NULL OR EXISTS (SELECT 1 FROM edit WHERE edit.account = draft.account "
        "AND edit.task = draft.task)) "
        "UNION ALL SELECT task, started_at FROM send WHERE account = ?) GROUP BY task ORDER BY 2 DESC"_s);
    query.addBindValue(account);
    query.addBindValue(account);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    QStringList tasks;
    while (query.next())
        tasks << query.value(0).toString();
    return tasks;
}

} // namespace taskinput::persistence
