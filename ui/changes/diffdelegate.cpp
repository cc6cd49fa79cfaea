#include "ui/changes/diffdelegate.h"

#include "ui/changes/linepainter.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/difflines.h"
#include "ui/models/textdifference.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTreeView>

#include <optional>

namespace taskinput::changes {

using models::LineKind;

namespace {

LineKind kindAt(const QModelIndex &index)
{
    return static_cast<LineKind>(index.data(models::LineKindRole).toInt());
}

//! Sign and colours of a line; nothing for what is unchanged.
struct LineLook {
    look::Icon sign;
    look::StateColors colors;
};

std::optional<LineLook> lookOf(LineKind kind, const look::Colors &colors, bool changesAsOne)
{
    switch (kind) {
    case LineKind::ChangedBefore:
    case LineKind::ChangedAfter:
        if (changesAsOne)
            return LineLook{look::Icon::Tilde, colors.changed};
        return kind == LineKind::ChangedBefore ? LineLook{look::Icon::Minus, colors.removed}
                                               : LineLook{look::Icon::Plus, colors.added};
    case LineKind::Removed:
        return LineLook{look::Icon::Minus, colors.removed};
    case LineKind::Added:
        return LineLook{look::Icon::Plus, colors.added};
    case LineKind::Same:
    case LineKind::Missing:
    case LineKind::Band:
        break;
    }
    return std::nullopt;
}

void paintHatching(QPainter &painter, const QRect &rect, const look::Colors &colors)
{
    const look::Unit u;
    const int gap = u(7);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, colors.pane);
    painter.setPen(QPen(colors.hair, 1));
    // Lines go on from row to row: they are placed by the column, not by the row.
    const int height = rect.height();
    const int start = rect.left() - height - (rect.top() % gap + gap) % gap - gap;
    for (int x = start; x < rect.right() + gap; x += gap)
        painter.drawLine(x, rect.bottom() + 1, x + height + 1, rect.top());
    painter.restore();
}

} // namespace

int DiffDelegate::gutterWidth(const QFont &font) const
{
    const look::Unit u(font);
    const int numbers = m_digits == 0
        ? u(4)
        : u(10) + m_digits * QFontMetrics(look::monoFont(font)).horizontalAdvance(u'0');
    return numbers + u(6) + u(13) + u(6) + u(3) + u(8);
}

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const look::Unit u(option.font);
    return {0, QFontMetrics(look::monoFont(option.font)).height() + u(2)};
}

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const LineKind kind = kindAt(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kind == LineKind::Missing)
        paintHatching(*painter, option.rect, colors);
    else
        painter->fillRect(option.rect, rowColor(option, kind, colors));
    if (kind == LineKind::Band) {
        paintBand(*painter, option, index, colors);
    } else if (kind != LineKind::Missing) {
        paintGutter(*painter, option, index, colors);
        paintText(*painter, option, index, colors);
    }
    if (option.state.testFlag(QStyle::State_Selected) && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), look::Unit(option.font)(3),
                                option.rect.height()),
                          colors.accent);
    // The column on the right begins with a hairline.
    if (index.column() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()),
                          colors.hair);
    painter->restore();
}

QColor DiffDelegate::rowColor(const QStyleOptionViewItem &option, LineKind kind,
                              const look::Colors &colors) const
{
    // A selection must not hide what the tint says: there the bar at the edge is enough.
    if (const auto line = lookOf(kind, colors, m_changesAsOne))
        return line->colors.row;
    if (option.state.testFlag(QStyle::State_Selected))
        return option.widget && option.widget->hasFocus() ? colors.sel : colors.selIdle;
    return kind == LineKind::Band ? colors.window : colors.base;
}

void DiffDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index, const look::Colors &colors) const
{
    const look::Unit u(option.font);
    const auto line = lookOf(kindAt(index), colors, m_changesAsOne);
    const QRect place = option.rect.adjusted(gutterWidth(option.font), 0, -u(4), 0);
    const QString text = index.data(models::LineTextRole).toString();
    const PaintedLine painted{text, index.data(models::LineMarksRole).value<QList<Span>>(),
                              line ? line->colors.in : QColor(),
                              index.data(models::LineGoesOnRole).toBool()};
    const QFont mono = look::monoFont(option.font);
    paintLine(painter, place, painted, mono, colors, m_offset);
    if (const qsizetype end = models::endOfSecret(text); end > 0) {
        const int left = place.left() + xOfUnit(text, end, mono) - m_offset + u(5);
        if (left >= place.left())
            look::paintIcon(painter, QRect(left, place.top(), u(13), place.height()),
                            look::Icon::Lock, colors.secret.fg);
    }
}

void DiffDelegate::paintGutter(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index, const look::Colors &colors) const
{
    const look::Unit u(option.font);
    const auto line = lookOf(kindAt(index), colors, m_changesAsOne);
    const int textLeft = option.rect.left() + gutterWidth(option.font);
    const QRect bar(textLeft - u(11), option.rect.top(), u(3), option.rect.height());
    const QRect sign(bar.left() - u(6) - u(13), option.rect.top(), u(13), option.rect.height());
    if (m_digits > 0) {
        const int number = index.data(models::LineNumberRole).toInt();
        const QRect place(option.rect.left(), option.rect.top(),
                          sign.left() - u(6) - option.rect.left(), option.rect.height());
        painter.setFont(look::monoFont(option.font));
        painter.setPen(line ? colors.text : colors.lineNo);
        if (number > 0)
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute,
                             QString::number(number));
    }
    if (!line)
        return;
    look::paintIcon(painter, sign, line->sign, line->colors.fg);
    painter.fillRect(bar, line->colors.fg);
}

void DiffDelegate::paintBand(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index, const look::Colors &colors) const
{
    const look::Unit u(option.font);
    if (index.column() > 0)
        return;
    const QRect chevron(option.rect.left() + u(6), option.rect.top(), u(13), option.rect.height());
    look::paintIcon(painter, chevron, look::Icon::Right, colors.text2);
    painter.setFont(look::sized(option.font, look::size::SecondLine));
    painter.setPen(colors.text2);
    painter.drawText(option.rect.adjusted(u(26), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     index.data(models::LineTextRole).toString());
}

} // namespace taskinput::changes
