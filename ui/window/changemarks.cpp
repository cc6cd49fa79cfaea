#include "ui/window/changemarks.h"

#include "json/path.h"

#include <algorithm>

namespace taskinput::window {

using editor::ChangeMark;

namespace {

ChangeMark::Kind kindOf(diff::ChangeKind kind)
{
    switch (kind) {
    case diff::ChangeKind::Added:
        return ChangeMark::Kind::Added;
    case diff::ChangeKind::Changed:
        return ChangeMark::Kind::Changed;
    case diff::ChangeKind::Removed:
        return ChangeMark::Kind::Removed;
    case diff::ChangeKind::Moved:
        return ChangeMark::Kind::Moved;
    }
    return ChangeMark::Kind::Changed;
}

qint32 endOf(const ChangeMark &mark)
{
    return mark.firstLine + mark.lineCount;
}

//! Puts \a mark behind those of \a all, the last of which it may begin in: lines have one mark
//! each.
void putBehind(QList<ChangeMark> &all, ChangeMark mark)
{
    if (all.isEmpty() || endOf(all.constLast()) <= mark.firstLine) {
        all.append(std::move(mark));
        return;
    }
    const ChangeMark outer = all.takeLast();
    if (outer.firstLine == mark.firstLine && outer.lineCount == mark.lineCount) {
        const auto kind = outer.kind == mark.kind ? mark.kind : ChangeMark::Kind::Changed;
        all.append({kind, mark.firstLine, mark.lineCount, outer.values + mark.values});
        return;
    }
    const qint32 end = endOf(mark);
    if (outer.firstLine < mark.firstLine)
        all.append({outer.kind, outer.firstLine, mark.firstLine - outer.firstLine, outer.values});
    all.append(std::move(mark));
    if (endOf(outer) > end)
        all.append({outer.kind, end, endOf(outer) - end, outer.values});
}

//! What is inside a moved entry or beside another value of the same line shares lines with it.
QList<ChangeMark> disjoint(QList<ChangeMark> marks)
{
    std::ranges::stable_sort(marks, [](const ChangeMark &a, const ChangeMark &b) {
        return a.firstLine != b.firstLine ? a.firstLine < b.firstLine : a.lineCount > b.lineCount;
    });
    QList<ChangeMark> all;
    QList<ChangeMark> removed;
    for (ChangeMark &mark : marks) {
        if (mark.kind == ChangeMark::Kind::Removed)
            removed.append(std::move(mark));
        else
            putBehind(all, std::move(mark));
    }
    return removed + all;
}

class Builder {
public:
    explicit Builder(const json::Document &draft)
        : m_draft(draft)
        , m_lines(draft.text())
    {
    }

    //! The lines of a member (from its key) or an entry. A value of several lines has no mark of
    //! its own.
    void mark(ChangeMark::Kind kind, json::NodeId node, bool hasValueMark = true)
    {
        const json::Node &value = m_draft.node(node);
        const qint32 begin = value.key.isEmpty() ? value.span.begin : value.key.begin;
        const qint32 first = m_lines.line(begin);
        const qint32 last = m_lines.line(qMax(value.span.begin, value.span.end - 1));
        const bool isMarked = hasValueMark && first == last;
        m_marks.append(
            {kind, first, last - first + 1, isMarked ? QList<Span>{value.span} : QList<Span>()});
    }

    //! Something is gone that stood before \a position: between two lines, or inside one.
    void markRemovedBefore(qint32 position)
    {
        if (position < 0)
            return;
        const qint32 line = m_lines.line(position);
        const qint32 start = m_lines.lineStart(line);
        const bool isInside =
            !QStringView(m_draft.text()).sliced(start, position - start).trimmed().isEmpty();
        m_marks.append({isInside ? ChangeMark::Kind::Changed : ChangeMark::Kind::Removed,
                        line,
                        isInside ? 1 : 0,
                        {}});
    }

    QList<ChangeMark> take() { return disjoint(std::move(m_marks)); }

private:
    const json::Document &m_draft;
    json::LineIndex m_lines;
    QList<ChangeMark> m_marks;
};

void markNested(Builder &builder, const diff::FieldChange &field, const diff::Difference &nested)
{
    bool hasInner = false;
    for (const diff::Change &change : nested.changes) {
        if (change.respelled)
            continue;
        hasInner = true;
        if (change.kind == diff::ChangeKind::Removed)
            builder.markRemovedBefore(change.gap);
        else
            builder.mark(kindOf(change.kind), change.after);
    }
    if (!hasInner)
        builder.mark(ChangeMark::Kind::Changed, field.after);
}

} // namespace

QList<ChangeMark> changeMarks(const session::Analysis &analysis, const StopFlag &stop)
{
    if (!analysis.isComparable || analysis.changes.isEmpty())
        return {};
    Builder builder(*analysis.draft);
    for (qsizetype i = 0; i < analysis.changes.size() && !stop.stopRequested(); ++i) {
        const diff::FieldChange &field = analysis.changes.at(i);
        switch (field.kind) {
        case diff::FieldKind::Added:
            builder.mark(ChangeMark::Kind::Added, field.after, false);
            break;
        case diff::FieldKind::Changed:
            markNested(builder, field,
                       i < analysis.nested.size() ? analysis.nested.at(i) : diff::Difference());
            break;
        case diff::FieldKind::Removed:
            builder.markRemovedBefore(field.gap);
            break;
        case diff::FieldKind::Respelled:
            break;
        }
    }
    return builder.take();
}

} // namespace taskinput::window
