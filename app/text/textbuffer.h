// The draft of one task: current text and its history. Owned by the session, shown by the editor.
#pragma once

#include "text/text.h"

#include <QObject>

#include <optional>

namespace taskinput::text {

//! One replacement. Applied to a text it gives the next one; inverted() takes it back.
struct Edit {
    qsizetype position = 0;
    Text removed;
    Text inserted;
    Edit inverted() const { return {position, inserted, removed}; }
};

//! Why a step was made: names it in the Edit menu and decides what may be merged with it.
enum class StepKind { Typing, Paste, Format, Replace, UndoChange, Reload, Merge, AdoptReply, Restore, Discard, Import, Other };

//! Several edits that are undone together, in the order they were applied.
struct Step {
    StepKind kind = StepKind::Typing;
    QList<Edit> edits;
    qsizetype caretBefore = 0;
    qsizetype caretAfter = 0;
};

//! Who made a change: a view must not apply again what it reported itself.
enum class Origin { View, Program, Undo, Redo };

/*! Mutable text with endless undo that survives Format and Reload. The history is ours, not
    QTextDocument's: a big step costs two chunk lists. Neighbouring key strokes join into one step
    until a pause, a line end or a caret jump (the view calls breakStep()). */
class TextBuffer : public QObject {
    Q_OBJECT
public:
    explicit TextBuffer(QObject *parent = nullptr);

    const Text &text() const noexcept;
    quint64 revision() const noexcept; //!< grows with each change, also by undo; never repeats

    //! Replaces everything and forgets the history: a task was opened.
    void reset(const Text &text);

    //! What the view has already shown (QTextDocument::contentsChange, clamped).
    void applyFromView(qsizetype position, qsizetype removed, QStringView inserted, StepKind kind,
                       qsizetype caretBefore);
    //! A step made by the program; \a edits are applied in order, each in the coordinates left by the
    //! one before.
    void apply(const Step &step);
    //! Replaces the whole text as one step, keeping common prefix and suffix untouched.
    void replaceAll(const Text &text, StepKind kind);
    void breakStep();

    bool canUndo() const noexcept;
    bool canRedo() const noexcept;
    std::optional<StepKind> undoKind() const;
    std::optional<StepKind> redoKind() const;
    void undo(); //!< emits edited() with Origin::Undo and caretSuggested()
    void redo();

signals:
    //! The text changed by \a edits in this order (reset() gives one edit that replaces all).
    void edited(const QList<taskinput::text::Edit> &edits, taskinput::text::Origin origin);
    void caretSuggested(qsizetype position);
    void historyChanged();
    // private parts are added by the implementation
};

} // namespace taskinput::text
