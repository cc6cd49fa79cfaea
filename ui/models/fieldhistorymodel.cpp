#include "ui/models/fieldhistorymodel.h"

#include "ui/models/formats.h"
#include "ui/models/journalmodel.h"

namespace taskinput::models {

void FieldHistoryModel::setValues(const QList<session::FieldValue> &values)
{
    beginResetModel();
    m_values = values;
    endResetModel();
}

const session::FieldValue *FieldHistoryModel::value(const QModelIndex &index) const
{
    return index.isValid() ? &m_values.at(index.row()) : nullptr;
}

int FieldHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

QVariant FieldHistoryModel::data(const QModelIndex &index, int role) const
{
    const session::FieldValue *shown = value(index);
    if (!shown)
        return {};
    const bool isOurs = shown->origin == session::FieldValue::Origin::SavedHere;
    switch (role) {
    case Qt::DisplayRole:
        return historyValueText(*shown).text;
    case JournalModel::SecondRole:
        return historyOriginText(*shown);
    case JournalModel::WhenRole:
        return momentText(shown->at);
    case JournalModel::SignRole:
        return static_cast<int>(isOurs ? JournalSign::Saved : JournalSign::Foreign);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3", "time, value, where it came from")
            .arg(momentText(shown->at), historyValueText(*shown).text, historyOriginText(*shown));
    default:
        return {};
    }
}

} // namespace taskinput::models
