// One change of a text, and several that belong together.
#pragma once

#include "base/span.h"
#include "text/text.h"

#include <QList>
#include <QMetaType>

namespace taskinput::text {

//! One replacement. Applied to a text it gives the next one; inverted() takes it back.
struct Edit {
    qsizetype position = 0;
    Text removed;
    Text inserted;
    Edit inverted() const { return {position, inserted, removed}; }
    friend bool operator==(const Edit &, const Edit &) = default;
};

//! Why a step was made: names it in the Edit menu and decides what may be merged with it.
enum class StepKind {
    Typing,
    Paste,
    Format,
    Replace,
    UndoChange,
    Reload,
    Merge,
    AdoptReply,
    Restore,
    Discard,
    Import,
    Other
};

//! Several edits that are undone together, in the order they were applied.
struct Step {
    StepKind kind = StepKind::Typing;
    QList<Edit> edits;
    //! Where undo and redo put the caret; -1: it stays in the text where it stands.
    qsizetype caretBefore = -1;
    qsizetype caretAfter = -1;
};

//! Replace \a removed units at \a position, in the coordinates of the text before all replacements.
struct Replacement {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;
};

//! The ascending, not overlapping \a replacements of \a text as edits that follow one another. Past
//! a few dozen they come as one edit from the first to the last, which costs one pass instead of
//! one a replacement.
QList<Edit> editsFor(const Text &text, const QList<Replacement> &replacements);

//! Where a caret at \a position stands after \a edits. One inside a replaced part keeps its
//! distance from the start as far as the new part reaches.
qsizetype movedBy(const QList<Edit> &edits, qsizetype position);
Span movedBy(const QList<Edit> &edits, Span span);

//! The same, but inside an edit that changed white space only, as Format does, the same character
//! is found again. Costs a pass over the edits that \a position is in: for big ones use a worker.
qsizetype followed(const QList<Edit> &edits, qsizetype position);

} // namespace taskinput::text

Q_DECLARE_METATYPE(taskinput::text::Edit)
