// Undo without end over chunked texts.
#pragma once

#include "text/edit.h"

#include <optional>
#include <vector>

namespace taskinput::text {

//! The steps of one text. Knows nothing of the text itself: the buffer applies what it hands out.
class History {
public:
    void clear();
    //! \a step was made; what could be redone is forgotten. A key stroke joins the newest step
    //! where it continues it and that one is still open.
    void add(Step step);
    //! The newest step takes no further key strokes.
    void close() noexcept { m_isOpen = false; }

    bool canUndo() const noexcept { return !m_undo.empty(); }
    bool canRedo() const noexcept { return !m_redo.empty(); }
    std::optional<StepKind> undoKind() const;
    std::optional<StepKind> redoKind() const;

    //! The step to take back; it can be redone afterwards. Needs canUndo().
    const Step &stepBack();
    //! The step to make again. Needs canRedo().
    const Step &stepForward();

private:
    bool join(const Step &step);

    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    bool m_isOpen = false;
};

} // namespace taskinput::text
