#include "ui/widgets/emptystate.h"

#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/signlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taskinput::widgets {

namespace {
constexpr double IconSide = 40.0;
constexpr double ProgramIconSide = 56.0;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sign(new SignLabel(IconSide, this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_keys(new QWidget(this))
    , m_action(new QPushButton(this))
    , m_column(new QVBoxLayout(this))
{
    for (QLabel *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    look::useRelativeFont(m_title, look::size::EmptyTitle, QFont::DemiBold);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_action->setAutoDefault(false);
    m_action->setFocusPolicy(Qt::NoFocus);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);

    m_column->addStretch(2);
    m_column->addWidget(m_sign, 0, Qt::AlignHCenter);
    m_column->addWidget(m_title);
    m_column->addWidget(m_sentence);
    m_column->addWidget(m_keys, 0, Qt::AlignHCenter);
    m_column->addWidget(m_action, 0, Qt::AlignHCenter);
    m_column->addStretch(3);
    m_keys->hide();
    m_action->hide();
    m_sentence->hide();
    setIcon(std::nullopt);
}

void EmptyState::setIcon(std::optional<look::Icon> icon)
{
    if (icon)
        m_sign->setSign(*icon, look::Tint::Faint);
    else
        m_sign->setProgramIcon();
    m_sign->setSide(icon ? IconSide : ProgramIconSide);
    fit();
}

void EmptyState::setIconVisible(bool isVisible)
{
    m_isIconWanted = isVisible;
    fit();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    fit();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    fit();
}

void EmptyState::setKeys(const QList<KeyHint> &keys)
{
    delete m_keys->layout();
    qDeleteAll(m_keys->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const look::Unit u;
    auto *grid = new QGridLayout(m_keys);
    grid->setContentsMargins(0, u(20), 0, 0);
    grid->setHorizontalSpacing(u(14));
    grid->setVerticalSpacing(u(8));
    int row = 0;
    for (const KeyHint &hint : keys) {
        grid->addWidget(new KeyCap(hint.key, m_keys), row, 0, Qt::AlignTrailing | Qt::AlignVCenter);
        auto *text = new QLabel(hint.text, m_keys);
        text->setTextFormat(Qt::PlainText);
        text->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(text, row++, 1);
    }
    m_keys->setVisible(!keys.isEmpty());
    fit();
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    // What can take the focus has a name, also while it is hidden.
    m_action->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    fit();
}

void EmptyState::fit()
{
    const look::Unit u;
    const bool isLow = height() < heightWithIcon();
    const int margin = u(isLow ? 8 : 20);
    m_column->setContentsMargins(u(20), margin, u(20), margin);
    m_column->setSpacing(u(isLow ? 6 : 10));
    m_sign->setVisible(m_isIconWanted && !isLow);
}

//! What everything takes with the wide margins, at the present width.
int EmptyState::heightWithIcon() const
{
    const look::Unit u;
    const int wide = std::max(width() - 2 * u(20), 1);
    int sum = 2 * u(20);
    if (m_isIconWanted)
        sum += m_sign->sizeHint().height() + u(10);
    for (const QLabel *label : {m_title, m_sentence}) {
        if (!label->isHidden())
            sum += label->heightForWidth(wide) + u(10);
    }
    for (const QWidget *part : {m_keys, static_cast<QWidget *>(m_action)}) {
        if (!part->isHidden())
            sum += part->sizeHint().height() + u(10);
    }
    return sum;
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace taskinput::widgets
