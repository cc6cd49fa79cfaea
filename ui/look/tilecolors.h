// The colour of an Actor: decoration that makes the rows of one Actor look alike.
#pragma once

#include "ui/look/colors.h"

namespace taskinput::look {

struct TileColors {
    QColor fill, text;
};

//! From the name alone, so it is the same on every computer. The text can be read on the fill.
TileColors tileColors(const QString &actor, Scheme scheme);

//! "PC" for "harbor/places-crawler": the first letters of the first two words of its own name.
QString tileInitials(const QString &actor);

} // namespace taskinput::look
