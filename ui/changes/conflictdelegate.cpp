#include "ui/changes/conflictdelegate.h"

#include "ui/changes/rowpainter.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/conflictmodel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace taskinput::changes {

using models::ConflictModel;

namespace {

struct Metrics {
    explicit Metrics(const QFont &ui)
        : name(look::sized(look::monoFont(ui), look::size::Body, QFont::Bold))
        , detail(look::sized(ui, look::size::SecondLine))
    {
        const look::Unit u(ui);
        line1 = std::max(u(18), QFontMetrics(name).height());
        line2 = std::max(u(18), QFontMetrics(detail).height());
        pad = u(8);
        textLeft = u(38);
    }
    int height() const { return pad + line1 + line2 + pad; }
    QFont name, detail;
    int line1 = 0, line2 = 0, pad = 0, textLeft = 0;
};

} // namespace

QSize ConflictDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, Metrics(option.font).height()};
}

void ConflictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const Metrics metrics(option.font);
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
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      colors.hair);
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (isSelected)
        painter->fillRect(
            mirrored({option.rect.left(), option.rect.top(), u(3), option.rect.height()}),
            colors.accent);

    const bool isDecided = index.data(ConflictModel::DecidedRole).toBool();
    const QRect line1(option.rect.left() + metrics.textLeft, option.rect.top() + metrics.pad,
                      option.rect.width() - metrics.textLeft - u(12), metrics.line1);
    const QRect badge(option.rect.left() + u(12), line1.top() + (line1.height() - u(18)) / 2, u(18),
                      u(18));
    paintBadge(*painter, mirrored(badge), isDecided ? look::Icon::Tick : look::Icon::Conflict,
               isDecided ? colors.added : colors.conflict);
    RowPainter name(*painter, option, line1);
    name.words(index.data(ConflictModel::NameRole).toString(), metrics.name, colors.text,
               Qt::ElideMiddle);
    RowPainter detail(*painter, option,
                      QRect(line1.left(), line1.bottom() + 1, line1.width(), metrics.line2));
    detail.words(index.data(ConflictModel::DecisionRole).toString(), metrics.detail, colors.text2,
                 Qt::ElideMiddle);
    painter->restore();
}

} // namespace taskinput::changes
