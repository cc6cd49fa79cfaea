// Puts what a view shows into a QTextDocument.
#pragma once

#include "ui/editor/viewtext.h"

#include <QTextCharFormat>

class QTextCursor;

namespace taskinput::editor {

//! The object type of a chip's U+FFFC.
inline constexpr int chipObjectType = QTextFormat::UserObject + 1;

//! Format of a chip's U+FFFC; says what the pill says.
QTextCharFormat chipFormat(const Chip &chip);
//! What chipFormat() was made from, without positions.
Chip chipOf(const QTextFormat &format);

//! Inserts \a shown at \a cursor; any thread that owns the document.
void insertShown(QTextCursor &cursor, const ViewText &shown);

} // namespace taskinput::editor
