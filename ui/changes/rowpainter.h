// The small things that rows of lists consist of: badges, pills, runs of words.
#pragma once

#include "ui/look/colors.h"
#include "ui/look/icons.h"

#include <QPainter>
#include <QRect>
#include <QString>
#include <QStyleOption>

namespace taskinput::changes {

/*! Lays pieces along one line, from the leading edge, until the room is used up. Rectangles are
   thought left to right and mirrored when painted; values and names stay left to right in
   themselves. */
class RowPainter {
public:
    RowPainter(QPainter &painter, const QStyleOption &option, const QRect &line);

    //! A value on a tint; \a struckOut for one that is gone. Cut in the middle where the room ends.
    void pill(const QString &text, const QFont &font, const QColor &ink, const QColor &fill,
              bool struckOut = false);
    void words(const QString &text, const QFont &font, const QColor &ink,
               Qt::TextElideMode mode = Qt::ElideRight);
    void icon(look::Icon which, int size, const QColor &ink);
    void space(int pixels) { m_left += pixels; }
    //! Right-aligned piece; what follows stays clear of it.
    void trailing(const QString &text, const QFont &font, const QColor &ink);

    int room() const { return m_right - m_left; }

private:
    QRect visual(int left, int width) const;

    QPainter &m_painter;
    const QStyleOption &m_option;
    QRect m_line;
    int m_left, m_right;
};

//! A rounded square with the sign of \a state, as gutter and lists show it.
void paintBadge(QPainter &painter, const QRect &rect, look::Icon icon,
                const look::StateColors &state);

} // namespace taskinput::changes
