#include "ui/widgets/chip.h"

#include "ui/look/painting.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"

#include <QPainter>

#include <algorithm>

namespace taskinput::widgets {

namespace {
constexpr double SmallestTarget = 24.0;
}

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    look::useRelativeFont(this, look::size::SecondLine);
    setClickable(false);
}

void Chip::setContent(const QString &text, std::optional<look::Icon> sign,
                      std::optional<look::State> state)
{
    setText(text);
    setAccessibleName(text);
    m_sign = sign;
    m_state = state;
    if (m_isCompact)
        setToolTip(text);
    updateGeometry();
    update();
}

void Chip::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setToolTip(isCompact ? text() : QString());
    updateGeometry();
    update();
}

void Chip::setClickable(bool isClickable)
{
    m_isClickable = isClickable;
    setFocusPolicy(isClickable ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !isClickable);
    setAttribute(Qt::WA_Hover, isClickable);
    updateGeometry();
}

Pill Chip::pill() const
{
    const look::Colors &c = look::colors(this);
    const bool isPressed = m_isClickable && (isDown() || underMouse());
    Pill result{.text = m_isCompact && m_sign ? QString() : text(),
                .font = font(),
                .fill = isPressed ? c.pressed : c.hover,
                .color = c.text2,
                .sign = m_sign};
    if (m_state) {
        result.fill = isPressed ? look::mixed(c.of(*m_state).row, c.of(*m_state).fg, 0.1)
                                : c.of(*m_state).row;
        result.color = c.of(*m_state).fg;
    }
    return result;
}

QSize Chip::sizeHint() const
{
    QSize size = pillSize(pill());
    if (m_isClickable)
        size = size.expandedTo({0, look::Unit()(SmallestTarget)});
    return size;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Pill shown = pill();
    // The target may be taller than what is drawn.
    const int height = std::min(pillSize(shown).height(), this->height());
    const QRect shape(0, (this->height() - height) / 2, width(), height);
    paintPill(painter, shape, shown, layoutDirection());
    if (hasFocus())
        look::paintFocusRing(painter, shape, height / 2.0, look::colors(this).accent);
}

} // namespace taskinput::widgets
