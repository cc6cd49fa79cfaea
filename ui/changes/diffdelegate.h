// Draws lines of text differences: number, sign, bar, tint, coloured text with marked words.
#pragma once

#include "ui/models/difflines.h"

#include <QStyledItemDelegate>

namespace taskinput::look {
struct Colors;
}

namespace taskinput::changes {

//! Works on any model that gives the roles of models::DiffRole.
class DiffDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! Digits of the highest line number; 0 leaves numbers out.
    void setNumberDigits(int digits) { m_digits = digits; }
    //! Changed lines carry the sign of a change instead of those of an old and a new line.
    void setChangesAsOne(bool isOne) { m_changesAsOne = isOne; }
    //! How far texts are scrolled, in pixels.
    void setOffset(int pixels) { m_offset = pixels; }
    int offset() const noexcept { return m_offset; }
    //! What stands before the text of a cell.
    int gutterWidth(const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QColor rowColor(const QStyleOptionViewItem &option, models::LineKind kind,
                    const look::Colors &colors) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const look::Colors &colors) const;
    void paintGutter(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index, const look::Colors &colors) const;
    void paintBand(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const look::Colors &colors) const;

    bool m_changesAsOne = false;
    int m_digits = 0;
    int m_offset = 0;
};

} // namespace taskinput::changes
