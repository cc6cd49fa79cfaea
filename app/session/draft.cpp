#include "session/draft.h"

#include <algorithm>

namespace taskinput::session {

Draft::Draft(QObject *parent)
    : QObject(parent)
    , m_analyzer(m_buffer)
{
    connect(&m_analyzer, &Analyzer::analysed, this, &Draft::followAnalysis);
}

void Draft::open(Baseline baseline)
{
    m_merging.cancel();
    m_merge.reset();
    m_mergeDone.reset();
    m_later.reset();
    m_commands.clear();
    m_command.cancel();
    m_formatting.cancel();
    m_analyzer.forget();
    m_past.clear();
    m_ticks.clear();
    m_conflicts.clear();
    m_buffer.reset(baseline.text);
    setBaseline(std::move(baseline));
}

void Draft::restore(const text::Text &text, const DraftTicks &ticks)
{
    m_ticks.restore(ticks);
    m_buffer.replaceAll(text, text::StepKind::Restore);
    m_analyzer.analyseNow();
}

void Draft::setBaseline(Baseline baseline)
{
    m_baseline = std::move(baseline);
    ++m_number;
    m_analyzer.setBaseline(m_baseline.document, m_number, m_past);
    emit baselineChanged();
}

void Draft::followAnalysis()
{
    const Analysis &now = *analysis();
    // A command that waits may bring back a field the person has already spoken about.
    if (now.isComparable && isCurrent() && m_commands.isEmpty())
        m_ticks.keepOnly(now.changes);
    const bool conflictsMoved = m_conflicts.follow(now);
    emit analysisChanged();
    if (conflictsMoved)
        emit conflictsChanged();
    if (m_mergeDone && now.baselineNumber == m_number)
        announceMerge();
    else if (m_later && !m_merge && isCurrent() && now.isComparable)
        mergeWhatWaits();
}

bool Draft::hasEdits() const
{
    const AnalysisPtr &now = analysis();
    // Not compared yet: whoever asks must not drop what was typed a moment ago.
    if (!now || !isCurrent())
        return isOpen() && m_buffer.text() != m_baseline.text;
    if (!now->isComparable)
        return m_baseline.shape != InputShape::Scalar;
    if (now->whole)
        return !now->whole->isEmpty();
    return std::ranges::any_of(now->changes, [](const diff::FieldChange &change) {
        return change.kind != diff::FieldKind::Respelled;
    });
}

QStringList Draft::ticked() const
{
    const AnalysisPtr &now = analysis();
    return now && now->isComparable ? m_ticks.ticked(*now) : QStringList();
}

bool Draft::isTicked(const diff::FieldChange &change) const
{
    return analysis() && m_ticks.isTicked(change, analysis()->olderValues);
}

DraftTicks Draft::keptTicks() const
{
    Ticks kept = m_ticks;
    if (const AnalysisPtr &now = analysis()) {
        for (const QString &field : now->olderValues)
            kept.set(field, m_ticks.isDeliberate(field));
    }
    for (const QString &field : m_conflicts.openFields())
        kept.set(field, false);
    return kept.kept();
}

//! Removed and respelled fields are never sent: a tick on one would only wait for a later value.
bool Draft::canBeTicked(const QString &field) const
{
    if (!analysis())
        return false;
    const QList<diff::FieldChange> &changes = analysis()->changes;
    const auto change = std::ranges::find(changes, field, &diff::FieldChange::name);
    return change != changes.end()
        && (change->kind == diff::FieldKind::Added || change->kind == diff::FieldKind::Changed);
}

void Draft::setTicked(const QString &field, bool ticked)
{
    if (!canBeTicked(field))
        return;
    m_ticks.set(field, ticked);
    emit ticksChanged();
}

} // namespace taskinput::session
