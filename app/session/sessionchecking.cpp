// Before a send the stored input is read again: nobody's change is overwritten unseen.
#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

#include <algorithm>

namespace taskinput::session {

void Session::send()
{
    switch (phase()) {
    case Phase::Ready:
        m_sendWaits = true;
        sendWhenCurrent();
        return;
    case Phase::Conflict:
        if (m_draft.conflicts().open() == 0) {
            enter(state::Ready{});
            send();
        } else {
            showConflict();
        }
        return;
    case Phase::OutcomeUnknown:
        checkWhatApifyHas();
        return;
    case Phase::LoadFailed:
    case Phase::Loading:
    case Phase::Checking:
    case Phase::Sending:
    case Phase::Waiting:
    case Phase::ReadingBack:
        return;
    }
}

//! Send uses only a comparison of the text as it stands. Pressed right after a key, it waits for
//! that.
void Session::sendWhenCurrent()
{
    if (!m_sendWaits || !in<state::Ready>() || !m_draft.isCurrent() || m_draft.isEditing())
        return;
    m_sendWaits = false;
    const Presentation shown = presentation();
    if (shown.block != SendBlock::None)
        return;
    switch (shown.action) {
    case SendAction::Resolve:
        enter(state::Conflict{});
        showConflict();
        return;
    case SendAction::Replace:
        prepareReplace({});
        return;
    case SendAction::Send:
        startCheck(CheckPurpose::Send, intent(wayOfSend()));
        return;
    case SendAction::Checking:
    case SendAction::CheckWhatApifyHas:
    case SendAction::Cancel:
    case SendAction::CancelWaiting:
        return;
    }
}

SendWay Session::wayOfSend() const
{
    const bool hasNothingToMergeInto = m_draft.baseline().shape != InputShape::Object;
    return hasNothingToMergeInto || m_serverReplaces ? SendWay::Replace : SendWay::Merge;
}

SendIntent Session::intent(SendWay way, const QStringList &removals) const
{
    SendIntent intent;
    intent.way = way;
    intent.draft = m_draft.analysis()->draft;
    intent.revision = m_draft.analysis()->revision;
    intent.fields = m_draft.ticked();
    intent.removals = removals;
    intent.secrets = m_draft.analysis()->secrets;
    return intent;
}

void Session::startCheck(CheckPurpose purpose, SendIntent intent, SendPlanPtr plan)
{
    clearOutcome();
    withdrawOutcomes();
    m_unchecked.reset();
    state::Checking checking;
    checking.purpose = purpose;
    checking.intent = std::move(intent);
    checking.plan = std::move(plan);
    const bool replaces = purpose != CheckPurpose::Reload
        && (checking.intent.way == SendWay::Replace || checking.plan);
    enter(std::move(checking));
    replaces ? readTaskThenInput() : readInputForCheck();
}

//! A replacement goes through the task: its other members are read first, to prove afterwards that
//! they are untouched.
void Session::readTaskThenInput()
{
    in<state::Checking>()->request = m_context.client->task(
        {taskPath(), {}}, hearing<api::Task>([this](const Result<api::Task, api::ApiError> &task) {
            if (!task)
                return failCheck(task.error());
            in<state::Checking>()->taskBefore = task->otherThanInput;
            readInputForCheck();
        }),
        progress());
}

void Session::readInputForCheck()
{
    in<state::Checking>()->request = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>([this](const Result<api::InputReply, api::ApiError> &reply) {
            if (!reply)
                return failCheck(reply.error());
            takeCheck(*reply);
        }),
        progress());
}

void Session::failCheck(const api::ApiError &error)
{
    const state::Checking &checking = *in<state::Checking>();
    const CheckPurpose purpose = checking.purpose;
    const SendIntent intent = checking.intent;
    enter(state::Ready{});
    if (purpose == CheckPurpose::Reload) {
        post(failureNotice(NoticeKind::ReloadFailed, error));
        return;
    }
    if (purpose == CheckPurpose::Send && error.kind == api::ApiError::Kind::Forbidden
        && intent.way == SendWay::Merge) {
        m_unchecked = intent;
        Notice cannot = makeNotice(NoticeKind::CannotCheckBeforeSend, intent.fields);
        cannot.error = error;
        post(cannot);
        return;
    }
    setOutcome(Facts::Outcome::Failed, error);
    post(failureNotice(NoticeKind::SendFailed, error, intent.fields));
}

