// Cuts text into words, runs of white space and single signs.
#pragma once

#include "base/span.h"

#include <QStringView>

#include <vector>

namespace taskinput::diff {

//! Spans that cover \a text without gaps. A word is a run of letters, digits and underscores, at
//! most 64 units (so that encoded data falls into pieces); ideographs and everything else stand
//! alone, surrogate pairs together.
std::vector<Span> wordsOf(QStringView text);

//! The last place at or before \a position that cuts neither a word nor a surrogate pair, at most
//! one word's length back.
qsizetype wordStart(QStringView text, qsizetype position);
//! The first such place at or behind \a position.
qsizetype wordEnd(QStringView text, qsizetype position);

} // namespace taskinput::diff
