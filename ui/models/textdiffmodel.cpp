#include "ui/models/textdiffmodel.h"

#include "ui/models/formats.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using diff::LineBlock;

namespace {

//! Unchanged lines that stay in sight beside a change.
constexpr qint32 Context = 3;
//! A shorter run is not worth a band.
constexpr qint32 ShortestBand = 2;
constexpr int CachedMarks = 2000;
//! What a screen reader gets of one line.
constexpr qsizetype SpokenUnits = 400;

} // namespace

TextDiffModel::TextDiffModel(Mode mode, QObject *parent)
    : QAbstractTableModel(parent)
    , m_mode(mode)
    , m_starts{0}
    , m_marks(CachedMarks)
{
}

void TextDiffModel::setDifference(TextDifferencePtr difference)
{
    beginResetModel();
    m_difference = std::move(difference);
    m_segments.clear();
    m_marks.clear();
    if (!m_difference) {
        m_opened.clear();
    } else {
        const QList<LineBlock> &blocks = m_difference->blocks;
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const LineBlock &block = blocks[i];
            if (block.kind == LineBlock::Kind::Same)
                addSame(block, i == 0, i == blocks.size() - 1);
            else
                addSegment(Segment::Kind::Change, block.beforeLine, block.beforeCount,
                           block.afterLine, block.afterCount);
        }
    }
    numberSegments();
    endResetModel();
}

void TextDiffModel::addSame(const LineBlock &block, bool isFirst, bool isLast)
{
    const qint32 head = isFirst ? 0 : Context;
    const qint32 tail = isLast ? 0 : Context;
    if (block.afterCount < head + tail + ShortestBand
        || wasOpened(block.beforeLine + head, block.beforeCount - head - tail)) {
        addSegment(Segment::Kind::Lines, block.beforeLine, block.beforeCount, block.afterLine,
                   block.afterCount);
        return;
    }
    const qint32 folded = block.afterCount - head - tail;
    addSegment(Segment::Kind::Lines, block.beforeLine, head, block.afterLine, head);
    addSegment(Segment::Kind::Band, block.beforeLine + head, folded, block.afterLine + head,
               folded);
    addSegment(Segment::Kind::Lines, block.beforeLine + head + folded, tail,
               block.afterLine + head + folded, tail);
}

bool TextDiffModel::wasOpened(qint32 before, qint32 count) const
{
    return std::any_of(m_opened.begin(), m_opened.end(),
                       [=](qint32 line) { return line >= before && line < before + count; });
}

void TextDiffModel::addSegment(Segment::Kind kind, qint32 before, qint32 beforeCount, qint32 after,
                               qint32 afterCount)
{
    if (beforeCount > 0 || afterCount > 0)
        m_segments += Segment{kind, before, beforeCount, after, afterCount};
}

int TextDiffModel::rowsOf(const Segment &segment) const
{
    switch (segment.kind) {
    case Segment::Kind::Band:
        return 1;
    case Segment::Kind::Lines:
        return segment.afterCount;
    case Segment::Kind::Change:
        return m_mode == Mode::Inline ? segment.beforeCount + segment.afterCount
                                      : std::max(segment.beforeCount, segment.afterCount);
    }
    return 0;
}

void TextDiffModel::numberSegments()
{
    m_starts.assign(1, 0);
    for (const Segment &segment : m_segments)
        m_starts.push_back(m_starts.back() + rowsOf(segment));
}

qsizetype TextDiffModel::segmentAt(int row) const
{
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), row);
    return std::distance(m_starts.begin(), behind) - 1;
}

TextDiffModel::Cell TextDiffModel::cellAt(int row, int column) const
{
    const qsizetype at = segmentAt(row);
    const Segment &segment = m_segments[at];
    const qint32 offset = row - m_starts[static_cast<std::size_t>(at)];
    const bool isAfter = m_mode == Mode::Inline || column == 1;
    switch (segment.kind) {
    case Segment::Kind::Lines:
        return {LineKind::Same, isAfter, (isAfter ? segment.after : segment.before) + offset, -1,
                0};
    case Segment::Kind::Band:
        return {LineKind::Band, isAfter, -1, -1, segment.afterCount};
    case Segment::Kind::Change:
        return changedCell(segment, offset, column);
    }
    return {};
}

TextDiffModel::Cell TextDiffModel::changedCell(const Segment &segment, qint32 offset,
                                               int column) const
{
    const bool isInline = m_mode == Mode::Inline;
    const bool isAfter = isInline ? offset >= segment.beforeCount : column == 1;
    const qint32 at = isInline && isAfter ? offset - segment.beforeCount : offset;
    const qint32 own = isAfter ? segment.afterCount : segment.beforeCount;
    const qint32 others = isAfter ? segment.beforeCount : segment.afterCount;
    if (at >= own)
        return {LineKind::Missing, isAfter, -1, -1, 0};
    const qsizetype line = (isAfter ? segment.after : segment.before) + at;
    if (at >= others)
        return {isAfter ? LineKind::Added : LineKind::Removed, isAfter, line, -1, 0};
    const qsizetype other = (isAfter ? segment.before : segment.after) + at;
    return {isAfter ? LineKind::ChangedAfter : LineKind::ChangedBefore, isAfter, line, other, 0};
}

