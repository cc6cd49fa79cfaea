#include "diff/words.h"

#include <algorithm>

namespace taskinput::diff {

namespace {

constexpr qsizetype maxWordUnits = 64;

enum class UnitKind { Word, Space, Sign };

UnitKind kindOf(QChar unit)
{
    if (unit.isSpace())
        return UnitKind::Space;
    const bool isIdeograph = unit.unicode() >= 0x2e80 && unit.category() == QChar::Letter_Other;
    return (unit.isLetterOrNumber() || unit == u'_') && !isIdeograph ? UnitKind::Word
                                                                     : UnitKind::Sign;
}

bool cutsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isHighSurrogate()
        && text[position].isLowSurrogate();
}

bool cutsWord(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && kindOf(text[position - 1]) == UnitKind::Word
        && kindOf(text[position]) == UnitKind::Word;
}

qsizetype endOfRun(QStringView text, qsizetype from)
{
    const UnitKind kind = kindOf(text[from]);
    if (kind == UnitKind::Sign)
        return cutsPair(text, from + 1) ? from + 2 : from + 1;
    const qsizetype limit =
        kind == UnitKind::Word ? std::min(text.size(), from + maxWordUnits) : text.size();
    qsizetype end = from + 1;
    while (end < limit && kindOf(text[end]) == kind)
        ++end;
    return end;
}

} // namespace

std::vector<Span> wordsOf(QStringView text)
{
    std::vector<Span> words;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = endOfRun(text, from);
        words.push_back({static_cast<qint32>(from), static_cast<qint32>(end)});
        from = end;
    }
    return words;
}

qsizetype wordStart(QStringView text, qsizetype position)
{
    qsizetype start = position;
    while (position - start < maxWordUnits && cutsWord(text, start))
        --start;
    if (cutsWord(text, start))
        start = position; // a long run: cut it right there
    return cutsPair(text, start) ? start - 1 : start;
}

qsizetype wordEnd(QStringView text, qsizetype position)
{
    qsizetype end = position;
    while (end - position < maxWordUnits && cutsWord(text, end))
        ++end;
    if (cutsWord(text, end))
        end = position;
    return cutsPair(text, end) ? end + 1 : end;
}

} // namespace taskinput::diff
