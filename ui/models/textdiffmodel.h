// The lines of a text difference, unchanged runs folded; one column inline, two side by side.
#pragma once

#include "ui/models/textdifference.h"

#include <QAbstractTableModel>
#include <QCache>

#include <vector>

namespace taskinput::models {

/*! Keeps segments, not rows, so a band of 100,000 lines costs nothing until it is opened. Gives the
   roles of DiffRole. */
class TextDiffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Mode { Inline, SideBySide };

    explicit TextDiffModel(Mode mode, QObject *parent = nullptr);

    //! Null: no rows. Bands that were opened stay open in the next difference.
    void setDifference(TextDifferencePtr difference);
    const TextDifferencePtr &difference() const noexcept { return m_difference; }
    Mode mode() const noexcept { return m_mode; }

    bool isBand(const QModelIndex &index) const;
    //! Unfolds the band at \a row.
    void openBand(int row);
    //! First row of the change behind (before) the one that \a row is in or behind, going round; -1
    //! without changes.
    int changeBeside(int row, bool forward) const;
    //! What a copy of \a rows gives, of the new side where there are two; bands unfolded.
    QString textOf(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Segment {
        enum class Kind { Lines, Band, Change } kind = Kind::Lines;
        qint32 before = 0, beforeCount = 0, after = 0, afterCount = 0;
    };
    //! One cell: which row of which side, and its counterpart.
    struct Cell {
        LineKind kind = LineKind::Missing;
        bool isAfter = true;
        qsizetype line = -1, other = -1;
        qint32 count = 0; //!< of a band
    };

    void addSame(const diff::LineBlock &block, bool isFirst, bool isLast);
    bool wasOpened(qint32 before, qint32 count) const;
    void addSegment(Segment::Kind kind, qint32 before, qint32 beforeCount, qint32 after,
                    qint32 afterCount);
    void numberSegments();
    int rowsOf(const Segment &segment) const;
    qsizetype segmentAt(int row) const;
    Cell cellAt(int row, int column) const;
    Cell changedCell(const Segment &segment, qint32 offset, int column) const;
    QStringView lineOf(const Cell &cell) const;
    QList<Span> marksOf(const Cell &cell) const;
    QString sentenceOf(const Cell &cell) const;

    Mode m_mode;
    TextDifferencePtr m_difference;
    QList<Segment> m_segments;
    QList<qint32> m_opened; //!< a stored line inside each band that was opened
    std::vector<int> m_starts; //!< first row of each segment, and the row count behind the last
    mutable QCache<qsizetype, diff::WordMarks> m_marks; //!< by row of the new side
};

} // namespace taskinput::models
