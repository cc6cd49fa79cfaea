// The application's palette, made from the table of colours.
#pragma once

#include <QPalette>

namespace taskinput::look {

struct Colors;

//! Each role of QPalette from ours of the same meaning. The selection is a tint on which text keeps
//! its colour; a view without focus shows it grey.
QPalette paletteFor(const Colors &colors);

//! \a palette for text panes and fields, which mark selected text rather than rows.
QPalette textPalette(QPalette palette, const Colors &colors);

} // namespace taskinput::look
