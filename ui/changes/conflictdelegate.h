// Draws the rows of the conflict list: badge, field, what was decided.
#pragma once

#include <QStyledItemDelegate>

namespace taskinput::changes {

class ConflictDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace taskinput::changes
