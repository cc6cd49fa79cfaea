#include "ui/models/changemodel.h"

#include "ui/models/formats.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using diff::ChangeKind;
using diff::FieldKind;
using session::Analysis;
using session::AnalysisPtr;
using session::ChangeRow;

namespace {

//! Top-level rows carry this, children the id of their row.
constexpr quintptr TopLevel = 0;

ChangeModel::Sign signOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Added:
        return ChangeModel::Sign::Added;
    case FieldKind::Changed:
        return ChangeModel::Sign::Changed;
    case FieldKind::Removed:
        return ChangeModel::Sign::Removed;
    case FieldKind::Respelled:
        return ChangeModel::Sign::Respelled;
    }
    return ChangeModel::Sign::Changed;
}

ChangeModel::Sign signOf(const diff::Change &change)
{
    if (change.respelled)
        return ChangeModel::Sign::Respelled;
    switch (change.kind) {
    case ChangeKind::Added:
        return ChangeModel::Sign::Added;
    case ChangeKind::Changed:
        return ChangeModel::Sign::Changed;
    case ChangeKind::Removed:
        return ChangeModel::Sign::Removed;
    case ChangeKind::Moved:
        return ChangeModel::Sign::Moved;
    }
    return ChangeModel::Sign::Changed;
}

bool isTickable(FieldKind kind)
{
    return kind == FieldKind::Added || kind == FieldKind::Changed;
}

QStringView rawIn(const json::DocumentPtr &document, json::NodeId node)
{
    return document && node != json::NoNode ? document->rawValue(node) : QStringView();
}

bool sameValues(const ChangeRow &a, const Analysis &ofA, const ChangeRow &b, const Analysis &ofB)
{
    return a.change.kind == b.change.kind && a.isSecret == b.isSecret
        && rawIn(ofA.draft, a.change.after) == rawIn(ofB.draft, b.change.after)
        && rawIn(ofA.baseline, a.change.before) == rawIn(ofB.baseline, b.change.before);
}

bool sameMarks(const ChangeRow &a, const ChangeRow &b)
{
    return a.isTicked == b.isTicked && a.isOlderValue == b.isOlderValue
        && a.isConflict == b.isConflict && a.change.bytes == b.change.bytes
        && a.change.inexactNumbers.size() == b.change.inexactNumbers.size();
}

//! A value that changed as a whole: its one difference is what the row itself says.
bool isOneValue(const ChangeRow &row, const diff::Difference &nested)
{
    return nested.changes.size() == 1 && nested.changes.front().before == row.change.before
        && nested.changes.front().after == row.change.after;
}

int positionIn(const json::DocumentPtr &draft, json::NodeId node)
{
    return draft && node != json::NoNode ? draft->node(node).span.begin : -1;
}

//! Where the field is in the draft, or where it stood.
int placeOf(const ChangeRow &row, const Analysis &analysis)
{
    return row.change.kind == FieldKind::Removed ? row.change.gap
                                                 : positionIn(analysis.draft, row.change.after);
}

} // namespace

ChangeModel::ChangeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

QList<ChangeModel::Entry> ChangeModel::entriesFor(const QList<ChangeRow> &rows,
                                                  const AnalysisPtr &analysis)
{
    QList<Entry> entries;
    if (!analysis)
        return entries;
    entries.reserve(rows.size());
    qsizetype next = 0;
    for (const ChangeRow &row : rows) {
        // Rows come in the order of the analysis, perhaps with some left out.
        while (next < analysis->changes.size() && analysis->changes[next].name != row.change.name)
            ++next;
        Entry entry{0, row, analysis, -1, 0};
        const bool mayShowInside = next < analysis->nested.size() && !row.isSecret
            && row.change.kind == FieldKind::Changed;
        if (mayShowInside && !analysis->nested[next].changes.isEmpty()
            && !isOneValue(row, analysis->nested[next]))
            entry.nested = next;
        entries += std::move(entry);
    }
    return entries;
}

void ChangeModel::setRows(const QList<ChangeRow> &rows, const AnalysisPtr &analysis)
{
    const QList<Entry> next = entriesFor(rows, analysis);
    const qsizetype most = std::min(next.size(), m_entries.size());
    const auto sameName = [&](qsizetype old, qsizetype fresh) {
        return m_entries[old].row.change.name == next[fresh].row.change.name;
    };
    qsizetype prefix = 0;
    while (prefix < most && sameName(prefix, prefix))
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < most - prefix
           && sameName(m_entries.size() - 1 - suffix, next.size() - 1 - suffix))
        ++suffix;

    m_counts = countsOf(next);
    replaceMiddle(next, prefix, suffix);
    updateKept(next, 0, prefix);
    updateKept(next, next.size() - suffix, next.size());
}

