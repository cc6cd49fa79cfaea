#include "persistence/journalstore.h"

#include "base/logging.h"

#include <QSaveFile>

#include <utility>

namespace taskinput::persistence {

using namespace Qt::StringLiterals;
using session::JournalEntry;

namespace {

constexpr int entriesBetweenTrims = 50;

} // namespace

struct JournalStore::File {
    std::optional<JournalFile> file;

    std::optional<StoreError> open(const QString &folder)
    {
        std::optional<StoreError> problem;
        auto opened = JournalFile::open(folder, &problem);
        if (!opened) {
            qCWarning(logStorage) << "The journal can't be used:" << opened.error().detail;
            return opened.error();
        }
        file.emplace(std::move(*opened));
        return problem;
    }

    std::optional<StoreError> checkAndTrim(const QString &folder, const JournalBounds &bounds)
    {
        if (!file)
            return {};
        std::optional<StoreError> problem;
        auto checked = JournalFile::reopenedIfDamaged(std::move(*file), folder, &problem);
        file.reset();
        if (!checked)
            return checked.error();
        file.emplace(std::move(*checked));
        if (auto trimmed = file->trim(bounds, QDateTime::currentDateTimeUtc()); !trimmed)
            qCWarning(logStorage) << "The journal could not be trimmed:" << trimmed.error().detail;
        return problem;
    }

    QList<JournalEntry> find(const JournalQuery &query)
    {
        if (!file)
            return {};
        auto entries = file->find(query);
        return entries ? *entries : QList<JournalEntry>();
    }
};

JournalStore::JournalStore(StoreThread &thread, const QString &folder, JournalBounds bounds,
                           QObject *parent)
    : JournalSink(parent)
    , m_thread(thread)
    , m_file(std::make_shared<File>())
    , m_bounds(bounds)
{
    const auto told = [this](const std::optional<StoreError> &problem) {
        if (problem)
            emit troubled(*problem);
    };
    using Problem = std::optional<StoreError>;
    m_thread.ask<Problem>([file = m_file, folder] { return file->open(folder); }, this, told);
    // Linear in a file that may be large: behind what is asked at once.
    m_thread.ask<Problem>(
        [file = m_file, folder, bounds] { return file->checkAndTrim(folder, bounds); }, this, told);
}

void JournalStore::setBounds(JournalBounds bounds)
{
    m_bounds = bounds;
    trim();
}

void JournalStore::trim()
{
    m_sinceTrim = 0;
    m_thread.run([file = m_file, bounds = m_bounds] {
        if (!file->file)
            return;
        if (auto trimmed = file->file->trim(bounds, QDateTime::currentDateTimeUtc()); !trimmed)
            qCWarning(logStorage) << "The journal could not be trimmed:" << trimmed.error().detail;
    });
}

JournalStore::~JournalStore()
{
    m_thread.run([file = std::move(m_file)] { file->file.reset(); });
}

void JournalStore::record(const JournalEntry &entry)
{
    m_thread.ask<std::optional<QString>>(
        [file = m_file, entry]() -> std::optional<QString> {
            if (!file->file)
                return QString();
            auto added = file->file->add(entry);
            if (added)
                return std::nullopt;
            qCWarning(logStorage) << "A send could not be written into the journal:"
                                  << added.error().detail;
            return added.error().detail;
        },
        this,
        [this](const std::optional<QString> &problem) {
            if (problem)
                emit notRecorded(*problem);
            else
                emit recorded();
        });
    if (++m_sinceTrim >= entriesBetweenTrims)
        trim();
}

void JournalStore::lastSends(const session::DraftId &id, int count, QObject *context,
                             std::function<void(QList<JournalEntry>)> done)
{
    m_thread.ask<QList<JournalEntry>>(
        [file = m_file, id, count] {
            QList<JournalEntry> successful;
            // Refused ones stand between: more are read than are wanted.
            JournalQuery query;
            query.account = id.account;
            query.taskId = id.taskId;
            query.limit = count * 4 + 20;
            for (const JournalEntry &entry : file->find(query)) {
                using Result = session::SendEnd::Result;
                if (entry.result == Result::Verified || entry.result == Result::Differs)
                    successful.append(entry);
                if (successful.size() == count)
                    break;
            }
            return successful;
        },
        context, std::move(done));
}

void JournalStore::find(const JournalQuery &query, QObject *context,
                        std::function<void(QList<JournalEntry>)> done)
{
    m_thread.ask<QList<JournalEntry>>([file = m_file, query] { return file->find(query); }, context,
                                      std::move(done));
}

void JournalStore::exportLines(const QString &account, const QString &path, QObject *context,
                               std::function<void(QString problem)> done)
{
    m_thread.ask<QString>(
        [file = m_file, account, path]() -> QString {
            if (!file->file)
                return QStringLiteral("there is no journal");
            QSaveFile out(path);
            if (!out.open(QIODevice::WriteOnly))
                return out.errorString();
            constexpr int page = 100;
            for (int offset = 0;; offset += page) {
                JournalQuery query;
                query.account = account;
                query.limit = page;
                query.offset = offset;
                const QList<JournalEntry> entries = file->find(query);
                for (const JournalEntry &entry : entries)
                    out.write(jsonLine(entry) + '\n');
                if (entries.size() < page)
                    break;
            }
            return out.commit() ? QString() : out.errorString();
        },
        context, std::move(done));
}

} // namespace taskinput::persistence
