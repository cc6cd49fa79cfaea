// What others changed, told to the person; conflicts.
#include "session/session.h"

#include "session/notices.h"

namespace taskinput::session {

void Session::goToConflictOrReady()
{
    if (m_draft.conflicts().open() > 0) {
        enter(state::Conflict{});
        showConflict();
    } else {
        enter(state::Ready{});
    }
}

void Session::showConflict()
{
    const QStringList open = m_draft.conflicts().openFields();
    if (open.isEmpty())
        return;
    post(makeNotice(NoticeKind::ConflictOpen, open));
    const json::Document &draft = *m_draft.analysis()->draft;
    if (!draft.isObject())
        return;
    if (const json::NodeId node = draft.member(draft.root(), open.front()); node != json::NoNode)
        emit goTo(draft.node(node).span.begin);
}

void Session::tellMerge(const MergeOutcome &outcome)
{
    keepInCache();
    switch (outcome.status) {
    case MergeOutcome::Status::Merged:
        break;
    case MergeOutcome::Status::TextNotReadable:
        post(makeNotice(NoticeKind::MergeWaitsForValidText));
        return;
    case MergeOutcome::Status::ShapeChanged:
        tellShapeChanged();
        return;
    case MergeOutcome::Status::Stopped:
        return;
    }
    withdraw(NoticeKind::MergeWaitsForValidText);
    describeInput(outcome.theirs.hadBom);
    if (!outcome.taken.isEmpty())
        post(makeNotice(NoticeKind::MergedForeign, outcome.taken));
    if (m_draft.conflicts().open() > 0)
        post(makeNotice(NoticeKind::ConflictOpen, m_draft.conflicts().openFields()));
    if (outcome.wholeOvertaken)
        post(makeNotice(NoticeKind::OlderValue));
    else
        tellOlderValues();
}

//! Apify has something else than an object now, and the text has edits of one: only a person can
//! decide.
void Session::tellShapeChanged()
{
    api::ApiError error;
    error.kind = api::ApiError::Kind::UnexpectedReply;
    error.at = QDateTime::currentDateTimeUtc();
    setOutcome(Facts::Outcome::Failed, error);
    post(failureNotice(NoticeKind::ReloadFailed, error));
}

void Session::takeLateMerge(const MergeOutcome &outcome)
{
    tellMerge(outcome);
    if (in<state::Ready>() && m_draft.conflicts().open() > 0)
        enter(state::Conflict{});
}

void Session::tellOlderValues()
{
    const AnalysisPtr &now = m_draft.analysis();
    QStringList fields;
    if (now && now->isComparable) {
        for (const diff::FieldChange &change : now->changes) {
            if (now->olderValues.contains(change.name) && !m_draft.isTicked(change)
                && change.kind != diff::FieldKind::Removed)
                fields.append(change.name);
        }
    }
    if (fields.isEmpty())
        withdraw(NoticeKind::OlderValue);
    else
        post(makeNotice(NoticeKind::OlderValue, fields));
}

//! Each conflict decided: the way to Send is free again.
void Session::followConflicts()
{
    if (m_draft.conflicts().open() > 0) {
        if (m_notices.has(NoticeKind::ConflictOpen))
            post(makeNotice(NoticeKind::ConflictOpen, m_draft.conflicts().openFields()));
        return;
    }
    withdraw(NoticeKind::ConflictOpen);
    if (in<state::Conflict>())
        enter(state::Ready{});
}

//! The step that took others' changes in goes back; if more was done since, only its fields do.
void Session::undoMerge()
{
    withdraw(NoticeKind::MergedForeign);
    if (m_draft.buffer().undoKind() == text::StepKind::Merge)
        m_draft.buffer().undo();
    else
        m_draft.takeMergeBack();
}

void Session::later()
{
    const bool wasConflict = in<state::Conflict>() != nullptr;
    dismissNotice();
    if (wasConflict)
        enter(state::Ready{});
}

} // namespace taskinput::session
