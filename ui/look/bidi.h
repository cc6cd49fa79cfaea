// Pieces of text that keep their own direction inside another.
#pragma once

#include <QString>

namespace taskinput::look {

//! \a text always left to right: paths, Actors, sizes, times. Nothing is added outside
//! right-to-left layouts.
QString leftToRight(const QString &text);

} // namespace taskinput::look
