// Fields, combo boxes, spin boxes.
#pragma once

#include "ui/look/canvas.h"

namespace taskinput::look {

void drawField(const QStyleOptionFrame &option, const Canvas &canvas);
void drawComboBox(const QStyleOptionComboBox &option, const Canvas &canvas);
void drawComboBoxLabel(const QStyleOptionComboBox &option, const Canvas &canvas);
void drawSpinBox(const QStyleOptionSpinBox &option, const Canvas &canvas);
//! The frame of lists and text panes that stand in a dialog.
void drawViewFrame(const QStyleOption &option, const Canvas &canvas);

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
QSize comboBoxSize(const QSize &contents);
QSize fieldSize(const QSize &contents);

} // namespace taskinput::look
