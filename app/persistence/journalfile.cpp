#include "persistence/journalfile.h"

#include "persistence/textblob.h"
#include "json/edits.h"

#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <limits>
#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;
using session::JournalEntry;
using session::JournalField;
using session::SendEnd;

namespace {

using Done = Result<void, StoreError>;

const DatabaseLayout &layout()
{
    static const DatabaseLayout journal{
        u"journal"_s,
        {{
            u"CREATE TABLE send (number INTEGER PRIMARY KEY, id TEXT NOT NULL, account TEXT NOT "
            u"NULL, task TEXT NOT NULL, "
            "task_name TEXT NOT NULL, at TEXT NOT NULL, is_replacement INTEGER NOT NULL, result "
            "TEXT NOT NULL, error_type TEXT, "
            "error_message TEXT, duration_ms INTEGER NOT NULL)"_s,
            u"CREATE INDEX send_of_task ON send (account, task, number)"_s,
            u"CREATE TABLE field (send INTEGER NOT NULL REFERENCES send (number) ON DELETE "
            u"CASCADE, name TEXT NOT NULL, "
            "before TEXT, after TEXT, is_secret INTEGER NOT NULL)"_s,
            u"CREATE INDEX field_of_send ON field (send)"_s,
            u"CREATE INDEX field_by_name ON field (name)"_s,
        }},
        false,
        false,
    };
    return journal;
}

constexpr std::pair<SendEnd::Result, QLatin1StringView> resultNames[] = {
    {SendEnd::Result::Verified, "verified"_L1},
    {SendEnd::Result::Differs, "differs"_L1},
    {SendEnd::Result::Refused, "refused"_L1},
    {SendEnd::Result::NotThereSoFar, "not-there-so-far"_L1},
    {SendEnd::Result::Unknown, "unknown"_L1},
};

QLatin1StringView nameOf(SendEnd::Result result)
{
    for (const auto &[value, name] : resultNames) {
        if (value == result)
            return name;
    }
    Q_UNREACHABLE();
}

SendEnd::Result resultNamed(const QString &text)
{
    for (const auto &[value, name] : resultNames) {
        if (name == text)
            return value;
    }
    return SendEnd::Result::Unknown;
}

Done run(QSqlDatabase &database, const QString &statement, const QVariantList &values,
         qint64 *number = nullptr)
{
    QSqlQuery query(database);
    if (!query.prepare(statement))
        return Failure{storeError(query.lastError())};
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    if (number)
        *number = query.lastInsertId().toLongLong();
    return {};
}

//! A pattern for LIKE … ESCAPE '\' that finds \a words anywhere.
QString anywhere(QString words)
{
    words.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + words + u'%';
}

struct Condition {
    QString text;
    QVariantList values;
    void add(const QString &condition, const QVariantList &bound)
    {
        text += (text.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values += bound;
    }
};

Condition conditionOf(const JournalQuery &query)
{
    Condition condition;
    if (!query.account.isEmpty())
        condition.add(u"account = ?"_s, {query.account});
    if (!query.taskId.isEmpty())
        condition.add(u"task = ?"_s, {query.taskId});
    if (!query.sendId.isEmpty())
        condition.add(u"id = ?"_s, {query.sendId});
    if (!query.field.isEmpty())
        condition.add(u"EXISTS (SELECT 1 FROM field WHERE send = number AND name = ?)"_s,
                      {query.field});
    if (!query.words.isEmpty()) {
        const QString pattern = anywhere(query.words);
        condition.add(
            u"(task_name LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM field WHERE send = number AND "
            u"(name LIKE ? ESCAPE '\\' "
            "OR (is_secret = 0 AND (before LIKE ? ESCAPE '\\' OR after LIKE ? ESCAPE '\\')))))"_s,
            {pattern, pattern, pattern, pattern});
    }
    return condition;
}

QDateTime newestTime(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    const bool found =
        query.exec(u"SELECT at FROM send ORDER BY number DESC LIMIT 1"_s) && query.next();
    return found ? QDateTime::fromString(query.value(0).toString(), Qt::ISODateWithMs)
                 : QDateTime();
}

} // namespace

JournalFile::JournalFile(Database database)
    : m_database(std::move(database))
{
}

Result<JournalFile, StoreError> JournalFile::open(const QString &folder,
                                                  std::optional<StoreError> *problem)
{
    auto database = Database::open(folder, layout(), problem);
    if (!database)
        return Failure{database.error()};
    return JournalFile(std::move(*database));
}

Result<JournalFile, StoreError> JournalFile::reopenedIfDamaged(JournalFile opened,
                                                               const QString &folder,
                                                               std::optional<StoreError> *problem)
{
    auto database =
        Database::reopenedIfDamaged(std::move(opened.m_database), folder, layout(), problem);
    if (!database)
        return Failure{database.error()};
    return JournalFile(std::move(*database));
}

Done JournalFile::add(const JournalEntry &entry)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Done {
        qint64 number = 0;
        // A send whose end was unknown, or whose end a crash cut off, is told again once it is
        // known.
        auto done = run(database, u"DELETE FROM send WHERE id = ?"_s, {entry.sendId});
        if (!done)
            return done;
        done = run(database,
                   u"INSERT INTO send (id, account, task, task_name, at, is_replacement, result, "
                   u"error_type, error_message, "
                   "duration_ms) VALUES (?,?,?,?,?,?,?,?,?,?)"_s,
                   {entry.sendId, entry.draft.account, entry.draft.taskId,
                    entry.taskName.isNull() ? u""_s : entry.taskName, timeStamp(entry.at),
                    entry.isReplacement, QString(nameOf(entry.result)), entry.errorType,
                    entry.errorMessage, qint64(entry.duration.count())},
                   &number);
        for (const JournalField &field : entry.fields) {
            if (!done)
                break;
            done = run(
                database,
                u"INSERT INTO field (send, name, before, after, is_secret) VALUES (?,?,?,?,?)"_s,
                {number, field.name, field.before.isNull() ? QVariant() : QVariant(field.before),
                 field.after.isNull() ? QVariant() : QVariant(field.after), field.isSecret});
        }
        return done;
    });
}

