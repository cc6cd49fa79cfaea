#include "ui/changes/footlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace taskinput::changes {

FootLayout::FootLayout(QWidget *parent)
    : QLayout(parent)
{
}

FootLayout::~FootLayout()
{
    qDeleteAll(m_items);
}

void FootLayout::addItem(QLayoutItem *item)
{
    m_items += item;
}

int FootLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FootLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FootLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QList<QLayoutItem *>> FootLayout::lines(int width) const
{
    QList<QList<QLayoutItem *>> lines;
    // Where not all of them fit beside the sum, the buttons have lines of their own.
    const bool isTooNarrow = sizeHint().shrunkBy(contentsMargins()).width() - spacing() > width;
    int used = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int needed = item->sizeHint().width();
        const bool isBehindSum = isTooNarrow && lines.size() == 1;
        if (lines.isEmpty() || isBehindSum || used + spacing() + needed > width) {
            lines += QList<QLayoutItem *>();
            used = needed;
        } else {
            used += spacing() + needed;
        }
        lines.last() += item;
    }
    return lines;
}

int FootLayout::arrange(const QRect &rect, bool isMeasuring) const
{
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = inside.top();
    const QList<QList<QLayoutItem *>> rows = lines(inside.width());
    for (const QList<QLayoutItem *> &row : rows) {
        int height = 0;
        int width = -spacing();
        for (QLayoutItem *item : row) {
            height = std::max(height, item->sizeHint().height());
            width += spacing() + item->sizeHint().width();
        }
        int left = inside.left();
        for (QLayoutItem *item : row) {
            const QSize size = item->sizeHint().boundedTo({inside.width(), height});
            const QRect place(left, top + (height - size.height()) / 2, size.width(),
                              size.height());
            if (!isMeasuring)
                item->setGeometry(QStyle::visualRect(direction, inside, place));
            left += size.width() + spacing();
            // What is left of the line stands between the sum and the buttons.
            if (item == m_items.value(0))
                left += std::max(0, inside.width() - width);
        }
        top += height + spacing() / 2;
    }
    const int bottom = rows.isEmpty() ? inside.top() : top - spacing() / 2;
    return bottom - rect.top() + margins.bottom();
}

int FootLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), true);
}

QSize FootLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = QSize(size.width() + item->sizeHint().width() + spacing(),
                         std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FootLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FootLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

} // namespace taskinput::changes
