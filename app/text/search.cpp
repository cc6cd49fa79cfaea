#include "text/search.h"

#include "text/hits.h"

namespace taskinput::text {

QString patternError(const SearchQuery &query)
{
    if (!query.isRegex || query.needle.isEmpty())
        return {};
    const QRegularExpression pattern = patternOf(query);
    return pattern.isValid() ? QString() : pattern.errorString();
}

std::optional<SearchHits> findAll(const Text &text, const SearchQuery &query, const StopFlag &stop,
                                  qsizetype cap)
{
    SearchHits hits;
    const bool isComplete = forEachHit(text, query, stop, [&hits, &stop, cap](const Hit &hit) {
        if (hits.count++ < cap)
            hits.spans.append(hit.span);
        return hits.count % 4096 != 0 || !stop.stopRequested();
    });
    if (!isComplete)
        return std::nullopt;
    return hits;
}

} // namespace taskinput::text
