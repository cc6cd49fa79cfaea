#include "ui/changes/signedtext.h"

#include "ui/look/unit.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace taskinput::changes {

namespace {

constexpr double SignSize = 12;
constexpr double Gap = 5;

} // namespace

SignedText::SignedText(look::Icon icon, look::Tint tint, QWidget *parent)
    : QLabel(parent)
    , m_icon(icon)
    , m_tint(tint)
{
    placeText();
}

void SignedText::placeText()
{
    const look::Unit u;
    const int room = u(SignSize) + u(Gap);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    setContentsMargins(isMirrored ? 0 : room, 0, isMirrored ? room : 0, 0);
}

QSize SignedText::sizeHint() const
{
    QSize size = QLabel::sizeHint();
    const look::Unit u;
    return {size.width(), std::max(size.height(), u(SignSize))};
}

void SignedText::paintEvent(QPaintEvent *event)
{
    const look::Unit u;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QRect sign(0, 0, u(SignSize), height());
    look::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), sign), m_icon,
                    look::tintColor(m_tint));
    painter.end();
    QLabel::paintEvent(event);
}

void SignedText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        placeText();
}

} // namespace taskinput::changes
