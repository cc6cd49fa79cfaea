#include "ui/widgets/progressline.h"

#include "ui/look/colors.h"
#include "ui/look/unit.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace taskinput::widgets {

namespace {

constexpr double Thickness = 3.0;
constexpr auto Patience = 400ms;
constexpr auto Frame = 33ms;
constexpr auto Round = 1600ms;
constexpr double MovingShare = 1.0 / 3.0;

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize ProgressLine::sizeHint() const
{
    return {0, look::Unit()(Thickness)};
}

void ProgressLine::showFraction(double fraction)
{
    m_soon.stop();
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    m_isShown = true;
    setMoving(false);
    update();
}

void ProgressLine::showUnknown()
{
    m_soon.stop();
    m_fraction.reset();
    m_isShown = true;
    setMoving(true);
    update();
}

void ProgressLine::showUnknownSoon()
{
    if (!m_isShown && !m_soon.isActive())
        m_soon.start(Patience.count(), this);
}

void ProgressLine::stop()
{
    m_soon.stop();
    m_isShown = false;
    setMoving(false);
    update();
}

void ProgressLine::setMoving(bool isMoving)
{
    const bool mayMove =
        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isMoving && mayMove && isVisible())
        m_motion.start(Frame.count(), this);
    else
        m_motion.stop();
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_soon.timerId())
        return showUnknown();
    m_phase += double(Frame.count()) / double(std::chrono::milliseconds(Round).count());
    if (m_phase >= 1.0)
        m_phase -= 1.0;
    update();
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setMoving(m_isShown && !m_fraction);
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_motion.stop();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_isShown)
        return;
    const look::Colors &c = look::colors(this);
    QPainter painter(this);
    painter.fillRect(rect(), c.pressed);
    const int length = qRound(width() * m_fraction.value_or(MovingShare));
    const int start = m_fraction ? 0 : qRound((width() + length) * m_phase) - length;
    const QRect done(m_fraction || m_motion.isActive() ? start : (width() - length) / 2, 0, length,
                     height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), c.accent);
}

} // namespace taskinput::widgets
