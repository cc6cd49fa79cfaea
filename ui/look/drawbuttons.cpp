#include "ui/look/drawbuttons.h"

#include "ui/look/icons.h"
#include "ui/look/painting.h"

#include <QDialogButtonBox>

#include <algorithm>

namespace taskinput::look {

namespace {

constexpr double SidePadding = 14.0;
constexpr double DialogButtonWidth = 76.0;
//! QPushButton and QToolButton reckon with this much between icon and text.
constexpr int QtLabelGap = 4;

struct Face {
    QColor fill, border;
};

Face pushFace(const QStyleOptionButton &option, const Colors &c)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isDown = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool isOver = isEnabled && has(option, QStyle::State_MouseOver);
    const bool isFlat = option.features.testFlag(QStyleOptionButton::Flat);
    if (isFlat)
        return {isDown ? c.pressed : isOver ? c.hover : QColor(), {}};
    if (!isEnabled)
        return {c.window, c.hair};
    const bool isDefault = option.features.testFlag(QStyleOptionButton::DefaultButton);
    return {isDown ? c.pressed : isOver ? c.hover : c.raised, isDefault ? c.accent : c.buttonEdge};
}

void drawIndicatorBox(const QStyleOption &option, const Canvas &canvas, double radius,
                      bool isFilled)
{
    const Colors &c = canvas.colors;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    QColor fill = isFilled ? (isEnabled ? c.accent : c.text3) : (isEnabled ? c.base : c.window);
    if (isEnabled && has(option, QStyle::State_MouseOver))
        fill = isFilled ? c.accentHover : c.hover;
    const QColor border = isFilled ? QColor() : isEnabled ? c.edge : c.text3;
    paintRounded(canvas.painter, option.rect, radius, fill, border);
}

} // namespace

void drawPushButton(const QStyleOptionButton &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const double radius = canvas.u.exact(measure::ControlRadius);
    const Face face = pushFace(option, c);
    paintRounded(canvas.painter, option.rect, radius, face.fill, face.border);
    QRect content = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const int side = canvas.u(measure::Chevron);
        const QRect chevron(content.right() - canvas.u(8) - side, content.center().y() - side / 2,
                            side, side);
        paintIcon(canvas.painter, QStyle::visualRect(option.direction, option.rect, chevron),
                  Icon::Down, c.text2);
        content.setRight(chevron.left());
    }
    const bool isEnabled = has(option, QStyle::State_Enabled);
    drawLabel(canvas, option, QStyle::visualRect(option.direction, option.rect, content),
              {.text = option.text,
               .icon = option.icon,
               .iconSize = option.iconSize,
               .mode = iconMode(option),
               .state = has(option, QStyle::State_On) ? QIcon::On : QIcon::Off,
               .color = isEnabled ? c.text : c.text3});
    if (hasKeyFocus(option))
        paintFocusRing(canvas.painter, option.rect, radius, c.accent);
}

QSize pushButtonSize(const QStyleOptionButton &option, const QSize &contents, const QWidget *widget)
{
    const Unit u;
    int width = contents.width() + 2 * u(SidePadding);
    if (!option.icon.isNull() && !option.text.isEmpty())
        width += u(measure::LabelGap) - QtLabelGap;
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        width += u(measure::Chevron);
    if (widget && qobject_cast<const QDialogButtonBox *>(widget->parentWidget()))
        width = std::max(width, u(DialogButtonWidth));
    return {width, std::max(u(measure::Control), contents.height() + u(10))};
}

void drawToolButton(const QStyleOptionToolButton &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool isDown = has(option, QStyle::State_Sunken);
    const bool isOn = has(option, QStyle::State_On);
    const bool isOver = isEnabled && has(option, QStyle::State_MouseOver);
    const double radius = canvas.u.exact(measure::ControlRadius);
    const QColor fill = isDown ? c.pressed : isOver || isOn ? c.hover : QColor();
    if (fill.isValid())
        paintRounded(canvas.painter, option.rect, radius, fill);
    QRect content = option.rect;
    const bool hasArrow = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    if (hasArrow || (hasText && option.features.testFlag(QStyleOptionToolButton::HasMenu))) {
        const int side = canvas.u(measure::Chevron);
        const QRect chevron(content.right() - side - canvas.u(3), content.center().y() - side / 2,
                            side, side);
        paintIcon(canvas.painter, QStyle::visualRect(option.direction, option.rect, chevron),
                  Icon::Down, isEnabled ? c.text2 : c.text3);
        content.setRight(chevron.left());
    }
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    canvas.painter.save();
    canvas.painter.setFont(option.font);
    drawLabel(canvas, option, QStyle::visualRect(option.direction, option.rect, content),
              {.text = hasText || option.icon.isNull() ? option.text : QString(),
               .icon = hasIcon ? option.icon : QIcon(),
               .iconSize = option.iconSize,
               .mode = iconMode(option),
               .state = isOn ? QIcon::On : QIcon::Off,
               .color = isEnabled ? c.text : c.text3});
    canvas.painter.restore();
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(canvas.painter, option.rect, radius, c.accent);
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents)
{
    const Unit u;
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    int width = contents.width() + 2 * u(hasText ? 10 : 7);
    if (hasText && hasIcon)
        width += u(measure::LabelGap) - QtLabelGap;
    if (hasText && option.features.testFlag(QStyleOptionToolButton::HasMenu))
        width += u(measure::Chevron);
    const int side = u(measure::Control);
    return {std::max(width, side), std::max(contents.height() + u(8), side)};
}

void drawTickBox(const QStyleOption &option, const Canvas &canvas)
{
    const bool isMixed = has(option, QStyle::State_NoChange);
    const bool isOn = has(option, QStyle::State_On);
    drawIndicatorBox(option, canvas, canvas.u.exact(measure::ItemRadius), isOn || isMixed);
    if (!isOn && !isMixed)
        return;
    const int inset = canvas.u(2);
    paintIcon(canvas.painter, option.rect.adjusted(inset, inset, -inset, -inset),
              isOn ? Icon::Tick : Icon::Minus, canvas.colors.onAccent);
}

void drawRadioButton(const QStyleOption &option, const Canvas &canvas)
{
    const bool isOn = has(option, QStyle::State_On);
    drawIndicatorBox(option, canvas, option.rect.height() / 2.0, isOn);
    if (!isOn)
        return;
    const double inset = option.rect.width() * 0.31;
    paintRounded(canvas.painter, QRectF(option.rect).adjusted(inset, inset, -inset, -inset),
                 option.rect.width(), canvas.colors.onAccent);
}

} // namespace taskinput::look
