#include "ui/tasks/startpage.h"

#include "ui/look/icons.h"
#include "ui/look/relativefont.h"
#include "ui/look/unit.h"
#include "ui/tasks/startcard.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/fieldparts.h"
#include "ui/widgets/filledbutton.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/signlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace taskinput::tasks {

namespace {

constexpr double CardWidth = 480.0;
constexpr double CardPadding = 36.0;
constexpr double IconSide = 60.0;
constexpr double SmallSign = 14.0;
constexpr double FieldHeight = 34.0;
constexpr double ButtonWidth = 92.0;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_card(new StartCard)
    , m_icon(new widgets::SignLabel(IconSide, m_card))
    , m_title(plainLabel(tr("Task Input Editor"), m_card))
    , m_sentence(plainLabel(
          tr("Edit the saved input of your Apify tasks,\nsee what changed, and send only that."),
          m_card))
    , m_label(new QLabel(tr("API &token"), m_card))
    , m_token(new QLineEdit(m_card))
    , m_signIn(new widgets::FilledButton(tr("Sign in"), m_card))
    , m_error(new widgets::ErrorLine(m_card))
    , m_keptSign(new widgets::SignLabel(SmallSign, m_card))
    , m_kept(plainLabel({}, m_card))
    , m_bar(new widgets::MessageBar(m_card))
    , m_progress(new widgets::ProgressLine(m_card))
    , m_tokenRow(new QHBoxLayout)
    , m_line(new QWidget(m_card))
    , m_create(widgets::linkButton(tr("Create a token in Console"), look::Icon::External, m_card))
    , m_sandbox(widgets::linkButton(tr("Try it on the sandbox"), std::nullopt, m_card))
    , m_advice(plainLabel(
          tr("A limited token needs Read and Write on the task and Run on its Actor."), m_card))
{
    m_icon->setProgramIcon();
    for (QLabel *label : {m_title, m_sentence, m_advice})
        label->setAlignment(Qt::AlignHCenter);
    for (QLabel *label : {m_sentence, m_kept, m_advice})
        label->setForegroundRole(QPalette::PlaceholderText);
    look::useRelativeFont(m_title, look::size::PageTitle, QFont::DemiBold);
    look::useRelativeFont(m_label, look::size::Body, QFont::DemiBold);
    m_bar->setInset(0.0);
    auto *line = new QVBoxLayout(m_line);
    line->addWidget(new widgets::HairLine(Qt::Horizontal, m_line));

    auto *card = new QVBoxLayout(m_card);
    card->addWidget(m_icon, 0, Qt::AlignHCenter);
    card->addWidget(m_title);
    card->addWidget(m_sentence);
    card->addWidget(m_label);
    card->addWidget(makeTokenRow());
    card->addWidget(m_error);
    card->addWidget(makeLineWithSign(m_keptSign, m_kept));
    card->addWidget(m_bar);
    card->addWidget(m_line);
    card->addWidget(makeLinks());

    // In a scroll area, so that nothing is cut off with a big font in a small window.
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addStretch(1);
    column->addWidget(m_card, 0, Qt::AlignHCenter);
    column->addWidget(m_advice);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);

    connect(m_create, &QPushButton::clicked, this, &StartPage::tokenPageRequested);
    connect(m_sandbox, &QPushButton::clicked, this, &StartPage::trySandbox);
    connect(m_bar, &widgets::MessageBar::buttonClicked, this, [this](int id) {
        if (id == KeepUntilQuit)
            emit keepUntilQuit(m_token->text().trimmed());
        else
            emit keychainRetryRequested();
    });
    setKeychain(Keychain::Available, {});
    setError({});
    updateButtons();
    fit();
    setFocusProxy(m_token);
}

StartPage::~StartPage() = default;

QWidget *StartPage::makeTokenRow()
{
    // The progress line keeps its place right below the field.
    auto *holder = new QWidget(m_card);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_tokenRow);
    column->addWidget(m_progress);
    m_tokenRow->addWidget(m_token, 1);
    m_tokenRow->addWidget(m_signIn);
    m_label->setBuddy(m_token);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("API token"));
    widgets::addLeadingSign(*m_token, look::Icon::Key, tr("Token"));
    m_signIn->setAccessibleName(tr("Sign in"));
    connect(m_token, &QLineEdit::textChanged, this, &StartPage::updateButtons);
    connect(m_token, &QLineEdit::returnPressed, this, &StartPage::signIn);
    connect(m_signIn, &QPushButton::clicked, this, &StartPage::signIn);
    return holder;
}

