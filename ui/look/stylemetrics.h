// Sizes and habits of the style, apart from the drawing. Empty: the style below decides.
#pragma once

#include <QStyle>

#include <functional>
#include <optional>

namespace taskinput::look {

std::optional<int> metricOf(QStyle::PixelMetric metric, const QWidget *widget);
std::optional<int> hintOf(QStyle::StyleHint hint);
//! \a below gives the size that the style below reckons.
std::optional<QSize> sizeOf(QStyle::ContentsType type, const QStyleOption *option,
                            const QSize &contents, const QWidget *widget,
                            const std::function<QSize()> &below);
QRect elementRect(QStyle::SubElement element, const QStyleOption *option, const QRect &below);
std::optional<QRect> partRect(QStyle::ComplexControl control, const QStyleOptionComplex *option,
                              QStyle::SubControl part);

} // namespace taskinput::look
