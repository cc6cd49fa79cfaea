// White space at the start of lines.
#pragma once

#include "text/edit.h"

#include <QList>
#include <QString>

#include <optional>

namespace taskinput::editor {

//! Spaces a level, as Format writes them.
inline constexpr int indentWidth = 2;

struct LineBreak {
    QString inserted; //!< instead of the selection
    qsizetype caret = 0; //!< units of it before the caret
};

//! What Return inserts between \a before and \a after, the parts of one line: the indentation goes
//! on, one level deeper behind an opening bracket; a closing one right behind goes on a line of its
//! own.
LineBreak lineBreak(QStringView before, QStringView after);

//! The spaces and tabs that \a line starts with.
QStringView indentation(QStringView line);

//! Each line that \a begin to \a end touches one level deeper, or less deep; empty lines stay
//! empty. A line that only its first position belongs to is left out.
QList<text::Replacement> indented(const text::Text &text, qsizetype begin, qsizetype end);
QList<text::Replacement> dedented(const text::Text &text, qsizetype begin, qsizetype end);

//! The indentation that \a bracket, typed at \a position as the first thing in its line, should
//! have: that of the line of its partner, or one level less than now. Nothing if something else
//! stands before it.
std::optional<QString> closingIndentation(const text::Text &text, qsizetype position);

} // namespace taskinput::editor
