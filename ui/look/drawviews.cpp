#include "ui/look/drawviews.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"

#include <algorithm>

namespace taskinput::look {

void drawHeaderSection(const QStyleOptionHeader &option, const Canvas &canvas)
{
    const QRect &r = option.rect;
    canvas.painter.fillRect(r, canvas.colors.pane);
    canvas.painter.fillRect(QRect(r.x(), r.bottom(), r.width(), 1), canvas.colors.hair);
}

void drawHeaderLabel(const QStyleOptionHeader &option, const Canvas &canvas)
{
    canvas.painter.save();
    canvas.painter.setFont(sized(canvas.painter.font(), size::SecondLine, QFont::DemiBold));
    canvas.painter.setPen(canvas.colors.text2);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const QRect room = option.rect.adjusted(1, 0, 0, 0);
    canvas.painter.drawText(
        room, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
        canvas.painter.fontMetrics().elidedText(option.text, Qt::ElideRight, room.width()));
    canvas.painter.restore();
}

void drawBranch(const QStyleOption &option, const Canvas &canvas)
{
    if (!has(option, QStyle::State_Children))
        return;
    const int side = canvas.u(measure::Chevron);
    paintIcon(canvas.painter,
              QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, option.rect),
              has(option, QStyle::State_Open) ? Icon::Down : Icon::Right, canvas.colors.text2);
}

void drawItemBackground(const QStyleOptionViewItem &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        canvas.painter.fillRect(option.rect, option.backgroundBrush);
    if (has(option, QStyle::State_Selected))
        canvas.painter.fillRect(option.rect, has(option, QStyle::State_Active) ? c.sel : c.selIdle);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        canvas.painter.fillRect(option.rect, c.hover);
}

void drawFocus(const QStyleOption &option, const Canvas &canvas)
{
    paintFocusRing(canvas.painter, option.rect, canvas.u.exact(measure::ItemRadius),
                   canvas.colors.accent);
}

void drawToolTipPanel(const QStyleOption &option, const Canvas &canvas)
{
    canvas.painter.fillRect(option.rect, canvas.colors.buttonEdge);
    canvas.painter.fillRect(option.rect.adjusted(1, 1, -1, -1), canvas.colors.raised);
}

void drawProgressBar(const QStyleOptionProgressBar &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const double thickness = canvas.u.exact(6);
    const QRectF groove(option.rect.x(), option.rect.center().y() - thickness / 2.0,
                        option.rect.width(), thickness);
    paintRounded(canvas.painter, groove, thickness / 2.0, c.pressed);
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return;
    const double done = std::clamp((option.progress - option.minimum) / double(range), 0.0, 1.0);
    QRectF bar = groove;
    bar.setWidth(groove.width() * done);
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(groove.right());
    paintRounded(canvas.painter, bar, thickness / 2.0, c.accent);
}

} // namespace taskinput::look
