// Tabs: words with a line below the one in front.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawTabShape(const QStyleOptionTab &option, const Canvas &canvas);
void drawTabLabel(const QStyleOptionTab &option, const Canvas &canvas);
//! Measured as if it were the one in front, so that tabs don't move when another comes to the
//! front.
QSize tabSize(const QStyleOptionTab &option, const QSize &contents, const QWidget *widget);

} // namespace taskinput::look
