#include "ui/widgets/signlabel.h"

#include "ui/look/unit.h"

#include <QPainter>

namespace taskinput::widgets {

SignLabel::SignLabel(double side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SignLabel::setSign(look::Icon icon, look::Tint tint)
{
    m_icon = look::icon(icon, tint);
    update();
}

void SignLabel::setProgramIcon()
{
    m_icon = look::programIcon();
    update();
}

void SignLabel::clear()
{
    m_icon = {};
    update();
}

void SignLabel::setSide(double side)
{
    m_side = side;
    updateGeometry();
    update();
}

QSize SignLabel::sizeHint() const
{
    const int side = look::Unit()(m_side);
    return {side, side};
}

void SignLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace taskinput::widgets
