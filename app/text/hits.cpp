#include "text/hits.h"

#include "base/bytes.h"

#include <QStringMatcher>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::text {

namespace {

// One block is searched between two looks at the stop flag.
constexpr qsizetype blockUnits = 256 * 1024;
// Behind a block: how far a hit that starts in it may reach.
constexpr qsizetype reachUnits = 64 * 1024;
// Before a block: what \b, ^ and look-behind may need to see.
constexpr qsizetype contextUnits = 1024;

bool isWordUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u'_' || unit.isSurrogate();
}

bool standsAlone(const QString &window, qsizetype at, qsizetype length)
{
    return (at == 0 || !isWordUnit(window[at - 1]))
        && (at + length >= window.size() || !isWordUnit(window[at + length]));
}

//! Part of the text; hits that start in [from, to) of it are wanted.
struct Window {
    QString text;
    qsizetype start = 0; //!< of text, in the whole
    qsizetype from = 0;
    qsizetype to = 0;
};

Window windowAt(const Text &text, qsizetype position)
{
    Window window;
    window.start = std::max<qsizetype>(0, position - contextUnits);
    const qsizetype end = std::min(position + blockUnits, text.size());
    window.text = text.mid(window.start, end + reachUnits - window.start);
    window.from = position - window.start;
    window.to = end - window.start;
    // An empty hit may stand behind the last unit.
    if (end == text.size())
        ++window.to;
    return window;
}

using Visit = std::function<bool(const Hit &)>;

Span spanOf(const Window &window, qsizetype at, qsizetype length)
{
    const qsizetype begin = window.start + at;
    return {static_cast<qint32>(begin), static_cast<qint32>(begin + length)};
}

//! Where the search goes on in the window, or nothing if the visitor has seen enough.
std::optional<qsizetype> plainHits(const Window &window, const SearchQuery &query,
                                   const QStringMatcher &matcher, const Visit &visit)
{
    const qsizetype length = query.needle.size();
    qsizetype from = window.from;
    while (true) {
        const qsizetype at = matcher.indexIn(window.text, from);
        if (at < 0 || at >= window.to)
            return std::max(from, window.to);
        if (query.wholeWord && !standsAlone(window.text, at, length)) {
            from = at + 1;
            continue;
        }
        if (!visit({spanOf(window, at, length), nullptr, window.text}))
            return std::nullopt;
        from = at + length;
    }
}

//! \a at, or the next place that is not inside a surrogate pair.
qsizetype characterStart(const QString &text, qsizetype at)
{
    const bool isInPair =
        at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
    return isInPair ? at + 1 : at;
}

std::optional<qsizetype> patternHits(const Window &window, const QRegularExpression &pattern,
                                     const Visit &visit)
{
    const QString subject = wellFormed(window.text);
    qsizetype from = characterStart(subject, window.from);
    while (from <= subject.size()) {
        const QRegularExpressionMatch match =
            pattern.match(subject, from, QRegularExpression::NormalMatch,
                          QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.hasMatch() || match.capturedStart() >= window.to)
            break;
        const Span span = spanOf(window, match.capturedStart(), match.capturedLength());
        if (!visit({span, &match, window.text}))
            return std::nullopt;
        from = characterStart(subject, match.capturedEnd() + (span.isEmpty() ? 1 : 0));
    }
    return std::max(from, window.to);
}

} // namespace

QStringView Hit::group(int number) const
{
    if (!match || match->capturedStart(number) < 0)
        return {};
    return window.sliced(match->capturedStart(number), match->capturedLength(number));
}

QRegularExpression patternOf(const SearchQuery &query)
{
    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption;
    if (!query.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    const QString pattern = query.wholeWord ? u"\\b(?:"_s + query.needle + u")\\b"_s : query.needle;
    return QRegularExpression(pattern, options);
}

QString wellFormed(QString text)
{
    qsizetype at = 0;
    while (true) {
        const qsizetype lone = firstLoneSurrogate(QStringView(text).sliced(at));
        if (lone < 0)
            return text;
        at += lone;
        text[at] = QChar::ReplacementCharacter;
    }
}

bool forEachHit(const Text &text, const SearchQuery &query, const StopFlag &stop,
                const Visit &visit)
{
    if (query.needle.isEmpty())
        return true;
    const QRegularExpression pattern = query.isRegex ? patternOf(query) : QRegularExpression();
    if (!pattern.isValid())
        return true;
    const QStringMatcher matcher(query.needle,
                                 query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
    qsizetype position = 0;
    do {
        if (stop.stopRequested())
            return false;
        const Window window = windowAt(text, position);
        const std::optional<qsizetype> next = query.isRegex
            ? patternHits(window, pattern, visit)
            : plainHits(window, query, matcher, visit);
        if (!next)
            return !stop.stopRequested();
        position = window.start + *next;
    } while (position < text.size());
    return true;
}

} // namespace taskinput::text