Result<QList<JournalEntry>, StoreError> JournalFile::find(const JournalQuery &wanted)
{
    const Condition condition = conditionOf(wanted);
    QSqlQuery query(m_database.handle());
    query.prepare(u"SELECT number, id, account, task, task_name, at, is_replacement, result, "
                  u"error_type, error_message, duration_ms "
                  "FROM send"_s
                  + condition.text + u" ORDER BY number DESC LIMIT ? OFFSET ?"_s);
    for (const QVariant &value : condition.values)
        query.addBindValue(value);
    query.addBindValue(wanted.limit);
    query.addBindValue(wanted.offset);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    QList<JournalEntry> entries;
    while (query.next()) {
        JournalEntry entry;
        entry.sendId = query.value(1).toString();
        entry.draft = {query.value(2).toString(), query.value(3).toString()};
        entry.taskName = query.value(4).toString();
        entry.at = QDateTime::fromString(query.value(5).toString(), Qt::ISODateWithMs);
        entry.isReplacement = query.value(6).toBool();
        entry.result = resultNamed(query.value(7).toString());
        entry.errorType = query.value(8).toString();
        entry.errorMessage = query.value(9).toString();
        entry.duration = std::chrono::milliseconds(query.value(10).toLongLong());
        if (auto done = readFields(entry, query.value(0).toLongLong(), wanted.longestValue); !done)
            return Failure{done.error()};
        entries.append(entry);
    }
    return entries;
}

