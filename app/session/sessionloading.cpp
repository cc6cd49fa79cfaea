// The input comes in: first read, reload, quiet look.
#include "session/session.h"

#include "schema/secrets.h"
#include "session/connection.h"
#include "session/notices.h"

#include <QTimer>

namespace taskinput::session {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! After this the last known input is worth more than an empty window.
constexpr std::chrono::milliseconds PatienceWithTheNetwork = 1s;

api::ApiError cancelled()
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::Cancelled;
    error.at = QDateTime::currentDateTimeUtc();
    return error;
}

QString kindName(const json::Document &document)
{
    switch (document.node(document.root()).kind) {
    case json::Kind::String:
        return u"string"_s;
    case json::Kind::Number:
        return u"number"_s;
    case json::Kind::True:
    case json::Kind::False:
        return u"boolean"_s;
    case json::Kind::Null:
    case json::Kind::Array:
    case json::Kind::Object:
        break;
    }
    return {};
}

} // namespace

void Session::load()
{
    if (const auto *loading = in<state::Loading>(); loading && loading->isFirst && !loading->guard)
        startFirstLoad();
    else if (in<state::LoadFailed>()) {
        enter(state::Loading{});
        startFirstLoad();
    }
}

void Session::startFirstLoad()
{
    in<state::Loading>()->guard = std::make_unique<QObject>();
    withdrawOutcomes();
    askTheDisk();
    readFirstInput();
    readSchema();
    if (m_context.connection.isOffline())
        useLastKnown(std::nullopt);
    else
        QTimer::singleShot(PatienceWithTheNetwork, in<state::Loading>()->guard.get(),
                           [this] { useLastKnown(std::nullopt); });
    emit presentationChanged();
}

void Session::askTheDisk()
{
    QObject *const guard = in<state::Loading>()->guard.get();
    m_context.drafts.loadDraft(draftId(), guard, [this](const std::optional<StoredDraft> &stored) {
        in<state::Loading>()->draftWasRead = true;
        in<state::Loading>()->stored = stored;
        openWhenBothAreThere();
        openLastKnown();
    });
    m_context.cache.loadInput(draftId(), guard, [this](const std::optional<CachedInput> &cached) {
        in<state::Loading>()->cacheWasRead = true;
        in<state::Loading>()->cached = cached;
        openLastKnown();
    });
}

void Session::readFirstInput()
{
    api::Progress told = progress();
    told.waiting = [this, tell = told.waiting](std::chrono::milliseconds left, int attempt,
                                               int attempts, const api::ApiError &why) {
        const bool isAway = isAboutTheConnection(why);
        if (isAway)
            m_context.connection.failed(why);
        // Behind the last known input it goes on without a word.
        if (!in<state::Loading>())
            return;
        tell(left, attempt, attempts, why);
        if (isAway)
            useLastKnown(why);
    };
    in<state::Loading>()->request = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>([this](const Result<api::InputReply, api::ApiError> &reply) {
            takeFirstAnswer(reply);
        }),
        told);
}

void Session::takeFirstAnswer(const Result<api::InputReply, api::ApiError> &reply)
{
    if (!in<state::Loading>()) {
        takeLateAnswer(reply);
        return;
    }
    if (!reply) {
        failFirstLoad(reply.error());
        return;
    }
    m_isFromCache = false;
    in<state::Loading>()->reply = *reply;
    openWhenBothAreThere();
}

void Session::openWhenBothAreThere()
{
    const auto &loading = *in<state::Loading>();
    if (loading.reply && loading.draftWasRead)
        openWith(*loading.reply);
}

void Session::openWith(const std::optional<api::InputReply> &answer)
{
    auto &loading = *in<state::Loading>();
    loading.opening = std::make_unique<Background<Opening>>();
    const auto work = [answer, cached = loading.cached, stored = loading.stored](
                          const StopFlag &stop) { return openingOf(answer, cached, stored, stop); };
    loading.opening->run(
        work, [this, stored = loading.stored](const Opening &opening) { openOn(opening, stored); });
}

void Session::openOn(const Opening &opening, const std::optional<StoredDraft> &stored)
{
    const api::InputReply &reply = opening.reply;
    m_draft.open(opening.baseline);
    state::Ready ready;
    if (m_isFromCache) {
        // The answer may still come: it is merged in then.
        ready.quiet = std::move(in<state::Loading>()->request);
        tellLastKnown(reply.receivedAt, in<state::Loading>()->failure);
    } else {
        m_rhythm.restart();
    }
    keepInCache();
    enter(std::move(ready));
    describeInput(reply.hadBom);
    if (stored && stored->hasText())
        openRestored(reply, *stored);
    else
        m_recorder.start(draftId());
    if (stored && stored->openSend)
        settleOpenSend(*stored->openSend, opening.openSend);
    m_context.journal.lastSends(draftId(), 20, this, [this](const QList<JournalEntry> &entries) {
        m_history.addEarlier(entries);
        emit lastSendChanged();
    });
}

