#include "ui/look/iconengine.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace taskinput::look {

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const Tint tint = mode == QIcon::Disabled ? Tint::Faint : m_tint;
    paintIcon(*painter, rect, m_which, tintColor(tint));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// Both sizes are in device pixels: QIcon sets the ratio of what it gets.
QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                 qreal scale)
{
    QPixmap result(size);
    result.fill(Qt::transparent);
    result.setDevicePixelRatio(scale);
    QPainter painter(&result);
    paint(&painter, QRectF(QPointF(), QSizeF(size) / scale).toRect(), mode, state);
    painter.end();
    return result;
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QString IconEngine::key() const
{
    return u"taskinput"_s;
}

QString IconEngine::iconName()
{
    return look::iconName(m_which);
}

} // namespace taskinput::look
