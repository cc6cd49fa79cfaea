#include "json/problemlist.h"

#include "json/scan.h"

#include <algorithm>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExcerpt = 40;

bool canBeSeen(QChar character)
{
    return character.isPrint() && !character.isSpace() && !character.isSurrogate();
}

QString codePointName(QChar character)
{
    return u"U+%1"_s.arg(QString::number(character.unicode(), 16).toUpper(), 4, QLatin1Char('0'));
}

} // namespace

QString ProblemList::excerpt(QStringView text, Span span)
{
    QStringView piece = text.sliced(span.begin, span.length());
    const char16_t *const begin = piece.utf16();
    if (piece.size() == 1 && !canBeSeen(piece.front()))
        return codePointName(piece.front());
    if (!piece.isEmpty() && std::all_of(begin, begin + piece.size(), scan::isOtherSpace))
        return codePointName(piece.front());
    piece = piece.first(scan::lineEnd(begin, begin + piece.size()) - begin);
    if (piece.size() <= longestExcerpt)
        return piece.toString();
    piece = piece.first(longestExcerpt - 1);
    if (piece.back().isHighSurrogate())
        piece.chop(1);
    return piece.toString() + u'…';
}

void ProblemList::addError(ProblemCode code, Span span, const QString &detail, Span related)
{
    if (!isFull())
        m_errors.append({code, Severity::Error, span, related, detail});
}

void ProblemList::addErrorAt(ProblemCode code, Span span)
{
    addError(code, span, excerpt(m_text, span));
}

void ProblemList::addWarningAt(ProblemCode code, Span span, Span related)
{
    if (m_warnings.size() < maximum)
        m_warnings.append({code, Severity::Warning, span, related, excerpt(m_text, span)});
}

QList<Problem> ProblemList::sorted() const
{
    QList<Problem> all = m_errors;
    all.append(m_warnings.first(std::min(m_warnings.size(), maximum - m_errors.size())));
    std::stable_sort(all.begin(), all.end(), [](const Problem &a, const Problem &b) {
        return a.span.begin < b.span.begin;
    });
    return all;
}

} // namespace taskinput::json
