#include "ui/changes/changeview.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace taskinput::changes {

namespace {

//! Scrolling by pixels asks for the height of each row; past this many that would be felt.
constexpr int MostRowsByPixel = 2000;

} // namespace

ChangeView::ChangeView(QWidget *parent)
    : QTreeView(parent)
{
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(0);
    chooseScrollMode();
}

void ChangeView::setModel(QAbstractItemModel *newModel)
{
    QTreeView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &ChangeView::chooseScrollMode);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &ChangeView::chooseScrollMode);
}

void ChangeView::chooseScrollMode()
{
    const bool isLong = model() && model()->rowCount() > MostRowsByPixel;
    const ScrollMode mode = isLong ? ScrollPerItem : ScrollPerPixel;
    if (verticalScrollMode() != mode)
        setVerticalScrollMode(mode);
}

void ChangeView::keyPressEvent(QKeyEvent *event)
{
    // On a Mac the key above Return is Backspace, and Command makes it mean "delete".
    const bool isDelete = event->key() == Qt::Key_Delete
        || (event->key() == Qt::Key_Backspace && event->modifiers().testFlag(Qt::ControlModifier));
    if (isDelete && currentIndex().isValid()) {
        emit deletePressed(currentIndex());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ChangeView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void ChangeView::focusOutEvent(QFocusEvent *event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

void ChangeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentMoved(current);
}

void ChangeView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // The delegate draws the chevron inside the row.
}

void ChangeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

} // namespace taskinput::changes
