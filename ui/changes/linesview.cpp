#include "ui/changes/linesview.h"

#include "ui/changes/diffdelegate.h"
#include "ui/changes/linepainter.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/difflines.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace taskinput::changes {

LinesView::LinesView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new DiffDelegate(this))
    , m_scrollBar(new QScrollBar(Qt::Horizontal))
{
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setLayoutDirection(Qt::LeftToRight);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(true);
    m_scrollBar->setLayoutDirection(Qt::LeftToRight);
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_delegate->setOffset(value);
        viewport()->update();
    });
}

void LinesView::setLongest(qsizetype units)
{
    m_longest = units;
    fitColumns();
    fitScrollBar();
}

void LinesView::fitColumns()
{
    const int columns = header()->count();
    for (int i = 0; i + 1 < columns; ++i)
        header()->resizeSection(i, viewport()->width() / columns);
}

void LinesView::fitScrollBar()
{
    const look::Unit u(font());
    const int columns = std::max(1, header()->count());
    const int room =
        std::max(1, viewport()->width() / columns - m_delegate->gutterWidth(font()) - u(8));
    const qreal needed = static_cast<qreal>(m_longest)
        * QFontMetricsF(look::monoFont(font())).horizontalAdvance(u'0');
    const auto most = static_cast<int>(std::min<qreal>(needed, 1e9));
    m_scrollBar->setPageStep(room);
    m_scrollBar->setSingleStep(u(24));
    m_scrollBar->setRange(0, std::max(0, most - room));
    m_scrollBar->setVisible(most > room);
}

void LinesView::showUnit(const QModelIndex &index, qsizetype unit)
{
    const int x =
        xOfUnit(index.data(models::LineTextRole).toString(), unit, look::monoFont(font()));
    const int room = m_scrollBar->pageStep();
    if (x < m_scrollBar->value() || x > m_scrollBar->value() + room * 3 / 4)
        m_scrollBar->setValue(x < room * 3 / 4 ? 0 : x - room / 4);
}

void LinesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        event->accept();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit openRequested(currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int by =
            event->key() == Qt::Key_Left ? -m_scrollBar->singleStep() : m_scrollBar->singleStep();
        m_scrollBar->setValue(m_scrollBar->value() + by);
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void LinesView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid()
        && selectionModel()->selectedRows().size() <= 1)
        emit openRequested(index);
}

void LinesView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
    fitScrollBar();
}

void LinesView::wheelEvent(QWheelEvent *event)
{
    const QPoint by = event->angleDelta();
    const bool isSideways =
        std::abs(by.x()) > std::abs(by.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (!isSideways) {
        QTreeView::wheelEvent(event);
        return;
    }
    const int steps = std::abs(by.x()) > std::abs(by.y()) ? by.x() : by.y();
    m_scrollBar->setValue(m_scrollBar->value() - steps * m_scrollBar->singleStep() / 40);
    event->accept();
}

void LinesView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        fitScrollBar();
    }
}

void LinesView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // Nothing stands before a line but its gutter.
}

} // namespace taskinput::changes
