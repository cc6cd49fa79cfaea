#include "ui/panels/problemdelegate.h"

#include "ui/changes/rowpainter.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/problemmodel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace taskinput::panels {

using models::ProblemModel;

namespace {

QFont lineFont(const QFont &ui)
{
    return look::sized(look::monoFont(ui), look::size::SecondLine);
}

//! All line numbers get the same room, so that sentences stand below one another.
constexpr QStringView WidestLine = u"line 00,000";

} // namespace

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const look::Unit u(option.font);
    return {0, std::max(u(25), QFontMetrics(option.font).height() + u(8))};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const look::Unit u(option.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.widget && option.widget->hasFocus();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    painter->fillRect(option.rect,
                      !isSelected    ? colors.pane
                          : hasFocus ? colors.sel
                                     : colors.selIdle);

    const bool isWarning = index.data(ProblemModel::WarningRole).toBool();
    changes::RowPainter row(*painter, option, option.rect.adjusted(u(14), 0, -u(12), 0));
    row.trailing(index.data(ProblemModel::SourceRole).toString(),
                 look::sized(option.font, look::size::SecondLine), colors.text2);
    row.icon(isWarning ? look::Icon::Warn : look::Icon::Error, u(14),
             isWarning ? colors.warning.fg : colors.error.fg);
    row.space(u(8));
    const QString line = index.data(ProblemModel::LineTextRole).toString();
    const QFont mono = lineFont(option.font);
    if (!line.isEmpty()) {
        const int before = row.room();
        row.words(line, mono, colors.text2);
        const int column = QFontMetrics(mono).horizontalAdvance(WidestLine.toString());
        row.space(std::max(u(8), column - (before - row.room())));
    }
    row.words(index.data(ProblemModel::MessageRole).toString(), option.font, colors.text);
    painter->restore();
}

} // namespace taskinput::panels
