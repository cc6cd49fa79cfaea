// Colours of JSON tokens as formats of a text layout.
#pragma once

#include "ui/look/colors.h"

#include <QList>
#include <QTextLayout>

#include <array>

namespace taskinput::editor {

//! The formats of one colour table; colours single lines, on their own.
class SyntaxColours {
public:
    explicit SyntaxColours(const look::Colors &colors);

    //! Formats of a line, chips in it left alone. None for a line that is too long to colour.
    QList<QTextLayout::FormatRange> formats(const QString &line) const;

private:
    std::array<QTextCharFormat, 7> m_formats; //!< by json::TokenClass
};

} // namespace taskinput::editor
