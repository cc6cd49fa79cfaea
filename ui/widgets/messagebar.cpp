#include "ui/widgets/messagebar.h"

#include "ui/look/painting.h"
#include "ui/look/unit.h"
#include "ui/widgets/accessiblemessagebar.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/messagetext.h"
#include "ui/widgets/toolbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>

namespace taskinput::widgets {

using look::Unit;

namespace {

constexpr double Radius = 6.0;
constexpr double Strip = 4.0;
constexpr double IconSize = 18.0;
constexpr double Padding = 10.0;
//! From the frame's leading edge to the text: strip, gap, icon, gap.
constexpr double TextStart = 42.0;
constexpr double BorderAlpha = 0.35;
constexpr int LinesBesideButtons = 2;

look::Icon signOf(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Info:
        return look::Icon::Info;
    case Message::Severity::Success:
        return look::Icon::Ok;
    case Message::Severity::Warning:
        return look::Icon::Warn;
    case Message::Severity::Error:
        return look::Icon::Error;
    case Message::Severity::Conflict:
        return look::Icon::Conflict;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new MessageText(this))
    , m_buttonRow(new QWidget(this))
    , m_close(toolButton(look::Icon::Close, tr("Close this message"), this))
    , m_content(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *row = new QHBoxLayout(this);
    row->addLayout(m_content, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_content->addWidget(m_text, 1);
    m_content->addWidget(m_buttonRow, 0, Qt::AlignLeading | Qt::AlignVCenter);
    auto *buttons = new QHBoxLayout(m_buttonRow);
    buttons->setContentsMargins(0, 0, 0, 0);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    // Not Maximum: that is the height at the preferred width, and in a narrow column the text needs
    // more lines.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    makeMessageBarsAccessible();
    hide();
    arrange();
}

void MessageBar::showMessage(const Message &message)
{
    const bool isNews = !m_message || m_message->text != message.text;
    // The same buttons stay: somebody may be about to press one.
    const bool hasOtherButtons = !m_message || m_message->buttons != message.buttons;
    m_message = message;
    m_text->setMessage(message.text, message.literals);
    m_close->setVisible(message.isClosable);
    if (hasOtherButtons)
        rebuildButtons();
    arrange();
    show();
    update();
    if (isNews && !message.text.isEmpty())
        announce();
}

void MessageBar::setText(const QString &text)
{
    if (!m_message || m_message->text == text)
        return;
    m_message->text = text;
    m_text->setMessage(text, m_message->literals);
    arrange();
}

void MessageBar::clear()
{
    m_message.reset();
    m_text->setMessage({});
    rebuildButtons();
    hide();
}

void MessageBar::setInset(double units)
{
    m_inset = units;
    arrange();
}

void MessageBar::rebuildButtons()
{
    auto *layout = static_cast<QHBoxLayout *>(m_buttonRow->layout());
    const bool hadFocus = m_buttonRow->isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click is being handled
        delete item;
    }
    QWidget *first = nullptr;
    QWidget *previous = nullptr;
    for (const MessageButton &button : m_message ? m_message->buttons : QList<MessageButton>()) {
        auto *widget = new QPushButton(button.text, m_buttonRow);
        widget->setAutoDefault(false);
        widget->setFlat(previous != nullptr);
        widget->setToolTip(button.toolTip);
        connect(widget, &QPushButton::clicked, this,
                [this, id = button.id] { emit buttonClicked(id); });
        layout->addWidget(widget);
        first = first ? first : widget;
        previous = widget;
    }
    setTabOrder(previous ? previous : m_buttonRow, m_close);
    m_buttonRow->setVisible(previous != nullptr);
    if (hadFocus && first) {
        first->show(); // what does not show yet can't have the focus
        first->setFocus();
    }
}

int MessageBar::widthOfButtons() const
{
    return m_message && !m_message->buttons.isEmpty() ? m_buttonRow->sizeHint().width() : 0;
}

//! Beside the text or below it: decided by how many lines the text would take beside them.
void MessageBar::arrange()
{
    const Unit u;
    const int inset = u(m_inset);
    layout()->setContentsMargins(inset + u(TextStart), inset + u(Padding - 2), inset + u(6),
                                 u(Padding - 2));
    layout()->setSpacing(u(8));
    m_buttonRow->layout()->setSpacing(u(8));
    const int room = width() - 2 * inset - u(TextStart) - u(6)
        - (m_close->isHidden() ? 0 : m_close->sizeHint().width() + u(8));
    const int beside = room - widthOfButtons() - u(14);
    const bool below = widthOfButtons() > 0
        && (beside < u(160) || m_text->lineCountFor(beside) > LinesBesideButtons);
    m_content->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_content->setSpacing(below ? u(8) : u(14));
    updateGeometry();
}

QRect MessageBar::frame() const
{
    const int inset = Unit()(m_inset);
    return rect().adjusted(inset, inset, -inset, 0);
}

look::State MessageBar::state() const
{
    switch (m_message->severity) {
    case Message::Severity::Info:
        return look::State::Changed;
    case Message::Severity::Success:
        return look::State::Success;
    case Message::Severity::Warning:
        return look::State::Warning;
    case Message::Severity::Error:
        return look::State::Error;
    case Message::Severity::Conflict:
        return look::State::Conflict;
    }
    Q_UNREACHABLE();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    if (!m_message)
        return;
    const Unit u;
    const look::StateColors &colors = look::colors(this).of(state());
    const QRect box = frame();
    QPainter painter(this);
    look::paintRounded(painter, box, u.exact(Radius), colors.row);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(look::roundedPath(box, u.exact(Radius)));
    const QRect strip(box.x(), box.y(), u(Strip), box.height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), box, strip), colors.fg);
    painter.restore();
    look::paintRounded(painter, box, u.exact(Radius), {},
                       look::mixed(colors.row, colors.fg, BorderAlpha));
    const int firstLine = m_text->y()
        + (m_text->heightForWidth(m_text->width()) > m_text->height()
               ? 0
               : (m_text->height() - m_text->heightForWidth(m_text->width())) / 2);
    const QRect sign(box.x() + u(14),
                     firstLine + (m_text->fontMetrics().height() - u(IconSize)) / 2, u(IconSize),
                     u(IconSize));
    look::paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), sign),
                    signOf(m_message->severity), colors.fg);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}

void MessageBar::announce()
{
    widgets::announce(m_text, m_message->text);
}

} // namespace taskinput::widgets
