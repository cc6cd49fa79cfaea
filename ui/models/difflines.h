// What one line of a text difference shows; the same for two and for three texts beside one
// another.
#pragma once

#include "base/span.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringView>
#include <Qt>

#include <vector>

namespace taskinput::models {

enum class LineKind {
    Same,
    Removed,
    Added,
    ChangedBefore, //!< has a counterpart on the other side; its marks say which words differ
    ChangedAfter,
    Missing, //!< nothing stands here on this side
    Band, //!< folded unchanged lines
};

//! Roles that models of differences give and DiffDelegate draws.
enum DiffRole {
    LineKindRole = Qt::UserRole + 1, //!< int: LineKind
    LineTextRole, //!< QString: the line without its end; of a band what it says
    LineNumberRole, //!< int: 1-based; 0 = a line that goes on, or none
    LineMarksRole, //!< QList<Span> of words that differ
    LineGoesOnRole, //!< bool: the line begins inside a string that the line before opened
};

/*! A text cut into rows. Long lines are cut behind the line ends written in them (`\n` inside a
   string), so that code in a field reads and compares as code. */
class RowText {
public:
    RowText() = default;
    explicit RowText(const QString &text);

    qsizetype rowCount() const noexcept { return static_cast<qsizetype>(m_starts.size()); }
    QStringView row(qsizetype index) const;
    //! 1-based line of the original text, 0 for a row that goes on in the same line.
    qint32 number(qsizetype index) const { return m_numbers[static_cast<std::size_t>(index)]; }
    //! A row without the comma that parts it from the next member or entry.
    QStringView content(qsizetype index) const;
    //! All rows, each behind a line end.
    const QString &text() const noexcept { return m_text; }
    //! The same of their contents: what lines are compared in, since a comma alone is no
    //! difference.
    QString contents() const;
    //! Units of the longest row.
    qsizetype longest() const noexcept { return m_longest; }
    //! Rows [first, first + count) as they stand in the original text.
    QString original(qsizetype first, qsizetype count) const;

private:
    void takeLine(QStringView line, qint32 number);
    void takeRow(QStringView row, qint32 number);

    QString m_text;
    std::vector<qint32> m_starts, m_numbers;
    qsizetype m_longest = 0;
};

} // namespace taskinput::models

Q_DECLARE_METATYPE(QList<taskinput::Span>)
