#include "ui/models/journalmodel.h"

#include "ui/models/formats.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::JournalEntry;
using session::JournalField;

namespace {

//! Internal id of a send; a field carries the row of its send plus one.
constexpr quintptr EntryLevel = 0;

} // namespace

JournalModel::JournalModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void JournalModel::setEntries(const QList<JournalEntry> &entries, bool hasMore)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(static_cast<std::size_t>(entries.size()));
    for (const JournalEntry &entry : entries)
        m_rows.push_back({entry, {}});
    m_hasMore = hasMore;
    m_isAsking = false;
    endResetModel();
}

void JournalModel::appendEntries(const QList<JournalEntry> &older, bool hasMore)
{
    m_hasMore = hasMore;
    m_isAsking = false;
    if (older.isEmpty())
        return;
    beginInsertRows({}, entryCount(), entryCount() + static_cast<int>(older.size()) - 1);
    for (const JournalEntry &entry : older)
        m_rows.push_back({entry, {}});
    endInsertRows();
}

void JournalModel::setNamesTasks(bool namesTasks)
{
    if (m_namesTasks == namesTasks)
        return;
    m_namesTasks = namesTasks;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(entryCount() - 1, 0));
}

const JournalEntry *JournalModel::entry(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = index.internalId() == EntryLevel ? static_cast<std::size_t>(index.row())
                                                      : std::size_t(index.internalId()) - 1;
    return &m_rows[row].entry;
}

const JournalField *JournalModel::field(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == EntryLevel)
        return nullptr;
    return &entry(index)->fields.at(index.row());
}

QModelIndex JournalModel::indexOf(const QString &sendId, const QString &field) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&sendId](const Row &row) { return row.entry.sendId == sendId; });
    if (found == m_rows.end())
        return {};
    const QModelIndex parent = index(static_cast<int>(found - m_rows.begin()), 0);
    if (field.isNull())
        return parent;
    const QList<JournalField> &fields = found->entry.fields;
    const auto named = std::ranges::find(fields, field, &JournalField::name);
    return named == fields.end() ? parent
                                 : index(static_cast<int>(named - fields.begin()), 0, parent);
}

QModelIndex JournalModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : EntryLevel);
}

QModelIndex JournalModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == EntryLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, EntryLevel);
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return entryCount();
    if (parent.internalId() != EntryLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_rows[static_cast<std::size_t>(parent.row())].entry.fields.size());
}

int JournalModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    emit moreWanted();
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == IsFieldRole)
        return index.internalId() != EntryLevel;
    if (index.internalId() == EntryLevel)
        return entryData(m_rows[static_cast<std::size_t>(index.row())], role);
    return fieldData(m_rows[std::size_t(index.internalId()) - 1], index.row(), role);
}

QVariant JournalModel::entryData(const Row &row, int role) const
{
    const JournalEntry &entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return m_namesTasks ? entry.taskName : sentFieldsText(entry);
    case SecondRole: {
        QStringList parts;
        if (m_namesTasks)
            parts += sentFieldsText(entry);
        parts += resultText(entry);
        if (entry.duration.count() > 0)
            parts += durationText(entry.duration);
        return parts.join(u" · "_s);
    }
    case WhenRole:
        return momentText(entry.at);
    case SignRole:
        return static_cast<int>(journalSign(entry.result));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return journalSentence(entry, m_namesTasks);
    default:
        return {};
    }
}

const JournalFieldText &JournalModel::textOf(const Row &row, int field) const
{
    if (row.fields.empty()) {
        for (const JournalField &each : row.entry.fields)
            row.fields.push_back(journalFieldText(row.entry, each));
    }
    return row.fields[static_cast<std::size_t>(field)];
}

QVariant JournalModel::fieldData(const Row &row, int field, int role) const
{
    const JournalField &sent = row.entry.fields.at(field);
    switch (role) {
    case Qt::DisplayRole:
        return nameText(sent.name);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return journalFieldSentence(row.entry, sent);
    case SecretRole:
        return sent.isSecret;
    case SignRole:
        return static_cast<int>(textOf(row, field).sign);
    case WordRole:
        return textOf(row, field).text.word;
    case BeforeRole:
        return textOf(row, field).text.before;
    case AfterRole:
        return textOf(row, field).text.after;
    case WordsRole:
        return textOf(row, field).text.words;
    default:
        return {};
    }
}

} // namespace taskinput::models
