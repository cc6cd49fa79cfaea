#include "text/textbuffer.h"

#include <algorithm>
#include <chrono>

namespace taskinput::text {

namespace {
// Typing that goes on after a longer rest is a thought of its own, and so a step of its own.
constexpr std::chrono::milliseconds typingPause(1500);
} // namespace

TextBuffer::TextBuffer(QObject *parent)
    : QObject(parent)
{
}

void TextBuffer::reset(const Text &text)
{
    const Edit edit{0, m_text, text};
    m_text = text;
    m_history.clear();
    announce({edit}, Origin::Program);
}

void TextBuffer::applyFromView(qsizetype position, qsizetype removed, QStringView inserted,
                               StepKind kind, qsizetype caretBefore)
{
    applyFromView(position, removed, Text(inserted), kind, caretBefore);
}

void TextBuffer::applyFromView(qsizetype position, qsizetype removed, const Text &inserted,
                               StepKind kind, qsizetype caretBefore)
{
    const Edit edit = performed({position, m_text.slice(position, removed), inserted});
    if (edit.removed.isEmpty() && edit.inserted.isEmpty())
        return;
    if (m_sinceTyping.isValid() && m_sinceTyping.hasExpired(typingPause.count()))
        m_history.close();
    m_sinceTyping.start();
    m_history.add({kind, {edit}, caretBefore, edit.position + edit.inserted.size()});
    announce({edit}, Origin::View);
}

void TextBuffer::apply(const Step &step)
{
    Step made = step;
    made.edits.clear();
    for (const Edit &wanted : step.edits) {
        const Edit edit = performed(wanted);
        if (!edit.removed.isEmpty() || !edit.inserted.isEmpty())
            made.edits.append(edit);
    }
    if (made.edits.isEmpty())
        return;
    const QList<Edit> edits = made.edits;
    m_history.close();
    m_history.add(std::move(made));
    m_history.close();
    announce(edits, Origin::Program);
}

void TextBuffer::replaceAll(const Text &text, StepKind kind)
{
    const qsizetype prefix = Text::commonPrefix(m_text, text);
    const qsizetype shorter = std::min(m_text.size(), text.size());
    const qsizetype suffix = Text::commonSuffix(m_text, text, shorter - prefix);
    apply({kind,
           {{prefix, m_text.slice(prefix, m_text.size() - prefix - suffix),
             text.slice(prefix, text.size() - prefix - suffix)}},
           -1,
           -1});
}

void TextBuffer::breakStep()
{
    m_history.close();
}

void TextBuffer::undo()
{
    if (!canUndo())
        return;
    const Step step = m_history.stepBack();
    QList<Edit> edits;
    edits.reserve(step.edits.size());
    for (auto edit = step.edits.crbegin(); edit != step.edits.crend(); ++edit)
        edits.append(performed(edit->inverted()));
    announce(edits, Origin::Undo);
    if (step.caretBefore >= 0)
        emit caretSuggested(std::min(step.caretBefore, m_text.size()));
}

void TextBuffer::redo()
{
    if (!canRedo())
        return;
    const Step step = m_history.stepForward();
    for (const Edit &edit : step.edits)
        performed(edit);
    announce(step.edits, Origin::Redo);
    if (step.caretAfter >= 0)
        emit caretSuggested(std::min(step.caretAfter, m_text.size()));
}

Edit TextBuffer::performed(const Edit &wanted)
{
    Edit edit = wanted;
    edit.position = std::clamp<qsizetype>(wanted.position, 0, m_text.size());
    edit.removed = m_text.slice(edit.position, wanted.removed.size());
    m_text = m_text.replaced(edit.position, edit.removed.size(), edit.inserted);
    return edit;
}

void TextBuffer::announce(const QList<Edit> &edits, Origin origin)
{
    ++m_revision;
    emit edited(edits, origin);
    emit historyChanged();
}

} // namespace taskinput::text
