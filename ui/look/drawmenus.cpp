#include "ui/look/drawmenus.h"

#include "ui/look/icons.h"
#include "ui/look/painting.h"

#include <algorithm>

namespace taskinput::look {

namespace {

constexpr double SignColumn = 28.0; //!< for a tick or an icon
constexpr double TrailingPadding = 12.0;
constexpr double ShortcutGap = 24.0;
constexpr double SeparatorHeight = 9.0;
constexpr double BarItemPadding = 9.0;

void drawSeparator(const QStyleOptionMenuItem &option, const Canvas &canvas)
{
    const int y = option.rect.center().y();
    const int inset = canvas.u(4);
    canvas.painter.fillRect(QRect(option.rect.x() + inset, y, option.rect.width() - 2 * inset, 1),
                            canvas.colors.hair);
}

void drawSign(const QStyleOptionMenuItem &option, const Canvas &canvas, const QRect &column)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const QColor color = isEnabled ? canvas.colors.text : canvas.colors.text3;
    const int side = canvas.u(measure::SmallIcon);
    const QRect place =
        QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, column);
    const bool isExclusive = option.checkType == QStyleOptionMenuItem::Exclusive;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(canvas.painter, place, isExclusive ? Icon::Dot : Icon::Tick, color);
    else if (!option.icon.isNull())
        option.icon.paint(&canvas.painter, place, Qt::AlignCenter, iconMode(option));
}

void drawWords(const QStyleOptionMenuItem &option, const Canvas &canvas, const QRect &rect)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    const bool underlines =
        canvas.style.styleHint(QStyle::SH_UnderlineShortcut, &option, canvas.widget) != 0;
    const QString text = option.text.section(u'\t', 0, 0);
    const QString shortcut = option.text.section(u'\t', 1);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignTrailing);
    const int flags = Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;
    QFont font = option.font;
    if (option.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    canvas.painter.setFont(font);
    canvas.painter.setPen(isEnabled ? canvas.colors.text : canvas.colors.text3);
    canvas.painter.drawText(
        rect, flags | int(start) | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
        text);
    canvas.painter.setPen(isEnabled ? canvas.colors.text2 : canvas.colors.text3);
    canvas.painter.drawText(rect, flags | int(end), shortcut);
}

} // namespace

void drawMenuPanel(const QStyleOption &option, const Canvas &canvas)
{
    canvas.painter.fillRect(option.rect, canvas.colors.buttonEdge);
    canvas.painter.fillRect(option.rect.adjusted(1, 1, -1, -1), canvas.colors.raised);
}

void drawMenuItem(const QStyleOptionMenuItem &option, const Canvas &canvas)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return drawSeparator(option, canvas);
    const Colors &c = canvas.colors;
    const bool isEnabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected) && isEnabled)
        paintRounded(canvas.painter, option.rect, canvas.u.exact(measure::ItemRadius), c.hover);
    const QRect column(option.rect.x(), option.rect.y(), canvas.u(SignColumn),
                       option.rect.height());
    drawSign(option, canvas, QStyle::visualRect(option.direction, option.rect, column));
    const QRect words =
        option.rect.adjusted(column.width() + canvas.u(2), 0, -canvas.u(TrailingPadding), 0);
    drawWords(option, canvas, QStyle::visualRect(option.direction, option.rect, words));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int side = canvas.u(measure::Chevron);
        const QRect chevron(option.rect.right() - canvas.u(6) - side,
                            option.rect.center().y() - side / 2, side, side);
        paintIcon(canvas.painter, QStyle::visualRect(option.direction, option.rect, chevron),
                  Icon::Right, isEnabled ? c.text2 : c.text3);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    const Unit u;
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), u(SeparatorHeight)};
    int width = contents.width() + u(SignColumn) + u(2) + u(TrailingPadding);
    if (option.reservedShortcutWidth > 0 || option.text.contains(u'\t'))
        width += u(ShortcutGap);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += u(measure::Chevron);
    return {width, std::max(u(measure::MenuItem), contents.height() + u(6))};
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, const Canvas &canvas)
{
    const Colors &c = canvas.colors;
    canvas.painter.fillRect(option.rect, c.window);
    const bool isOpen = has(option, QStyle::State_Sunken);
    if (isOpen || has(option, QStyle::State_Selected)) {
        const QRect mark = option.rect.adjusted(0, canvas.u(3), 0, -canvas.u(3));
        paintRounded(canvas.painter, mark, canvas.u.exact(measure::ItemRadius),
                     isOpen ? c.pressed : c.hover);
    }
    drawLabel(canvas, option, option.rect,
              {.text = option.text,
               .icon = option.icon,
               .iconSize =
                   option.icon.isNull() ? QSize() : QSize(option.maxIconWidth, option.maxIconWidth),
               .color = has(option, QStyle::State_Enabled) ? c.text : c.text3});
}

QSize menuBarItemSize(const QSize &contents)
{
    const Unit u;
    return {contents.width() + 2 * u(BarItemPadding), contents.height() + u(14)};
}

} // namespace taskinput::look
