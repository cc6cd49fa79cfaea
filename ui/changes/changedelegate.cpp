#include "ui/changes/changedelegate.h"

#include "ui/changes/changelayout.h"
#include "ui/changes/rowpainter.h"
#include "ui/changes/signs.h"
#include "ui/look/unit.h"
#include "ui/models/changemodel.h"
#include "ui/models/formats.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

namespace taskinput::changes {

using namespace Qt::StringLiterals;
using models::ChangeModel;

namespace {

ChangeModel::Sign signAt(const QModelIndex &index)
{
    return static_cast<ChangeModel::Sign>(index.data(ChangeModel::SignRole).toInt());
}

bool isExpanded(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    return tree && tree->isExpanded(index);
}

//! The whole row, without the indentation that a tree view cuts off.
QStyleOptionViewItem fullRow(const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem full = option;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget)) {
        full.rect.setLeft(0);
        full.rect.setWidth(view->viewport()->width());
    }
    return full;
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

//! What inks and tints a line of values is drawn with.
struct Inks {
    Inks(const look::Colors &colors, bool isStale)
        : text(isStale ? colors.text2 : colors.text)
        , words(colors.text2)
        , before(isStale ? QColor(Qt::transparent) : colors.removed.in)
        , after(isStale ? QColor(Qt::transparent) : colors.added.in)
        , moved(isStale ? QColor(Qt::transparent) : colors.moved.in)
    {
    }
    QColor text, words, before, after, moved;
};

void paintValues(RowPainter &row, const models::ChangeText &text, ChangeModel::Sign sign,
                 const ChangeMetrics &metrics, const Inks &inks)
{
    const look::Unit u;
    if (!text.before.isEmpty())
        row.pill(text.before, metrics.mono, inks.text, inks.before, true);
    if (!text.before.isEmpty() && !text.after.isEmpty()) {
        row.space(u(6));
        row.words(u"\u2192"_s, metrics.word, inks.words);
        row.space(u(6));
    }
    if (!text.after.isEmpty())
        row.pill(text.after, metrics.mono, inks.text,
                 sign == ChangeModel::Sign::Moved ? inks.moved : inks.after);
    if (text.words.isEmpty())
        return;
    if (!text.before.isEmpty() || !text.after.isEmpty())
        row.space(u(6));
    row.words(text.words, metrics.word, inks.words);
}

void paintNestedLine(RowPainter &row, const QString &path, const models::ChangeText &text,
                     ChangeModel::Sign sign, const ChangeMetrics &metrics,
                     const look::Colors &colors, const Inks &inks)
{
    const look::Unit u;
    row.icon(signIcon(sign), u(12), signColors(colors, sign).fg);
    row.space(u(9));
    // The path may take half of the line, the values the rest.
    row.words(QFontMetrics(metrics.mono).elidedText(path, Qt::ElideMiddle, row.room() / 2),
              metrics.mono, inks.words, Qt::ElideMiddle);
    row.space(u(9));
    paintValues(row, text, sign, metrics, inks);
}

} // namespace

ChangeDelegate::ChangeDelegate(ChangeModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ChangeMetrics metrics(option.font);
    if (index.parent().isValid())
        return {0, metrics.nestedLine};
    return {0, heightOf(metrics, changeRows(m_model, index, isExpanded(option, index)))};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem full = fullRow(option);
    initStyleOption(&full, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(full.direction);
    if (index.parent().isValid())
        paintNested(*painter, full, index);
    else
        paintField(*painter, full, index);
    painter->restore();
}

void ChangeDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option,
                                     bool hasLineBelow) const
{
    const look::Colors &colors = look::colors(option.widget);
    const look::Unit u(option.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.widget && option.widget->hasFocus();
    painter.fillRect(option.rect,
                     !isSelected    ? colors.pane
                         : hasFocus ? colors.sel
                                    : colors.selIdle);
    if (hasLineBelow)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         colors.hair);
    if (isSelected)
        painter.fillRect(
            mirrored(option,
                     QRect(option.rect.left(), option.rect.top(), u(3), option.rect.height())),
            colors.accent);
}

void ChangeDelegate::paintBox(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const ChangeLayout &layout) const
{
    QStyleOptionViewItem box = option;
    box.rect = mirrored(option, layout.box);
    box.state &=
        ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off | QStyle::State_MouseOver);
    box.state |=
        index.data(ChangeModel::TickedRole).toBool() ? QStyle::State_On : QStyle::State_Off;
    box.state.setFlag(QStyle::State_Enabled, index.data(ChangeModel::TickableRole).toBool());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

void ChangeDelegate::paintTitle(RowPainter &row, const ChangeMetrics &metrics,
                                const QModelIndex &index, const look::Colors &colors) const
{
    const look::Unit u;
    const ChangeModel::Sign sign = signAt(index);
    const bool isSecret = index.data(ChangeModel::SecretRole).toBool();
    const QString word = index.data(ChangeModel::WordRole).toString();
    row.trailing(index.data(ChangeModel::SizeRole).toString(), metrics.word, colors.text2);
    // The word is never cut: the name makes room for it.
    const int wordWidth =
        QFontMetrics(metrics.word).horizontalAdvance(word) + u(8) + (isSecret ? u(20) : 0);
    const QString name = QFontMetrics(metrics.name)
                             .elidedText(index.data(ChangeModel::NameRole).toString(),
                                         Qt::ElideMiddle, std::max(0, row.room() - wordWidth));
    row.words(name, metrics.name, m_isStale ? colors.text2 : colors.text, Qt::ElideMiddle);
    row.space(u(8));
    if (isSecret) {
        row.icon(look::Icon::Lock, u(13), colors.secret.fg);
        row.space(u(5));
    }
    row.words(word, metrics.word, m_isStale ? colors.text2 : signColors(colors, sign).fg);
}

