#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

#include <type_traits>

namespace taskinput::session {

namespace {

//! A phase that no answer can end would hold the session for ever.
constexpr bool everyPhaseCanBeLeft()
{
    for (int from = 0; from < PhaseCount; ++from) {
        bool left = false;
        for (int to = 0; to < PhaseCount; ++to)
            left |= to != from && mayGo(static_cast<Phase>(from), static_cast<Phase>(to));
        if (!left)
            return false;
    }
    return true;
}
static_assert(everyPhaseCanBeLeft());
// Nothing is sent that was not compared, and a write never becomes a question of loading.
static_assert(!mayGo(Phase::Loading, Phase::Sending) && !mayGo(Phase::Ready, Phase::Sending));
static_assert(!mayGo(Phase::OutcomeUnknown, Phase::Sending)
              && !mayGo(Phase::Conflict, Phase::Sending));
static_assert(
    std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Loading), State>,
                   state::
                       Loading> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::LoadFailed), State>, state::LoadFailed> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Ready), State>, state::Ready> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Checking), State>, state::Checking> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Conflict), State>, state::Conflict> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Sending), State>, state::Sending> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::Waiting), State>, state::Waiting> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::OutcomeUnknown), State>, state::OutcomeUnknown> && std::is_same_v<std::variant_alternative_t<static_cast<int>(Phase::ReadingBack), State>, state::ReadingBack>);

} // namespace

Session::Session(const SessionContext &context, const api::Task &task, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_task(task)
    , m_schema(context)
    , m_recorder(m_draft, context)
{
    connect(&m_draft, &Draft::analysisChanged, this, &Session::followAnalysis);
    connect(&m_draft, &Draft::ticksChanged, this, &Session::ticksChanged);
    connect(&m_draft, &Draft::ticksChanged, this, &Session::presentationChanged);
    connect(&m_draft, &Draft::conflictsChanged, this, &Session::conflictsChanged);
    connect(&m_draft, &Draft::mergedLater, this, &Session::takeLateMerge);
    connect(&m_draft.buffer(), &text::TextBuffer::edited, this,
            [this](const QList<text::Edit> &, text::Origin origin) { followText(origin); });
    connect(&m_schema, &SchemaLoader::taskRead, this, &Session::takeTask);
    connect(&m_schema, &SchemaLoader::finished, this, &Session::takeSchema);
    connect(&m_recorder, &DraftRecorder::staysInMemoryChanged, this, &Session::tellSecretsInMemory);
    connect(&context.drafts, &DraftSink::draftKept, this, &Session::takeDraftKept);
    connect(&context.drafts, &DraftSink::draftNotKept, this, &Session::takeDraftNotKept);
    connect(&context.connection, &Connection::changed, this, &Session::presentationChanged);
    connect(&context.connection, &Connection::cameBack, this, &Session::useConnection);
}

Session::~Session()
{
    // Nobody is told any more; what was typed a moment ago goes to the disk all the same.
    m_recorder.disconnect(this);
    m_recorder.flushAtOnce();
}

QString Session::taskPath() const
{
    return m_task.summary.id;
}

Phase Session::phase() const
{
    return static_cast<Phase>(m_state.index());
}

void Session::enter(State next)
{
    const auto to = static_cast<Phase>(next.index());
    Q_ASSERT_X(mayGo(phase(), to), "Session::enter", "no such move");
    // The old phase may hold the request whose answer is being handled: it goes at the end of this
    // function.
    const State old = std::exchange(m_state, std::move(next));
    ++m_round;
    m_sendWaits = false;
    m_wait.reset();
    withdraw(NoticeKind::Waiting);
    emit phaseChanged();
    emit presentationChanged();
}

DraftId Session::draftId() const
{
    return {m_context.account, m_task.summary.id};
}

std::optional<api::ApiError> Session::loadError() const
{
    const auto *failed = in<state::LoadFailed>();
    return failed ? std::optional(failed->error) : std::nullopt;
}

bool Session::isWriteOpen() const
{
    switch (phase()) {
    case Phase::Sending:
    case Phase::Waiting:
    case Phase::OutcomeUnknown:
    case Phase::ReadingBack:
        return true;
    case Phase::Loading:
    case Phase::LoadFailed:
    case Phase::Ready:
    case Phase::Checking:
    case Phase::Conflict:
        break;
    }
    return false;
}

// What the connection and the countdown are told.

void Session::heard(const api::ApiError *error)
{
    setWait(std::nullopt);
    if (!error) {
        m_context.connection.succeeded();
        return;
    }
    m_context.connection.failed(*error);
    if (error->kind == api::ApiError::Kind::TokenRejected)
        emit tokenRejected(*error);
}

api::Progress Session::progress()
{
    api::Progress progress;
    progress.waiting = [this](std::chrono::milliseconds left, int attempt, int attempts,
                              const api::ApiError &why) {
        setWait(Countdown{left, attempt - 1, attempts - 1, why});
    };
    progress.started = [this](int) { setWait(std::nullopt); };
    return progress;
}

void Session::setWait(const std::optional<Countdown> &wait)
{
    if (!wait && !m_wait)
        return;
    m_wait = wait;
    if (wait) {
        Notice waiting = failureNotice(NoticeKind::Waiting, wait->why);
        waiting.actions = {NoticeAction::TryNow};
        waiting.seconds = static_cast<int>((wait->left.count() + 999) / 1000);
        waiting.attempt = wait->attempt;
        waiting.attempts = wait->attempts;
        post(waiting);
    } else {
        withdraw(NoticeKind::Waiting);
    }
    emit presentationChanged();
}

// Notices.

void Session::post(const Notice &notice)
{
    m_notices.post(notice);
    emit noticeChanged();
}

void Session::withdraw(NoticeKind kind)
{
    if (!m_notices.has(kind))
        return;
    m_notices.remove(kind);
    emit noticeChanged();
}

void Session::withdrawOutcomes()
{
    m_notices.removeOutcomes();
    emit noticeChanged();
}

void Session::dismissNotice()
{
    m_notices.dismissShown();
    emit noticeChanged();
}

} // namespace taskinput::session
