#include "ui/editor/marks.h"

#include <algorithm>

namespace taskinput::editor {

namespace {

bool standsBefore(const ChangeMark &a, const ChangeMark &b)
{
    if (a.firstLine != b.firstLine)
        return a.firstLine < b.firstLine;
    return a.kind == ChangeMark::Kind::Removed && b.kind != ChangeMark::Kind::Removed;
}

bool beginsBefore(const ChangeMark &mark, qint32 line)
{
    return mark.firstLine < line;
}

template <typename Mark> void moveSpans(QList<Mark> &marks, const QList<text::Edit> &edits)
{
    for (Mark &mark : marks)
        mark.span = text::movedBy(edits, mark.span);
}

template <typename Mark> void sortBySpan(QList<Mark> &marks)
{
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark &a, const Mark &b) { return a.span.begin < b.span.begin; });
}

qint32 lineEnds(const text::Text &text)
{
    return static_cast<qint32>(text.lineCount()) - 1;
}

} // namespace

void Marks::setChanges(QList<ChangeMark> changes)
{
    m_changes = std::move(changes);
    std::stable_sort(m_changes.begin(), m_changes.end(), standsBefore);
}

void Marks::setProblems(QList<ProblemMark> problems)
{
    m_problems = std::move(problems);
    sortBySpan(m_problems);
}

void Marks::setLocks(QList<LockMark> locks)
{
    m_locks = std::move(locks);
    sortBySpan(m_locks);
}

void Marks::clear()
{
    *this = {};
}

void Marks::move(const QList<text::Edit> &edits, const text::Text &after)
{
    moveSpans(m_problems, edits);
    moveSpans(m_locks, edits);
    for (const text::Edit &edit : edits) {
        if (!m_changes.isEmpty())
            moveChanges(edit, static_cast<qint32>(after.lineAt(edit.position)));
    }
}

void Marks::moveChanges(const text::Edit &edit, qint32 editLine)
{
    const qint32 removed = lineEnds(edit.removed);
    const qint32 shift = lineEnds(edit.inserted) - removed;
    const QList<text::Edit> edits{edit};
    const auto lineAfter = [editLine, removed, shift](qint32 line) {
        if (line > editLine + removed)
            return line + shift;
        return std::min(line, editLine + std::max(0, removed + shift));
    };
    for (ChangeMark &mark : m_changes) {
        for (Span &value : mark.values)
            value = text::movedBy(edits, value);
        if (shift == 0)
            continue;
        const qint32 end = lineAfter(mark.firstLine + mark.lineCount);
        mark.firstLine = lineAfter(mark.firstLine);
        if (mark.lineCount > 0)
            mark.lineCount = std::max(1, end - mark.firstLine);
    }
}

const ChangeMark *Marks::changeAt(qint32 line) const
{
    const auto behind =
        std::lower_bound(m_changes.begin(), m_changes.end(), line + 1, beginsBefore);
    for (auto mark = behind; mark != m_changes.begin();) {
        --mark;
        if (mark->kind == ChangeMark::Kind::Removed)
            continue;
        return line < mark->firstLine + mark->lineCount ? &*mark : nullptr;
    }
    return nullptr;
}

bool Marks::isRemovedBefore(qint32 line) const
{
    const auto mark = std::lower_bound(m_changes.begin(), m_changes.end(), line, beginsBefore);
    return mark != m_changes.end() && mark->firstLine == line
        && mark->kind == ChangeMark::Kind::Removed;
}

} // namespace taskinput::editor
