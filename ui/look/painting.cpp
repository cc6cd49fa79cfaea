#include "ui/look/painting.h"

#include "ui/look/unit.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>

namespace taskinput::look {

namespace {
constexpr double RingWidth = 2.0;
}

QPainterPath roundedPath(const QRectF &rect, double radius, Corners corners)
{
    const double r = std::min({radius, rect.width() / 2.0, rect.height() / 2.0});
    const double side = 2.0 * r;
    QPainterPath path(QPointF(rect.left() + (corners.topLeft ? r : 0.0), rect.top()));
    path.lineTo(rect.right() - (corners.topRight ? r : 0.0), rect.top());
    if (corners.topRight)
        path.arcTo(QRectF(rect.right() - side, rect.top(), side, side), 90.0, -90.0);
    path.lineTo(rect.right(), rect.bottom() - (corners.bottomRight ? r : 0.0));
    if (corners.bottomRight)
        path.arcTo(QRectF(rect.right() - side, rect.bottom() - side, side, side), 0.0, -90.0);
    path.lineTo(rect.left() + (corners.bottomLeft ? r : 0.0), rect.bottom());
    if (corners.bottomLeft)
        path.arcTo(QRectF(rect.left(), rect.bottom() - side, side, side), 270.0, -90.0);
    path.lineTo(rect.left(), rect.top() + (corners.topLeft ? r : 0.0));
    if (corners.topLeft)
        path.arcTo(QRectF(rect.left(), rect.top(), side, side), 180.0, -90.0);
    path.closeSubpath();
    return path;
}

void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
                  const QColor &border, double width, Corners corners)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasBorder = border.isValid();
    // Half the pen lies inside the outline, so the border stays inside rect and sharp.
    const double inset = hasBorder ? width / 2.0 : 0.0;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    painter.setPen(hasBorder ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawPath(roundedPath(inner, std::max(0.0, radius - inset), corners));
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &color,
                    Corners corners)
{
    paintRounded(painter, rect, radius, {}, color, Unit().exact(RingWidth), corners);
}

void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 0));
    painter.drawLine(from, to);
    painter.restore();
}

} // namespace taskinput::look
