// One line of JSON with its colours and marks, painted without a text widget.
#pragma once

#include "base/span.h"
#include "ui/look/colors.h"

#include <QFont>
#include <QList>
#include <QPainter>
#include <QRect>
#include <QStringView>

namespace taskinput::changes {

//! What one line looks like.
struct PaintedLine {
    QStringView text;
    QList<Span> marks;
    QColor markFill; //!< behind the marks; invalid = none
    bool beginsInString = false; //!< goes on in a string that an earlier row opened
};

/*! Paints \a line into \a rect, scrolled by \a offset pixels. Only what is visible is laid out, so
   a line of two million characters costs as much as one of two hundred. */
void paintLine(QPainter &painter, const QRect &rect, const PaintedLine &line, const QFont &font,
               const look::Colors &colors, int offset);

//! Where character \a unit of \a line begins, from the line's start, in pixels.
int xOfUnit(QStringView line, qsizetype unit, const QFont &font);

} // namespace taskinput::changes
