#include "ui/changes/versionhead.h"

#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace taskinput::changes {

VersionHead::VersionHead(const QString &title, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_detail(new widgets::ElidedLabel)
{
    const look::Unit u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(12), u(6), u(10), u(6));
    row->setSpacing(u(8));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *heading = new widgets::ElidedLabel;
    heading->setText(title);
    heading->setFont(look::sized(font(), look::size::Body, QFont::DemiBold));
    m_detail->setFont(look::sized(font(), look::size::SecondLine));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(heading);
    column->addWidget(m_detail);
    row->addLayout(column, 1);
    if (action.isEmpty())
        return;
    m_button = new QPushButton(action);
    m_button->setAutoDefault(false);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &VersionHead::chosen);
}

void VersionHead::setDetail(const QString &text)
{
    m_detail->setText(text);
}

void VersionHead::setActionVisible(bool isVisible)
{
    if (m_button)
        m_button->setVisible(isVisible);
}

} // namespace taskinput::changes
