// Paints one of our icons in the colour that its tint stands for at that moment.
#pragma once

#include "ui/look/icons.h"

#include <QIconEngine>

namespace taskinput::look {

class IconEngine : public QIconEngine {
public:
    IconEngine(Icon which, Tint tint)
        : m_which(which)
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    QString iconName() override;
    QIconEngine *clone() const override { return new IconEngine(m_which, m_tint); }

private:
    Icon m_which;
    Tint m_tint;
};

} // namespace taskinput::look
