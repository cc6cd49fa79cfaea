// Between positions of the text and of the view, which differ where a chip stands for a long
// string.
#pragma once

#include "ui/editor/chip.h"

#include <QList>

#include <optional>
#include <vector>

namespace taskinput::editor {

/*! The chips of a view, in order. Without chips both sides count alike. Positions are UTF-16 units;
    line numbers are the same on both sides, since no chip holds a line end. */
class ViewMap {
public:
    ViewMap() = default;
    explicit ViewMap(std::vector<Chip> chips); //!< ascending

    qint32 toText(qint32 view) const;
    //! A position inside a chip becomes the one before it.
    qint32 toView(qint32 text) const;
    //! The view's part that shows \a text; chips that it touches are in it whole.
    Span toView(Span text) const;
    Span toText(Span view) const;

    bool isEmpty() const noexcept { return m_chips.empty(); }
    const std::vector<Chip> &chips() const noexcept { return m_chips; }
    //! The chip whose U+FFFC stands at \a view.
    std::optional<Chip> chipAt(qint32 view) const;
    QList<Chip> chipsIn(Span view) const;

    //! \a viewRemoved was replaced by \a viewInserted units, which stand for \a textInserted units;
    //! the chips in it are gone.
    void replace(Span viewRemoved, qint32 viewInserted, qint32 textInserted);
    //! A unit that is already in the view, or the units that \a chip stands for, became its U+FFFC.
    void insert(const Chip &chip);

private:
    using Chips = std::vector<Chip>;
    Chips::const_iterator firstBehindView(qint32 view) const;
    Chips::const_iterator firstBehindText(qint32 text) const;

    Chips m_chips;
};

} // namespace taskinput::editor
