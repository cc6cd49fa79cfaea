#include "ui/journal/journaldelegate.h"

#include "ui/changes/rowpainter.h"
#include "ui/changes/signs.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/journalmodel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace taskinput::journal {

using changes::RowPainter;
using models::JournalModel;
using models::JournalSign;

namespace {

struct Sign {
    look::Icon icon;
    QColor ink;
};

Sign signOf(JournalSign sign, const look::Colors &colors)
{
    switch (sign) {
    case JournalSign::Saved:
        return {look::Icon::Ok, colors.success.fg};
    case JournalSign::Doubtful:
        return {look::Icon::Warn, colors.warning.fg};
    case JournalSign::Refused:
        return {look::Icon::Error, colors.error.fg};
    case JournalSign::Foreign:
        break;
    }
    return {look::Icon::User, colors.text2};
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

//! Left edge of the words of a send and of the signs of its fields, in u.
constexpr double TextLeft = 54.0;

} // namespace

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const look::Unit u(option.font);
    const int line = QFontMetrics(option.font).height();
    if (index.data(JournalModel::IsFieldRole).toBool())
        return {0, std::max(u(25), line + u(8))};
    const QFont second = look::sized(option.font, look::size::SecondLine);
    return {0, line + QFontMetrics(second).height() + u(12)};
}

void JournalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    if (isSelected)
        painter->fillRect(
            mirrored(option,
                     QRect(option.rect.left(), option.rect.top(), u(3), option.rect.height())),
            colors.accent);
    if (index.data(JournalModel::IsFieldRole).toBool())
        paintField(*painter, option, index);
    else
        paintSend(*painter, option, index);
    painter->restore();
}

void JournalDelegate::paintSend(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const look::Unit u(option.font);
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const int middle = option.rect.center().y();
    if (index.model()->hasChildren(index)) {
        const QRect chevron(option.rect.left() + u(10), middle - u(6), u(12), u(12));
        look::paintIcon(painter, mirrored(option, chevron),
                        isOpen ? look::Icon::Down : look::Icon::Right, colors.text2);
    }
    const Sign sign =
        signOf(static_cast<JournalSign>(index.data(JournalModel::SignRole).toInt()), colors);
    const QRect icon(option.rect.left() + u(29), middle - u(8), u(16), u(16));
    look::paintIcon(painter, mirrored(option, icon), sign.icon, sign.ink);

    const QFont title = m_showsValues ? look::monoFont(option.font)
                                      : look::sized(option.font, look::size::Body, QFont::Medium);
    const QFont second = look::sized(option.font, look::size::SecondLine);
    const int titleHeight = QFontMetrics(title).height();
    const QRect words = option.rect.adjusted(u(TextLeft), u(6), -u(12), 0);
    RowPainter first(painter, option, QRect(words.topLeft(), QSize(words.width(), titleHeight)));
    first.trailing(index.data(JournalModel::WhenRole).toString(), second, colors.text2);
    first.words(index.data(Qt::DisplayRole).toString(), title, colors.text,
                m_showsValues ? Qt::ElideMiddle : Qt::ElideRight);
    RowPainter below(painter, option,
                     QRect(words.left(), words.top() + titleHeight, words.width(),
                           QFontMetrics(second).height()));
    below.words(index.data(JournalModel::SecondRole).toString(), second, colors.text2);
}

void JournalDelegate::paintField(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const look::Colors &colors = look::colors(option.widget);
    const look::Unit u(option.font);
    const QFont mono = look::monoFont(option.font);
    const QFont second = look::sized(option.font, look::size::SecondLine);
    const auto sign =
        static_cast<models::ChangeModel::Sign>(index.data(JournalModel::SignRole).toInt());
    RowPainter row(painter, option, option.rect.adjusted(u(TextLeft), 0, -u(12), 0));
    row.icon(changes::signIcon(sign), u(12), changes::signColors(colors, sign).fg);
    row.space(u(8));
    // The name may take half of the line, the values the rest.
    const QString name = index.data(Qt::DisplayRole).toString();
    row.words(QFontMetrics(mono).elidedText(name, Qt::ElideMiddle, row.room() / 2), mono,
              colors.text, Qt::ElideMiddle);
    row.space(u(8));
    if (index.data(JournalModel::SecretRole).toBool()) {
        row.icon(look::Icon::Lock, u(13), colors.secret.fg);
        row.space(u(5));
    }
    const QString before = index.data(JournalModel::BeforeRole).toString();
    const QString after = index.data(JournalModel::AfterRole).toString();
    const QString words = index.data(JournalModel::WordsRole).toString();
    const QFont value = look::sized(mono, look::size::SecondLine);
    if (!before.isEmpty())
        row.pill(before, value, colors.text, colors.removed.in, true);
    if (!before.isEmpty() && !after.isEmpty()) {
        row.space(u(6));
        row.words(QStringLiteral("\u2192"), second, colors.text2);
        row.space(u(6));
    }
    if (!after.isEmpty())
        row.pill(after, value, colors.text, colors.added.in);
    if (!before.isEmpty() || !after.isEmpty())
        row.space(u(6));
    const bool hasValue = !before.isEmpty() || !after.isEmpty() || !words.isEmpty();
    row.words(hasValue ? words : index.data(JournalModel::WordRole).toString(), second,
              colors.text2);
}

} // namespace taskinput::journal
