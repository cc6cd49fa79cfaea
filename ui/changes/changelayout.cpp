#include "ui/changes/changelayout.h"

#include "ui/look/fonts.h"
#include "ui/look/unit.h"

#include <QFontMetrics>

#include <algorithm>

namespace taskinput::changes {

ChangeMetrics::ChangeMetrics(const QFont &uiFont)
    : name(look::monoFont(uiFont))
    , word(look::sized(uiFont, look::size::SecondLine))
    , mono(look::sized(look::monoFont(uiFont), look::size::SecondLine))
    , detail(word)
{
    name.setWeight(QFont::Bold);
    const look::Unit u(uiFont);
    const int monoHeight = QFontMetrics(mono).height();
    pad = u(8);
    gap = u(3);
    line1 = std::max(u(18), QFontMetrics(name).height());
    line2 = std::max(u(20), monoHeight + u(3));
    nestedLine = std::max(u(25), monoHeight + u(6));
    boxLeft = u(12);
    box = u(16);
    badgeLeft = u(36);
    badge = u(18);
    textLeft = u(62);
    right = u(12);
}

ChangeRows changeRows(const models::ChangeModel &model, const QModelIndex &index, bool isExpanded)
{
    ChangeRows rows;
    rows.warnings = index.data(models::ChangeModel::WarningsRole).toStringList().size();
    if (isExpanded)
        return rows;
    const qsizetype nested = model.nestedCount(index);
    rows.preview = std::min(nested, PreviewLines);
    rows.hasMore = nested > PreviewLines;
    return rows;
}

int heightOf(const ChangeMetrics &metrics, const ChangeRows &rows)
{
    const qsizetype nested = rows.preview + (rows.hasMore ? 1 : 0);
    const int below = static_cast<int>(nested) * metrics.nestedLine
        + static_cast<int>(rows.warnings) * (metrics.line2 + metrics.gap);
    return metrics.pad + metrics.line1 + metrics.gap + metrics.line2 + below + metrics.pad;
}

ChangeLayout::ChangeLayout(const ChangeMetrics &metrics, const QRect &rect)
{
    const int top = rect.top() + metrics.pad;
    const auto centred = [top, &metrics](int left, int size) {
        return QRect(left, top + (metrics.line1 - size) / 2, size, size);
    };
    box = centred(rect.left() + metrics.boxLeft, metrics.box);
    badge = centred(rect.left() + metrics.badgeLeft, metrics.badge);
    const int textWidth = std::max(0, rect.width() - metrics.textLeft - metrics.right);
    line1 = QRect(rect.left() + metrics.textLeft, top, textWidth, metrics.line1);
    line2 = QRect(line1.left(), line1.bottom() + 1 + metrics.gap, textWidth, metrics.line2);
    chevron = QRect(badge.left(), line2.top() + (line2.height() - badge.height()) / 2,
                    badge.width(), badge.height());
    below = line2.bottom() + 1;
}

} // namespace taskinput::changes
