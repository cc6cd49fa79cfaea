// A view of many lines of the same height with texts that scroll together inside their columns.
#pragma once

#include <QTreeView>

class QScrollBar;

namespace taskinput::changes {

class DiffDelegate;

/*! The horizontal scroll bar is not the view's own: it moves the texts, while gutters and columns
   stay. Left to right in every language, as JSON is. Enter and a click on a folded band ask to open
   it. */
class LinesView : public QTreeView {
    Q_OBJECT
public:
    explicit LinesView(QWidget *parent = nullptr);

    DiffDelegate &lines() { return *m_delegate; }
    //! To be placed below the view by the owner.
    QScrollBar *textScrollBar() const { return m_scrollBar; }
    //! Units of the longest text, for the range of the scroll bar.
    void setLongest(qsizetype units);
    //! Scrolls so that \a unit of the text at \a index is in sight.
    void showUnit(const QModelIndex &index, qsizetype unit);

signals:
    void openRequested(const QModelIndex &index);
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;

private:
    void fitScrollBar();
    void fitColumns();

    DiffDelegate *m_delegate;
    QScrollBar *m_scrollBar;
    qsizetype m_longest = 0;
};

} // namespace taskinput::changes
