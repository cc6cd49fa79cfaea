// The rows of the problem list: what is wrong with the text, in the order it stands there.
#pragma once

#include "session/rows.h"

#include <QAbstractListModel>

namespace taskinput::models {

class ProblemModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        LineTextRole = Qt::UserRole + 1, //!< QString: "line 9"; empty if it has no place
        MessageRole, //!< QString: the sentence alone
        SourceRole, //!< QString: "JSON", "Schema", "Apify, 14:06"
        WarningRole, //!< bool: a warning rather than an error
        PositionRole, //!< int: in the draft's text, -1 if nowhere
    };

    explicit ProblemModel(QObject *parent = nullptr);

    //! \a draft is the document that the JSON problems belong to; it gives lines of second places.
    //! May be null.
    void setRows(const QList<session::ProblemRow> &rows, const json::DocumentPtr &draft);
    const QList<session::ProblemRow> &rows() const noexcept { return m_rows; }

    //! The row whose place is the first behind \a position (before it for \a forward false), going
    //! round; -1 if none has a place.
    int rowBeside(qint32 position, bool forward) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString messageOf(int row) const;

    QList<session::ProblemRow> m_rows;
    QList<qint32> m_relatedLines; //!< 1-based, 0 = none; same order
};

} // namespace taskinput::models
