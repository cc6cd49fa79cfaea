// Fresh answers of Apify going into the text.
#include "session/draft.h"

#include <utility>

namespace taskinput::session {

namespace {
//! Someone who types faster than a merge takes is not waited for for ever: it happens when they
//! pause.
constexpr int MostTries = 5;
} // namespace

void Draft::mergeIn(const api::InputReply &theirs, const MergeWay &way, Merged done)
{
    m_later.reset();
    m_mergeDone.reset();
    m_merge = Merge{theirs, way, std::move(done), 0};
    startMerge();
}

void Draft::mergeWhatWaits()
{
    m_merge = std::exchange(m_later, std::nullopt);
    startMerge();
}

MergeTask Draft::taskOf(const Merge &merge) const
{
    MergeTask task;
    task.base = merge.way.base.value_or(m_baseline.document);
    task.mine = m_buffer.text();
    task.revision = m_buffer.revision();
    task.loadedAt = m_baseline.readAt;
    task.theirs = merge.theirs;
    task.notSent = m_ticks.unticked();
    if (const AnalysisPtr &now = analysis()) {
        for (const diff::FieldChange &change : now->changes) {
            // A removed one may have been typed again meanwhile: that is seen in the text itself.
            if (change.kind != diff::FieldKind::Removed && !isTicked(change))
                task.notSent.insert(change.name);
        }
    }
    task.ours = merge.way.ours;
    task.mineStays = merge.way.mineStays;
    task.replaceWhole = merge.way.replaceWhole;
    task.isRestored = merge.way.isRestored;
    return task;
}

void Draft::startMerge()
{
    m_merging.run([task = taskOf(*m_merge)](const StopFlag &stop) { return merged(task, stop); },
                  [this](const MergeOutcome &outcome) { finishMerge(outcome); });
}

void Draft::finishMerge(const MergeOutcome &outcome)
{
    using Status = MergeOutcome::Status;
    if (outcome.revision != m_buffer.revision() && m_merge->tries < MostTries) {
        ++m_merge->tries;
        // Edits typed meanwhile are no reason to lose the person's white space as a whole.
        m_merge->way.replaceWhole = false;
        startMerge();
        return;
    }
    switch (outcome.status) {
    case Status::Stopped:
        return;
    case Status::Merged:
        if (outcome.revision == m_buffer.revision())
            takeIn(outcome, m_merge->way);
        else
            putOff(outcome);
        return;
    case Status::TextNotReadable:
        putOff(outcome);
        return;
    case Status::ShapeChanged: {
        const Merged done = std::move(m_merge->done);
        m_merge.reset();
        if (done)
            done(outcome);
        else
            emit mergedLater(outcome);
        return;
    }
    }
}

void Draft::putOff(const MergeOutcome &outcome)
{
    m_later = std::exchange(m_merge, std::nullopt);
    MergeOutcome waiting = outcome;
    waiting.status = MergeOutcome::Status::TextNotReadable;
    const Merged done = std::move(m_later->done);
    m_later->done = {};
    m_later->tries = 0;
    if (done)
        done(waiting);
}

void Draft::remember(const MergeOutcome &outcome, const MergeWay &way)
{
    for (const ForeignChange &sent : way.replacedByUs)
        m_past.replacedByUs(sent.name, sent.older);
    for (const ForeignChange &change : outcome.foreign)
        m_past.replacedByOthers(change.name, change.older);
    for (const ForeignChange &mine : outcome.overtaken) {
        m_past.markOlder(mine.name, mine.older);
        m_ticks.set(mine.name, false);
    }
    for (const QString &name : outcome.taken)
        m_ticks.forget(name);
    m_conflicts.remove(outcome.taken + outcome.same);
    QStringList sent;
    for (const ForeignChange &field : way.replacedByUs)
        sent.append(field.name);
    m_conflicts.remove(sent);
    m_conflicts.add(outcome.conflicts);
}

void Draft::takeIn(const MergeOutcome &outcome, const MergeWay &way)
{
    remember(outcome, way);
    m_taken = outcome.taken;
    rememberForTakingBack(outcome, way);
    applyStep(outcome.edits, way.kind);
    m_mergeDone = outcome;
    setBaseline(outcome.theirs);
    emit conflictsChanged();
}

void Draft::rememberForTakingBack(const MergeOutcome &outcome, const MergeWay &way)
{
    if (outcome.taken.isEmpty())
        return;
    m_beforeMerge.clear();
    const json::DocumentPtr base = orEmptyObject(way.base.value_or(m_baseline.document));
    for (const QString &name : outcome.taken)
        m_beforeMerge.append({name, rawField(*base, name), {}});
}

void Draft::takeMergeBack()
{
    if (!m_beforeMerge.isEmpty())
        editFields(std::exchange(m_beforeMerge, {}), text::StepKind::UndoChange);
}

void Draft::announceMerge()
{
    const MergeOutcome outcome = *std::exchange(m_mergeDone, std::nullopt);
    const std::optional<Merge> merge = std::exchange(m_merge, std::nullopt);
    if (merge && merge->done)
        merge->done(outcome);
    else
        emit mergedLater(outcome);
}

void Draft::rebase(json::DocumentPtr base)
{
    if (m_later)
        m_later->way.base = std::move(base);
}

} // namespace taskinput::session
