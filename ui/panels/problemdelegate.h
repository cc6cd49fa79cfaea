// Draws the rows of the problem list: icon, line, sentence, where it comes from.
#pragma once

#include <QStyledItemDelegate>

namespace taskinput::panels {

class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace taskinput::panels
