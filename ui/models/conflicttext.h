// Three versions of one field beside one another: yours, the one that was loaded, the one on Apify
// now.
#pragma once

#include "ui/models/difflines.h"

#include "base/stopflag.h"
#include "session/rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace taskinput::models {

//! The versions in the order of the columns.
enum class Version { Mine, Base, Theirs };
inline constexpr int VersionCount = 3;

struct ConflictText {
    RowText texts[VersionCount]; //!< without rows where a version has no such field
    struct Cell {
        qint32 line = -1; //!< row of the version's text, -1 = nothing stands here
        qint32 other = -1; //!< counterpart in Base (of Base itself: none)
        LineKind kind = LineKind::Missing;
    };
    struct Row {
        Cell cells[VersionCount];
    };
    std::vector<Row> rows;
};
using ConflictTextPtr = std::shared_ptr<const ConflictText>;

//! Lines of yours and theirs aligned on those of the loaded version. Secrets stand as words. Null
//! if stopped.
ConflictTextPtr conflictText(const session::ConflictField &field, const StopFlag &stop);

//! Gives the roles of DiffRole; column = Version.
class ConflictTextModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setText(ConflictTextPtr text);
    const ConflictTextPtr &text() const noexcept { return m_text; }
    //! The first row in which any version differs; -1 if none does.
    int firstDifference() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Span> marksOf(const ConflictText::Cell &cell, int column) const;
    QString sentenceOf(const ConflictText::Cell &cell, int column) const;

    ConflictTextPtr m_text;
};

} // namespace taskinput::models
