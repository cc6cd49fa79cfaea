// Draws the sends of the journal and their fields.
#pragma once

#include <QStyledItemDelegate>

namespace taskinput::journal {

//! Works on any model that gives the roles of models::JournalModel.
class JournalDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! The first line holds values rather than names: it is set in the fixed font.
    void setShowsValues(bool showsValues) { m_showsValues = showsValues; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSend(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintField(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    bool m_showsValues = false;
};

} // namespace taskinput::journal
