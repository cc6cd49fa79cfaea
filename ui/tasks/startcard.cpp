#include "ui/tasks/startcard.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"

#include <QPainter>

namespace taskinput::tasks {

namespace {
constexpr double Radius = 12.0;
}

StartCard::StartCard(QWidget *parent)
    : QWidget(parent)
{
}

void StartCard::paintEvent(QPaintEvent *)
{
    const look::Colors &c = look::colors(this);
    QPainter painter(this);
    look::paintRounded(painter, rect(), look::Unit().exact(Radius), c.isDark() ? c.pane : c.base,
                       c.hair);
}

} // namespace taskinput::tasks
