// Which part of a control is drawn by which function. Each returns false for what the style below
// draws.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

bool drawPrimitivePart(QStyle::PrimitiveElement element, const QStyleOption &option,
                       const Canvas &canvas);
bool drawControlPart(QStyle::ControlElement element, const QStyleOption &option,
                     const Canvas &canvas);
bool drawComplexPart(QStyle::ComplexControl control, const QStyleOptionComplex &option,
                     const Canvas &canvas);

} // namespace taskinput::look
