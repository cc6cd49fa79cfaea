#include "persistence/draftstore.h"

#include "base/logging.h"

#include <utility>

namespace taskinput::persistence {

using namespace std::chrono_literals;
using session::DraftId;

namespace {

// Together with a synced write well inside the second that is promised.
constexpr auto flushDelay = 250ms;
constexpr auto idleDelay = 4s;
// A full disk may have been freed meanwhile.
constexpr auto retryDelay = 5s;
// Below this a draft is read back faster than anyone notices.
constexpr qsizetype recordsWorthCompacting = 400;
constexpr qsizetype unitsWorthCompacting = 1 << 20;

QString key(const DraftId &id)
{
    return id.account + u'\n' + id.taskId;
}

struct IdOf {
    DraftId operator()(const EndSend &ended) const { return ended.end.draft; }
    template <typename Write> DraftId operator()(const Write &write) const { return write.id; }
};

} // namespace

//! Shared with the thread's work; only that thread looks inside.
struct DraftStore::File {
    std::optional<DraftFile> file;
    QList<DraftWrite> unwritten; //!< of a write that failed, before what comes next

    std::optional<StoreError> write(QList<DraftWrite> writes, const QDateTime &at)
    {
        if (!file)
            return StoreError{StoreError::Kind::CannotOpen, {}, {}};
        unwritten += std::move(writes);
        auto done = file->write(unwritten, at);
        if (!done)
            return done.error();
        unwritten.clear();
        return {};
    }
};

DraftStore::DraftStore(StoreThread &thread, const QString &folder, QObject *parent)
    : DraftSink(parent)
    , m_thread(thread)
    , m_file(std::make_shared<File>())
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushDelay);
    connect(&m_flushTimer, &QTimer::timeout, this, &DraftStore::writeWhatWaits);
    m_idleTimer.setSingleShot(true);
    m_idleTimer.setInterval(idleDelay);
    connect(&m_idleTimer, &QTimer::timeout, this, &DraftStore::compactWhatGrew);

    struct Opened {
        std::optional<StoreError> problem;
        bool isUsable = false;
    };
    m_thread.ask<Opened>(
        [file = m_file, folder] {
            Opened result;
            auto opened = DraftFile::open(folder, &result.problem);
            if (!opened)
                result.problem = opened.error();
            else
                file->file.emplace(std::move(*opened));
            result.isUsable = file->file.has_value();
            return result;
        },
        this, [this](const Opened &result) { emit this->opened(result.problem, result.isUsable); });
}

DraftStore::~DraftStore()
{
    flush();
    // The connection belongs to the thread and must be closed there.
    m_thread.run([file = std::move(m_file)] { file->file.reset(); });
}

void DraftStore::say(DraftWrite write)
{
    m_pending.append(std::move(write));
    // A retry's longer wait must not hold back what is new.
    if (!m_flushTimer.isActive() || m_flushTimer.interval() > flushDelay.count())
        m_flushTimer.start(flushDelay);
}

void DraftStore::keepDraft(const DraftId &id, const session::DraftBaseline &baseline,
                           const text::Text &text, qsizetype caret)
{
    m_growth.insert(key(id), {text, 0, 0});
    say(KeepDraft{id, baseline, text, caret});
}

void DraftStore::keepEdits(const DraftId &id, const QList<text::Edit> &edits, qsizetype caret)
{
    Growth &growth = m_growth[key(id)];
    qsizetype inserted = 0;
    for (const text::Edit &edit : edits) {
        growth.text = growth.text.replaced(edit.position, edit.removed.size(), edit.inserted);
        growth.records += 1;
        growth.units += edit.inserted.size();
        inserted += edit.inserted.size();
    }
    m_idleTimer.start();
    if (inserted < unitsWorthCompacting) {
        say(KeepEdits{id, edits, caret});
        return;
    }
    growth.records = 0;
    growth.units = 0;
    dropStepsBefore(id);
    say(Compact{id, growth.text, caret});
}

//! A base that is said anew makes needless what of the text has not been handed over yet.
void DraftStore::dropStepsBefore(const DraftId &id)
{
    m_pending.removeIf([&id](const DraftWrite &write) {
        const auto *edits = std::get_if<KeepEdits>(&write);
        const auto *base = std::get_if<Compact>(&write);
        return (edits && edits->id == id) || (base && base->id == id);
    });
}

