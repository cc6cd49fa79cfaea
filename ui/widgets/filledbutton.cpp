#include "ui/widgets/filledbutton.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace taskinput::widgets {

using look::Unit;

namespace {

constexpr double Height = 32.0;
constexpr double Radius = 6.0;
constexpr double SidePadding = 14.0;
constexpr double SignSize = 16.0;
constexpr double SignGap = 8.0;
constexpr double FilledRingInset = 2.5;

look::Corners cornersOf(FilledButton::Shape shape, bool isRightToLeft)
{
    const bool leading = shape != FilledButton::Shape::TrailingPart;
    const bool trailing = shape != FilledButton::Shape::LeadingPart;
    const bool left = isRightToLeft ? trailing : leading;
    const bool right = isRightToLeft ? leading : trailing;
    return {.topLeft = left, .topRight = right, .bottomRight = right, .bottomLeft = left};
}

} // namespace

FilledButton::FilledButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    look::useRelativeFont(this, look::size::Body, QFont::DemiBold);
}

void FilledButton::setFilled(bool isFilled)
{
    m_isFilled = isFilled;
    update();
}

void FilledButton::setQuiet(bool isQuiet)
{
    m_isQuiet = isQuiet;
    update();
}

void FilledButton::setShape(Shape shape)
{
    m_shape = shape;
    update();
}

void FilledButton::setSign(std::optional<look::Icon> sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

int FilledButton::widthFor(const QString &label) const
{
    const Unit u;
    const int sign = m_sign ? u(SignSize) + (label.isEmpty() ? 0 : u(SignGap)) : 0;
    return 2 * u(SidePadding) + sign + fontMetrics().size(Qt::TextShowMnemonic, label).width();
}

QSize FilledButton::sizeHint() const
{
    const Unit u;
    return {widthFor(text()), std::max(u(Height), fontMetrics().height() + u(10))};
}

FilledButton::Paint FilledButton::colorsNow() const
{
    const look::Colors &c = look::colors(this);
    const bool isOver = underMouse();
    if (!isEnabled())
        return {c.hover, {}, c.text3, c.accent};
    if (m_isFilled && m_isQuiet)
        return {isDown() || isOver ? c.pressed : c.hover, {}, c.text2, c.accent};
    if (!m_isFilled)
        return {isDown() ? c.pressed : isOver ? c.hover : c.raised, c.buttonEdge, c.text, c.accent};
    return {isDown()     ? c.accentDown
                : isOver ? c.accentHover
                         : c.accent,
            {},
            c.onAccent,
            c.onAccent};
}

void FilledButton::paintEvent(QPaintEvent *)
{
    const Unit u;
    const Paint now = colorsNow();
    const look::Corners corners = cornersOf(m_shape, isRightToLeft());
    QPainter painter(this);
    look::paintRounded(painter, rect(), u.exact(Radius), now.fill, now.border, 1.0, corners);
    if (m_shape == Shape::TrailingPart) {
        const look::Colors &c = look::colors(this);
        const bool isBlue = isEnabled() && m_isFilled && !m_isQuiet;
        const QColor line = isBlue ? look::mixed(now.fill, c.onAccent, 0.35) : c.buttonEdge;
        const int x = isRightToLeft() ? width() - 1 : 0;
        painter.fillRect(QRect(x, u(6), 1, height() - 2 * u(6)), line);
    }
    paintContent(painter, now.text);
    if (hasFocus()) {
        const double inset = m_isFilled && !m_isQuiet ? u.exact(FilledRingInset) : 0.0;
        look::paintFocusRing(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset),
                             u.exact(Radius) - inset, now.ring, corners);
    }
}

void FilledButton::paintContent(QPainter &painter, const QColor &color) const
{
    const Unit u;
    const int sign = m_sign ? u(SignSize) : 0;
    const int gap = m_sign && !text().isEmpty() ? u(SignGap) : 0;
    const int room = width() - 2 * u(m_shape == Shape::TrailingPart ? 4 : SidePadding) - sign - gap;
    const QString shown =
        fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, shown).width();
    const int start = (width() - sign - gap - textWidth) / 2;
    const auto placed = [this](int x, int w) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
    };
    if (m_sign)
        look::paintIcon(painter, placed(start, sign), *m_sign, color);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool underlines = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
    painter.setPen(color);
    painter.drawText(placed(start + sign + gap, textWidth + 1),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine
                         | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     shown);
}

} // namespace taskinput::widgets
