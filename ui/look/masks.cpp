#include "ui/look/masks.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Outside every namespace, as the macro wants it; a static library's resources are not found by
// themselves.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace taskinput::look {

namespace {

//! The sizes that resources/icons/render makes.
constexpr std::array Extents{10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,  21,  22, 23,
                             24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 36,  38,  40, 42,
                             44, 46, 48, 52, 56, 60, 64, 72, 80, 96, 120, 128, 160};

int bestExtent(int wanted)
{
    const auto next = std::upper_bound(Extents.begin(), Extents.end(), wanted);
    return next == Extents.begin() ? Extents.front() : *std::prev(next);
}

QStringList cellNames()
{
    QFile file(u":/icons/icons.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

//! Column of \a which in the rows; the normal variant where there is no strong one.
qsizetype cellOf(Icon which, bool isStrong)
{
    const QStringList names = cellNames();
    const QString name = iconName(which);
    const qsizetype strong = isStrong ? names.indexOf(name + "-strong"_L1) : -1;
    return strong >= 0 ? strong : names.indexOf(name);
}

QImage maskImage(const MaskRequest &request, int extent)
{
    loadIconResources();
    const QImage row(u":/icons/masks/%1.png"_s.arg(extent));
    const qsizetype cell = cellOf(request.which, request.isStrong);
    if (row.isNull() || cell < 0)
        return {};
    QImage mask = row.copy(QRect(static_cast<int>(cell) * extent, 0, extent, extent));
    mask = mask.convertToFormat(QImage::Format_Grayscale8);
    if (!mask.reinterpretAsFormat(QImage::Format_Alpha8))
        return {};
    return request.isMirrored ? mask.mirrored(true, false) : mask;
}

QPixmap tinted(const QImage &mask, const QColor &color)
{
    QImage image(mask.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(color);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, mask);
    painter.end();
    return QPixmap::fromImage(image);
}

} // namespace

QPixmap tintedMask(const MaskRequest &request, const QColor &color)
{
    const int extent = bestExtent(request.extent);
    const QString key = u"taskinput/%1/%2/%3%4/%5"_s.arg(static_cast<int>(request.which))
                            .arg(extent)
                            .arg(int(request.isStrong))
                            .arg(int(request.isMirrored))
                            .arg(color.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QImage mask = maskImage(request, extent);
    if (mask.isNull())
        return {};
    pixmap = tinted(mask, color);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace taskinput::look
