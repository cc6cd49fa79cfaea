#include "ui/changes/messagepage.h"

#include "ui/look/colors.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace taskinput::changes {

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    const look::Unit u;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(u(28), u(28), u(28), u(28));
    column->setSpacing(u(8));
    column->addStretch(2);
    column->addSpacing(u(56));
    m_title->setFont(look::sized(font(), look::size::EmptyTitle, QFont::DemiBold));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addStretch(3);
}

void MessagePage::show(look::Icon icon, const QString &title, const QString &sentence)
{
    m_icon = icon;
    m_title->setText(title);
    m_sentence->setText(sentence);
    update();
}

void MessagePage::paintEvent(QPaintEvent *)
{
    // Before anything is known the page stays blank.
    if (m_title->text().isEmpty())
        return;
    const look::Unit u;
    QPainter painter(this);
    const QRect place(0, m_title->y() - u(56), width(), u(40));
    look::paintIcon(painter, place, m_icon, look::colors(this).text3);
}

} // namespace taskinput::changes
