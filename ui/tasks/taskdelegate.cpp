#include "ui/tasks/taskdelegate.h"

#include "ui/look/bidi.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"
#include "ui/tasks/tasklistmodel.h"
#include "ui/widgets/actortile.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace taskinput::tasks {

using look::Unit;

namespace {

constexpr double RowInset = 6.0;
constexpr double RowPadding = 8.0;
constexpr double RowRadius = 6.0;
constexpr double TileSide = 28.0;
constexpr double TileGap = 10.0;
constexpr double LineGap = 8.0;
constexpr double ChevronSide = 12.0;
//! Below this width of the list tiles give their place to the words.
constexpr double TilesFrom = 228.0;

//! Paints \a text at the leading or trailing end of \a rect, cut where it does not fit.
void paintLine(QPainter &painter, const QRect &rect, const QString &text, Qt::TextElideMode elide,
               Qt::Alignment alignment)
{
    const QString shown = painter.fontMetrics().elidedText(text, elide, rect.width());
    painter.drawText(
        rect, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
}

//! Splits a line: what stands at its trailing end keeps its width, the rest is for the words.
struct Split {
    QRect words, end;
};
Split split(const QRect &line, int endWidth, int gap)
{
    Split parts{line, line};
    parts.end.setLeft(line.right() + 1 - endWidth);
    if (endWidth > 0)
        parts.words.setRight(parts.end.left() - 1 - gap);
    return parts;
}

} // namespace

TaskDelegate::TaskDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

const TaskDelegate::Fonts &TaskDelegate::fonts() const
{
    const QFont ui = QApplication::font();
    if (m_fonts.taskHeight > 0 && m_madeFor == ui)
        return m_fonts;
    const Unit u;
    m_madeFor = ui;
    m_fonts.title = look::sized(ui, look::size::Body, QFont::Medium);
    m_fonts.selectedTitle = look::sized(ui, look::size::Body, QFont::DemiBold);
    m_fonts.second = look::sized(ui, look::size::SecondLine);
    m_fonts.group = look::sized(ui, look::size::SecondLine, QFont::DemiBold);
    m_fonts.count = look::sized(ui, look::size::SmallMark, QFont::DemiBold);
    m_fonts.taskHeight =
        QFontMetrics(m_fonts.title).height() + QFontMetrics(m_fonts.second).height() + u(14);
    m_fonts.groupHeight = QFontMetrics(m_fonts.group).height() + u(16);
    return m_fonts;
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isGroup = index.data(TaskListModel::IsGroupRole).toBool();
    return {0, isGroup ? fonts().groupHeight : fonts().taskHeight};
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    if (index.data(TaskListModel::IsGroupRole).toBool())
        paintGroup(*painter, option, index);
    else
        paintTask(*painter, option, index);
    painter->restore();
}

void TaskDelegate::paintTask(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Unit u;
    const look::Colors &c = look::colors(option.widget);
    const Fonts &font = fonts();
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    const QRect row = option.rect.adjusted(u(RowInset), 0, -u(RowInset), -1);
    if (isSelected)
        look::paintRounded(painter, row, u.exact(RowRadius), isActive ? c.sel : c.selIdle);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        look::paintRounded(painter, row, u.exact(RowRadius), c.hover);
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        look::paintFocusRing(painter, row, u.exact(RowRadius),
                             c.link); // accent is too faint on sel

    const QString actor = index.data(TaskListModel::ActorRole).toString();
    QRect words = row.adjusted(u(RowPadding), 0, -u(RowPadding), 0);
    if (option.rect.width() >= u(TilesFrom)) {
        const int side = u(TileSide);
        const QRect tile(words.x(), row.y() + (row.height() - side) / 2, side, side);
        widgets::paintActorTile(painter, placed(tile), actor);
        words.setLeft(tile.right() + 1 + u(TileGap));
    }
    const QFontMetrics titleMetrics(font.title);
    const QFontMetrics secondMetrics(font.second);
    const int top = row.y() + (row.height() - titleMetrics.height() - secondMetrics.height()) / 2;
    const QRect first(words.x(), top, words.width(), titleMetrics.height());
    const QRect second(words.x(), first.bottom() + 1, words.width(), secondMetrics.height());

    Split line = split(first, 0, 0);
    if (const int unsent = index.data(TaskListModel::UnsentRole).toInt(); unsent != 0) {
        const widgets::Pill pill{.text = unsent > 0 ? QString::number(unsent) : QString(),
                                 .font = font.count,
                                 .fill = c.accent,
                                 .color = c.onAccent,
                                 .sign = look::Icon::Pencil,
                                 .padding = 7.0};
        const QSize size = widgets::pillSize(pill);
        line = split(first, size.width(), u(LineGap));
        line.end.setTop(first.center().y() - size.height() / 2);
        line.end.setHeight(size.height());
        widgets::paintPill(painter, placed(line.end), pill, option.direction);
    }
    painter.setFont(isSelected ? font.selectedTitle : font.title);
    painter.setPen(index.data(TaskListModel::CachedRole).toBool() ? c.text2 : c.text);
    paintLine(painter, placed(line.words), index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
              start);

    const QString changed = index.data(TaskListModel::ModifiedRole).toString();
    line =
        split(second, changed.isEmpty() ? 0 : secondMetrics.horizontalAdvance(changed), u(LineGap));
    painter.setFont(font.second);
    painter.setPen(c.text2);
    painter.setLayoutDirection(option.direction);
    paintLine(painter, placed(line.end), look::leftToRight(changed), Qt::ElideNone, start);
    paintLine(painter, placed(line.words), look::leftToRight(actor), Qt::ElideMiddle, start);
}

void TaskDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Unit u;
    const look::Colors &c = look::colors(option.widget);
    const Fonts &font = fonts();
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect row = option.rect.adjusted(u(RowInset), 1, -u(RowInset), -1);
    if (option.state.testFlag(QStyle::State_MouseOver))
        look::paintRounded(painter, row, u.exact(RowRadius), c.hover);
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Selected))
        look::paintFocusRing(painter, row, u.exact(RowRadius), c.accent);
    const int side = u(ChevronSide);
    const QRect chevron(row.x() + u(4), row.y() + (row.height() - side) / 2, side, side);
    look::paintIcon(
        painter, placed(chevron),
        option.state.testFlag(QStyle::State_Open) ? look::Icon::Down : look::Icon::Right, c.text2);
    painter.setPen(c.text2);
    painter.setFont(font.second);
    const QString count = index.data(TaskListModel::CountRole).toString();
    const QRect words = row.adjusted(chevron.right() + 1 + u(6) - row.x(), 0, -u(RowPadding), 0);
    const Split line = split(words, painter.fontMetrics().horizontalAdvance(count), u(LineGap));
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    paintLine(painter, placed(line.end), count, Qt::ElideNone, start);
    painter.setFont(font.group);
    paintLine(painter, placed(line.words), index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
              start);
}

} // namespace taskinput::tasks
