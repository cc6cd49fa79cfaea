// Menus and the menu bar.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawMenuPanel(const QStyleOption &option, const Canvas &canvas);
void drawMenuItem(const QStyleOptionMenuItem &option, const Canvas &canvas);
void drawMenuBarItem(const QStyleOptionMenuItem &option, const Canvas &canvas);

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
QSize menuBarItemSize(const QSize &contents);

} // namespace taskinput::look
