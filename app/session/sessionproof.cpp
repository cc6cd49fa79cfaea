// The answer to a write, proven, taken into the text, told and recorded.
#include "session/session.h"

#include "session/notices.h"

#include <algorithm>

namespace taskinput::session {

namespace {

Facts::Outcome outcomeOf(const Proof &proof)
{
    const ReplyFindings &findings = proof.verdict.findings;
    if (!proof.changedMembers.isEmpty() || proof.taskError)
        return Facts::Outcome::Differs;
    if (findings.isVerified())
        return Facts::Outcome::Verified;
    return findings.onlyOthersChanged() ? Facts::Outcome::OthersChanged : Facts::Outcome::Differs;
}

//! By a clock that only goes forward, where the write was begun in this run.
std::chrono::milliseconds durationOf(const Write &write, const QDateTime &now)
{
    const qint64 lasted =
        write.clock.isValid() ? write.clock.elapsed() : write.startedAt.msecsTo(now);
    return std::chrono::milliseconds(std::max<qint64>(lasted, 0));
}

//! Only one message shows: plain success tells of what was merged on the way, too.
Notice withMerge(Notice sent, const QStringList &merged)
{
    if (sent.kind == NoticeKind::Saved)
        sent.merged = merged;
    return sent;
}

} // namespace

//! A replacement went through the task: nothing else of it may have moved.
void Session::proveTask(const api::InputReply &reply)
{
    in<state::Sending>()->request = m_context.client->task(
        {taskPath(), {}},
        hearing<api::Task>([this, reply](const Result<api::Task, api::ApiError> &task) {
            auto &sending = *in<state::Sending>();
            if (task)
                sending.changedMembers =
                    changedTaskMembers(sending.write.taskBefore, task->otherThanInput);
            else
                sending.taskError = task.error();
            prove(reply);
        }),
        progress());
}

void Session::prove(const api::InputReply &reply)
{
    auto &sending = *in<state::Sending>();
    sending.proof = std::make_unique<Background<Verdict>>();
    sending.proof->run(
        [plan = sending.write.plan, document = reply.document,
         baseline = m_draft.baseline().document](const StopFlag &stop) {
            return verdictOf(*plan, document, baseline, stop);
        },
        [this, reply](const Verdict &verdict) {
            const auto &now = *in<state::Sending>();
            takeProof(reply, {verdict, now.write, now.changedMembers, now.taskError, false});
        });
}

//! The answer becomes the baseline; the text follows it where the person has no edit.
void Session::takeProof(const api::InputReply &reply, const Proof &proof)
{
    const Verdict &verdict = proof.verdict;
    MergeWay way;
    way.kind = text::StepKind::AdoptReply;
    way.base = verdict.textBase;
    way.ours = verdict.ours;
    way.mineStays = verdict.ignored;
    way.replacedByUs = verdict.replacedByUs;
    m_isFromCache = false;
    m_rhythm.restart();
    m_draft.mergeIn(reply, way, [this, reply, proof](const MergeOutcome &outcome) {
        finishSend(reply, proof, outcome);
    });
}

void Session::finishSend(const api::InputReply &reply, const Proof &proof,
                         const MergeOutcome &outcome)
{
    const ReplyFindings &findings = proof.verdict.findings;
    showReply(reply, outcome.theirs.document, proof);
    enter(state::Ready{});
    m_savedAt = QDateTime::currentDateTimeUtc();
    // What the header tells must not be older than what the bar tells; the next look at the task
    // corrects it.
    m_task.summary.modifiedAt = m_savedAt;
    emit taskChanged();
    setOutcome(outcomeOf(proof));
    m_history.add({proof.write.recordId, m_savedAt, proof.verdict.fields});
    m_lost = proof.verdict.lost;
    m_asText = proof.verdict.asText;
    m_serverReplaces |= !m_lost.isEmpty();
    endRecord(proof, findings.isVerified() ? SendEnd::Result::Verified : SendEnd::Result::Differs);
    m_recorder.settle();
    emit lastSendChanged();

    describeInput(false);
    withdraw(NoticeKind::OutcomeUnknown);
    withdraw(NoticeKind::NotThereSoFar);
    tellSend(proof);
    keepInCache();
    if (outcome.status == MergeOutcome::Status::TextNotReadable)
        return;
    tellOlderValues();
    if (m_draft.conflicts().open() > 0)
        goToConflictOrReady();
}

void Session::tellSend(const Proof &proof)
{
    const SendPlan &plan = *proof.write.plan;
    const ReplyFindings &findings = proof.verdict.findings;
    if (proof.taskError)
        post(failureNotice(NoticeKind::ReplacedButTaskChanged, *proof.taskError));
    else if (!proof.changedMembers.isEmpty())
        post(makeNotice(NoticeKind::ReplacedButTaskChanged, proof.changedMembers));
    else if (proof.isReadBack && findings.isVerified())
        post(makeNotice(NoticeKind::WasSavedAfterAll, plan.fields));
    else
        post(withMerge(sendNotice(findings, plan), m_notices.fieldsOf(NoticeKind::MergedForeign)));
}

void Session::showReply(const api::InputReply &reply, const json::DocumentPtr &document,
                        const Proof &proof)
{
    ReplyRecord record;
    record.isSuccess = true;
    record.document = document;
    record.text = document ? document->text() : QString();
    record.status = reply.status;
    record.bytes = reply.bytes.size();
    record.duration = reply.duration;
    record.at = reply.receivedAt;
    record.sentFields = proof.write.plan->fields;
    for (const QString &field : record.sentFields) {
        if (proof.verdict.findings.confirms(field))
            record.confirmedFields.append(field);
    }
    m_reply = record;
    emit replyChanged();
}

void Session::showError(const api::ApiError &error, const SendPlan &plan)
{
    ReplyRecord record;
    record.error = error;
    record.text = QString::fromUtf8(error.body);
    record.status = error.status;
    record.bytes = error.bodySize;
    record.duration = error.duration;
    record.at = error.at;
    record.sentFields = plan.fields;
    m_reply = record;
    emit replyChanged();
}

void Session::endRecord(const Proof &proof, SendEnd::Result result,
                        const std::optional<api::ApiError> &error)
{
    const Write &write = proof.write;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_context.drafts.sendEnded({result, write.recordId, draftId(), now});
    JournalEntry entry;
    entry.sendId = write.recordId;
    entry.draft = draftId();
    entry.taskName = m_task.summary.displayName();
    entry.at = now;
    entry.isReplacement = write.plan->way == SendWay::Replace;
    entry.result = result;
    entry.duration = durationOf(write, now);
    for (const SentField &field : proof.verdict.fields)
        entry.fields.append({field.name, field.before, field.after, field.isSecret});
    if (proof.verdict.fields.isEmpty()) {
        for (const QString &field : write.plan->fields)
            entry.fields.append({field, {}, {}, write.plan->secrets.contains(field)});
    }
    if (error) {
        entry.errorType = error->type;
        entry.errorMessage = error->message;
    }
    m_context.journal.record(entry);
}

void Session::setOutcome(Facts::Outcome outcome, const std::optional<api::ApiError> &error)
{
    m_outcome = outcome;
    m_outcomeError = error;
    m_editedSinceOutcome = false;
    emit presentationChanged();
}

void Session::clearOutcome()
{
    setOutcome(Facts::Outcome::None);
}

} // namespace taskinput::session
