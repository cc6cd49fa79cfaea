// The tree that shows the change list.
#pragma once

#include <QTreeView>

namespace taskinput::changes {

/*! Space ticks (through the delegate), Delete undoes, Enter and double click go to the place. A row
   is as wide as the view; a new width or font lays the rows out anew. */
class ChangeView : public QTreeView {
    Q_OBJECT
public:
    explicit ChangeView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

signals:
    void currentMoved(const QModelIndex &current);
    void deletePressed(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void changeEvent(QEvent *event) override;

private:
    void chooseScrollMode();
};

} // namespace taskinput::changes
