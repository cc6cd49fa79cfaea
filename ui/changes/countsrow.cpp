#include "ui/changes/countsrow.h"

#include "ui/changes/signedtext.h"
#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/toolbutton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace taskinput::changes {

CountsRow::CountsRow(QWidget *parent)
    : QWidget(parent)
    , m_changed(new SignedText(look::Icon::Tilde, look::Tint::Changed, this))
    , m_added(new SignedText(look::Icon::Plus, look::Tint::Added, this))
    , m_removed(new SignedText(look::Icon::Minus, look::Tint::Removed, this))
    , m_respelled(new SignedText(look::Icon::Info, look::Tint::Secondary, this))
    , m_stale(new SignedText(look::Icon::Clock, look::Tint::Secondary, this))
{
    const look::Unit u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(12), u(2), u(8), u(3));
    row->setSpacing(u(12));
    for (SignedText *label : {m_changed, m_added, m_removed, m_respelled, m_stale}) {
        label->setFont(look::sized(font(), look::size::SecondLine));
        label->hide();
        row->addWidget(label);
    }
    row->addStretch(1);
    row->setSpacing(u(8));
    m_previous = widgets::toolButton(look::Icon::Up, tr("Previous change"), this);
    m_next = widgets::toolButton(look::Icon::Down, tr("Next change"), this);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, &CountsRow::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &CountsRow::nextRequested);
}

static void showCount(SignedText *label, int count, const QString &text)
{
    label->setText(text);
    label->setVisible(count > 0);
}

void CountsRow::showCounts(const models::ChangeCounts &counts)
{
    m_stale->hide();
    showCount(m_changed, counts.changed, tr("%1 changed").arg(models::countText(counts.changed)));
    showCount(m_added, counts.added, tr("%1 added").arg(models::countText(counts.added)));
    showCount(m_removed, counts.removed, tr("%1 removed").arg(models::countText(counts.removed)));
    showCount(m_respelled, counts.respelled,
              tr("%1 spelled differently").arg(models::countText(counts.respelled)));
}

void CountsRow::showStale(const QDateTime &at, qint32 brokenLine)
{
    for (SignedText *label : {m_changed, m_added, m_removed, m_respelled})
        label->hide();
    m_stale->setText(brokenLine > 0
                         ? tr("As of %1, before line %2 broke")
                               .arg(models::timeWithSeconds(at), models::countText(brokenLine))
                         : tr("As of %1, before the text broke").arg(models::timeWithSeconds(at)));
    m_stale->show();
}

void CountsRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look::colors(this).hair);
}

} // namespace taskinput::changes
