// Lines and words for the text difference.
#pragma once

#include "base/span.h"
#include "base/stopflag.h"

#include <QList>
#include <QString>

namespace taskinput::diff {

struct LineBlock {
    enum class Kind { Same, Removed, Added, Replaced } kind = Kind::Same;
    qint32 beforeLine = 0, beforeCount = 0; //!< 0-based
    qint32 afterLine = 0, afterCount = 0;
};

//! Blocks that cover both texts in order (n line ends make n + 1 lines). Linear in practice: common
//! ends cut, unique lines as anchors, Myers with a cost cap between them; a region over the cap
//! becomes one Replaced block.
QList<LineBlock> lineDifference(QStringView before, QStringView after, const StopFlag &stop = {});

struct WordMarks {
    QList<Span> removed; //!< in the old text
    QList<Span> added; //!< in the new text
};
//! Words that differ inside two strings or lines: both texts without the marked spans are equal.
//! Common ends are never marked; if what lies between them has more than \a maxUnits units on a
//! side, all of it is.
WordMarks wordDifference(QStringView before, QStringView after, qint32 maxUnits = 20000);

} // namespace taskinput::diff
