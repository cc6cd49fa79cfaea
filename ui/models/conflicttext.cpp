#include "ui/models/conflicttext.h"

#include "ui/models/formats.h"
#include "ui/models/textdifference.h"

#include "diff/textdiff.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using diff::LineBlock;
using Cell = ConflictText::Cell;
using Row = ConflictText::Row;

namespace {

constexpr int MineColumn = static_cast<int>(Version::Mine);
constexpr int BaseColumn = static_cast<int>(Version::Base);
constexpr int TheirsColumn = static_cast<int>(Version::Theirs);
constexpr qsizetype SpokenUnits = 400;

//! What one side puts at and before each line of the base.
struct Side {
    std::vector<Cell> beside; //!< per base line; Missing = removed on this side
    std::vector<std::vector<Cell>>
        before; //!< lines added in front of each base line; one entry more for the end
};

//! Lines of \a block that have a counterpart lie beside it, what is more stands in front of what
//! follows.
void placeBlock(const LineBlock &block, Side &side)
{
    const bool isSame = block.kind == LineBlock::Kind::Same;
    for (qint32 i = 0; i < std::max(block.beforeCount, block.afterCount); ++i) {
        const qint32 base = block.beforeLine + i;
        const qint32 line = block.afterLine + i;
        if (i < block.beforeCount && i < block.afterCount)
            side.beside[static_cast<std::size_t>(base)] = {
                line, base, isSame ? LineKind::Same : LineKind::ChangedAfter};
        else if (i < block.afterCount)
            side.before[static_cast<std::size_t>(block.beforeLine + block.beforeCount)].push_back(
                {line, -1, LineKind::Added});
    }
}

Side sideOf(const RowText &base, const RowText &version, const StopFlag &stop)
{
    Side side;
    side.beside.resize(static_cast<std::size_t>(base.rowCount()));
    side.before.resize(side.beside.size() + 1);
    // A text without rows would still count as one empty line.
    if (base.rowCount() == 0 || version.rowCount() == 0) {
        for (qsizetype i = 0; i < version.rowCount(); ++i)
            side.before.front().push_back({static_cast<qint32>(i), -1, LineKind::Added});
        return side;
    }
    for (const LineBlock &block : diff::lineDifference(base.contents(), version.contents(), stop))
        placeBlock(block, side);
    return side;
}

void addInserted(const std::vector<Cell> &mine, const std::vector<Cell> &theirs,
                 std::vector<Row> &rows)
{
    for (std::size_t i = 0; i < std::max(mine.size(), theirs.size()); ++i) {
        Row row;
        if (i < mine.size())
            row.cells[MineColumn] = mine[i];
        if (i < theirs.size())
            row.cells[TheirsColumn] = theirs[i];
        rows.push_back(row);
    }
}

//! A base line counts as removed where a side has nothing beside it.
LineKind baseKind(const Row &row)
{
    const bool isGone = row.cells[MineColumn].line < 0 || row.cells[TheirsColumn].line < 0;
    const bool isChanged = row.cells[MineColumn].kind == LineKind::ChangedAfter
        || row.cells[TheirsColumn].kind == LineKind::ChangedAfter;
    return isGone || isChanged ? LineKind::Removed : LineKind::Same;
}

RowText textOf(const QString &raw, bool isSecret, QLatin1StringView standIn)
{
    if (raw.isNull())
        return {};
    return RowText(isSecret ? QString(standIn) : raw);
}

bool differs(const Row &row)
{
    return std::any_of(std::begin(row.cells), std::end(row.cells),
                       [](const Cell &cell) { return cell.kind != LineKind::Same; });
}

} // namespace

ConflictTextPtr conflictText(const session::ConflictField &field, const StopFlag &stop)
{
    auto text = std::make_shared<ConflictText>();
    text->texts[MineColumn] = textOf(field.mine, field.isSecret, YourSecret);
    text->texts[BaseColumn] = textOf(field.base, field.isSecret, StoredSecret);
    text->texts[TheirsColumn] = textOf(field.theirs, field.isSecret, TheirSecret);
    const RowText &base = text->texts[BaseColumn];
    const Side mine = sideOf(base, text->texts[MineColumn], stop);
    const Side theirs = sideOf(base, text->texts[TheirsColumn], stop);
    if (stop.stopRequested())
        return nullptr;
    const auto lines = static_cast<std::size_t>(base.rowCount());
    for (std::size_t i = 0; i <= lines; ++i) {
        addInserted(mine.before[i], theirs.before[i], text->rows);
        if (i == lines)
            break;
        Row row;
        row.cells[MineColumn] = mine.beside[i];
        row.cells[TheirsColumn] = theirs.beside[i];
        row.cells[BaseColumn] = {static_cast<qint32>(i), -1, baseKind(row)};
        text->rows.push_back(row);
    }
    return text;
}

void ConflictTextModel::setText(ConflictTextPtr text)
{
    beginResetModel();
    m_text = std::move(text);
    endResetModel();
}

int ConflictTextModel::firstDifference() const
{
    if (!m_text)
        return -1;
    const auto found = std::find_if(m_text->rows.begin(), m_text->rows.end(), differs);
    return found == m_text->rows.end()
        ? -1
        : static_cast<int>(std::distance(m_text->rows.begin(), found));
}

int ConflictTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_text ? 0 : static_cast<int>(m_text->rows.size());
}

int ConflictTextModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : VersionCount;
}

QList<Span> ConflictTextModel::marksOf(const Cell &cell, int column) const
{
    if (cell.kind != LineKind::ChangedAfter || cell.other < 0)
        return {};
    return diff::wordDifference(m_text->texts[BaseColumn].content(cell.other),
                                m_text->texts[column].content(cell.line))
        .added;
}

QString ConflictTextModel::sentenceOf(const Cell &cell, int column) const
{
    const QString side = column == MineColumn ? tr("yours")
        : column == BaseColumn                ? tr("when you loaded it")
                                              : tr("on Apify now");
    if (cell.line < 0)
        return tr("%1: nothing here", "which version").arg(side);
    const QString text = elidedMiddle(m_text->texts[column].row(cell.line).trimmed(), SpokenUnits);
    switch (cell.kind) {
    case LineKind::Added:
        return tr("%1, added: %2", "which version, line").arg(side, text);
    case LineKind::ChangedAfter:
        return tr("%1, changed: %2", "which version, line").arg(side, text);
    case LineKind::Removed:
        return tr("%1, changed or removed since: %2", "which version, line").arg(side, text);
    case LineKind::Same:
    case LineKind::ChangedBefore:
    case LineKind::Missing:
    case LineKind::Band:
        break;
    }
    return tr("%1: %2", "which version, line").arg(side, text);
}

QVariant ConflictTextModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_text || index.row() >= rowCount())
        return {};
    const int column = index.column();
    const Cell &cell = m_text->rows[static_cast<std::size_t>(index.row())].cells[column];
    const RowText &text = m_text->texts[column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentenceOf(cell, column);
    case LineKindRole:
        // The loaded version is what both are compared with: it carries no sign of its own.
        return static_cast<int>(column == BaseColumn && cell.line >= 0 ? LineKind::Same
                                                                       : cell.kind);
    case LineTextRole:
        return cell.line < 0 ? QString() : text.row(cell.line).toString();
    case LineNumberRole:
        return cell.line < 0 ? 0 : text.number(cell.line);
    case LineGoesOnRole:
        return cell.line >= 0 && text.number(cell.line) == 0;
    case LineMarksRole:
        return QVariant::fromValue(marksOf(cell, column));
    default:
        return {};
    }
}

} // namespace taskinput::models
