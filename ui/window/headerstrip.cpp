#include "ui/window/headerstrip.h"

#include "api/types.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/actortile.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/toolbutton.h"
#include "ui/window/actions.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace taskinput::window {

using namespace Qt::StringLiterals;

HeaderStrip::HeaderStrip(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_tile(new widgets::ActorTile(36, this))
    , m_title(new widgets::ElidedLabel(Qt::ElideRight, this))
    , m_unsent(new widgets::Chip(this))
    , m_details(new widgets::ElidedLabel(Qt::ElideMiddle, this))
    , m_public(new widgets::Chip(this))
{
    const look::Unit u;
    m_title->setFont(look::sized(font(), look::size::TaskTitle, QFont::DemiBold));
    m_details->setFont(look::sized(font(), look::size::Detail));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_public->setContent(tr("Public page"), look::Icon::Globe);
    m_public->hide();
    m_unsent->hide();

    auto *firstLine = new QHBoxLayout;
    firstLine->setSpacing(u(10));
    firstLine->addWidget(m_title, 0);
    firstLine->addWidget(m_unsent);
    firstLine->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(u(1));
    lines->addLayout(firstLine);
    lines->addWidget(m_details);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(14), u(8), u(14), u(8));
    row->setSpacing(u(10));
    row->addWidget(m_tile);
    row->addLayout(lines, 1);
    row->addWidget(m_public);
    row->addWidget(widgets::toolButton(actions.copyTaskId, this));
    row->addWidget(widgets::toolButton(actions.openInConsole, this));
    setBackgroundRole(QPalette::Window);
}

void HeaderStrip::setTask(const api::Task &task)
{
    const api::TaskSummary &summary = task.summary;
    m_title->setText(summary.displayName());
    m_actor = summary.actName.isEmpty() ? summary.actId
        : summary.actUsername.isEmpty() ? summary.actName
                                        : summary.actUsername + u'/' + summary.actName;
    m_tile->setActor(m_actor);
    m_build = task.build;
    m_modifiedAt = summary.modifiedAt;
    m_public->setVisible(task.isPublic);
    m_public->setToolTip(task.publicInputFields.isEmpty()
                             ? tr("This task has a public page.")
                             : tr("This task has a public page; these fields are shown there: %1.")
                                   .arg(models::nameList(task.publicInputFields)));
    showSecondLine();
}

void HeaderStrip::setDetails(const QString &build, const QDateTime &readAt)
{
    if (!build.isEmpty())
        m_build = build;
    m_readAt = readAt;
    showSecondLine();
}

void HeaderStrip::setUnsent(int fields)
{
    m_unsent->setVisible(fields > 0);
    if (fields > 0)
        m_unsent->setContent(tr("%n unsent", nullptr, fields), look::Icon::Pencil,
                             look::State::Changed);
}

void HeaderStrip::showSecondLine()
{
    QStringList parts;
    if (!m_actor.isEmpty())
        parts << m_actor;
    if (!m_build.isEmpty())
        parts << tr("build %1").arg(m_build);
    if (m_modifiedAt.isValid() && m_readAt.isValid()) {
        parts << tr("changed on Apify %1, read %2")
                     .arg(models::agoText(m_modifiedAt), models::timeText(m_readAt));
    } else if (m_readAt.isValid()) {
        parts << tr("read %1").arg(models::timeText(m_readAt));
    }
    m_details->setText(parts.join(u"  ·  "_s));
}

void HeaderStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_public->setCompact(width() < look::Unit()(620));
}

} // namespace taskinput::window
