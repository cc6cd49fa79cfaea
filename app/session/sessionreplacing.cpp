// Real removal by replacing the whole input, and taking a send back.
#include "session/session.h"

#include "session/notices.h"
#include "json/format.h"

#include <algorithm>

namespace taskinput::session {

// Replacement.

void Session::prepareReplace(const QStringList &removals)
{
    if (!in<state::Ready>() || !m_draft.isCurrent() || m_draft.isEditing())
        return;
    const AnalysisPtr &now = m_draft.analysis();
    if (!now->isComparable)
        return;
    dropReplacement();
    QStringList chosen;
    for (const diff::FieldChange &change : now->changes) {
        if (change.kind == diff::FieldKind::Removed && removals.contains(change.name))
            chosen.append(change.name);
    }
    startCheck(CheckPurpose::PrepareReplace, intent(SendWay::Replace, chosen));
}

//! Nothing is sent yet: what would be left is shown, and the person decides.
void Session::offerReplacement(SendPlanPtr plan)
{
    enter(state::Ready{});
    m_offered = plan;
    const SendPlan &offered = *plan;
    m_replacementWork.run(
        [plan](const StopFlag &stop) {
            QSet<QString> fresh;
            for (const QString &field : plan->fields) {
                if (plan->secrets.contains(field))
                    fresh.insert(field);
            }
            const QString shown = QString::fromUtf8(withoutSecrets(*plan->sent, fresh));
            const json::DocumentPtr document = json::Document::parse(shown, stop);
            if (!document)
                return document;
            return json::Document::parse(json::formatted(*document, stop).value_or(shown), stop);
        },
        [this, removals = offered.removals, changes = offered.fields, bytes = offered.body.size(),
         readAt = m_draft.baseline().readAt](const json::DocumentPtr &result) {
            const qint32 count = result ? result->node(result->root()).childCount : 0;
            m_replacement = Replacement{removals, changes, result, count, bytes, readAt};
            emit replacementChanged();
        });
}

void Session::confirmReplace()
{
    if (!in<state::Ready>() || !m_replacement)
        return;
    const SendPlanPtr plan = m_offered;
    dropReplacement();
    startCheck(CheckPurpose::ConfirmReplace, {}, plan);
}

void Session::dropReplacement()
{
    m_replacementWork.cancel();
    m_offered = nullptr;
    if (!m_replacement)
        return;
    m_replacement.reset();
    emit replacementChanged();
}

//! The last look before a replacement: it may only overwrite exactly what the person was shown.
void Session::confirmAgainst(const api::InputReply &reply)
{
    state::Checking &checking = *in<state::Checking>();
    checking.checking = std::make_unique<Background<CheckResult>>();
    checking.checking->run(
        [plan = checking.plan, reply](const StopFlag &) {
            CheckResult result;
            result.isUnchanged =
                plan->beforeBytes == reply.bytes || sameInput(plan->before, reply.document);
            result.plan = plan;
            return result;
        },
        [this, reply](const CheckResult &result) {
            if (result.isUnchanged)
                recordThenWrite(result.plan);
            else
                refuseReplacement(reply);
        });
}

void Session::refuseReplacement(const api::InputReply &reply)
{
    m_draft.mergeIn(reply, {}, [this, round = m_round](const MergeOutcome &outcome) {
        tellMerge(outcome);
        if (round == m_round)
            goToConflictOrReady();
        post(makeNotice(NoticeKind::RefusedReplace));
    });
}

void Session::removeForReal()
{
    const std::optional<Notice> shown = notice();
    dismissNotice();
    if (shown)
        prepareReplace(shown->fields);
}

//! A server that replaces threw fields away: the whole input goes out again, with them in it.
void Session::putBackLost()
{
    if (!in<state::Ready>() || m_lost.isEmpty())
        return;
    withdraw(NoticeKind::ReplacedInsteadOfMerged);
    m_draft.putBack(std::exchange(m_lost, {}), {}, text::StepKind::Other);
    m_sendWaits = true;
}

// Undo of a send.

void Session::undoLastSend()
{
    if (const SendHistory::Send *send = m_history.last())
        takeBack(SendHistory::Send(*send));
}

void Session::undoSend(const JournalEntry &entry)
{
    takeBack(SendHistory::sendOf(entry));
}

void Session::takeBack(const SendHistory::Send &send)
{
    if (!in<state::Ready>() || !startEditing())
        return;
    const UndoOfSend undo = SendHistory::undoOf(send, m_draft.baseline().document);
    m_history.drop(send.id);
    // The text differs from Apify's again, and that is the person's doing.
    m_editedSinceOutcome = true;
    m_draft.putBack(undo.changes, QSet<QString>(undo.notOurs.cbegin(), undo.notOurs.cend()),
                    text::StepKind::Other);
    withdrawOutcomes();
    if (!undo.removals.isEmpty())
        post(makeNotice(NoticeKind::UndoSendRemovals, undo.removals));
    if (!undo.notOurs.isEmpty())
        post(makeNotice(NoticeKind::UndoSendPartly, undo.notOurs));
    if (!undo.ours.isEmpty() || undo.changes.isEmpty())
        post(makeNotice(NoticeKind::UndoSendPrepared, undo.ours));
    emit lastSendChanged();
}

void Session::restoreField(const QString &field, const QString &rawValue)
{
    if (in<state::Ready>() && startEditing())
        m_draft.putBack({{field, rawValue, {}}}, {}, text::StepKind::Other);
}

} // namespace taskinput::session
