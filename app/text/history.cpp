#include "text/history.h"

namespace taskinput::text {

namespace {

bool endsLine(const Edit &edit)
{
    return edit.inserted.lineCount() > 1 || edit.removed.lineCount() > 1;
}

//! \a next goes on typing, or rubbing out, where \a edit stopped.
bool continues(const Edit &edit, const Edit &next)
{
    if (endsLine(edit) || endsLine(next))
        return false;
    const qsizetype end = edit.position + edit.inserted.size();
    if (next.removed.isEmpty())
        return !edit.inserted.isEmpty() && next.position == end;
    if (!next.inserted.isEmpty() || !edit.inserted.isEmpty())
        return false;
    return next.position == edit.position || next.position + next.removed.size() == edit.position;
}

void extend(Edit &edit, const Edit &next)
{
    if (next.removed.isEmpty()) {
        edit.inserted = edit.inserted.replaced(edit.inserted.size(), 0, next.inserted);
        return;
    }
    const bool isBackwards = next.position < edit.position;
    edit.removed = edit.removed.replaced(isBackwards ? 0 : edit.removed.size(), 0, next.removed);
    edit.position = next.position;
}

} // namespace

void History::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_isOpen = false;
}

void History::add(Step step)
{
    m_redo.clear();
    if (m_isOpen && join(step))
        return;
    m_isOpen = step.kind == StepKind::Typing;
    m_undo.push_back(std::move(step));
}

bool History::join(const Step &step)
{
    if (step.kind != StepKind::Typing || step.edits.size() != 1 || m_undo.empty())
        return false;
    Step &open = m_undo.back();
    if (open.kind != StepKind::Typing || open.edits.size() != 1
        || !continues(open.edits.first(), step.edits.first()))
        return false;
    extend(open.edits.first(), step.edits.first());
    open.caretAfter = step.caretAfter;
    return true;
}

std::optional<StepKind> History::undoKind() const
{
    return m_undo.empty() ? std::nullopt : std::optional(m_undo.back().kind);
}

std::optional<StepKind> History::redoKind() const
{
    return m_redo.empty() ? std::nullopt : std::optional(m_redo.back().kind);
}

const Step &History::stepBack()
{
    m_isOpen = false;
    m_redo.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
    return m_redo.back();
}

const Step &History::stepForward()
{
    m_isOpen = false;
    m_undo.push_back(std::move(m_redo.back()));
    m_redo.pop_back();
    return m_undo.back();
}

} // namespace taskinput::text
