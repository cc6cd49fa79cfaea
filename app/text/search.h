// Finding and replacing in a long text, in any thread.
#pragma once

#include "base/span.h"
#include "base/stopflag.h"
#include "text/edit.h"

#include <QList>
#include <QString>

#include <limits>
#include <optional>

namespace taskinput::text {

struct SearchQuery {
    QString needle; //!< plain text, or a pattern of QRegularExpression if isRegex
    bool isCaseSensitive = false;
    bool wholeWord = false; //!< no letter, digit or underscore beside the hit
    bool isRegex = false; //!< ^ and $ match at each line
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

//! Why \a query can't be searched for, in the words of the pattern compiler; empty if it can. An
//! empty needle is no error, it has no hits.
QString patternError(const SearchQuery &query);

struct SearchHits {
    QList<Span> spans; //!< ascending, not overlapping, at most the cap
    qsizetype count = 0; //!< all of them, also past the cap
};

//! All hits of \a query. Empty if stopped. A hit of a pattern is at most 64k units long.
std::optional<SearchHits> findAll(const Text &text, const SearchQuery &query, const StopFlag &stop,
                                  qsizetype cap = 1'000'000);

struct ReplaceAllResult {
    Step step; //!< no edits if there was nothing to replace
    qsizetype count = 0;
    bool isTooLong = false; //!< the result would not fit into a text: nothing was done
};

//! Positions are 32 bits wide in spans; the other half is room for what is typed later.
inline constexpr qsizetype longestResult = std::numeric_limits<qint32>::max() / 2;

//! Every hit replaced, as one step with one edit. In a pattern's \a replacement \1 to \9 and $1 to
//! $9 stand for groups, \0, $0 and $& for the hit, \n, \t, \\ and $$ for themselves. Empty if
//! stopped.
std::optional<ReplaceAllResult> replaceAll(const Text &text, const SearchQuery &query,
                                           const QString &replacement, const StopFlag &stop,
                                           qsizetype longest = longestResult);

//! What stands for the hit \a span of \a text once it is replaced; empty if \a query doesn't match
//! there.
std::optional<QString> replacementFor(const Text &text, const SearchQuery &query, Span span,
                                      const QString &replacement);

} // namespace taskinput::text
