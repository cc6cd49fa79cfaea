// Draws the rows of the change list and takes the clicks on their boxes.
#pragma once

#include "ui/look/colors.h"

#include <QStyledItemDelegate>

namespace taskinput::models {
class ChangeModel;
}

namespace taskinput::changes {

class RowPainter;
struct ChangeLayout;
struct ChangeMetrics;

/*! A field's row: box, badge, name, word, size; a second line with the values; up to three of the
    differences inside it while it is not expanded; warnings. A child's row: one such difference. */
class ChangeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ChangeDelegate(models::ChangeModel &model, QObject *parent = nullptr);

    //! The comparison is of an older text: values in second ink, no tints.
    void setStale(bool isStale) { m_isStale = isStale; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    //! A click on the chevron or on the line that says how many more differences there are.
    void expansionToggled(const QModelIndex &index);

private:
    void paintField(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintNested(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                         bool hasLineBelow) const;
    void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const ChangeLayout &layout) const;
    void paintTitle(RowPainter &row, const ChangeMetrics &metrics, const QModelIndex &index,
                    const look::Colors &colors) const;
    void paintBelow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const ChangeMetrics &metrics, int top) const;
    bool toggle(QAbstractItemModel *model, const QModelIndex &index) const;

    models::ChangeModel &m_model;
    bool m_isStale = false;
};

} // namespace taskinput::changes
