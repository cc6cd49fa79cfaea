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

//! Line difference, linear in practice (common ends cut, unique lines as anchors, Myers with a cost cap between them: a region
//! over the cap becomes one Replaced block).
QList<LineBlock> lineDifference(QStringView before, QStringView after, const StopFlag &stop = {});

struct WordMarks {
    QList<Span> removed; //!< in the old text
    QList<Span> added; //!< in the new text
};
//! Words that differ inside two strings or lines; falls back to "all of it" past \a maxUnits units.
WordMarks wordDifference(QStringView before, QStringView after, qint32 maxUnits = 20000);

} // namespace taskinput::diff
