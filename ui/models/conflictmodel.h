// The fields that both sides changed, and what was decided for each.
#pragma once

#include "session/rows.h"

#include <QAbstractListModel>

namespace taskinput::models {

class ConflictModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString
        DecidedRole, //!< bool
        DecisionRole, //!< QString: "yours: 200", or what the choice is about while it is open
    };

    explicit ConflictModel(QObject *parent = nullptr);

    void setFields(const QList<session::ConflictField> &fields);
    const QList<session::ConflictField> &fields() const noexcept { return m_fields; }
    int openCount() const;
    //! The first open field behind \a row, going round; -1 if all are decided.
    int nextOpen(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<session::ConflictField> m_fields;
};

//! One sentence: "Choose which list to keep."
QString conflictQuestion(const session::ConflictField &field);

} // namespace taskinput::models
