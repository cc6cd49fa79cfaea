// Push buttons, tool buttons, tick boxes and radio buttons.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawPushButton(const QStyleOptionButton &option, const Canvas &canvas);
void drawToolButton(const QStyleOptionToolButton &option, const Canvas &canvas);
//! \a option.state: On, Off or NoChange.
void drawTickBox(const QStyleOption &option, const Canvas &canvas);
void drawRadioButton(const QStyleOption &option, const Canvas &canvas);

QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents,
                     const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents);

} // namespace taskinput::look
