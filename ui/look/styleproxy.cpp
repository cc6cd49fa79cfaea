#include "ui/look/styleproxy.h"

#include "ui/look/drawing.h"
#include "ui/look/icons.h"
#include "ui/look/palette.h"
#include "ui/look/stylemetrics.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QTabBar>

namespace taskinput::look {

StyleProxy::StyleProxy(QStyle *base, Drawing drawing)
    : QProxyStyle(base)
    , m_drawing(drawing)
    , m_colors(light())
{
}

QPalette StyleProxy::standardPalette() const
{
    return isOurs() ? paletteFor(m_colors) : QProxyStyle::standardPalette();
}

void StyleProxy::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int StyleProxy::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (const auto ours = isOurs() ? hintOf(hint) : std::nullopt)
        return *ours;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

int StyleProxy::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (const auto ours = isOurs() ? metricOf(metric, widget) : std::nullopt)
        return *ours;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize StyleProxy::sizeFromContents(ContentsType type, const QStyleOption *option,
                                   const QSize &contents, const QWidget *widget) const
{
    if (!isOurs())
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    // Some of ours build on what the style below reckons.
    const auto below = [&] {
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    };
    if (const auto ours = sizeOf(type, option, contents, widget, below))
        return *ours;
    return below();
}

QRect StyleProxy::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect below = QProxyStyle::subElementRect(element, option, widget);
    return isOurs() ? elementRect(element, option, below) : below;
}

QRect StyleProxy::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    if (const auto ours = isOurs() ? partRect(control, option, part) : std::nullopt)
        return *ours;
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon StyleProxy::standardIcon(StandardPixmap which, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (isOurs() && which == SP_LineEditClearButton)
        return icon(Icon::Close);
    return QProxyStyle::standardIcon(which, option, widget);
}

void StyleProxy::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (isOurs() && option
        && drawPrimitivePart(element, *option, {*painter, m_colors, *this, widget}))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StyleProxy::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (isOurs() && option
        && drawControlPart(element, *option, {*painter, m_colors, *this, widget}))
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void StyleProxy::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (isOurs() && option
        && drawComplexPart(control, *option, {*painter, m_colors, *this, widget}))
        return;
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace taskinput::look
