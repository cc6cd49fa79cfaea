#include "diff/commonends.h"
#include "diff/numbering.h"
#include "diff/sequencediff.h"
#include "diff/textdiff.h"

#include <algorithm>
#include <vector>

namespace taskinput::diff {

namespace {

qint32 countLineEnds(QStringView text)
{
    return static_cast<qint32>(std::count(text.utf16(), text.utf16() + text.size(), u'\n'));
}

qsizetype lineStart(QStringView text, qsizetype position)
{
    while (position > 0 && text[position - 1] != u'\n')
        --position;
    return position;
}

// The whole lines in the middle that differ, and how many equal lines stand around them.
struct Middle {
    QStringView before, after;
    qint32 linesAbove = 0;
    qint32 linesBelow = 0;
};

Middle withoutCommonEnds(QStringView before, QStringView after)
{
    const qsizetype start = lineStart(before, commonPrefix(before, after));
    const qsizetype shared =
        commonSuffix(before, after, std::min(before.size(), after.size()) - start);
    const qsizetype lineEnd = before.indexOf(u'\n', before.size() - shared);
    const qsizetype below = lineEnd < 0 ? 0 : before.size() - lineEnd;
    const auto middle = [&](QStringView text) {
        return text.sliced(start, text.size() - below - start);
    };
    return {middle(before), middle(after), countLineEnds(before.first(start)),
            countLineEnds(before.last(below))};
}

// Gives equal lines equal numbers.
class LineNumbers {
public:
    std::vector<qint32> of(QStringView text, const StopFlag &stop)
    {
        std::vector<qint32> numbers;
        numbers.reserve(static_cast<std::size_t>(countLineEnds(text)) + 1);
        for (qsizetype from = 0; from <= text.size() && !stop.stopRequested();) {
            qsizetype end = text.indexOf(u'\n', from);
            if (end < 0)
                end = text.size();
            numbers.push_back(m_numbers.of(text.sliced(from, end - from)));
            from = end + 1;
        }
        return numbers;
    }
    qint32 count() const { return m_numbers.count(); }

private:
    Numbering m_numbers;
};

// Writes blocks one behind the other; equal lines that touch become one block.
class BlockWriter {
public:
    void addSame(qint32 count)
    {
        if (count == 0)
            return;
        if (!m_blocks.isEmpty() && m_blocks.back().kind == LineBlock::Kind::Same) {
            m_blocks.back().beforeCount += count;
            m_blocks.back().afterCount += count;
        } else {
            m_blocks.append({LineBlock::Kind::Same, m_before, count, m_after, count});
        }
        m_before += count;
        m_after += count;
    }

    void addDifferent(qint32 removed, qint32 added)
    {
        if (removed == 0 && added == 0)
            return;
        const auto kind = removed == 0 ? LineBlock::Kind::Added
            : added == 0               ? LineBlock::Kind::Removed
                                       : LineBlock::Kind::Replaced;
        m_blocks.append({kind, m_before, removed, m_after, added});
        m_before += removed;
        m_after += added;
    }

    QList<LineBlock> take() { return std::move(m_blocks); }

private:
    QList<LineBlock> m_blocks;
    qint32 m_before = 0, m_after = 0;
};

} // namespace

QList<LineBlock> lineDifference(QStringView before, QStringView after, const StopFlag &stop)
{
    BlockWriter writer;
    if (before == after) {
        writer.addSame(countLineEnds(before) + 1);
        return writer.take();
    }
    const Middle middle = withoutCommonEnds(before, after);
    LineNumbers numbers;
    const std::vector<qint32> old = numbers.of(middle.before, stop);
    const std::vector<qint32> fresh = numbers.of(middle.after, stop);
    if (stop.stopRequested())
        return {};
    writer.addSame(middle.linesAbove);
    qint32 oldDone = 0;
    qint32 freshDone = 0;
    for (const Match &match : matchingRuns(old, fresh, numbers.count(), stop)) {
        writer.addDifferent(match.before - oldDone, match.after - freshDone);
        writer.addSame(match.count);
        oldDone = match.before + match.count;
        freshDone = match.after + match.count;
    }
    writer.addDifferent(static_cast<qint32>(old.size()) - oldDone,
                        static_cast<qint32>(fresh.size()) - freshDone);
    writer.addSame(middle.linesBelow);
    return writer.take();
}

} // namespace taskinput::diff
