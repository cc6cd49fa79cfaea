// The values one field had, newest first.
#pragma once

#include "ui/models/journaltexts.h"

#include <QAbstractListModel>

namespace taskinput::models {

//! Gives the roles of JournalModel: value, where it came from, when.
class FieldHistoryModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setValues(const QList<session::FieldValue> &values);
    const session::FieldValue *value(const QModelIndex &index) const; //!< null for an invalid index

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<session::FieldValue> m_values;
};

} // namespace taskinput::models
