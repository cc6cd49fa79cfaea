#include "ui/widgets/hairline.h"

#include "ui/look/colors.h"

#include <QPainter>

namespace taskinput::widgets {

HairLine::HairLine(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void HairLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), look::colors(this).hair);
}

} // namespace taskinput::widgets
