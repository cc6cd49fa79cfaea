#include "ui/look/stylemetrics.h"

#include "ui/look/canvas.h"
#include "ui/look/drawbuttons.h"
#include "ui/look/drawfields.h"
#include "ui/look/drawmenus.h"
#include "ui/look/drawscrollbar.h"
#include "ui/look/drawtabs.h"

#include <QAbstractScrollArea>
#include <QFrame>

#include <algorithm>

// Switches over int: Qt's enumerations have hundreds of members, and most are left to the style
// below.

namespace taskinput::look {

namespace {

//! Room for the round corners of a framed view.
int frameWidth(const QWidget *widget, const Unit &u)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) ? u(2) : 1;
}

} // namespace

std::optional<int> metricOf(QStyle::PixelMetric metric, const QWidget *widget)
{
    const Unit u;
    switch (static_cast<int>(metric)) {
    case QStyle::PM_ButtonMargin:
    case QStyle::PM_ButtonDefaultIndicator:
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
    case QStyle::PM_TabBarBaseHeight:
    case QStyle::PM_TabBarBaseOverlap:
    case QStyle::PM_TabBarTabOverlap:
    case QStyle::PM_TabBarTabShiftHorizontal:
    case QStyle::PM_TabBarTabShiftVertical:
    case QStyle::PM_ToolBarFrameWidth:
    case QStyle::PM_MenuBarPanelWidth:
    case QStyle::PM_MenuBarVMargin:
    case QStyle::PM_MenuBarItemSpacing:
        return 0;
    case QStyle::PM_DefaultFrameWidth:
        return frameWidth(widget, u);
    case QStyle::PM_SplitterWidth:
    case QStyle::PM_MenuPanelWidth:
        return 1;
    case QStyle::PM_MenuHMargin:
    case QStyle::PM_MenuVMargin:
        return u(4);
    case QStyle::PM_MenuBarHMargin:
        return u(5);
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return u(measure::Indicator);
    case QStyle::PM_CheckBoxLabelSpacing:
    case QStyle::PM_RadioButtonLabelSpacing:
        return u(measure::LabelGap);
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_LineEditIconSize:
        return u(measure::SmallIcon);
    case QStyle::PM_LineEditIconMargin:
        return u(6);
    case QStyle::PM_TabBarTabHSpace:
        return u(24);
    case QStyle::PM_TabBarTabVSpace:
        return u(14);
    case QStyle::PM_ScrollBarExtent:
        return u(measure::ScrollBar);
    case QStyle::PM_ScrollBarSliderMin:
        return u(28);
    case QStyle::PM_ScrollView_ScrollBarSpacing:
        return 0;
    case QStyle::PM_ToolBarItemSpacing:
        return u(2);
    case QStyle::PM_ToolBarItemMargin:
        return u(6);
    case QStyle::PM_ToolBarSeparatorExtent:
        return u(15);
    case QStyle::PM_ToolTipLabelFrameWidth:
        return u(5);
    case QStyle::PM_HeaderMargin:
    case QStyle::PM_FocusFrameHMargin: // between the edge of a cell and its text
        return u(6);
    default:
        return std::nullopt;
    }
}

std::optional<int> hintOf(QStyle::StyleHint hint)
{
    switch (static_cast<int>(hint)) {
    case QStyle::SH_ComboBox_Popup:
    case QStyle::SH_ScrollBar_Transient:
    case QStyle::SH_EtchDisabledText:
    case QStyle::SH_DitherDisabledText:
    case QStyle::SH_ItemView_ActivateItemOnSingleClick:
    case QStyle::SH_Menu_Mask:
    case QStyle::SH_ToolTip_Mask:
        return 0;
    case QStyle::SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case QStyle::SH_ToolTipLabel_Opacity:
        return 255;
    case QStyle::SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case QStyle::SH_ItemView_ShowDecorationSelected:
    case QStyle::SH_Menu_MouseTracking:
    case QStyle::SH_MenuBar_MouseTracking:
        return 1;
    case QStyle::SH_ComboBox_PopupFrameStyle:
        return QFrame::StyledPanel | QFrame::Plain;
    default:
        return std::nullopt;
    }
}

std::optional<QSize> sizeOf(QStyle::ContentsType type, const QStyleOption *option,
                            const QSize &contents, const QWidget *widget,
                            const std::function<QSize()> &below)
{
    const Unit u;
    switch (static_cast<int>(type)) {
    case QStyle::CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, contents, widget);
        break;
    case QStyle::CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, contents);
        break;
    case QStyle::CT_LineEdit: {
        // Without a frame it is part of a spin box or combo box, which has a height of its own.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0)
            break;
        return QSize(below().width(), fieldSize(contents).height());
    }
    case QStyle::CT_SpinBox:
        return QSize(below().width(), fieldSize(contents).height());
    case QStyle::CT_ComboBox:
        return comboBoxSize(contents);
    case QStyle::CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents);
        break;
    case QStyle::CT_MenuBarItem:
        return menuBarItemSize(contents);
    case QStyle::CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabSize(*tab, contents, widget);
        break;
    case QStyle::CT_ItemViewItem: {
        const QSize size = below();
        return QSize(size.width(), std::max(size.height() + u(6), u(26)));
    }
    case QStyle::CT_HeaderSection: {
        const QSize size = below();
        return QSize(size.width(), std::max(size.height(), u(28)));
    }
    default:
        break;
    }
    return std::nullopt;
}

QRect elementRect(QStyle::SubElement element, const QStyleOption *option, const QRect &below)
{
    const Unit u;
    switch (static_cast<int>(element)) {
    case QStyle::SE_LineEditContents: {
        // Inside a spin box or combo box the outer control has made room already.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? below.adjusted(u(5), 0, -u(3), 0) : below;
    }
    case QStyle::SE_CheckBoxFocusRect:
    case QStyle::SE_RadioButtonFocusRect:
        return below.adjusted(-u(3), -u(2), u(3), u(2)) & option->rect;
    default:
        return below;
    }
}

std::optional<QRect> partRect(QStyle::ComplexControl control, const QStyleOptionComplex *option,
                              QStyle::SubControl part)
{
    if (control == QStyle::CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboBoxPart(*box, part);
    }
    if (control == QStyle::CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinBoxPart(*box, part);
    }
    if (control == QStyle::CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*slider, part);
    }
    return std::nullopt;
}

} // namespace taskinput::look
