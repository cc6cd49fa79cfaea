// The draft of one task: current text and its history. Owned by the session, shown by the editor.
#pragma once

#include "text/edit.h"
#include "text/history.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace taskinput::text {

//! Who made a change: a view must not apply again what it reported itself.
enum class Origin { View, Program, Undo, Redo };

/*! Mutable text with endless undo that survives Format and Reload. The history is ours, not
    QTextDocument's: a big step costs two chunk lists. Neighbouring key strokes join into one step
    until a pause, a line end or a caret jump (the view calls breakStep()). */
class TextBuffer : public QObject {
    Q_OBJECT
public:
    explicit TextBuffer(QObject *parent = nullptr);

    const Text &text() const noexcept { return m_text; }
    quint64 revision() const noexcept
    {
        return m_revision;
    } //!< grows with each change, also by undo; never repeats

    //! Replaces everything and forgets the history: a task was opened.
    void reset(const Text &text);

    //! What the view has already shown (QTextDocument::contentsChange, clamped).
    void applyFromView(qsizetype position, qsizetype removed, QStringView inserted, StepKind kind,
                       qsizetype caretBefore);
    //! The same for a text of any size, in chunks.
    void applyFromView(qsizetype position, qsizetype removed, const Text &inserted, StepKind kind,
                       qsizetype caretBefore);
    //! A step made by the program; \a edits are applied in order, each in the coordinates left by
    //! the one before. Only position, length of removed and inserted are read: what is really
    //! removed is taken from the text, so that undo is always exact. Without edits nothing happens.
    void apply(const Step &step);
    //! Replaces the whole text as one step, keeping common prefix and suffix untouched.
    void replaceAll(const Text &text, StepKind kind);
    //! The next key stroke starts a step of its own.
    void breakStep();

    bool canUndo() const noexcept { return m_history.canUndo(); }
    bool canRedo() const noexcept { return m_history.canRedo(); }
    std::optional<StepKind> undoKind() const { return m_history.undoKind(); }
    std::optional<StepKind> redoKind() const { return m_history.redoKind(); }
    void undo(); //!< emits edited() with Origin::Undo and caretSuggested()
    void redo();

signals:
    //! The text changed by \a edits in this order (reset() gives one edit that replaces all).
    void edited(const QList<taskinput::text::Edit> &edits, taskinput::text::Origin origin);
    void caretSuggested(qsizetype position);
    void historyChanged();

private:
    Edit performed(const Edit &wanted);
    void announce(const QList<Edit> &edits, Origin origin);

    Text m_text;
    History m_history;
    QElapsedTimer m_sinceTyping;
    quint64 m_revision = 1;
};

} // namespace taskinput::text
