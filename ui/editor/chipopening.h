// What opening a chip shows.
#pragma once

#include "text/text.h"
#include "ui/editor/chip.h"

#include <QString>

namespace taskinput::editor {

//! The text that \a chip stands for as the person edits it: a string decoded, the rest of a line
//! raw.
QString openedText(const text::Text &text, const Chip &chip);

//! The other way round, without quotes.
QString closedText(const QString &value, Chip::Kind kind);

//! The name of the member whose value starts at \a position, if it stands in the same line.
QString memberNameBefore(const text::Text &text, qsizetype position);

} // namespace taskinput::editor
