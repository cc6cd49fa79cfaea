#include "ui/widgets/sendbutton.h"

#include "ui/look/unit.h"
#include "ui/widgets/filledbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace taskinput::widgets {

namespace {
constexpr double ArrowWidth = 26.0;
}

SendButton::SendButton(QWidget *parent)
    : QWidget(parent)
    , m_main(new FilledButton({}, this))
    , m_arrow(new FilledButton({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main);
    row->addWidget(m_arrow);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_main);
    m_main->installEventFilter(this);

    m_main->setSign(look::Icon::Send);
    m_main->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_arrow->setShape(FilledButton::Shape::TrailingPart);
    m_arrow->setSign(look::Icon::Down);
    m_arrow->setAccessibleName(tr("More ways to send"));
    m_arrow->setToolTip(tr("More ways to send"));
    connect(m_main, &FilledButton::clicked, this, &SendButton::clicked);
    connect(m_arrow, &FilledButton::clicked, this, [this] {
        if (m_menu)
            m_menu->popup(mapToGlobal(QPoint(0, height())));
    });
    setPresentation({.text = tr("Send")});
}

void SendButton::setPresentation(const SendPresentation &shown)
{
    m_shown = shown;
    const bool isFilled = shown.look == SendPresentation::Look::Filled;
    m_main->setText(shown.text);
    m_main->setAccessibleName(shown.text);
    m_main->setSign(shown.icon);
    m_main->setFilled(isFilled);
    m_main->setEnabled(shown.isEnabled);
    m_main->setToolTip(shown.reason);
    m_main->setAccessibleDescription(shown.reason);
    m_arrow->setFilled(isFilled);
    m_arrow->setQuiet(!shown.isEnabled);
    reserve({shown.text});
    showParts();
}

void SendButton::reserve(const QStringList &labels)
{
    for (const QString &label : labels) {
        if (!m_labels.contains(label))
            m_labels.append(label);
    }
    fit();
}

void SendButton::setMenu(QMenu *menu)
{
    m_menu = menu;
    fit();
    showParts();
}

//! The arrow part takes its place from the main part, so the whole keeps its width.
void SendButton::showParts()
{
    const bool hasArrow = m_menu && m_shown.look == SendPresentation::Look::Filled;
    m_arrow->setVisible(hasArrow);
    m_main->setShape(hasArrow ? FilledButton::Shape::LeadingPart : FilledButton::Shape::Whole);
}

void SendButton::fit()
{
    const look::Unit u;
    int widest = 0;
    for (const QString &label : std::as_const(m_labels))
        widest = std::max(widest, m_main->widthFor(label));
    // Labels with a count grow and shrink by digits: a reserve keeps the width from jumping.
    constexpr qsizetype DistinctLabels = 60;
    if (m_labels.size() > DistinctLabels)
        m_labels.removeFirst();
    const int arrow = m_menu ? u(ArrowWidth) : 0;
    m_arrow->setFixedWidth(u(ArrowWidth));
    const int wanted = std::max(widest + arrow, minimumWidth());
    setFixedSize(wanted, m_main->sizeHint().height());
}

void SendButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitAnew();
    QWidget::changeEvent(event);
}

//! The part that has the words gets its new font after this.
bool SendButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_main && event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &SendButton::fitAnew, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void SendButton::fitAnew()
{
    setMinimumWidth(0);
    fit();
}

} // namespace taskinput::widgets
