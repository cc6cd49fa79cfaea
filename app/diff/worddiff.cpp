#include "diff/commonends.h"
#include "diff/numbering.h"
#include "diff/sequencediff.h"
#include "diff/textdiff.h"
#include "diff/words.h"

#include <algorithm>
#include <vector>

namespace taskinput::diff {

namespace {

// Where the texts differ, cut at words: the same number of units is left out at either end of both.
struct Middle {
    Span before, after;
};

Middle withoutCommonEnds(QStringView before, QStringView after)
{
    qsizetype head = commonPrefix(before, after);
    head = std::min(wordStart(before, head), wordStart(after, head));
    qsizetype tail = commonSuffix(before, after, std::min(before.size(), after.size()) - head);
    tail = std::min(before.size() - wordEnd(before, before.size() - tail),
                    after.size() - wordEnd(after, after.size() - tail));
    const auto middle = [&](QStringView text) {
        return Span{static_cast<qint32>(head), static_cast<qint32>(text.size() - tail)};
    };
    return {middle(before), middle(after)};
}

std::vector<qint32> numbersOf(QStringView text, const std::vector<Span> &words,
                              Numbering &numbering)
{
    std::vector<qint32> numbers;
    numbers.reserve(words.size());
    for (Span word : words)
        numbers.push_back(numbering.of(text.sliced(word.begin, word.length())));
    return numbers;
}

bool isWhiteSpace(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

class Marking {
public:
    Marking(QStringView before, QStringView after, Middle middle)
        : m_before(slice(before, middle.before))
        , m_after(slice(after, middle.after))
        , m_offsets(middle)
        , m_oldWords(wordsOf(m_before))
        , m_newWords(wordsOf(m_after))
    {
    }

    WordMarks run()
    {
        Numbering numbers;
        const std::vector<qint32> old = numbersOf(m_before, m_oldWords, numbers);
        const std::vector<qint32> fresh = numbersOf(m_after, m_newWords, numbers);
        qint32 oldDone = 0;
        qint32 newDone = 0;
        for (const Match &match : matchingRuns(old, fresh, numbers.count())) {
            if (isOnlySpaceBetweenChanges(match))
                continue;
            mark(oldDone, match.before, newDone, match.after);
            oldDone = match.before + match.count;
            newDone = match.after + match.count;
        }
        mark(oldDone, static_cast<qint32>(old.size()), newDone, static_cast<qint32>(fresh.size()));
        return std::move(m_marks);
    }

private:
    static QStringView slice(QStringView text, Span span)
    {
        return text.sliced(span.begin, span.length());
    }

    // "one two" -> "three four" is one change, not two with a blank between them.
    bool isOnlySpaceBetweenChanges(const Match &match) const
    {
        const bool isInside = match.before > 0 && match.after > 0
            && match.before + match.count < static_cast<qint32>(m_oldWords.size())
            && match.after + match.count < static_cast<qint32>(m_newWords.size());
        const Span run = unitsOf(m_oldWords, match.before, match.before + match.count);
        return isInside && isWhiteSpace(slice(m_before, run));
    }

    static Span unitsOf(const std::vector<Span> &words, qint32 from, qint32 to)
    {
        return {words[static_cast<std::size_t>(from)].begin,
                words[static_cast<std::size_t>(to - 1)].end};
    }

    void mark(qint32 oldFrom, qint32 oldTo, qint32 newFrom, qint32 newTo)
    {
        const auto append = [](QList<Span> &marks, const std::vector<Span> &words, qint32 from,
                               qint32 to, qint32 offset) {
            if (from == to)
                return;
            const Span units = unitsOf(words, from, to);
            marks.append({units.begin + offset, units.end + offset});
        };
        append(m_marks.removed, m_oldWords, oldFrom, oldTo, m_offsets.before.begin);
        append(m_marks.added, m_newWords, newFrom, newTo, m_offsets.after.begin);
    }

    QStringView m_before, m_after;
    Middle m_offsets;
    std::vector<Span> m_oldWords, m_newWords;
    WordMarks m_marks;
};

} // namespace

WordMarks wordDifference(QStringView before, QStringView after, qint32 maxUnits)
{
    if (before == after)
        return {};
    const Middle middle = withoutCommonEnds(before, after);
    WordMarks all;
    if (!middle.before.isEmpty())
        all.removed.append(middle.before);
    if (!middle.after.isEmpty())
        all.added.append(middle.after);
    const bool isOneSided = all.removed.isEmpty() || all.added.isEmpty();
    if (isOneSided || middle.before.length() > maxUnits || middle.after.length() > maxUnits)
        return all;
    return Marking(before, after, middle).run();
}

} // namespace taskinput::diff