QStringView TextDiffModel::lineOf(const Cell &cell) const
{
    if (cell.line < 0)
        return {};
    return (cell.isAfter ? m_difference->after : m_difference->before).row(cell.line);
}

QList<Span> TextDiffModel::marksOf(const Cell &cell) const
{
    if (cell.other < 0)
        return {};
    const qsizetype before = cell.isAfter ? cell.other : cell.line;
    const qsizetype after = cell.isAfter ? cell.line : cell.other;
    if (!m_marks.contains(after))
        m_marks.insert(
            after,
            new diff::WordMarks(diff::wordDifference(m_difference->before.content(before),
                                                     m_difference->after.content(after))));
    const diff::WordMarks *marks = m_marks.object(after);
    return cell.isAfter ? marks->added : marks->removed;
}

bool TextDiffModel::isBand(const QModelIndex &index) const
{
    return index.isValid() && m_segments[segmentAt(index.row())].kind == Segment::Kind::Band;
}

void TextDiffModel::openBand(int row)
{
    if (row < 0 || row >= rowCount() || !isBand(index(row, 0)))
        return;
    const qsizetype at = segmentAt(row);
    const Segment band = m_segments[at];
    const int rest = band.afterCount - 1;
    m_opened += band.before + band.beforeCount / 2;
    // The band's row becomes its first line, so that the selection stays; the others come below it.
    m_segments[at] = {Segment::Kind::Lines, band.before, 1, band.after, 1};
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    if (rest == 0)
        return;
    beginInsertRows({}, row + 1, row + rest);
    m_segments.insert(at + 1, {Segment::Kind::Lines, band.before + 1, rest, band.after + 1, rest});
    numberSegments();
    endInsertRows();
}

int TextDiffModel::changeBeside(int row, bool forward) const
{
    int first = -1;
    int last = -1;
    int best = -1;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].kind != Segment::Kind::Change)
            continue;
        const int start = m_starts[static_cast<std::size_t>(i)];
        const int end = m_starts[static_cast<std::size_t>(i) + 1];
        first = first < 0 ? start : first;
        last = start;
        if (forward && start > row)
            return start;
        if (!forward && end <= row)
            best = start;
    }
    return forward ? first : best >= 0 ? best : last;
}

QString TextDiffModel::textOf(const QList<int> &rows) const
{
    QString text;
    for (const int row : rows) {
        if (row < 0 || row >= rowCount())
            continue;
        const Cell cell = cellAt(row, columnCount() - 1);
        if (cell.kind == LineKind::Missing)
            continue;
        const Segment &segment = m_segments[segmentAt(row)];
        const RowText &side = cell.isAfter ? m_difference->after : m_difference->before;
        const bool isBandRow = cell.kind == LineKind::Band;
        const qsizetype first = isBandRow ? segment.after : cell.line;
        if (!text.isEmpty() && side.number(first) > 0)
            text += u'\n';
        text += side.original(first, isBandRow ? segment.afterCount : 1);
    }
    return text;
}

int TextDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_starts.back();
}

int TextDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_mode == Mode::Inline ? 1 : 2;
}

QString TextDiffModel::sentenceOf(const Cell &cell) const
{
    const RowText &side = cell.isAfter ? m_difference->after : m_difference->before;
    const QString text =
        cell.line < 0 ? QString() : elidedMiddle(lineOf(cell).trimmed(), SpokenUnits);
    const qint32 number = cell.line < 0 ? 0 : side.number(cell.line);
    const QString place = number > 0 ? tr("line %1").arg(countText(number)) : tr("same line");
    switch (cell.kind) {
    case LineKind::Same:
        return tr("unchanged, %1: %2", "line number, text").arg(place, text);
    case LineKind::Removed:
        return tr("only on Apify, %1: %2").arg(place, text);
    case LineKind::Added:
        return tr("only yours, %1: %2").arg(place, text);
    case LineKind::ChangedBefore:
        return tr("changed, on Apify, %1: %2").arg(place, text);
    case LineKind::ChangedAfter:
        return tr("changed, yours, %1: %2").arg(place, text);
    case LineKind::Missing:
        return cell.isAfter ? tr("nothing on your side") : tr("nothing on Apify's side");
    case LineKind::Band:
        return tr("%1, folded", "12 unchanged lines").arg(bandText(cell.count));
    }
    return {};
}

QVariant TextDiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Cell cell = cellAt(index.row(), index.column());
    const RowText &side = cell.isAfter ? m_difference->after : m_difference->before;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentenceOf(cell);
    case LineKindRole:
        return static_cast<int>(cell.kind);
    case LineTextRole:
        return cell.kind == LineKind::Band ? bandText(cell.count) : lineOf(cell).toString();
    case LineNumberRole:
        return cell.line < 0 ? 0 : side.number(cell.line);
    case LineGoesOnRole:
        return cell.line >= 0 && side.number(cell.line) == 0;
    case LineMarksRole:
        return QVariant::fromValue(marksOf(cell));
    default:
        return {};
    }
}

} // namespace taskinput::models
