#include "ui/look/drawtabs.h"

#include "ui/look/painting.h"

#include <QWidget>

#include <algorithm>

namespace taskinput::look {

namespace {

constexpr double SidePadding = 12.0;
constexpr double Underline = 2.5;

QFont frontFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void drawTabShape(const QStyleOptionTab &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const bool isFront = has(option, QStyle::State_Selected);
    if (!isFront && has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled)) {
        const QRect mark =
            option.rect.adjusted(canvas.u(2), canvas.u(3), -canvas.u(2), -canvas.u(3));
        paintRounded(canvas.painter, mark, canvas.u.exact(measure::ControlRadius), c.hover);
    }
    if (isFront) {
        const double thickness = canvas.u.exact(Underline);
        const QRectF line(option.rect.x() + canvas.u(SidePadding - 1),
                          option.rect.bottom() + 1 - thickness,
                          option.rect.width() - 2 * canvas.u(SidePadding - 1), thickness);
        paintRounded(canvas.painter, line, thickness / 2.0, c.accent);
    }
}

void drawTabLabel(const QStyleOptionTab &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const bool isFront = has(option, QStyle::State_Selected);
    const bool isEnabled = has(option, QStyle::State_Enabled);
    canvas.painter.save();
    if (isFront)
        canvas.painter.setFont(frontFont(canvas.painter.font()));
    drawLabel(canvas, option, option.rect,
              {.text = option.text,
               .icon = option.icon,
               .iconSize = option.iconSize,
               .mode = iconMode(option),
               .color = !isEnabled ? c.text3
                   : isFront       ? c.text
                                   : c.text2});
    canvas.painter.restore();
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(canvas.painter,
                       option.rect.adjusted(canvas.u(2), canvas.u(3), -canvas.u(2), -canvas.u(4)),
                       canvas.u.exact(measure::ControlRadius), c.accent);
}

QSize tabSize(const QStyleOptionTab &option, const QSize &contents, const QWidget *widget)
{
    const Unit u;
    const QFont font = widget ? widget->font() : QFont();
    const int asFront =
        QFontMetrics(frontFont(font)).size(Qt::TextShowMnemonic, option.text).width();
    const int asOther = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
    return {contents.width() + std::max(0, asFront - asOther) + 2,
            std::max(u(measure::TabHeight), contents.height())};
}

} // namespace taskinput::look
