// A long string in the text that the view shows as one character.
#pragma once

#include "base/span.h"

#include <QtGlobal>

namespace taskinput::editor {

//! A line past some twenty thousand characters costs more than a frame a key stroke in Qt's text
//! layout, so longer strings, and what else makes a line that long, stand in the view as one
//! U+FFFC.
struct Chip {
    enum class Kind {
        String, //!< the inside of a string; its quotes stay in the view
        RestOfLine //!< whatever follows in a line that is still too long
    };
    Kind kind = Kind::String;
    qint32 view = 0; //!< position of the U+FFFC in the view
    Span text; //!< what it stands for; never empty, never holds a line end
    qint32 codeLines = 0; //!< strings: lines of the decoded text
    qint64 bytes = 0; //!< of text, as UTF-8

    friend bool operator==(const Chip &, const Chip &) = default;
};

} // namespace taskinput::editor
