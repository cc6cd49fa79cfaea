#include "ui/look/drawing.h"

#include "ui/look/drawbuttons.h"
#include "ui/look/drawfields.h"
#include "ui/look/drawmenus.h"
#include "ui/look/drawscrollbar.h"
#include "ui/look/drawtabs.h"
#include "ui/look/drawviews.h"

#include <QAbstractScrollArea>

// Switches over int: Qt's enumerations have hundreds of members, and most are left to the style
// below.

namespace taskinput::look {

namespace {

//! Calls \a draw if \a option is of the type it needs.
template <typename Option>
bool drawnAs(void (*draw)(const Option &, const Canvas &), const QStyleOption &option,
             const Canvas &canvas)
{
    const auto *wanted = qstyleoption_cast<const Option *>(&option);
    if (!wanted)
        return false;
    draw(*wanted, canvas);
    return true;
}

bool drawFrame(const QStyleOption &option, const Canvas &canvas)
{
    if (qobject_cast<const QAbstractScrollArea *>(canvas.widget)) {
        drawViewFrame(option, canvas);
        return true;
    }
    canvas.painter.save();
    canvas.painter.setPen(canvas.colors.hair);
    canvas.painter.setBrush(Qt::NoBrush);
    canvas.painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    canvas.painter.restore();
    return true;
}

void drawToolBar(const QStyleOption &option, const Canvas &canvas)
{
    const QRect &r = option.rect;
    canvas.painter.fillRect(r, canvas.colors.window);
    canvas.painter.fillRect(QRect(r.x(), r.bottom(), r.width(), 1), canvas.colors.hair);
}

void drawToolBarSeparator(const QStyleOption &option, const Canvas &canvas)
{
    const QPoint centre = option.rect.center();
    const int length = canvas.u(20);
    const bool isHorizontal = has(option, QStyle::State_Horizontal);
    const QRect line = isHorizontal ? QRect(centre.x(), centre.y() - length / 2, 1, length)
                                    : QRect(centre.x() - length / 2, centre.y(), length, 1);
    canvas.painter.fillRect(line, canvas.colors.hair);
}

} // namespace

bool drawPrimitivePart(QStyle::PrimitiveElement element, const QStyleOption &option,
                       const Canvas &canvas)
{
    switch (static_cast<int>(element)) {
    case QStyle::PE_PanelLineEdit:
        return drawnAs(&drawField, option, canvas);
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        drawTickBox(option, canvas);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        drawRadioButton(option, canvas);
        return true;
    case QStyle::PE_PanelMenu:
        drawMenuPanel(option, canvas);
        return true;
    case QStyle::PE_PanelTipLabel:
        drawToolTipPanel(option, canvas);
        return true;
    case QStyle::PE_FrameFocusRect:
        drawFocus(option, canvas);
        return true;
    case QStyle::PE_IndicatorBranch:
        drawBranch(option, canvas);
        return true;
    case QStyle::PE_PanelItemViewItem:
        return drawnAs(&drawItemBackground, option, canvas);
    case QStyle::PE_Frame:
        return drawFrame(option, canvas);
    case QStyle::PE_IndicatorToolBarSeparator:
        drawToolBarSeparator(option, canvas);
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        canvas.painter.fillRect(option.rect, canvas.colors.base);
        return true;
    case QStyle::PE_PanelStatusBar:
    case QStyle::PE_PanelMenuBar:
        canvas.painter.fillRect(option.rect, canvas.colors.window);
        return true;
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameTabBarBase:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_PanelItemViewRow:
    case QStyle::PE_IndicatorToolBarHandle:
        return true; // nothing to see
    default:
        return false;
    }
}

bool drawControlPart(QStyle::ControlElement element, const QStyleOption &option,
                     const Canvas &canvas)
{
    switch (static_cast<int>(element)) {
    case QStyle::CE_PushButton:
        return drawnAs(&drawPushButton, option, canvas);
    case QStyle::CE_MenuItem:
        return drawnAs(&drawMenuItem, option, canvas);
    case QStyle::CE_MenuBarItem:
        return drawnAs(&drawMenuBarItem, option, canvas);
    case QStyle::CE_MenuBarEmptyArea:
        canvas.painter.fillRect(option.rect, canvas.colors.window);
        return true;
    case QStyle::CE_MenuEmptyArea:
        return true;
    case QStyle::CE_ComboBoxLabel:
        return drawnAs(&drawComboBoxLabel, option, canvas);
    case QStyle::CE_TabBarTabShape:
        return drawnAs(&drawTabShape, option, canvas);
    case QStyle::CE_TabBarTabLabel:
        return drawnAs(&drawTabLabel, option, canvas);
    case QStyle::CE_HeaderSection:
        return drawnAs(&drawHeaderSection, option, canvas);
    case QStyle::CE_HeaderLabel:
        return drawnAs(&drawHeaderLabel, option, canvas);
    case QStyle::CE_HeaderEmptyArea:
        canvas.painter.fillRect(option.rect, canvas.colors.pane);
        return true;
    case QStyle::CE_ProgressBar:
        return drawnAs(&drawProgressBar, option, canvas);
    case QStyle::CE_Splitter:
        canvas.painter.fillRect(option.rect, canvas.colors.hair);
        return true;
    case QStyle::CE_ToolBar:
        drawToolBar(option, canvas);
        return true;
    default:
        return false;
    }
}

bool drawComplexPart(QStyle::ComplexControl control, const QStyleOptionComplex &option,
                     const Canvas &canvas)
{
    switch (static_cast<int>(control)) {
    case QStyle::CC_ToolButton:
        return drawnAs(&drawToolButton, option, canvas);
    case QStyle::CC_ComboBox:
        return drawnAs(&drawComboBox, option, canvas);
    case QStyle::CC_SpinBox:
        return drawnAs(&drawSpinBox, option, canvas);
    case QStyle::CC_ScrollBar:
        return drawnAs(&drawScrollBar, option, canvas);
    default:
        return false;
    }
}

} // namespace taskinput::look
