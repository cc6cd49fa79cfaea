// Slim scroll bars without arrows.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawScrollBar(const QStyleOptionSlider &option, const Canvas &canvas);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace taskinput::look
