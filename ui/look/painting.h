// The few shapes that everything is drawn with.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QPainterPath;
class QRect;

namespace taskinput::look {

//! Which corners of a shape are round.
struct Corners {
    bool topLeft = true, topRight = true, bottomRight = true, bottomLeft = true;
};

QPainterPath roundedPath(const QRectF &rect, double radius, Corners corners = {});

//! Fills \a rect and draws a border of \a width inside it. An invalid colour leaves that part out.
void paintRounded(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
                  const QColor &border = {}, double width = 1.0, Corners corners = {});

//! The focus ring: 2 u of \a color inside the edge of \a rect.
void paintFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &color,
                    Corners corners = {});

//! A line of exactly one device pixel, whatever the scale.
void paintHairline(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &color);

} // namespace taskinput::look