Done JournalFile::readFields(JournalEntry &entry, qint64 number, qint64 longestValue)
{
    // A list of many sends must not carry megabytes that nobody looks at.
    QSqlQuery query(m_database.handle());
    query.prepare(u"SELECT name, CASE WHEN length(before) <= ? THEN before END, "
                  "CASE WHEN length(after) <= ? THEN after END, is_secret, "
                  "max(ifnull(length(before), 0), ifnull(length(after), 0)) > ? "
                  "FROM field WHERE send = ? ORDER BY rowid"_s);
    for (int times = 0; times < 3; ++times)
        query.addBindValue(longestValue > 0 ? longestValue : std::numeric_limits<qint64>::max());
    query.addBindValue(number);
    if (!query.exec())
        return Failure{storeError(query.lastError())};
    while (query.next()) {
        JournalField field;
        field.name = query.value(0).toString();
        if (!query.isNull(1))
            field.before = query.value(1).toString();
        if (!query.isNull(2))
            field.after = query.value(2).toString();
        field.isSecret = query.value(3).toBool();
        field.isAbridged = query.value(4).toBool();
        entry.fields.append(field);
    }
    return {};
}

Done JournalFile::trim(const JournalBounds &bounds, const QDateTime &now)
{
    // A clock that jumped ahead must not make the whole journal old: time is counted from the
    // newest entry at most.
    const QDateTime newest = newestTime(m_database.handle());
    const QDateTime reference = newest.isValid() ? std::min(now, newest) : now;
    const QString oldest = reference.addMonths(-bounds.months).toString(Qt::ISODateWithMs);
    auto done = m_database.transaction([&](QSqlDatabase &database) {
        return run(database, u"DELETE FROM send WHERE at < ?"_s, {oldest});
    });
    const qint64 most = qint64(bounds.megabytes) * 1'000'000;
    // A tenth of the entries a round: few rounds, and no more goes than must.
    while (done && m_database.bytes() > most) {
        QSqlDatabase database = m_database.handle();
        const auto gone = m_database.transaction([](QSqlDatabase &inside) {
            return run(
                inside,
                u"DELETE FROM send WHERE number IN (SELECT number FROM send ORDER BY number LIMIT "
                "(SELECT (count(*) + 9) / 10 FROM send))"_s,
                {});
        });
        if (!gone)
            return gone;
        const qint64 before = m_database.bytes();
        done = run(database, u"VACUUM"_s, {});
        if (m_database.bytes() >= before)
            break; // nothing left to give back
    }
    return done;
}

QByteArray jsonLine(const JournalEntry &entry)
{
    QStringList fields;
    for (const JournalField &field : entry.fields) {
        QString object = u"{\"name\":"_s + json::quoted(field.name);
        if (field.isSecret) {
            object += u",\"secret\":true"_s;
        } else {
            if (!field.before.isNull())
                object += u",\"before\":"_s + field.before;
            if (!field.after.isNull())
                object += u",\"after\":"_s + field.after;
        }
        fields << object + u'}';
    }
    QString line = u"{\"time\":"_s + json::quoted(entry.at.toUTC().toString(Qt::ISODateWithMs))
        + u",\"account\":"_s + json::quoted(entry.draft.account) + u",\"taskId\":"_s
        + json::quoted(entry.draft.taskId) + u",\"task\":"_s + json::quoted(entry.taskName)
        + u",\"replacement\":"_s + (entry.isReplacement ? u"true"_s : u"false"_s)
        + u",\"result\":"_s + json::quoted(QString(nameOf(entry.result))) + u",\"durationMs\":"_s
        + QString::number(entry.duration.count());
    if (!entry.errorType.isEmpty() || !entry.errorMessage.isEmpty())
        line += u",\"error\":{\"type\":"_s + json::quoted(entry.errorType) + u",\"message\":"_s
            + json::quoted(entry.errorMessage) + u'}';
    return (line + u",\"fields\":["_s + fields.join(u',') + u"]}"_s).toUtf8();
}

} // namespace taskinput::persistence