void Session::openRestored(const api::InputReply &reply, const StoredDraft &stored)
{
    m_draft.restore(stored.text, stored.ticks);
    m_recorder.startRestored(draftId());
    m_draftKeptAt = stored.keptAt;
    emit goTo(static_cast<qint32>(stored.caret));
    Notice restored = makeNotice(NoticeKind::DraftRestored);
    restored.when = stored.keptAt;
    post(restored);
    // What Apify has is read again to settle a send, and merged then.
    if (stored.openSend)
        return;
    MergeWay way;
    way.isRestored = true;
    m_draft.mergeIn(reply, way, [this, restored](const MergeOutcome &outcome) {
        Notice said = restored;
        for (const ForeignChange &change : outcome.foreign)
            said.fields.append(change.name);
        if (hasUnsentEdits())
            post(said);
        else
            withdraw(NoticeKind::DraftRestored);
        tellOlderValues();
    });
}

//! A send of an earlier run never ended: what Apify has now says whether it was saved.
void Session::settleOpenSend(const SendRecord &record, const SendPlanPtr &plan)
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::ConnectionLost;
    error.requestLeft = true;
    error.at = record.startedAt;
    enter(state::OutcomeUnknown{{plan, record.id, {}, record.startedAt, {}}, error});
    post(failureNotice(NoticeKind::OutcomeUnknown, error, plan->fields));
    startReadingBack();
}

void Session::failFirstLoad(const api::ApiError &error)
{
    if (isAboutTheConnection(error)) {
        in<state::Loading>()->failure = error;
        useLastKnown(error);
        return;
    }
    enter(state::LoadFailed{error});
    post(failureNotice(NoticeKind::LoadFailed, error));
}

//! Without an answer the last known input can be read and edited; sending compares first.
void Session::useLastKnown(const std::optional<api::ApiError> &why)
{
    auto &loading = *in<state::Loading>();
    loading.mayUseLastKnown = true;
    if (why)
        loading.failure = why;
    openLastKnown();
}

void Session::openLastKnown()
{
    const auto &loading = *in<state::Loading>();
    if (!loading.mayUseLastKnown || loading.reply || loading.opening || !loading.draftWasRead
        || !loading.cacheWasRead)
        return;
    const bool isKnown = loading.cached || (loading.stored && loading.stored->hasText());
    if (!isKnown) {
        // A request that still runs may bring it.
        if (loading.failure && !loading.request.isRunning()) {
            const api::ApiError error = *loading.failure;
            enter(state::LoadFailed{error});
            post(failureNotice(NoticeKind::LoadFailed, error));
        }
        return;
    }
    m_isFromCache = true;
    openWith(std::nullopt);
}

void Session::tellLastKnown(const QDateTime &asOf, const std::optional<api::ApiError> &why)
{
    m_lastKnownAt = asOf;
    Notice said = why ? failureNotice(NoticeKind::CachedInputShown, *why)
                      : makeNotice(NoticeKind::CachedInputShown);
    said.when = asOf;
    post(said);
}

//! The first answer, while the last known input is shown.
void Session::takeLateAnswer(const Result<api::InputReply, api::ApiError> &reply)
{
    if (reply)
        takeQuiet(reply);
    else if (isAboutTheConnection(reply.error()))
        tellLastKnown(m_lastKnownAt, reply.error());
    else
        post(failureNotice(NoticeKind::ReloadFailed, reply.error()));
}

void Session::describeInput(bool hadBom)
{
    const Baseline &baseline = m_draft.baseline();
    for (const NoticeKind kind : {NoticeKind::NoSavedInput, NoticeKind::InputIsList,
                                  NoticeKind::InputNotEditable, NoticeKind::BomDropped})
        withdraw(kind);
    if (hadBom)
        post(makeNotice(NoticeKind::BomDropped));
    switch (baseline.shape) {
    case InputShape::Object:
        break;
    case InputShape::NeverSet:
        post(makeNotice(NoticeKind::NoSavedInput));
        break;
    case InputShape::List:
        post(makeNotice(NoticeKind::InputIsList));
        break;
    case InputShape::Scalar:
        post(makeNotice(NoticeKind::InputNotEditable, {}, kindName(*baseline.document)));
        break;
    }
}

void Session::keepInCache()
{
    const Baseline &baseline = m_draft.baseline();
    if (m_isFromCache || !m_draft.isOpen() || !m_schema.isFinished()
        || (baseline.bytes.isEmpty() && baseline.document))
        return;
    // A secret that is stored readable was saved before the field became one: it stays off the
    // disk.
    if (m_schema.schema() && baseline.document && baseline.document->isObject()) {
        for (const schema::Field &field : m_schema.schema()->fields()) {
            const json::Document &stored = *baseline.document;
            const json::NodeId value =
                field.isSecret ? stored.member(stored.root(), field.name) : json::NoNode;
            if (value != json::NoNode && !schema::isEncrypted(stored, value))
                return;
        }
    }
    m_context.cache.keepInput(draftId(),
                              {m_task, baseline.bytes, !baseline.document, baseline.readAt});
}

bool Session::saysTheSame(const api::InputReply &reply) const
{
    const Baseline &baseline = m_draft.baseline();
    const bool neverSet = baseline.shape == InputShape::NeverSet;
    return !m_draft.isMergePending() && reply.neverSet == neverSet
        && (neverSet || (!baseline.bytes.isEmpty() && reply.bytes == baseline.bytes));
}

void Session::cancelLoading()
{
    const bool isFirst = in<state::Loading>()->isFirst;
    if (isFirst) {
        const api::ApiError error = cancelled();
        enter(state::LoadFailed{error});
        post(failureNotice(NoticeKind::LoadFailed, error));
    } else {
        enter(state::Ready{});
    }
}

} // namespace taskinput::session
