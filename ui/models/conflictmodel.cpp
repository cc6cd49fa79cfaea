#include "ui/models/conflictmodel.h"

#include "ui/models/formats.h"

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::ConflictField;
using Choice = session::ConflictField::Choice;

namespace {

bool isDecided(const ConflictField &field)
{
    return field.choice != Choice::Open;
}

bool isList(const QString &raw)
{
    return raw.startsWith(u'[');
}

bool isObject(const QString &raw)
{
    return raw.startsWith(u'{');
}

//! The value in one line; containers and secrets have nothing short to show.
QString shortValue(const QString &raw, bool isSecret)
{
    if (raw.isNull() || isSecret || isList(raw) || isObject(raw))
        return {};
    return elidedMiddle(raw, 32);
}

QString openText(const ConflictField &field)
{
    if (field.mine.isNull() || field.theirs.isNull())
        return conflictQuestion(field);
    if (isList(field.mine) && isList(field.theirs))
        return ConflictModel::tr("both changed the list");
    if (isObject(field.mine) && isObject(field.theirs))
        return ConflictModel::tr("both changed the object");
    return ConflictModel::tr("both changed the value");
}

QString decisionText(const ConflictField &field)
{
    const QString mine = shortValue(field.mine, field.isSecret);
    const QString theirs = shortValue(field.theirs, field.isSecret);
    switch (field.choice) {
    case Choice::Open:
        return openText(field);
    case Choice::Mine:
        return mine.isEmpty() ? ConflictModel::tr("yours")
                              : ConflictModel::tr("yours: %1").arg(mine);
    case Choice::Theirs:
        return theirs.isEmpty() ? ConflictModel::tr("theirs")
                                : ConflictModel::tr("theirs: %1").arg(theirs);
    case Choice::Proposal:
        return ConflictModel::tr("both");
    case Choice::Edited:
        return ConflictModel::tr("edited by hand");
    }
    return {};
}

} // namespace

QString conflictQuestion(const ConflictField &field)
{
    if (field.mine.isNull() || field.theirs.isNull())
        return field.mine.isNull() ? ConflictModel::tr("You removed it, someone else changed it.")
                                   : ConflictModel::tr("You changed it, someone else removed it.");
    if (isList(field.mine) && isList(field.theirs))
        return ConflictModel::tr("Choose which list to keep.");
    if (isObject(field.mine) && isObject(field.theirs))
        return ConflictModel::tr("Choose which object to keep.");
    return ConflictModel::tr("Choose which value to keep.");
}

ConflictModel::ConflictModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ConflictModel::setFields(const QList<ConflictField> &fields)
{
    const bool sameNames =
        std::equal(fields.begin(), fields.end(), m_fields.begin(), m_fields.end(),
                   [](const ConflictField &a, const ConflictField &b) { return a.name == b.name; });
    if (!sameNames) {
        beginResetModel();
        m_fields = fields;
        endResetModel();
        return;
    }
    m_fields = fields;
    if (!m_fields.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_fields.size()) - 1));
}

int ConflictModel::openCount() const
{
    return static_cast<int>(std::count_if(m_fields.begin(), m_fields.end(),
                                          [](const ConflictField &f) { return !isDecided(f); }));
}

int ConflictModel::nextOpen(int row) const
{
    const auto count = static_cast<int>(m_fields.size());
    for (int step = 1; step <= count; ++step) {
        const int candidate = (std::max(row, -1) + step) % count;
        if (!isDecided(m_fields[candidate]))
            return candidate;
    }
    return -1;
}

int ConflictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_fields.size())
        return {};
    const ConflictField &field = m_fields[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return isDecided(field)
            ? tr("%1, decided: %2", "field, choice").arg(nameText(field.name), decisionText(field))
            : tr("%1, not decided: %2", "field, what is open")
                  .arg(nameText(field.name), decisionText(field));
    case Qt::ToolTipRole:
    case NameRole:
        return field.name;
    case DecidedRole:
        return isDecided(field);
    case DecisionRole:
        return decisionText(field);
    default:
        return {};
    }
}

} // namespace taskinput::models
