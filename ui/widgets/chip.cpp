#include "ui/widgets/chip.h"

#include "ui/look/relativefont.h"

#include <QPainter>
#include <QStyle>

namespace taskinput::widgets {

Chip::Chip(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    look::useRelativeFont(this, look::size::SecondLine);
}

void Chip::setContent(const QString &text, std::optional<look::Icon> sign,
                      std::optional<look::State> state)
{
    m_sign = sign;
    m_state = state;
    setText(text);
    setCompact(m_isCompact);
}

void Chip::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    setToolTip(isCompact ? text() : QString());
    updateGeometry();
    update();
}

Pill Chip::pill() const
{
    const look::Colors &c = look::colors(this);
    const bool isSignAlone = m_isCompact && m_sign;
    return {.text = isSignAlone ? QString() : text(),
            .font = font(),
            .fill = m_state ? c.of(*m_state).row : c.hover,
            .color = m_state ? c.of(*m_state).fg : c.text2,
            .sign = m_sign};
}

QSize Chip::sizeHint() const
{
    return pillSize(pill());
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Pill shown = pill();
    const QSize size(width(), pillSize(shown).height());
    paintPill(painter, QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, size, rect()), shown,
              layoutDirection());
}

} // namespace taskinput::widgets