void ChangeModel::replaceMiddle(const QList<Entry> &next, qsizetype prefix, qsizetype suffix)
{
    const qsizetype oldEnd = m_entries.size() - suffix;
    const qsizetype newEnd = next.size() - suffix;
    if (oldEnd > prefix) {
        beginRemoveRows({}, static_cast<int>(prefix), static_cast<int>(oldEnd) - 1);
        m_entries.remove(prefix, oldEnd - prefix);
        numberEntries();
        endRemoveRows();
    }
    if (newEnd > prefix) {
        beginInsertRows({}, static_cast<int>(prefix), static_cast<int>(newEnd) - 1);
        QList<Entry> added = next.sliced(prefix, newEnd - prefix);
        for (Entry &entry : added)
            entry.id = ++m_lastId;
        m_entries = m_entries.first(prefix) + added + m_entries.sliced(prefix);
        numberEntries();
        endInsertRows();
    }
}

void ChangeModel::updateKept(const QList<Entry> &next, qsizetype first, qsizetype last)
{
    qsizetype runStart = -1;
    for (qsizetype i = first; i <= last; ++i) {
        const bool differs = i < last && updateEntry(i, next[i]);
        if (differs && runStart < 0)
            runStart = i;
        if (!differs && runStart >= 0) {
            emit dataChanged(index(static_cast<int>(runStart), 0),
                             index(static_cast<int>(i) - 1, 0));
            runStart = -1;
        }
    }
}

//! True if what the row shows is another now. Fetched children are built anew only where the values
//! differ.
bool ChangeModel::updateEntry(qsizetype position, Entry next)
{
    const Entry &now = m_entries[position];
    next.id = now.id;
    const bool marks = sameMarks(now.row, next.row);
    if (sameValues(now.row, *now.analysis, next.row, *next.analysis)) {
        next.fetched = now.fetched;
        m_entries[position] = std::move(next);
        return !marks;
    }
    const bool wasFetched = now.fetched > 0;
    dropChildren(position);
    m_entries[position] = std::move(next);
    if (wasFetched)
        fetchMore(index(static_cast<int>(position), 0));
    return true;
}

void ChangeModel::dropChildren(qsizetype position)
{
    const qint32 fetched = m_entries[position].fetched;
    if (fetched == 0)
        return;
    beginRemoveRows(index(static_cast<int>(position), 0), 0, fetched - 1);
    m_entries[position].fetched = 0;
    endRemoveRows();
}

void ChangeModel::numberEntries()
{
    m_positions.clear();
    m_positions.reserve(m_entries.size());
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_positions.insert(m_entries[i].id, i);
}

const diff::Difference *ChangeModel::nestedOf(const Entry &entry)
{
    return entry.nested < 0 ? nullptr : &entry.analysis->nested[entry.nested];
}

ChangeCounts ChangeModel::countsOf(const QList<Entry> &entries)
{
    ChangeCounts counts;
    for (const Entry &entry : entries) {
        switch (entry.row.change.kind) {
        case FieldKind::Added:
            ++counts.added;
            break;
        case FieldKind::Changed:
            ++counts.changed;
            break;
        case FieldKind::Removed:
            ++counts.removed;
            break;
        case FieldKind::Respelled:
            ++counts.respelled;
            break;
        }
        if (entry.row.isTicked) {
            ++counts.sent;
            counts.bytes += entry.row.change.bytes;
        }
    }
    // Braces, and a comma between neighbours.
    if (counts.sent > 0)
        counts.bytes += 2 + counts.sent - 1;
    return counts;
}

QStringList ChangeModel::names() const
{
    QStringList names;
    for (const Entry &entry : m_entries)
        names += entry.row.change.name;
    return names;
}

const ChangeModel::Entry *ChangeModel::entryOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const qsizetype position =
        index.internalId() == TopLevel ? index.row() : m_positions.value(index.internalId(), -1);
    return position >= 0 && position < m_entries.size() ? &m_entries[position] : nullptr;
}

const ChangeRow *ChangeModel::row(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    return entry ? &entry->row : nullptr;
}

QModelIndex ChangeModel::indexOf(const QString &field) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].row.change.name == field)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int ChangeModel::rowBeside(qint32 position, bool forward) const
{
    int best = -1;
    int round = -1;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int place = placeOf(m_entries[i].row, *m_entries[i].analysis);
        if (place < 0)
            continue;
        // Rows stand in the draft's order: the first and the last that fit are the nearest.
        const auto row = static_cast<int>(i);
        if (forward) {
            round = round < 0 ? row : round;
            best = best < 0 && place > position ? row : best;
        } else {
            round = row;
            best = place < position ? row : best;
        }
    }
    return best >= 0 ? best : round;
}

