// The images behind the icons.
#pragma once

#include "ui/look/icons.h"

#include <QPixmap>

namespace taskinput::look {

//! How one icon is wanted.
struct MaskRequest {
    Icon which;
    int extent = 16; //!< in device pixels; the biggest image that fits is taken, never a scaled one
    bool isStrong = false; //!< the variant with a thicker stroke, for signs at 12 and 13
    bool isMirrored = false;
};

//! The icon in \a color, square, with a device pixel ratio of 1. Kept in QPixmapCache.
QPixmap tintedMask(const MaskRequest &request, const QColor &color);

} // namespace taskinput::look
