#include "ui/widgets/statuspart.h"

#include "ui/look/colors.h"
#include "ui/look/painting.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/signlabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace taskinput::widgets {

namespace {

constexpr double SignSide = 14.0;

//! Lies over the part: what is below shows through, so it draws its focus ring alone.
class PartButton : public QAbstractButton {
public:
    explicit PartButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        look::paintFocusRing(painter, rect(), look::Unit().exact(4), look::colors(this).accent);
    }
};

} // namespace

StatusPart::StatusPart(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_label(new ElidedLabel(Qt::ElideMiddle, this))
    , m_sign(new SignLabel(SignSide, this))
{
    const look::Unit u;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(u(6), 0, u(6), 0);
    row->setSpacing(u(6));
    row->addWidget(m_sign);
    row->addWidget(m_label, 1);
    m_sign->hide();
    const bool isState = kind == Kind::State;
    look::useRelativeFont(m_label, look::size::Detail, isState ? QFont::Medium : QFont::Normal);
    if (isState)
        m_label->setAccessibleDescription(tr("State"));
    else
        m_label->setForegroundRole(QPalette::PlaceholderText);
    // The state takes all that is free: it must not be cut while the bar waits to be laid out anew.
    setSizePolicy(isState ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Preferred);
}

void StatusPart::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    m_label->setAccessibleName(text);
    m_label->updateGeometry();
    if (m_kind == Kind::State)
        announce(m_label, text);
}

QString StatusPart::text() const
{
    return m_label->text();
}

void StatusPart::setSign(std::optional<look::Icon> sign, look::Tint tint)
{
    m_sign->setVisible(sign.has_value());
    if (sign)
        m_sign->setSign(*sign, tint);
}

void StatusPart::setMeaning(const QString &meaning)
{
    m_label->setAccessibleDescription(meaning);
    setToolTip(meaning);
}

void StatusPart::setElided(bool isElided)
{
    setSizePolicy(isElided ? QSizePolicy::Preferred : QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_label->setMinimumWidth(0);
}

void StatusPart::setClickable(const QString &hint)
{
    if (!m_button) {
        m_button = new PartButton(this);
        m_button->setGeometry(rect());
        m_button->show();
        connect(m_button, &QAbstractButton::clicked, this, &StatusPart::clicked);
    }
    m_button->setToolTip(hint);
    m_button->setAccessibleName(hint);
}

void StatusPart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_button)
        m_button->setGeometry(rect());
}

} // namespace taskinput::widgets
