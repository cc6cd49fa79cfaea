#include "ui/look/drawscrollbar.h"

#include "ui/look/painting.h"

#include <QAbstractScrollArea>

#include <algorithm>

namespace taskinput::look {

namespace {

constexpr double ShortestThumb = 28.0;
//! Share of the edge colour that a thumb is painted with; the border of a field has all of it.
constexpr double ThumbShare = 0.43;
constexpr double ThumbShareOver = 0.75;

//! What lies behind: the pane that the bar belongs to.
QColor background(const QStyleOptionSlider &option, const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    // The bar of a scroll area stands in a container of its own.
    const QWidget *owner = parent ? parent->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(owner);
    if (!area)
        area = qobject_cast<const QAbstractScrollArea *>(parent);
    if (!area)
        return option.palette.color(QPalette::Window);
    return area->viewport()->palette().color(area->viewport()->backgroundRole());
}

//! Length and start of the thumb along the groove.
struct Thumb {
    int length = 0, start = 0;
};
Thumb thumb(const QStyleOptionSlider &option, int groove)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {groove, 0};
    const qint64 pages = range + option.pageStep;
    int length = static_cast<int>(qint64(groove) * option.pageStep / std::max<qint64>(pages, 1));
    length = std::min(std::max(length, Unit()(ShortestThumb)), groove);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, groove - length, option.upsideDown);
    return {length, start};
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect whole = option.rect;
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const int groove = isHorizontal ? whole.width() : whole.height();
    const Thumb now = thumb(option, groove);
    int start = 0;
    int length = groove;
    if (part == QStyle::SC_ScrollBarSlider) {
        start = now.start;
        length = now.length;
    } else if (part == QStyle::SC_ScrollBarSubPage) {
        length = now.start;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        start = now.start + now.length;
        length = groove - start;
    } else if (part != QStyle::SC_ScrollBarGroove) {
        return {}; // no arrows
    }
    const QRect rect = isHorizontal ? QRect(whole.x() + start, whole.y(), length, whole.height())
                                    : QRect(whole.x(), whole.y() + start, whole.width(), length);
    return QStyle::visualRect(option.direction, whole, rect);
}

void drawScrollBar(const QStyleOptionSlider &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const QColor behind = background(option, canvas.widget);
    canvas.painter.fillRect(option.rect, behind);
    if (option.maximum <= option.minimum || !has(option, QStyle::State_Enabled))
        return;
    const bool isActive = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const QRectF slider = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const double width = canvas.u.exact(measure::ScrollThumb);
    const double end = canvas.u.exact(2);
    const QRectF shape = option.orientation == Qt::Horizontal
        ? QRectF(slider.x() + end, slider.center().y() - width / 2.0, slider.width() - 2 * end,
                 width)
        : QRectF(slider.center().x() - width / 2.0, slider.y() + end, width,
                 slider.height() - 2 * end);
    paintRounded(canvas.painter, shape, width / 2.0,
                 mixed(behind, c.edge, isActive ? ThumbShareOver : ThumbShare));
}

} // namespace taskinput::look
