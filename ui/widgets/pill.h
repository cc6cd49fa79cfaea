// A rounded mark with an optional sign and a word or number: chips, counts, values.
#pragma once

#include "ui/look/icons.h"

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

#include <optional>

class QPainter;

namespace taskinput::widgets {

//! What a pill shows. Radius 0 = half its height.
struct Pill {
    QString text;
    QFont font;
    QColor fill;
    QColor color;
    std::optional<look::Icon> sign{};
    QColor border{};
    double radius = 0.0; //!< in u
    double padding = 7.0; //!< in u, at both ends
};

//! Height and width with the whole text.
QSize pillSize(const Pill &pill);
//! Paints into \a rect, the sign before the text in \a direction; the text is cut in the middle if
//! it does not fit.
void paintPill(QPainter &painter, const QRect &rect, const Pill &pill,
               Qt::LayoutDirection direction);

} // namespace taskinput::widgets
