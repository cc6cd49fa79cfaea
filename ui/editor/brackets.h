// Which bracket belongs to which.
#pragma once

#include "text/text.h"

#include <optional>

namespace taskinput::editor {

struct BracketPair {
    qsizetype open = 0;
    qsizetype close = 0;
    friend bool operator==(const BracketPair &, const BracketPair &) = default;
};

//! The pair of which one stands before or behind \a caret, the one before first; brackets inside
//! strings don't count. Looks at most \a reach units far and finds nothing beyond.
std::optional<BracketPair> bracketsBeside(const text::Text &text, qsizetype caret,
                                          qsizetype reach = 200'000);

//! The opening bracket that a closing one typed at \a position would close.
std::optional<qsizetype> openBracketBefore(const text::Text &text, qsizetype position,
                                           qsizetype reach = 200'000);

} // namespace taskinput::editor
