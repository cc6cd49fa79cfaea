// Fonts of widgets that stay in proportion to the UI font, also when it changes while the program
// runs.
#pragma once

#include "ui/look/fonts.h"

class QWidget;

namespace taskinput::look {

//! Gives \a widget the UI font in \a factor of its size, now and after each change of it. The last
//! call for a widget counts.
void useRelativeFont(QWidget *widget, double factor, QFont::Weight weight = QFont::Normal);
//! The same with the fixed font.
void useMonoFont(QWidget *widget, double factor = size::Body, QFont::Weight weight = QFont::Normal);

} // namespace taskinput::look
