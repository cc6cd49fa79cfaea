#include "ui/widgets/pill.h"

#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace taskinput::widgets {

namespace {

constexpr double SignSide = 12.0;
constexpr double SignGap = 4.0;
constexpr double VerticalPadding = 2.0;

int signWidth(const Pill &pill)
{
    const look::Unit u;
    return pill.sign ? u(SignSide) + (pill.text.isEmpty() ? 0 : u(SignGap)) : 0;
}

} // namespace

QSize pillSize(const Pill &pill)
{
    const look::Unit u;
    const QFontMetrics metrics(pill.font);
    const int text = pill.text.isEmpty() ? 0 : metrics.horizontalAdvance(pill.text);
    return {2 * u(pill.padding) + signWidth(pill) + text,
            metrics.height() + 2 * u(VerticalPadding)};
}

void paintPill(QPainter &painter, const QRect &rect, const Pill &pill,
               Qt::LayoutDirection direction)
{
    const look::Unit u;
    const double radius = pill.radius > 0.0 ? u.exact(pill.radius) : rect.height() / 2.0;
    look::paintRounded(painter, rect, radius, pill.fill, pill.border);
    const int padding = u(pill.padding);
    if (pill.sign) {
        const int side = u(SignSide);
        const QRect sign(rect.x() + padding, rect.y() + (rect.height() - side) / 2, side, side);
        look::paintIcon(painter, QStyle::visualRect(direction, rect, sign), *pill.sign, pill.color);
    }
    const QRect text = rect.adjusted(padding + signWidth(pill), 0, -padding, 0);
    const QFontMetrics metrics(pill.font);
    painter.save();
    painter.setFont(pill.font);
    painter.setPen(pill.color);
    painter.drawText(QStyle::visualRect(direction, rect, text),
                     Qt::AlignCenter | Qt::AlignAbsolute | Qt::TextSingleLine,
                     metrics.elidedText(pill.text, Qt::ElideMiddle, text.width() + 1));
    painter.restore();
}

} // namespace taskinput::widgets
