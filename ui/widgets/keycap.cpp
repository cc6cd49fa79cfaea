#include "ui/widgets/keycap.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"

#include <QPainter>

namespace taskinput::widgets {

KeyCap::KeyCap(const QString &key, QWidget *parent)
    : QLabel(key, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    look::useRelativeFont(this, look::size::SecondLine, QFont::Medium);
}

QSize KeyCap::sizeHint() const
{
    const look::Unit u;
    return {fontMetrics().horizontalAdvance(text()) + 2 * u(7), fontMetrics().height() + u(6)};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    const look::Unit u;
    const look::Colors &c = look::colors(this);
    QPainter painter(this);
    look::paintRounded(painter, rect(), u.exact(4), c.raised, c.buttonEdge);
    painter.setPen(c.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace taskinput::widgets