void Session::takeCheck(const api::InputReply &reply)
{
    m_isFromCache = false;
    withdraw(NoticeKind::CachedInputShown);
    m_rhythm.restart();
    switch (in<state::Checking>()->purpose) {
    case CheckPurpose::Reload:
        m_draft.mergeIn(reply, {}, [this, round = m_round](const MergeOutcome &outcome) {
            tellMerge(outcome);
            if (round == m_round)
                goToConflictOrReady();
        });
        return;
    case CheckPurpose::Send:
    case CheckPurpose::PrepareReplace:
        checkAgainst(reply);
        return;
    case CheckPurpose::ConfirmReplace:
        confirmAgainst(reply);
        return;
    }
}

void Session::checkAgainst(const api::InputReply &reply)
{
    state::Checking &checking = *in<state::Checking>();
    const json::DocumentPtr baseline = m_draft.baseline().document;
    // An answer of the same bytes need not be compared with anything.
    const json::DocumentPtr theirs = saysTheSame(reply) ? baseline : reply.document;
    checking.checking = std::make_unique<Background<CheckResult>>();
    checking.checking->run(
        [intent = checking.intent, baseline, theirs, bytes = reply.bytes](const StopFlag &stop) {
            return checkBeforeSend(intent, baseline, theirs, bytes, stop);
        },
        [this, reply](const CheckResult &result) { takeCheckResult(reply, result); });
}

void Session::takeCheckResult(const api::InputReply &reply, const CheckResult &result)
{
    if (result.isUnchanged && !m_draft.isMergePending()) {
        m_draft.confirm(reply.receivedAt);
        goOn(result);
        return;
    }
    m_draft.mergeIn(reply, {}, [this, result, round = m_round](const MergeOutcome &outcome) {
        tellMerge(outcome);
        // Cancelled meanwhile: what others changed is taken in all the same, nothing is sent.
        if (round != m_round)
            return;
        if (outcome.status == MergeOutcome::Status::ShapeChanged || !result.conflicts.isEmpty())
            goToConflictOrReady();
        else
            goOn(result);
    });
}

//! Nobody else's change is in the way.
void Session::goOn(const CheckResult &result)
{
    state::Checking &checking = *in<state::Checking>();
    if (!result.plan) {
        enter(state::Ready{});
        post(makeNotice(NoticeKind::AlreadyOnApify, result.already));
    } else if (result.plan->body.size() > MaximumBodyBytes) {
        refuseTooBig(result.plan->body.size());
    } else if (checking.purpose == CheckPurpose::PrepareReplace) {
        offerReplacement(result.plan);
    } else {
        recordThenWrite(result.plan);
    }
}

//! A whole replacement can outgrow the limit although the ticked fields do not.
void Session::refuseTooBig(qint64 bytes)
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::TooLarge;
    error.bodySize = bytes;
    error.at = QDateTime::currentDateTimeUtc();
    enter(state::Ready{});
    setOutcome(Facts::Outcome::Failed, error);
    post(failureNotice(NoticeKind::SendFailed, error));
}

void Session::sendAnyway()
{
    if (!in<state::Ready>() || !m_unchecked)
        return;
    SendIntent unchecked = *std::exchange(m_unchecked, std::nullopt);
    if (m_draft.isCurrent() && presentation().block == SendBlock::None)
        unchecked = intent(SendWay::Merge);
    withdraw(NoticeKind::CannotCheckBeforeSend);
    state::Checking checking;
    checking.intent = unchecked;
    checking.checking = std::make_unique<Background<CheckResult>>();
    const json::DocumentPtr baseline = m_draft.baseline().document;
    checking.checking->run(
        [unchecked, baseline, bytes = m_draft.baseline().bytes](const StopFlag &stop) {
            return checkBeforeSend(unchecked, baseline, baseline, bytes, stop);
        },
        [this](const CheckResult &result) { goOn(result); });
    enter(std::move(checking));
}

} // namespace taskinput::session
