// What the view shows of a text: long strings folded to chips.
#pragma once

#include "text/text.h"
#include "ui/editor/chip.h"

#include <QString>

#include <vector>

namespace taskinput::editor {

//! Longer strings become chips.
inline constexpr qint32 longestShownString = 20'000;
//! What is left of a line behind this many units becomes a chip, too; also the longest line that is
//! coloured.
inline constexpr qint32 longestShownLine = 20'500;

struct ViewText {
    QString text;
    std::vector<Chip> chips; //!< ascending; positions count from the start of the texts
};

//! Any thread. Costs one pass over \a text. Units that Qt's text widget takes for line ends, or
//! can't hold, are shown as U+FFFD: the view has as many units as the text outside of chips.
ViewText viewTextOf(const text::Text &text);

//! \a text with each such unit replaced.
QString showable(QString text);

//! True if \a text has a line that viewTextOf() looks at closer.
bool hasLongLine(QStringView text);

} // namespace taskinput::editor
