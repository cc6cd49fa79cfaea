// Paints the rows of the task list.
#pragma once

#include <QStyledItemDelegate>

namespace taskinput::tasks {

/*! A task: the Actor's tile, title and unsent count, Actor and last change. A group: chevron, name,
    count. Heights come from the two fonts in use and are computed once per font. */
class TaskDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TaskDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Fonts {
        QFont title, selectedTitle, second, group, count;
        int taskHeight = 0, groupHeight = 0;
    };
    const Fonts &fonts() const;
    void paintTask(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    mutable Fonts m_fonts;
    mutable QFont m_madeFor;
};

} // namespace taskinput::tasks
