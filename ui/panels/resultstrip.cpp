#include "ui/panels/resultstrip.h"

#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/signlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace taskinput::panels {

namespace {

struct Sign {
    look::Icon icon;
    look::Tint tint;
};

Sign signOf(look::State state)
{
    switch (state) {
    case look::State::Success:
        return {look::Icon::Ok, look::Tint::Success};
    case look::State::Warning:
        return {look::Icon::Warn, look::Tint::Warning};
    case look::State::Error:
    case look::State::Added:
    case look::State::Changed:
    case look::State::Removed:
    case look::State::Moved:
    case look::State::Conflict:
    case look::State::Secret:
        break;
    }
    return {look::Icon::Error, look::Tint::Error};
}

} // namespace

ResultStrip::ResultStrip(QWidget *parent)
    : QWidget(parent)
    , m_sign(new widgets::SignLabel(16, this))
    , m_sentence(new QLabel(this))
    , m_details(new widgets::ElidedLabel(Qt::ElideRight, this))
{
    const look::Unit u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(14), u(6), u(12), u(6));
    row->setSpacing(u(8));
    m_sentence->setFont(look::sized(font(), look::size::Body, QFont::DemiBold));
    m_sentence->setTextFormat(Qt::PlainText);
    m_details->setFont(look::sized(font(), look::size::SecondLine));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_sign);
    row->addWidget(m_sentence);
    row->addWidget(m_details, 1);
}

void ResultStrip::showResult(look::State state, const QString &sentence, const QString &details)
{
    m_state = state;
    const Sign sign = signOf(state);
    m_sign->setSign(sign.icon, sign.tint);
    m_sentence->setText(sentence);
    m_details->setText(details);
    update();
}

void ResultStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::colors(this).of(m_state).row);
}

} // namespace taskinput::panels
