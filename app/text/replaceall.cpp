#include "text/search.h"

#include "text/hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::text {

namespace {

//! What \x or $x stands for; false if it is nothing special.
bool appendSpecial(QString &result, QChar mark, QChar what, const Hit &hit)
{
    if (what >= u'0' && what <= u'9')
        result += hit.group(what.digitValue());
    else if (mark == u'$' && what == u'&')
        result += hit.group(0);
    else if (mark == what)
        result += mark;
    else if (mark == u'\\' && what == u'n')
        result += u'\n';
    else if (mark == u'\\' && what == u't')
        result += u'\t';
    else
        return false;
    return true;
}

QString filledIn(const QString &replacement, const Hit &hit)
{
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar unit = replacement[i];
        const bool isMark = (unit == u'\\' || unit == u'$') && i + 1 < replacement.size();
        if (isMark && appendSpecial(result, unit, replacement[i + 1], hit))
            ++i;
        else
            result += unit;
    }
    return result;
}

//! Collects everything between the first hit and the newest one.
class Rewrite {
public:
    Rewrite(const Text &text, const QString &replacement)
        : m_text(text)
        , m_replacement(replacement)
    {
    }

    void take(const Hit &hit)
    {
        if (count == 0)
            m_begin = m_end = hit.span.begin;
        m_builder.append(m_text, m_end, hit.span.begin - m_end);
        if (hit.match)
            m_builder.append(filledIn(m_replacement, hit));
        else
            m_builder.append(m_replacement);
        m_end = hit.span.end;
        ++count;
    }
    //! Of the text after the newest hit.
    qsizetype size() const { return m_builder.size() + m_text.size() - (m_end - m_begin); }
    Edit edit() { return {m_begin, m_text.slice(m_begin, m_end - m_begin), m_builder.build()}; }

    qsizetype count = 0;

private:
    const Text &m_text;
    const QString &m_replacement;
    TextBuilder m_builder;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

} // namespace

std::optional<ReplaceAllResult> replaceAll(const Text &text, const SearchQuery &query,
                                           const QString &replacement, const StopFlag &stop,
                                           qsizetype longest)
{
    Rewrite rewrite(text, replacement);
    bool isTooLong = false;
    const bool isComplete = forEachHit(text, query, stop, [&](const Hit &hit) {
        rewrite.take(hit);
        isTooLong = rewrite.size() > longest;
        return !isTooLong && (rewrite.count % 4096 != 0 || !stop.stopRequested());
    });
    if (!isComplete)
        return std::nullopt;
    ReplaceAllResult result;
    result.step.kind = StepKind::Replace;
    result.isTooLong = isTooLong;
    if (isTooLong || rewrite.count == 0)
        return result;
    result.count = rewrite.count;
    result.step.edits = {rewrite.edit()};
    return result;
}

std::optional<QString> replacementFor(const Text &text, const SearchQuery &query, Span span,
                                      const QString &replacement)
{
    if (!query.isRegex) {
        const Qt::CaseSensitivity cs =
            query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
        const bool isHit = text.mid(span.begin, span.length()).compare(query.needle, cs) == 0;
        return isHit ? std::optional(replacement) : std::nullopt;
    }
    // A little more than the hit itself is looked at: \b and look-around need its surroundings.
    constexpr qsizetype around = 2048;
    const qsizetype start = std::max<qsizetype>(0, span.begin - around);
    const QString window = text.mid(start, span.end + around - start);
    const QString subject = wellFormed(window);
    const QRegularExpressionMatch match =
        patternOf(query).match(subject, span.begin - start, QRegularExpression::NormalMatch,
                               QRegularExpression::AnchorAtOffsetMatchOption
                                   | QRegularExpression::DontCheckSubjectStringMatchOption);
    if (!match.hasMatch() || match.capturedLength() != span.length())
        return std::nullopt;
    return filledIn(replacement, {span, &match, window});
}

} // namespace taskinput::text
