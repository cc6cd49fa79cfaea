// What stands inside a field beside its text.
#pragma once

#include "ui/look/icons.h"

class QLineEdit;

namespace taskinput::widgets {

//! An icon at the start of \a field; \a meaning is its name for assistive technology.
void addLeadingSign(QLineEdit &field, look::Icon icon, const QString &meaning);
//! The cross at the end that empties \a field, with a name.
void addClearButton(QLineEdit &field);

} // namespace taskinput::widgets
