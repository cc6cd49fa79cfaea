// The pass over a text that finding and replacing share.
#pragma once

#include "text/search.h"

#include <QRegularExpression>

#include <functional>

namespace taskinput::text {

//! One hit while it is visited; what it points to is gone afterwards.
struct Hit {
    Span span; //!< in the whole text
    const QRegularExpressionMatch *match = nullptr; //!< null for plain text
    QStringView window; //!< the part of the text that \a match counts in

    //! A group of the pattern as it stands in the text; empty if it took no part.
    QStringView group(int number) const;
};

//! The compiled \a query; only for patterns.
QRegularExpression patternOf(const SearchQuery &query);

//! \a text with each lone surrogate replaced by U+FFFD: the pattern engine demands well-formed
//! text.
QString wellFormed(QString text);

//! Calls \a visit with each hit in order until it returns false. False if stopped.
bool forEachHit(const Text &text, const SearchQuery &query, const StopFlag &stop,
                const std::function<bool(const Hit &)> &visit);

} // namespace taskinput::text
