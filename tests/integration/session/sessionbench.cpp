#include "sessionbench.h"

#include "session/fieldvalues.h"
#include "json/edits.h"

namespace taskinput::test {

using namespace session;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

template <typename T> void later(QObject *context, std::function<void(T)> done, T value)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), value = std::move(value)] { done(value); },
        Qt::QueuedConnection);
}

sandbox::Options options(const sandbox::Behaviour &behaviour)
{
    sandbox::Options options;
    options.recordsRequests = true;
    options.behaviour = behaviour;
    return options;
}

} // namespace

// RecordingDrafts

void RecordingDrafts::keepDraft(const DraftId &id, const DraftBaseline &baseline,
                                const text::Text &text, qsizetype caret)
{
    if (!stored)
        stored.emplace();
    stored->baseline = baseline;
    stored->text = text;
    stored->caret = caret;
    stored->keptAt = QDateTime::currentDateTimeUtc();
    everWritten += text.toString();
    emit draftKept(id, stored->keptAt);
}

void RecordingDrafts::keepEdits(const DraftId &id, const QList<text::Edit> &edits, qsizetype caret)
{
    for (const text::Edit &edit : edits) {
        stored->text = stored->text.replaced(edit.position, edit.removed.size(), edit.inserted);
        everWritten += edit.inserted.toString();
    }
    stored->caret = caret;
    stored->keptAt = QDateTime::currentDateTimeUtc();
    emit draftKept(id, stored->keptAt);
}

void RecordingDrafts::keepTicks(const DraftId &, const DraftTicks &ticks)
{
    stored->ticks = ticks;
}

void RecordingDrafts::keepBaseline(const DraftId &, const DraftBaseline &baseline)
{
    stored->baseline = baseline;
}

void RecordingDrafts::dropDraft(const DraftId &)
{
    stored.reset();
}

void RecordingDrafts::loadDraft(const DraftId &, QObject *context,
                                std::function<void(std::optional<StoredDraft>)> done)
{
    later(context, std::move(done), stored);
}

void RecordingDrafts::sendStarted(const SendRecord &record, QObject *context,
                                  std::function<void(QString)> done)
{
    started.append(record);
    everWritten += QString::fromUtf8(record.body);
    if (stored)
        stored->openSend = record;
    later(context, std::move(done), problem);
}

void RecordingDrafts::sendEnded(const SendEnd &end)
{
    ended.append(end);
    if (stored)
        stored->openSend.reset();
}

// RecordingJournal, RecordingCache

void RecordingJournal::lastSends(const DraftId &, int, QObject *context,
                                 std::function<void(QList<JournalEntry>)> done)
{
    QList<JournalEntry> newestFirst;
    for (const JournalEntry &entry : std::as_const(entries)) {
        if (entry.result == SendEnd::Result::Verified || entry.result == SendEnd::Result::Differs)
            newestFirst.prepend(entry);
    }
    later(context, std::move(done), newestFirst);
}

void RecordingCache::keepInput(const DraftId &, const CachedInput &kept)
{
    input = kept;
}

void RecordingCache::loadInput(const DraftId &, QObject *asker,
                               std::function<void(std::optional<CachedInput>)> done)
{
    later(asker, std::move(done), input);
}

void RecordingCache::keepTasks(const QString &, const CachedTasks &kept)
{
    tasks = kept;
}

void RecordingCache::loadTasks(const QString &, QObject *asker,
                               std::function<void(std::optional<CachedTasks>)> done)
{
    later(asker, std::move(done), tasks);
}

// SessionBench

SessionBench::SessionBench(const QByteArray &input, const sandbox::Behaviour &behaviour,
                           const QString &name)
    : server(options(behaviour))
{
    const Result<QUrl, QString> root = server.start();
    if (!root)
        qFatal("the sandbox does not start: %s", qPrintable(root.error()));
    taskId = server.taskId(name);
    if (!input.isNull())
        server.setStoredInput(taskId, input);
    client = std::make_unique<api::ApiClient>(*root, server.token(), api::Limits{2s, 2s, 2s, 1});
    connection = std::make_unique<Connection>(*client);
    context = std::make_unique<SessionContext>(SessionContext{
        client.get(), *connection, drafts, journal, cache, u"sandbox"_s, false, false});
    restart();
}

void SessionBench::restart()
{
    session.reset();
    api::Task task;
    task.summary.id = taskId;
    session = std::make_unique<Session>(*context, task);
}

bool SessionBench::load()
{
    session->load();
    return settle();
}

bool SessionBench::settle()
{
    return QTest::qWaitFor(
        [this] {
            const Phase phase = session->phase();
            const bool atRest = phase == Phase::Ready || phase == Phase::Conflict
                || phase == Phase::OutcomeUnknown || phase == Phase::LoadFailed;
            return atRest && (phase == Phase::LoadFailed || session->analysisIsCurrent())
                && !session->isBusy();
        },
        WaitLimitMs);
}

bool SessionBench::reaches(Phase phase)
{
    return QTest::qWaitFor([this, phase] { return session->phase() == phase; }, WaitLimitMs);
}

bool SessionBench::reachesNotice(NoticeKind kind)
{
    return QTest::qWaitFor([this, kind] { return noticeKind() == kind; }, WaitLimitMs);
}

void SessionBench::type(const QString &field, const QString &rawValue)
{
    const json::DocumentPtr document = json::Document::parse(text());
    const QList<json::TextEdit> edits = rawValue.isNull()
        ? json::withoutMember(*document, field)
        : json::withMember(*document, field, rawValue);
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        session->buffer().applyFromView(edit->position, edit->removed, QStringView(edit->inserted),
                                        text::StepKind::Typing, edit->position);
    session->buffer().breakStep();
}

void SessionBench::remove(const QString &field)
{
    type(field, {});
}

void SessionBench::typeWhole(const QString &whole)
{
    session->buffer().applyFromView(0, session->buffer().text().size(), QStringView(whole),
                                    text::StepKind::Paste, 0);
}

bool SessionBench::send()
{
    if (!settle())
        return false;
    session->send();
    return settle();
}

bool SessionBench::sendAndHold()
{
    server.faults().hold(sandbox::Route::PutInput);
    session->send();
    return QTest::qWaitFor([this] { return server.faults().heldCount() == 1; }, WaitLimitMs);
}

QString SessionBench::text() const
{
    return session->buffer().text().toString();
}

QString SessionBench::value(const QString &field) const
{
    return rawField(*json::Document::parse(text()), field);
}

QByteArray SessionBench::stored() const
{
    return server.storedInput(taskId).value_or(QByteArray());
}

QString SessionBench::storedValue(const QString &field) const
{
    return rawField(*json::Document::parse(QString::fromUtf8(stored())), field);
}

ChangeRow SessionBench::row(const QString &field) const
{
    const QList<ChangeRow> rows = session->changeRows();
    for (const ChangeRow &row : rows) {
        if (row.change.name == field)
            return row;
    }
    return {};
}

bool SessionBench::hasRow(const QString &field) const
{
    return !row(field).change.name.isNull();
}

std::optional<NoticeKind> SessionBench::noticeKind() const
{
    const std::optional<Notice> notice = session->notice();
    return notice ? std::optional(notice->kind) : std::nullopt;
}

QStringList SessionBench::noticeFields() const
{
    const std::optional<Notice> notice = session->notice();
    return notice ? notice->fields : QStringList();
}

int SessionBench::writes() const
{
    return server.requestCount(sandbox::Route::PutInput)
        + server.requestCount(sandbox::Route::PutTask);
}

} // namespace taskinput::test