void ChangeDelegate::paintField(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const ChangeMetrics metrics(option.font);
    const ChangeLayout layout(metrics, option.rect);
    const bool expanded = isExpanded(option, index);
    paintBackground(painter, option, !expanded);
    paintBox(painter, option, index, layout);
    const ChangeModel::Sign sign = signAt(index);
    paintBadge(painter, mirrored(option, layout.badge), signIcon(sign), signColors(colors, sign));

    RowPainter title(painter, option, layout.line1);
    paintTitle(title, metrics, index, colors);

    if (m_model.nestedCount(index) > 0)
        look::paintIcon(painter, mirrored(option, layout.chevron),
                        expanded ? look::Icon::Down : look::Icon::Right, colors.text2);
    const models::ChangeText text{{},
                                  index.data(ChangeModel::BeforeRole).toString(),
                                  index.data(ChangeModel::AfterRole).toString(),
                                  index.data(ChangeModel::WordsRole).toString(),
                                  {}};
    RowPainter second(painter, option, layout.line2);
    paintValues(second, text, sign, metrics, Inks(colors, m_isStale));
    paintBelow(painter, option, index, metrics, layout.below);
}

void ChangeDelegate::paintBelow(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const ChangeMetrics &metrics,
                                int top) const
{
    const look::Unit u(option.font);
    const look::Colors &colors = look::colors(option.widget);
    const ChangeRows rows = changeRows(m_model, index, isExpanded(option, index));
    QRect line(option.rect.left() + metrics.textLeft, top,
               option.rect.width() - metrics.textLeft - metrics.right, metrics.nestedLine);
    for (qsizetype i = 0; i < rows.preview; ++i) {
        const ChangeModel::NestedLine nested = m_model.nestedLine(index, i);
        RowPainter row(painter, option, line);
        paintNestedLine(row, nested.path, nested.text, nested.sign, metrics, colors,
                        Inks(colors, m_isStale));
        line.translate(0, metrics.nestedLine);
    }
    if (rows.hasMore) {
        RowPainter row(painter, option, line);
        row.space(u(21));
        row.words(tr("%1 more").arg(models::countText(m_model.nestedCount(index) - rows.preview)),
                  metrics.word, colors.link);
        line.translate(0, metrics.nestedLine);
    }
    line.setHeight(metrics.line2);
    line.translate(0, metrics.gap);
    for (const QString &warning : index.data(ChangeModel::WarningsRole).toStringList()) {
        RowPainter row(painter, option, line);
        row.icon(look::Icon::Warn, u(13), colors.warning.fg);
        row.space(u(8));
        row.words(warning, metrics.word, colors.warning.fg);
        line.translate(0, metrics.line2 + metrics.gap);
    }
}

void ChangeDelegate::paintNested(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const ChangeMetrics metrics(option.font);
    const bool isLast = index.row() == index.model()->rowCount(index.parent()) - 1;
    paintBackground(painter, option, isLast);
    const models::ChangeText text{{},
                                  index.data(ChangeModel::BeforeRole).toString(),
                                  index.data(ChangeModel::AfterRole).toString(),
                                  index.data(ChangeModel::WordsRole).toString(),
                                  {}};
    const QRect line = option.rect.adjusted(metrics.textLeft, 0, -metrics.right, 0);
    RowPainter row(painter, option, line);
    const look::Colors &colors = look::colors(option.widget);
    paintNestedLine(row, index.data(ChangeModel::NameRole).toString(), text, signAt(index), metrics,
                    colors, Inks(colors, m_isStale));
}

bool ChangeDelegate::toggle(QAbstractItemModel *model, const QModelIndex &index) const
{
    const bool isTicked = index.data(ChangeModel::TickedRole).toBool();
    return model->setData(index, isTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool ChangeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.parent().isValid())
        return false;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        return (key == Qt::Key_Space || key == Qt::Key_Select) && toggle(model, index);
    }
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const QStyleOptionViewItem full = fullRow(option);
    const ChangeMetrics metrics(option.font);
    const ChangeLayout layout(metrics, full.rect);
    // A generous target: the box and what is around it up to the badge.
    const look::Unit u(option.font);
    const QRect box = layout.box.adjusted(-u(8), -u(6), u(6), u(6));
    if (mirrored(full, box).contains(mouse->pos()))
        return isPress || toggle(model, index);
    const ChangeRows rows = changeRows(m_model, index, isExpanded(option, index));
    const QRect more(layout.line1.left(),
                     layout.below + static_cast<int>(rows.preview) * metrics.nestedLine,
                     rows.hasMore ? layout.line1.width() : 0, metrics.nestedLine);
    if (m_model.nestedCount(index) == 0
        || (!mirrored(full, layout.chevron).contains(mouse->pos())
            && !mirrored(full, more).contains(mouse->pos())))
        return false;
    if (!isPress)
        emit expansionToggled(index);
    return true;
}

} // namespace taskinput::changes
