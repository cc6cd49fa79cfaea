#include "ui/window/tabbedpane.h"

#include "ui/models/formats.h"

#include <QTabBar>

namespace taskinput::window {

TabbedPane::TabbedPane(QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
    setFocusPolicy(Qt::NoFocus); // the tab bar takes it, and has a name
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
}

void TabbedPane::addPane(QWidget *pane, const QString &name)
{
    const int index = addTab(pane, name);
    tabBar()->setTabData(index, name);
    tabBar()->setAccessibleTabName(index, name);
}

void TabbedPane::setCount(QWidget *pane, int count)
{
    const int index = indexOf(pane);
    if (index < 0)
        return;
    const QString name = tabBar()->tabData(index).toString();
    setTabText(index, count > 0 ? name + QStringLiteral("  ") + models::countText(count) : name);
}

void TabbedPane::showPane(QWidget *pane)
{
    setCurrentWidget(pane);
    show();
}

} // namespace taskinput::window
