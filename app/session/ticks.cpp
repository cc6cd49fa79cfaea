#include "session/ticks.h"

#include <algorithm>

namespace taskinput::session {

bool Ticks::isTicked(const diff::FieldChange &change, const QSet<QString> &olderValues) const
{
    switch (change.kind) {
    case diff::FieldKind::Removed:
    case diff::FieldKind::Respelled:
        return false;
    case diff::FieldKind::Added:
    case diff::FieldKind::Changed:
        break;
    }
    if (m_unticked.contains(change.name))
        return false;
    return m_ticked.contains(change.name) || !olderValues.contains(change.name);
}

void Ticks::set(const QString &field, bool ticked)
{
    (ticked ? m_unticked : m_ticked).remove(field);
    (ticked ? m_ticked : m_unticked).insert(field);
}

void Ticks::forget(const QString &field)
{
    m_ticked.remove(field);
    m_unticked.remove(field);
}

void Ticks::clear()
{
    m_ticked.clear();
    m_unticked.clear();
}

void Ticks::keepOnly(const QList<diff::FieldChange> &changes)
{
    if (m_ticked.isEmpty() && m_unticked.isEmpty())
        return;
    QSet<QString> names;
    for (const diff::FieldChange &change : changes)
        names.insert(change.name);
    m_ticked.intersect(names);
    m_unticked.intersect(names);
}

QStringList Ticks::ticked(const Analysis &analysis) const
{
    QStringList names;
    for (const diff::FieldChange &change : analysis.changes) {
        if (isTicked(change, analysis.olderValues))
            names.append(change.name);
    }
    return names;
}

DraftTicks Ticks::kept() const
{
    DraftTicks kept{m_unticked.values(), m_ticked.values()};
    std::ranges::sort(kept.unticked);
    std::ranges::sort(kept.ticked);
    return kept;
}

void Ticks::restore(const DraftTicks &ticks)
{
    m_unticked = QSet<QString>(ticks.unticked.cbegin(), ticks.unticked.cend());
    m_ticked = QSet<QString>(ticks.ticked.cbegin(), ticks.ticked.cend());
}

} // namespace taskinput::session
