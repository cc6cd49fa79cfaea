// Where the parts of a row of the change list lie.
#pragma once

#include "ui/models/changemodel.h"

#include <QFont>
#include <QRect>

namespace taskinput::changes {

//! The fonts of the list and the heights that follow from them. Cheap enough to make per call.
struct ChangeMetrics {
    explicit ChangeMetrics(const QFont &uiFont);

    QFont name, word, mono, detail;
    int pad = 0, line1 = 0, gap = 0, line2 = 0, nestedLine = 0;
    int boxLeft = 0, box = 0, badgeLeft = 0, badge = 0, textLeft = 0, right = 0;
};

//! How many differences are drawn inside the row of a field that is not expanded.
inline constexpr qsizetype PreviewLines = 3;

//! What a field's row consists of, top to bottom.
struct ChangeRows {
    qsizetype preview = 0; //!< differences drawn inside the row
    bool hasMore = false; //!< and a line that says how many more there are
    qsizetype warnings = 0;
};
ChangeRows changeRows(const models::ChangeModel &model, const QModelIndex &index, bool isExpanded);
int heightOf(const ChangeMetrics &metrics, const ChangeRows &rows);

//! Rectangles inside the row \a rect, left to right; callers pass them through
//! QStyle::visualRect().
struct ChangeLayout {
    ChangeLayout(const ChangeMetrics &metrics, const QRect &rect);

    QRect box, badge, line1, chevron, line2;
    int below = 0; //!< top of what stands under the second line
};

} // namespace taskinput::changes
