// What a highlighter paints in one line.
#pragma once

#include <QStringView>
#include <QVarLengthArray>

namespace taskinput::json {

enum class TokenClass : quint8 {
    Key, //!< a string with a colon behind it in the same line
    String,
    Number,
    Literal, //!< true, false, null
    Punctuation,
    Escape, //!< inside a key or string
    Invalid //!< comments, words, wrong escapes, raw control characters
};

struct ColourRun {
    qint32 start = 0; //!< in the line
    qint32 length = 0;
    TokenClass token = TokenClass::Invalid;
    friend bool operator==(const ColourRun &, const ColourRun &) = default;
};
using ColourRuns = QVarLengthArray<ColourRun, 64>;

//! Appends the runs of \a line (without its line end), ascending and not overlapping; white space
//! is left out. \a state is what the line before returned; a first line takes 0, and any negative
//! number counts as that. Linear, takes broken text, has no memory but the state.
int colourLine(QStringView line, int state, ColourRuns &runs);

} // namespace taskinput::json
