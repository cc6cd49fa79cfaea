// The input comes in: first read, reload, quiet look.
#include "session/session.h"

#include "schema/secrets.h"
#include "session/connection.h"
#include "session/notices.h"
#include "json/decode.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

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
    if (const auto *loading = in<state::Loading>(); loading && !loading->request.isRunning())
        startFirstLoad();
    else if (in<state::LoadFailed>()) {
        enter(state::Loading{});
        startFirstLoad();
    }
}

void Session::startFirstLoad()
{
    auto &loading = *in<state::Loading>();
    loading.guard = std::make_unique<QObject>();
    withdrawOutcomes();
    m_context.drafts.loadDraft(draftId(), loading.guard.get(),
                               [this](const std::optional<StoredDraft> &stored) {
                                   in<state::Loading>()->draftWasRead = true;
                                   in<state::Loading>()->stored = stored;
                                   openWhenBothAreThere();
                               });
    loading.request = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>([this](const Result<api::InputReply, api::ApiError> &reply) {
            if (!reply)
                return failFirstLoad(reply.error());
            in<state::Loading>()->reply = *reply;
            openWhenBothAreThere();
        }),
        firstLoadProgress());
    readSchema();
    emit presentationChanged();
    if (m_context.connection.isOffline()) {
        api::ApiError offline;
        offline.kind = api::ApiError::Kind::NoConnection;
        offline.at = QDateTime::currentDateTimeUtc();
        lookIntoCache(offline);
    }
}

//! The first try that finds no connection is enough: what was read before can be shown while the
//! connection is looked after elsewhere.
api::Progress Session::firstLoadProgress()
{
    api::Progress told = progress();
    told.waiting = [this, tell = told.waiting](std::chrono::milliseconds left, int attempt,
                                               int attempts, const api::ApiError &why) {
        tell(left, attempt, attempts, why);
        const bool wasOffline = m_context.connection.isOffline();
        m_context.connection.failed(why);
        if (!wasOffline && m_context.connection.isOffline())
            lookIntoCache(why);
    };
    return told;
}

void Session::lookIntoCache(const api::ApiError &error)
{
    auto *loading = in<state::Loading>();
    if (!loading)
        return;
    m_context.cache.loadInput(draftId(), loading->guard.get(),
                              [this, error](const std::optional<CachedInput> &cached) {
                                  auto &now = *in<state::Loading>();
                                  if (!cached || now.reply)
                                      return;
                                  now.request.cancel();
                                  setWait(std::nullopt);
                                  openFromCache(cached, error);
                              });
}

void Session::openWhenBothAreThere()
{
    auto &loading = *in<state::Loading>();
    if (!loading.reply || !loading.draftWasRead)
        return;
    const api::InputReply reply = *loading.reply;
    const std::optional<StoredDraft> stored = std::exchange(loading.stored, std::nullopt);
    loading.formatting = std::make_unique<Background<Baseline>>();
    // With a draft of another day, the text opens on what that was based on; the answer is merged
    // in afterwards.
    const auto work = [reply, stored](const StopFlag &stop) {
        if (!stored)
            return baselineOf(reply, stop);
        Baseline baseline;
        baseline.text = stored->baseline.text;
        if (stored->baseline.neverSet)
            return baseline;
        baseline.document = json::Document::parse(baseline.text.toString(), stop);
        if (baseline.document && baseline.document->root() != json::NoNode)
            baseline.shape = shapeOf(*baseline.document);
        return baseline;
    };
    loading.formatting->run(
        work, [this, reply, stored](const Baseline &baseline) { openOn(baseline, reply, stored); });
}

void Session::openOn(const Baseline &baseline, const api::InputReply &reply,
                     const std::optional<StoredDraft> &stored)
{
    m_draft.open(baseline);
    if (!m_isFromCache)
        m_rhythm.restart();
    keepInCache();
    enter(state::Ready{});
    describeInput(reply.hadBom);
    if (stored)
        openRestored(reply, *stored);
    else
        m_recorder.start(draftId());
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
    if (stored.openSend) {
        settleOpenSend(*stored.openSend);
        return;
    }
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
void Session::settleOpenSend(const SendRecord &record)
{
    auto plan = std::make_shared<SendPlan>();
    plan->way = record.isReplacement ? SendWay::Replace : SendWay::Merge;
    plan->fields = record.fields;
    plan->secrets = QSet<QString>(record.secretFields.cbegin(), record.secretFields.cend());
    plan->body = record.body;
    plan->sent = json::Document::parse(QString::fromUtf8(record.body));
    plan->beforeBytes = record.previousInput;
    if (!record.previousNeverSet)
        plan->before = json::Document::parse(QString::fromUtf8(record.previousInput));
    api::ApiError error;
    error.kind = api::ApiError::Kind::ConnectionLost;
    error.requestLeft = true;
    error.at = record.startedAt;
    enter(state::OutcomeUnknown{{plan, record.id, {}, record.startedAt}, error});
    post(failureNotice(NoticeKind::OutcomeUnknown, error, plan->fields));
    startReadingBack();
}

void Session::failFirstLoad(const api::ApiError &error)
{
    if (!isAboutTheConnection(error)) {
        enter(state::LoadFailed{error});
        post(failureNotice(NoticeKind::LoadFailed, error));
        return;
    }
    auto &loading = *in<state::Loading>();
    m_context.cache.loadInput(
        draftId(), loading.guard.get(),
        [this, error](const std::optional<CachedInput> &cached) { openFromCache(cached, error); });
}

//! Without a connection the last known input can be read and edited; sending waits and compares
//! first.
void Session::openFromCache(const std::optional<CachedInput> &cached, const api::ApiError &error)
{
    if (!cached) {
        enter(state::LoadFailed{error});
        post(failureNotice(NoticeKind::LoadFailed, error));
        return;
    }
    api::InputReply reply;
    reply.bytes = cached->bytes;
    reply.neverSet = cached->neverSet;
    reply.receivedAt = cached->receivedAt;
    const Result<json::DecodedText, json::DecodeError> text = json::decodeUtf8(cached->bytes);
    if (!reply.neverSet && text)
        reply.document = json::Document::parse(json::fitForEditor(text->text));
    Notice said = failureNotice(NoticeKind::CachedInputShown, error);
    said.when = cached->receivedAt;
    post(said);
    m_isFromCache = true;
    in<state::Loading>()->reply = reply;
    openWhenBothAreThere();
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
