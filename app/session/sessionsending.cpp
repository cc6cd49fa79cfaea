// The write: recorded, sent once, answered, and proven.
#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

#include <QUuid>

namespace taskinput::session {

namespace {

//! Fields went out, so the whole object has to come back. What else came says nothing about them.
api::ApiError noObject(const api::InputReply &reply)
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::UnexpectedReply;
    error.foundKind = reply.document->node(reply.document->root()).kind;
    error.status = reply.status;
    error.body = reply.bytes.left(api::MaximumErrorBodyBytes);
    error.bodySize = reply.bytes.size();
    error.duration = reply.duration;
    error.at = reply.receivedAt;
    error.requestLeft = true;
    return error;
}

} // namespace

//! The record is on disk before the first byte leaves, so that a crash can't hide what was sent.
void Session::recordThenWrite(SendPlanPtr plan)
{
    m_recorder.flush();
    state::Checking &checking = *in<state::Checking>();
    SendRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.draft = draftId();
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.isReplacement = plan->way == SendWay::Replace;
    record.fields = plan->fields;
    for (const QString &field : std::as_const(plan->fields)) {
        if (plan->secrets.contains(field))
            record.secretFields.append(field);
    }
    record.body = plan->body;
    if (!record.secretFields.isEmpty())
        record.body = withoutSecrets(
            *plan->sent, QSet<QString>(record.secretFields.cbegin(), record.secretFields.cend()));
    record.previousNeverSet = !plan->before;
    record.previousInput = plan->beforeBytes;

    checking.plan = plan;
    checking.guard = std::make_unique<QObject>();
    Write write{plan, record.id, checking.taskBefore, record.startedAt, {}};
    write.clock.start();
    m_context.drafts.sendStarted(
        record, checking.guard.get(), [this, write](const QString &problem) {
            if (!problem.isEmpty())
                post(makeNotice(NoticeKind::SendRecordNotWritten, {}, problem));
            startWrite(write);
        });
}

void Session::startWrite(Write write)
{
    api::Progress told;
    told.upload = [this](qint64 sent, qint64 total) { takeUpload(sent, total); };
    told.waiting = [this](std::chrono::milliseconds left, int attempt, int attempts,
                          const api::ApiError &why) {
        waitForNextTry();
        setWait(Countdown{left, attempt - 1, attempts - 1, why});
    };
    told.started = [this](int) { goOnWriting(); };
    const auto answered = hearing<api::InputReply>(
        [this](const Result<api::InputReply, api::ApiError> &reply) { takeAnswer(reply); });

    const SendPlan &plan = *write.plan;
    state::Sending sending;
    sending.totalBytes = plan.body.size();
    sending.request = plan.way == SendWay::Merge
        ? m_context.client->putInput(taskPath(), plan.body, answered, told)
        : m_context.client->replaceInput(taskPath(), plan.body, answered, told);
    sending.write = std::move(write);
    enter(std::move(sending));
}

void Session::takeUpload(qint64 sent, qint64 total)
{
    auto *sending = in<state::Sending>();
    if (!sending)
        return;
    sending->sentBytes = sent;
    sending->totalBytes = total;
    emit presentationChanged();
}

void Session::waitForNextTry()
{
    auto *sending = in<state::Sending>();
    if (sending)
        enter(state::Waiting{sending->write, std::move(sending->request)});
}

void Session::goOnWriting()
{
    auto *waiting = in<state::Waiting>();
    if (!waiting)
        return;
    state::Sending sending;
    sending.totalBytes = waiting->write.plan->body.size();
    sending.write = waiting->write;
    sending.request = std::move(waiting->request);
    enter(std::move(sending));
}

void Session::takeAnswer(const Result<api::InputReply, api::ApiError> &reply)
{
    if (in<state::Waiting>())
        goOnWriting();
    if (!reply) {
        failWrite(reply.error());
        return;
    }
    auto &sending = *in<state::Sending>();
    const SendPlan &plan = *sending.write.plan;
    if (plan.way == SendWay::Merge && plan.sent->isObject() && !reply->document->isObject()) {
        failWrite(noObject(*reply));
        return;
    }
    sending.isAnswered = true;
    if (plan.way == SendWay::Replace)
        proveTask(*reply);
    else
        prove(*reply);
}

void Session::failWrite(const api::ApiError &error)
{
    const Write write = in<state::Sending>()->write;
    showError(error, *write.plan);
    if (api::outcomeUnknown(error)) {
        loseOutcome(write, error);
        return;
    }
    enter(state::Ready{});
    setOutcome(Facts::Outcome::Failed, error);
    endRecord({{}, write, {}, {}, false}, SendEnd::Result::Refused, error);
    post(failureNotice(NoticeKind::SendFailed, error, write.plan->fields));
}

void Session::loseOutcome(const Write &write, const api::ApiError &error)
{
    enter(state::OutcomeUnknown{write, error});
    post(failureNotice(NoticeKind::OutcomeUnknown, error, write.plan->fields));
    if (error.status == 0 && error.kind != api::ApiError::Kind::Cancelled)
        m_context.connection.doubt();
}

void Session::cancelWrite()
{
    auto &sending = *in<state::Sending>();
    // Answered: there is nothing to cancel any more, only the proof is still being made.
    if (sending.isAnswered)
        return;
    const Write write = sending.write;
    if (!sending.request.hasLeft()) {
        endRecord({{}, write, {}, {}, false}, SendEnd::Result::Refused);
        enter(state::Ready{});
        return;
    }
    sending.request.cancel();
    api::ApiError error;
    error.kind = api::ApiError::Kind::Cancelled;
    error.requestLeft = true;
    error.at = QDateTime::currentDateTimeUtc();
    loseOutcome(write, error);
}

//! The server has refused this try, so nothing of it was saved.
void Session::cancelWaiting()
{
    const auto &waiting = *in<state::Waiting>();
    endRecord({{}, waiting.write, {}, {}, false}, SendEnd::Result::Refused);
    enter(state::Ready{});
}

} // namespace taskinput::session
