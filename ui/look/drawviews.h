// Parts of lists and tables, tool tips, progress bars.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawHeaderSection(const QStyleOptionHeader &option, const Canvas &canvas);
void drawHeaderLabel(const QStyleOptionHeader &option, const Canvas &canvas);
void drawBranch(const QStyleOption &option, const Canvas &canvas);
void drawItemBackground(const QStyleOptionViewItem &option, const Canvas &canvas);
void drawFocus(const QStyleOption &option, const Canvas &canvas);
void drawToolTipPanel(const QStyleOption &option, const Canvas &canvas);
void drawProgressBar(const QStyleOptionProgressBar &option, const Canvas &canvas);

} // namespace taskinput::look
