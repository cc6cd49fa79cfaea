#include "ui/widgets/errorline.h"

#include "ui/look/unit.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/signlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace taskinput::widgets {

namespace {
constexpr double SignSide = 16.0;
}

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new SignLabel(SignSide, this))
    , m_text(new QLabel(this))
{
    const look::Unit u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(u(8));
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_sign->setSign(look::Icon::Error, look::Tint::Error);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    hide();
}

void ErrorLine::setMessage(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    announce(m_text, text);
}

QString ErrorLine::message() const
{
    return m_text->text();
}

} // namespace taskinput::widgets
