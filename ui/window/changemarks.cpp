#include "ui/window/changemarks.h"

#include "json/path.h"

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

class Builder {
public:
    explicit Builder(const json::Document &draft)
        : m_draft(draft)
        , m_lines(draft.text())
    {
    }

    //! The lines of a member (from its key) or an entry.
    void mark(ChangeMark::Kind kind, json::NodeId node)
    {
        const json::Node &value = m_draft.node(node);
        const qint32 begin = value.key.isEmpty() ? value.span.begin : value.key.begin;
        const qint32 first = m_lines.line(begin);
        const qint32 last = m_lines.line(qMax(value.span.begin, value.span.end - 1));
        m_marks.append({kind, first, last - first + 1, {value.span}});
    }

    //! Something is gone that stood before \a node, or before the end of \a container.
    void markRemovedBefore(json::NodeId next, json::NodeId container)
    {
        qint32 position = 0;
        if (next != json::NoNode) {
            const json::Node &node = m_draft.node(next);
            position = node.key.isEmpty() ? node.span.begin : node.key.begin;
        } else {
            position = qMax(0, m_draft.node(container).span.end - 1);
        }
        m_marks.append({ChangeMark::Kind::Removed, m_lines.line(position), 0, {}});
    }

    QList<ChangeMark> take() { return std::move(m_marks); }

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
        if (change.after != json::NoNode && change.kind != diff::ChangeKind::Removed)
            builder.mark(kindOf(change.kind), change.after);
        else
            builder.markRemovedBefore(json::NoNode, field.after);
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
            builder.mark(ChangeMark::Kind::Added, field.after);
            break;
        case diff::FieldKind::Changed:
            markNested(builder, field, i < analysis.nested.size() ? analysis.nested.at(i) : diff::Difference());
            break;
        case diff::FieldKind::Removed: {
            // The list stands in the draft's order, so the next field that is still there follows the gap.
            json::NodeId next = json::NoNode;
            for (qsizetype j = i + 1; j < analysis.changes.size() && next == json::NoNode; ++j)
                next = analysis.changes.at(j).after;
            builder.markRemovedBefore(next, analysis.draft->root());
            break;
        }
        case diff::FieldKind::Respelled:
            break;
        }
    }
    return builder.take();
}

} // namespace taskinput::window
