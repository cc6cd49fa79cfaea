#include "ui/window/accountpresenter.h"

#include "session/session.h"
#include "session/signin.h"
#include "ui/models/errortexts.h"
#include "ui/models/formats.h"
#include "ui/tasks/accountrow.h"
#include "ui/tasks/startpage.h"
#include "ui/window/actions.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

namespace taskinput::window {

using namespace Qt::StringLiterals;
using session::SignIn;

namespace {

const QString console = u"https://console.apify.com"_s;

QString keychainText(const storage::KeychainError &error, const QString &backend)
{
    using Kind = storage::KeychainError::Kind;
    switch (error.kind) {
    case Kind::NoKeychain:
        return AccountPresenter::tr("There is no keychain on this system (no Secret Service or "
                                    "KWallet answered). The token can be "
                                    "kept until you quit; it is never written to a file.");
    case Kind::Locked:
        return AccountPresenter::tr("The keychain %1 is locked. Unlock it and try again, or keep "
                                    "the token until you quit.")
            .arg(backend);
    case Kind::Denied:
        return AccountPresenter::
            tr("The system did not hand out the token. Allow it in %1, or enter the token here.")
                .arg(backend);
    case Kind::NotFound:
    case Kind::Other:
        break;
    }
    return AccountPresenter::tr("The keychain %1 did not work: %2").arg(backend, error.detail);
}

} // namespace

AccountPresenter::AccountPresenter(SignIn &signIn, tasks::StartPage &start, tasks::AccountRow &row,
                                   const Actions &actions, bool isSandbox, QObject *parent)
    : QObject(parent)
    , m_signIn(signIn)
    , m_start(start)
    , m_row(row)
    , m_isSandbox(isSandbox)
{
    connectStartPage();
    auto *menu = new QMenu(&row);
    menu->addAction(isSandbox ? actions.resetSandbox : actions.signOut);
    row.setMenu(menu);
    connect(actions.signOut, &QAction::triggered, this, &AccountPresenter::signOutRequested);
    connect(&m_signIn, &SignIn::stateChanged, this, &AccountPresenter::showState);
    connect(&m_signIn, &SignIn::keptChanged, this, &AccountPresenter::showKept);
    showState();
}

void AccountPresenter::connectStartPage()
{
    connect(&m_start, &tasks::StartPage::signInRequested, this, [this](const QString &token) {
        m_keepUntilQuit = false;
        m_signIn.signIn(token);
    });
    connect(&m_start, &tasks::StartPage::keepUntilQuit, this, [this](const QString &token) {
        m_keepUntilQuit = true;
        if (m_signIn.state() == SignIn::State::SignedIn)
            m_signIn.keepUntilQuit();
        else
            m_signIn.signInForThisProcess(Secret(token.trimmed()));
    });
    connect(&m_start, &tasks::StartPage::keychainRetryRequested, this,
            [this] { m_signIn.tryKeychainAgain(); });
    connect(&m_start, &tasks::StartPage::cancelRequested, this, [this] { m_signIn.cancel(); });
    connect(&m_start, &tasks::StartPage::trySandbox, this, &AccountPresenter::sandboxRequested);
    connect(&m_start, &tasks::StartPage::tokenPageRequested, this,
            &AccountPresenter::openTokenPage);
}

void AccountPresenter::showState()
{
    using State = SignIn::State;
    const State state = m_signIn.state();
    const bool isBusy = state == State::Checking || state == State::ReadingKeychain;
    m_start.setBusy(isBusy,
                    state == State::Checking
                        ? tr("Checking the token with %1…").arg(m_signIn.root().host())
                        : tr("Reading the token from the keychain…"));
    m_start.setError({});
    switch (state) {
    case State::NotSignedIn:
        m_start.setKeychain(m_signIn.keychainName().isEmpty()
                                ? tasks::StartPage::Keychain::Missing
                                : tasks::StartPage::Keychain::Available,
                            m_signIn.keychainName());
        break;
    case State::KeychainUnavailable:
        if (const auto &error = m_signIn.keychainError()) {
            const bool isMissing = error->kind == storage::KeychainError::Kind::NoKeychain;
            m_start.setKeychain(isMissing ? tasks::StartPage::Keychain::Missing
                                          : tasks::StartPage::Keychain::Locked,
                                m_signIn.keychainName());
        }
        break;
    case State::Rejected:
        if (const auto &error = m_signIn.error()) {
            const models::ErrorText words = models::errorText(*error, models::ErrorContext::SignIn);
            m_start.setError(words.advice.isEmpty() ? words.headline
                                                    : words.headline + u' ' + words.advice);
        }
        break;
    case State::SignedIn:
        m_start.clearToken();
        break;
    case State::ReadingKeychain:
    case State::Checking:
        break;
    }
    showKept();
}

void AccountPresenter::showKept()
{
    if (m_signIn.state() != SignIn::State::SignedIn)
        return;
    QString kept;
    switch (m_signIn.kept()) {
    case SignIn::Kept::InKeychain:
    case SignIn::Kept::Storing:
        kept = m_signIn.keychainName().isEmpty() ? tr("keychain") : m_signIn.keychainName();
        break;
    case SignIn::Kept::UntilQuit:
        kept = tr("token kept until quit");
        break;
    case SignIn::Kept::NotStored:
        kept = tr("token not stored");
        if (const auto &error = m_signIn.keychainError())
            emit tokenNotStored(keychainText(*error, m_signIn.keychainName()));
        break;
    }
    const api::Account &account = m_signIn.account();
    const QString name = account.username.isEmpty() ? tr("Limited token") : account.username;
    m_row.setAccount(m_isSandbox ? tr("Sandbox") : name,
                     m_isSandbox ? tr("nothing leaves this computer")
                                 : m_signIn.root().host() + u" · "_s + kept,
                     m_isSandbox);
}

void AccountPresenter::openConsole(const session::Session *session, bool actor)
{
    if (!session)
        return;
    const api::TaskSummary &task = session->task().summary;
    if (actor)
        openPath(u"/actors/"_s + task.actId);
    else
        openTaskInConsole(task.id);
}

void AccountPresenter::openTaskInConsole(const QString &taskId)
{
    openPath(u"/actors/tasks"_s + (taskId.isEmpty() ? QString() : u'/' + taskId + u"/input"_s));
}

void AccountPresenter::openPath(const QString &path)
{
    // Without the prefix the browser may open the page under the person's own account.
    const QString organisation =
        m_signIn.account().isOrganisation ? u"/organization/"_s + m_signIn.account().id : QString();
    QDesktopServices::openUrl(QUrl(console + organisation + path));
}

void AccountPresenter::openTokenPage()
{
    QDesktopServices::openUrl(QUrl(console + u"/settings/integrations"_s));
}

void AccountPresenter::openStatusPage()
{
    QDesktopServices::openUrl(QUrl(u"https://status.apify.com"_s));
}

} // namespace taskinput::window
