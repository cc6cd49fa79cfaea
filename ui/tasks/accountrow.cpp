#include "ui/tasks/accountrow.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/painting.h"
#include "ui/look/unit.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace taskinput::tasks {

using look::Unit;

namespace {

constexpr double Height = 44.0;
constexpr double EdgePadding = 14.0;
constexpr double AvatarSide = 26.0;
constexpr double AvatarGap = 10.0;
constexpr double ChevronSide = 14.0;
constexpr double DetailSize = 0.88;

QFont nameFont()
{
    return look::sized(QApplication::font(), look::size::Body, QFont::DemiBold);
}

QFont detailFont()
{
    return look::sized(QApplication::font(), DetailSize);
}

} // namespace

AccountRow::AccountRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Account"));
    connect(this, &AccountRow::clicked, this, [this] {
        if (m_menu)
            m_menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

void AccountRow::setAccount(const QString &name, const QString &detail, bool isSandbox)
{
    m_name = name;
    m_detail = detail;
    m_isSandbox = isSandbox;
    const QString who = isSandbox ? tr("%1, sandbox").arg(name) : name;
    setAccessibleName(name.isEmpty() ? tr("Account") : tr("Account %1").arg(who));
    setAccessibleDescription(detail);
    setToolTip(detail.isEmpty() ? name : tr("%1\n%2").arg(name, detail));
    update();
}

void AccountRow::setMenu(QMenu *menu)
{
    m_menu = menu;
    update();
}

QSize AccountRow::sizeHint() const
{
    const Unit u;
    const int text = QFontMetrics(nameFont()).height() + QFontMetrics(detailFont()).height();
    return {u(220), std::max(u(Height), text + u(14))};
}

QSize AccountRow::minimumSizeHint() const
{
    return {Unit()(120), sizeHint().height()};
}

QRect AccountRow::placed(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void AccountRow::paintAvatar(QPainter &painter, const QRect &circle) const
{
    const look::Colors &c = look::colors(this);
    look::paintRounded(painter, placed(circle), circle.height() / 2.0, c.changed.in);
    const int inset = Unit()(5);
    look::paintIcon(painter, placed(circle).adjusted(inset, inset, -inset, -inset),
                    look::Icon::User, c.changed.fg);
}

int AccountRow::paintSandboxChip(QPainter &painter, const QRect &line) const
{
    if (!m_isSandbox)
        return 0;
    const look::Colors &c = look::colors(this);
    const widgets::Pill chip{.text = tr("Sandbox"),
                             .font = look::sized(QApplication::font(), look::size::SmallMark),
                             .fill = c.warning.row,
                             .color = c.warning.fg};
    const QSize size = widgets::pillSize(chip);
    const QRect rect(QPoint(line.right() + 1 - size.width(), line.center().y() - size.height() / 2),
                     size);
    widgets::paintPill(painter, placed(rect), chip, layoutDirection());
    return size.width() + Unit()(8);
}

void AccountRow::paintEvent(QPaintEvent *)
{
    const Unit u;
    const look::Colors &c = look::colors(this);
    QPainter painter(this);
    if (isDown() || underMouse())
        painter.fillRect(rect(), isDown() ? c.pressed : c.hover);
    const QRect avatar(u(EdgePadding), (height() - u(AvatarSide)) / 2, u(AvatarSide),
                       u(AvatarSide));
    paintAvatar(painter, avatar);
    int trailing = width() - u(EdgePadding);
    if (m_menu) {
        trailing -= u(ChevronSide);
        const QRect chevron(trailing, (height() - u(ChevronSide)) / 2, u(ChevronSide),
                            u(ChevronSide));
        look::paintIcon(painter, placed(chevron), look::Icon::Down, c.text2);
        trailing -= u(8);
    }

    const QFontMetrics name(nameFont());
    const QFontMetrics detail(detailFont());
    const int start = avatar.right() + 1 + u(AvatarGap);
    const int top = (height() - name.height() - detail.height()) / 2;
    QRect first(start, top, trailing - start, name.height());
    const QRect second(start, first.bottom() + 1, trailing - start, detail.height());
    first.setWidth(first.width() - paintSandboxChip(painter, first));
    const int alignment = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)
                              | Qt::AlignVCenter | Qt::AlignAbsolute)
        | Qt::TextSingleLine;
    painter.setFont(nameFont());
    painter.setPen(c.text);
    painter.drawText(placed(first), alignment,
                     name.elidedText(m_name, Qt::ElideRight, first.width()));
    painter.setFont(detailFont());
    painter.setPen(c.text2);
    painter.drawText(placed(second), alignment,
                     detail.elidedText(m_detail, Qt::ElideRight, second.width()));
    if (hasFocus())
        look::paintFocusRing(painter, rect(), u.exact(4), c.accent);
}

} // namespace taskinput::tasks
