#include "ui/look/unit.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace taskinput::look {

namespace {
constexpr double UnitsPerLine = 16.0;
}

Unit::Unit()
    : Unit(QApplication::font())
{
}

Unit::Unit(const QFont &uiFont)
    : m_pixels(QFontMetrics(uiFont).height() / UnitsPerLine)
{
}

int Unit::operator()(double units) const
{
    const auto pixels = static_cast<int>(std::lround(units * m_pixels));
    return units > 0.0 ? std::max(pixels, 1) : pixels;
}

} // namespace taskinput::look
