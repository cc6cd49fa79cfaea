#include "ui/look/drawfields.h"

#include "ui/look/icons.h"
#include "ui/look/painting.h"

#include <algorithm>

namespace taskinput::look {

namespace {

constexpr double SidePadding = 8.0;
constexpr double ArrowWidth = 24.0;
constexpr double StepWidth = 22.0;

//! Base, edge and, with the focus, the ring: what every field has in common.
void drawFieldShape(const QStyleOption &option, const Canvas &canvas, const QColor &fill)
{
    const Colors &c = canvas.colors;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const double radius = canvas.u.exact(measure::ControlRadius);
    paintRounded(canvas.painter, option.rect, radius, isEnabled ? fill : c.window,
                 isEnabled ? c.edge : c.hair);
    if (has(option, QStyle::State_HasFocus))
        paintFocusRing(canvas.painter, option.rect, radius, c.accent);
}

} // namespace

void drawField(const QStyleOptionFrame &option, const Canvas &canvas)
{
    // Inside a spin box or an editable combo box the outer control has drawn the field.
    if (option.lineWidth > 0)
        drawFieldShape(option, canvas, canvas.colors.base);
}

void drawViewFrame(const QStyleOption &option, const Canvas &canvas)
{
    drawFieldShape(option, canvas, canvas.colors.base);
}

void drawComboBox(const QStyleOptionComboBox &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    const bool isOver = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const QColor fill = option.editable ? c.base : isOver ? c.hover : c.raised;
    if (option.frame)
        drawFieldShape(option, canvas, fill);
    const QRect arrow = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    const int side = canvas.u(measure::Chevron);
    paintIcon(canvas.painter,
              QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, arrow),
              Icon::Down, has(option, QStyle::State_Enabled) ? c.text2 : c.text3);
}

void drawComboBoxLabel(const QStyleOptionComboBox &option, const Canvas &canvas)
{
    if (option.editable)
        return;
    const QRect field = comboBoxPart(option, QStyle::SC_ComboBoxEditField);
    const Colors &c = canvas.colors;
    const int icon =
        option.currentIcon.isNull() ? 0 : option.iconSize.width() + canvas.u(measure::LabelGap);
    const QString text = canvas.painter.fontMetrics().elidedText(option.currentText, Qt::ElideRight,
                                                                 field.width() - icon);
    drawLabel(canvas, option, field,
              {.text = text,
               .icon = option.currentIcon,
               .iconSize = option.iconSize,
               .mode = iconMode(option),
               .color = has(option, QStyle::State_Enabled) ? c.text : c.text3,
               .alignment = Qt::AlignLeading});
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const Unit u;
    const QRect whole = option.rect;
    QRect arrow = whole;
    arrow.setLeft(whole.right() + 1 - u(ArrowWidth));
    QRect field = whole.adjusted(u(option.editable ? 2 : SidePadding + 2), 1, 0, -1);
    field.setRight(arrow.left() - 1);
    if (part == QStyle::SC_ComboBoxArrow)
        return QStyle::visualRect(option.direction, whole, arrow);
    if (part == QStyle::SC_ComboBoxEditField)
        return QStyle::visualRect(option.direction, whole, field);
    return whole;
}

QSize comboBoxSize(const QSize &contents)
{
    const Unit u;
    return {contents.width() + u(SidePadding + 4) + u(ArrowWidth), fieldSize(contents).height()};
}

QSize fieldSize(const QSize &contents)
{
    const Unit u;
    return {contents.width() + 2 * u(SidePadding),
            std::max(u(measure::Control), contents.height() + u(8))};
}

void drawSpinBox(const QStyleOptionSpinBox &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    if (option.frame)
        drawFieldShape(option, canvas, c.base);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const int side = canvas.u(12);
    struct Step {
        QStyle::SubControl part;
        QAbstractSpinBox::StepEnabledFlag flag;
        Icon icon;
    };
    for (const Step &step :
         {Step{QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Icon::Up},
          Step{QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Icon::Down}}) {
        const QRect box = spinBoxPart(option, step.part);
        const bool isOver =
            option.activeSubControls == step.part && has(option, QStyle::State_MouseOver);
        const bool isEnabled =
            has(option, QStyle::State_Enabled) && option.stepEnabled.testFlag(step.flag);
        if (isOver && isEnabled)
            paintRounded(canvas.painter, box, canvas.u.exact(3),
                         has(option, QStyle::State_Sunken) ? c.pressed : c.hover);
        paintIcon(canvas.painter,
                  QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, box),
                  step.icon, isEnabled ? c.text2 : c.text3);
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const Unit u;
    const QRect whole = option.rect;
    const int steps = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : u(StepWidth);
    const int inset = u(3);
    QRect column = whole.adjusted(0, inset, -inset, -inset);
    column.setLeft(whole.right() + 1 - steps);
    const int half = column.height() / 2;
    QRect result = whole;
    if (part == QStyle::SC_SpinBoxUp)
        result = QRect(column.x(), column.y(), column.width(), half);
    else if (part == QStyle::SC_SpinBoxDown)
        result = QRect(column.x(), column.y() + half, column.width(), column.height() - half);
    else if (part == QStyle::SC_SpinBoxEditField)
        result = whole.adjusted(u(SidePadding - 2), 1, -steps, -1);
    return QStyle::visualRect(option.direction, whole, result);
}

} // namespace taskinput::look