qsizetype ChangeModel::nestedCount(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    const diff::Difference *nested = entry ? nestedOf(*entry) : nullptr;
    return nested ? nested->changes.size() : 0;
}

ChangeModel::NestedLine ChangeModel::nestedLine(const QModelIndex &index, qsizetype nested) const
{
    const Entry *entry = entryOf(index);
    const diff::Difference *difference = entry ? nestedOf(*entry) : nullptr;
    if (!difference || nested < 0 || nested >= difference->changes.size())
        return {};
    const diff::Change &change = difference->changes[nested];
    return {signOf(change), change.path, nestedText(change, *entry->analysis)};
}

QModelIndex ChangeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? m_entries[parent.row()].id : TopLevel);
}

QModelIndex ChangeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == TopLevel)
        return {};
    const qsizetype position = m_positions.value(child.internalId(), -1);
    return position < 0 ? QModelIndex() : createIndex(static_cast<int>(position), 0, TopLevel);
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_entries.size());
    const bool isField = parent.internalId() == TopLevel && parent.row() < m_entries.size();
    return isField ? m_entries[parent.row()].fetched : 0;
}

int ChangeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ChangeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_entries.isEmpty();
    return parent.internalId() == TopLevel && nestedCount(parent) > 0;
}

bool ChangeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && hasChildren(parent) && rowCount(parent) < nestedCount(parent);
}

void ChangeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto count = static_cast<qint32>(nestedCount(parent));
    beginInsertRows(parent, rowCount(parent), count - 1);
    m_entries[parent.row()].fetched = count;
    endInsertRows();
}

Qt::ItemFlags ChangeModel::flags(const QModelIndex &index) const
{
    const Entry *entry = entryOf(index);
    if (!entry)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() != TopLevel)
        return flags | Qt::ItemNeverHasChildren;
    if (isTickable(entry->row.change.kind))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    const Entry *entry = entryOf(index);
    if (!entry)
        return {};
    return index.internalId() == TopLevel ? fieldData(*entry, role)
                                          : nestedData(*entry, index.row(), role);
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return isText && section == 0 && orientation == Qt::Horizontal ? tr("Changed field")
                                                                   : QVariant();
}

QVariant ChangeModel::fieldData(const Entry &entry, int role) const
{
    const ChangeRow &row = entry.row;
    const auto text = [&entry] { return changeText(entry.row, *entry.analysis, nestedOf(entry)); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return changeSentence(row, *entry.analysis, nestedOf(entry));
    case Qt::CheckStateRole:
        return row.isTicked ? Qt::Checked : Qt::Unchecked;
    case NameRole:
        return row.change.name;
    case SignRole:
        return static_cast<int>(signOf(row.change.kind));
    case WordRole:
        return text().word;
    case BeforeRole:
        return text().before;
    case AfterRole:
        return text().after;
    case WordsRole:
        return text().words;
    case WarningsRole:
        return text().warnings;
    case SizeRole:
        return row.isTicked ? sizeText(row.change.bytes) : tr("not sent");
    case TickedRole:
        return row.isTicked;
    case TickableRole:
        return isTickable(row.change.kind);
    case SecretRole:
        return row.isSecret;
    case RespelledRole:
        return row.change.kind == FieldKind::Respelled;
    case OlderValueRole:
        return row.isOlderValue;
    case ConflictRole:
        return row.isConflict;
    case PositionRole:
        return placeOf(row, *entry.analysis);
    default:
        return {};
    }
}

QVariant ChangeModel::nestedData(const Entry &entry, int row, int role) const
{
    const diff::Difference *nested = nestedOf(entry);
    if (!nested || row < 0 || row >= nested->changes.size())
        return {};
    const diff::Change &change = nested->changes[row];
    const auto text = [&] { return nestedText(change, *entry.analysis); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return nestedSentence(entry.row.change.name, change, *entry.analysis);
    case NameRole:
        return change.path;
    case SignRole:
        return static_cast<int>(signOf(change));
    case WordRole:
        return text().word;
    case BeforeRole:
        return text().before;
    case AfterRole:
        return text().after;
    case WordsRole:
        return text().words;
    case RespelledRole:
        return change.respelled;
    case PositionRole:
        return change.kind == ChangeKind::Removed ? change.gap
                                                  : positionIn(entry.analysis->draft, change.after);
    default:
        return {};
    }
}

bool ChangeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    emit tickRequested(row(index)->change.name, value.toInt() == Qt::Checked);
    return true;
}

} // namespace taskinput::models