QWidget *StartPage::makeLineWithSign(widgets::SignLabel *sign, QLabel *text)
{
    auto *holder = new QWidget(m_card);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(look::Unit()(1), 0, 0, 0);
    row->setSpacing(look::Unit()(8));
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return holder;
}

QWidget *StartPage::makeLinks()
{
    auto *holder = new QWidget(m_card);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_create);
    row->addStretch(1);
    row->addWidget(m_sandbox);
    return holder;
}

void StartPage::setKeychain(Keychain keychain, const QString &backend)
{
    using Severity = widgets::Message::Severity;
    m_keptText.clear();
    if (keychain == Keychain::Available) {
        m_keptText = backend.isEmpty()
            ? tr("Goes to this system's keychain if there is one, never to a file.")
            : tr("Goes to this system's keychain (%1) if there is one, never to a file.")
                  .arg(backend);
        // Found by its name also while it is hidden; "Try again" only where there is something to
        // try.
        m_bar->showMessage({.buttons = {{KeepUntilQuit, tr("Keep until quit"), {}}}});
        m_bar->hide();
        updateKeptLine();
        return;
    }
    updateKeptLine();
    const QString text = keychain == Keychain::Locked
        ? tr("The keychain is locked. Unlock it and try again, or keep the token until you quit. "
             "It is never written to a file.")
        : tr("There is no keychain on this system. The token can be kept until you quit, or not at "
             "all; it is never written to a file.");
    m_bar->showMessage(
        {.severity = Severity::Warning,
         .text = text,
         .buttons = {{KeepUntilQuit, tr("Keep until quit"), {}}, {TryAgain, tr("Try again"), {}}},
         .isClosable = false});
}

void StartPage::setBusy(bool isBusy, const QString &words)
{
    m_isBusy = isBusy;
    m_busyText = isBusy ? words : QString();
    if (isBusy) {
        setError({});
        m_progress->showUnknownSoon();
        widgets::announce(m_kept, words);
    } else {
        m_progress->stop();
    }
    m_token->setReadOnly(isBusy);
    updateKeptLine();
    updateButtons();
}

//! Where the token will be kept; while it is checked, what is going on.
void StartPage::updateKeptLine()
{
    if (m_isBusy && !m_busyText.isEmpty()) {
        m_keptSign->setSign(look::Icon::Clock, look::Tint::Secondary);
        m_kept->setText(m_busyText);
    } else {
        m_keptSign->setSign(look::Icon::Lock, look::Tint::Success);
        m_kept->setText(m_keptText);
    }
    m_keptSign->parentWidget()->setVisible(!m_kept->text().isEmpty());
}

void StartPage::setError(const QString &text)
{
    m_error->setMessage(text);
    m_token->setAccessibleDescription(text);
}

void StartPage::clearToken()
{
    m_token->clear();
}

void StartPage::focusToken()
{
    m_token->setFocus(Qt::OtherFocusReason);
    m_token->selectAll();
}

void StartPage::signIn()
{
    const QString token = m_token->text().trimmed();
    if (!token.isEmpty() && !m_isBusy)
        emit signInRequested(token);
}

void StartPage::updateButtons()
{
    const bool hasToken = !m_token->text().trimmed().isEmpty();
    m_signIn->setEnabled(hasToken && !m_isBusy);
    m_signIn->setAccessibleDescription(hasToken ? QString() : tr("Paste an API token first."));
    m_sandbox->setEnabled(!m_isBusy);
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isBusy)
        emit cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::fit()
{
    const look::Unit u;
    m_card->setFixedWidth(u(CardWidth));
    auto *card = static_cast<QVBoxLayout *>(m_card->layout());
    card->setContentsMargins(u(CardPadding), u(CardPadding - 4), u(CardPadding),
                             u(CardPadding - 8));
    card->setSpacing(u(8));
    m_title->setContentsMargins(0, u(8), 0, 0);
    m_label->setContentsMargins(0, u(16), 0, 0);
    m_tokenRow->setSpacing(u(8));
    m_token->setMinimumHeight(u(FieldHeight));
    m_signIn->setFixedSize(std::max(u(ButtonWidth), m_signIn->sizeHint().width()),
                           std::max(u(FieldHeight), m_signIn->sizeHint().height()));
    m_line->layout()->setContentsMargins(0, u(8), 0, u(4));
    m_advice->setContentsMargins(0, u(10), 0, 0);
}

//! In a low window the icon gives its place to what has to be read and filled in.
void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const look::Unit u;
    const int icon = u(IconSide) + u(16);
    const int card = m_card->sizeHint().height() + (m_hasIcon ? 0 : icon);
    m_hasIcon = height() >= card + m_advice->sizeHint().height() + u(20);
    m_icon->setVisible(m_hasIcon);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace taskinput::tasks