void DraftStore::keepTicks(const DraftId &id, const session::DraftTicks &ticks)
{
    say(KeepTicks{id, ticks});
}

void DraftStore::keepBaseline(const DraftId &id, const session::DraftBaseline &baseline)
{
    say(KeepBaseline{id, baseline});
}

void DraftStore::dropDraft(const DraftId &id)
{
    m_growth.remove(key(id));
    say(DropDraft{id});
}

void DraftStore::sendEnded(const session::SendEnd &end)
{
    say(EndSend{end});
}

void DraftStore::writeWhatWaits()
{
    if (m_writes == 0)
        flush();
}

void DraftStore::flush()
{
    m_flushTimer.stop();
    if (m_pending.isEmpty() && m_notWritten.isEmpty())
        return;
    QList<DraftId> ids = std::exchange(m_notWritten, {});
    for (const DraftWrite &write : std::as_const(m_pending)) {
        const DraftId id = std::visit(IdOf{}, write);
        if (!ids.contains(id))
            ids.append(id);
    }
    const QDateTime at = QDateTime::currentDateTimeUtc();
    ++m_writes;
    m_thread.ask<std::optional<StoreError>>(
        [file = m_file, writes = std::exchange(m_pending, {}), at] {
            return file->write(writes, at);
        },
        this,
        [this, ids, at](const std::optional<StoreError> &problem) { flushed(ids, at, problem); });
}

void DraftStore::flushed(const QList<DraftId> &ids, const QDateTime &at,
                         const std::optional<StoreError> &problem)
{
    --m_writes;
    if (!m_pending.isEmpty() && !m_flushTimer.isActive())
        m_flushTimer.start(flushDelay);
    if (problem) {
        qCWarning(logStorage) << "A draft could not be written:" << problem->detail;
        if (problem->kind != StoreError::Kind::CannotOpen) {
            m_notWritten = ids;
            if (!m_flushTimer.isActive())
                m_flushTimer.start(retryDelay);
        }
    }
    for (const DraftId &id : ids) {
        if (problem)
            emit draftNotKept(id, problem->detail);
        else
            emit draftKept(id, at);
    }
}

void DraftStore::compactWhatGrew()
{
    for (auto it = m_growth.begin(); it != m_growth.end(); ++it) {
        if (it->records < recordsWorthCompacting && it->units < unitsWorthCompacting)
            continue;
        it->records = 0;
        it->units = 0;
        const qsizetype split = it.key().indexOf(u'\n');
        const DraftId id{it.key().left(split), it.key().mid(split + 1)};
        say(Compact{id, it->text, {}});
    }
}

void DraftStore::loadDraft(const DraftId &id, QObject *context,
                           std::function<void(std::optional<session::StoredDraft>)> done)
{
    flush();
    struct Loaded {
        std::optional<session::StoredDraft> draft;
        std::optional<StoreError> problem;
    };
    m_thread.ask<Loaded>(
        [file = m_file, id]() -> Loaded {
            if (!file->file)
                return {};
            auto draft = file->file->load(id);
            if (draft)
                return {*draft, {}};
            // The next draft of this task takes the row; a copy was made when the file was opened.
            qCWarning(logStorage) << "A draft could not be read:" << draft.error().detail;
            return {{}, draft.error()};
        },
        context,
        [this, id, guard = QPointer<DraftStore>(this),
         done = std::move(done)](const Loaded &loaded) {
            if (guard && loaded.draft)
                m_growth.insert(key(id), {loaded.draft->text, recordsWorthCompacting, 0});
            if (guard && loaded.problem)
                emit notReadable(*loaded.problem);
            done(loaded.draft);
        });
}

void DraftStore::sendStarted(const session::SendRecord &record, QObject *context,
                             std::function<void(QString problem)> done)
{
    flush();
    m_thread.ask<QString>(
        [file = m_file, record]() -> QString {
            if (!file->file)
                return QStringLiteral("there is no store");
            auto written = file->file->startSend(record);
            return written ? QString() : written.error().detail;
        },
        context, std::move(done));
}

void DraftStore::loadTasksWithDrafts(const QString &account, QObject *context,
                                     std::function<void(QStringList)> done)
{
    m_thread.ask<QStringList>(
        [file = m_file, account]() -> QStringList {
            if (!file->file)
                return {};
            auto tasks = file->file->tasksWithDrafts(account);
            return tasks ? *tasks : QStringList();
        },
        context, std::move(done));
}

} // namespace taskinput::persistence
