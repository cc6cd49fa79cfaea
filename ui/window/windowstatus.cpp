#include "ui/window/windowstatus.h"

#include "ui/look/icons.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/models/statetexts.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/statuspart.h"

namespace taskinput::window {

using namespace Qt::StringLiterals;
using widgets::StatusPart;

namespace {

struct Sign {
    std::optional<look::Icon> icon;
    look::Tint tint;
};

Sign signFor(models::StatusSign sign)
{
    using enum models::StatusSign;
    switch (sign) {
    case None:
        return {std::nullopt, look::Tint::Secondary};
    case Unsent:
        return {look::Icon::Pencil, look::Tint::Changed};
    case Success:
        return {look::Icon::Ok, look::Tint::Success};
    case Warning:
        return {look::Icon::Warn, look::Tint::Warning};
    case Error:
        return {look::Icon::Error, look::Tint::Error};
    case Conflict:
        return {look::Icon::Conflict, look::Tint::Conflict};
    case Busy:
        return {look::Icon::Clock, look::Tint::Secondary};
    case Offline:
        return {look::Icon::Offline, look::Tint::Warning};
    }
    return {};
}

} // namespace

WindowStatus::WindowStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_state(new StatusPart(StatusPart::Kind::State, this))
    , m_position(new StatusPart(StatusPart::Kind::Plain, this))
    , m_path(new StatusPart(StatusPart::Kind::Plain, this))
    , m_tabMode(new StatusPart(StatusPart::Kind::Plain, this))
    , m_size(new StatusPart(StatusPart::Kind::Plain, this))
    , m_connection(new StatusPart(StatusPart::Kind::Plain, this))
{
    setSizeGripEnabled(false);
    addWidget(m_state, 1);
    m_position->setMeaning(tr("Position in the text"));
    m_path->setMeaning(tr("Path at the caret"));
    m_path->setClickable(tr("Copies the path"));
    m_tabMode->setMeaning(tr("What the Tab key does"));
    m_tabMode->setSign(look::Icon::Keyboard);
    m_tabMode->setClickable(tr("Changes what the Tab key does"));
    m_size->setMeaning(tr("Size of the input"));
    m_connection->setMeaning(tr("Connection"));
    for (StatusPart *part : {m_position, m_path, m_tabMode, m_size, m_connection})
        addPart(part);
    connect(m_path, &StatusPart::clicked, this, [this] { emit pathClicked(m_shownPath); });
    connect(m_tabMode, &StatusPart::clicked, this, &WindowStatus::tabModeClicked);
    showPosition(0, 0);
    showSize(-1, 0);
}

void WindowStatus::addPart(StatusPart *part)
{
    addPermanentWidget(part);
}

void WindowStatus::showPresentation(const session::Presentation &shown)
{
    const Sign sign = signFor(models::statusSign(shown.status));
    m_state->setSign(sign.icon, sign.tint);
    m_state->setText(models::statusText(shown));
}

void WindowStatus::showText(const QString &text)
{
    m_state->setSign(std::nullopt);
    m_state->setText(text);
}

QString WindowStatus::stateText() const
{
    return m_state->text();
}

void WindowStatus::showPosition(qint32 line, qint32 column)
{
    m_hasText = line > 0;
    m_position->setVisible(m_hasText);
    m_path->setVisible(m_hasText);
    m_tabMode->setVisible(m_hasText && width() >= look::Unit()(1100));
    if (m_hasText)
        m_position->setText(
            tr("Ln %1, Col %2").arg(models::countText(line), models::countText(column)));
}

void WindowStatus::showPath(const QString &path)
{
    m_shownPath = path;
    m_path->setText(models::elidedMiddle(path, 48));
}

void WindowStatus::showSize(qint64 text, qint64 body)
{
    m_size->setVisible(text >= 0);
    if (text < 0)
        return;
    m_size->setText(body > 0 ? tr("%1, sends %2 of %3")
                                   .arg(models::sizeText(text), models::sizeText(body),
                                        models::sizeText(session::MaximumBodyBytes))
                             : models::sizeText(text));
}

void WindowStatus::showTabMode(bool movesFocus)
{
    m_tabMode->setText(movesFocus ? tr("Tab moves focus") : tr("Tab inserts spaces"));
}

void WindowStatus::showConnection(const QString &host, bool isOffline, bool isSandbox)
{
    m_connection->setSign(look::Icon::Dot, isOffline ? look::Tint::Warning : look::Tint::Success);
    m_connection->setText(isOffline ? tr("Offline") : isSandbox ? tr("Sandbox") : tr("Online"));
    m_connection->setToolTip(host);
}

void WindowStatus::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    m_tabMode->setVisible(m_hasText && width() >= look::Unit()(1100));
}

} // namespace taskinput::window
