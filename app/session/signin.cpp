#include "session/signin.h"

#include "session/connection.h"

#include <QCryptographicHash>
#include <QPointer>

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

QString rootText(const QUrl &root)
{
    return root.toString(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo);
}

} // namespace

SignIn::SignIn(QUrl root, api::Limits limits, storage::TokenStore *store, QObject *parent)
    : QObject(parent)
    , m_root(std::move(root))
    , m_limits(limits)
    , m_store(store)
{
}

SignIn::~SignIn() = default;

api::Account SignIn::account() const
{
    const auto *signedIn = in<SignedIn>();
    return signedIn ? signedIn->account : api::Account();
}

QString SignIn::accountKey() const
{
    const auto *signedIn = in<SignedIn>();
    return signedIn ? signedIn->key : QString();
}

QString SignIn::keychainName() const
{
    return m_store ? m_store->backendName() : QString();
}

api::ApiClient *SignIn::client() const noexcept
{
    const auto *signedIn = in<SignedIn>();
    return signedIn ? signedIn->client.get() : nullptr;
}

bool SignIn::isCheckingNewer() const noexcept
{
    const auto *signedIn = in<SignedIn>();
    return signedIn && signedIn->newer;
}

void SignIn::enter(Now next)
{
    // The old state may hold the request whose answer is being handled: it goes at the end of this
    // function.
    const Now old = std::exchange(m_now, std::move(next));
    ++m_round;
    emit stateChanged();
}

// The token.

void SignIn::start(const QString &entry, const QString &name)
{
    m_entry = entry;
    m_knownName = name;
    if (m_store && !entry.isEmpty())
        readKeychain();
}

void SignIn::signIn(const QString &token)
{
    const QString trimmed = token.trimmed();
    if (!trimmed.isEmpty())
        check(Secret(trimmed), Source::Typed);
}

void SignIn::signInForThisProcess(const Secret &token, const QString &accountKey)
{
    check(token, Source::Process, accountKey);
}

void SignIn::check(const Secret &token, Source source, const QString &fixedKey)
{
    m_error.reset();
    Candidate candidate;
    candidate.client = std::make_unique<api::ApiClient>(m_root, token, m_limits);
    candidate.source = source;
    candidate.fixedKey = fixedKey;
    candidate.request = candidate.client->account(
        [this](const Result<api::Account, api::ApiError> &account) { takeAccount(account); });
    if (auto *signedIn = in<SignedIn>()) {
        signedIn->newer = std::move(candidate);
        emit stateChanged();
    } else {
        enter(Checking{std::move(candidate)});
    }
}

SignIn::Candidate *SignIn::candidate()
{
    if (auto *checking = in<Checking>())
        return &checking->candidate;
    auto *signedIn = in<SignedIn>();
    return signedIn && signedIn->newer ? &*signedIn->newer : nullptr;
}

void SignIn::takeAccount(const Result<api::Account, api::ApiError> &account)
{
    const Candidate &asked = *candidate();
    if (account) {
        accept(*account,
               asked.fixedKey.isEmpty() ? derivedKey(*account, asked.client->token())
                                        : asked.fixedKey);
    } else {
        refuse(account.error());
    }
}

void SignIn::startForThisProcess(const Secret &token, const QString &accountKey,
                                 const QString &name)
{
    if (accountKey.startsWith(rootText(m_root) + u' '))
        acceptUnasked(token, accountKey, name, Kept::UntilQuit);
    else
        check(token, Source::Process);
}

void SignIn::acceptUnasked(const Secret &token, const QString &key, const QString &name, Kept kept)
{
    api::Account known;
    known.id = key.sliced(rootText(m_root).size() + 1);
    known.username = name;
    known.isLimited = known.id.startsWith(u"token-"_s);
    if (known.isLimited)
        known.id.clear();
    m_error.reset();
    auto client = std::make_unique<api::ApiClient>(m_root, token, m_limits);
    enter(SignedIn{std::move(client), known, key, {}, {}});
    setKept(kept);
    auto &now = *in<SignedIn>();
    now.confirming = now.client->account(
        [this](const Result<api::Account, api::ApiError> &account) { takeConfirmation(account); });
    emit signedIn();
}

//! Without a connection nothing can be said against the token; a refused one is of no use.
void SignIn::takeConfirmation(const Result<api::Account, api::ApiError> &account)
{
    auto &now = *in<SignedIn>();
    if (!account) {
        m_error = account.error();
        if (account.error().kind == api::ApiError::Kind::TokenRejected) {
            emit clientAboutToChange(nullptr);
            enter(Rejected{});
        }
        return;
    }
    const QString key = derivedKey(*account, now.client->token());
    if (key == now.key) {
        now.account = *account;
        emit stateChanged();
        return;
    }
    // The token under this entry is of another account than it was: that one is opened.
    emit clientAboutToChange(nullptr);
    auto client = std::move(now.client);
    enter(SignedIn{std::move(client), *account, key, {}, {}});
    emit signedIn();
}

void SignIn::accept(const api::Account &account, const QString &key)
{
    Candidate accepted = std::move(*candidate());
    const Source source = accepted.source;
    const auto *before = in<SignedIn>();
    const bool sameAccount = before && before->key == key;
    if (before)
        emit clientAboutToChange(sameAccount ? accepted.client.get() : nullptr);
    enter(SignedIn{std::move(accepted.client), account, key, {}, {}});
    switch (source) {
    case Source::Keychain:
        setKept(Kept::InKeychain);
        break;
    case Source::Process:
        setKept(Kept::UntilQuit);
        break;
    case Source::Typed:
        m_entry = key;
        store();
        break;
    }
    if (!sameAccount)
        emit signedIn();
}

void SignIn::refuse(const api::ApiError &error)
{
    m_error = error;
    if (auto *signedIn = in<SignedIn>()) {
        signedIn->newer.reset();
        emit stateChanged();
    } else {
        enter(Rejected{});
    }
}

void SignIn::cancel()
{
    if (auto *signedIn = in<SignedIn>()) {
        signedIn->newer.reset();
        emit stateChanged();
    } else if (in<Checking>() || in<ReadingKeychain>()) {
        enter(NotSignedIn{});
    }
}

void SignIn::signOut()
{
    if (!in<SignedIn>())
        return;
    if (m_store && m_kept == Kept::InKeychain)
        m_store->remove(m_entry, [](const Result<void, storage::KeychainError> &) {});
    emit clientAboutToChange(nullptr);
    m_entry.clear();
    enter(NotSignedIn{});
    emit signedOut();
}

// The keychain.

template <typename R> std::function<void(R)> SignIn::answer(void (SignIn::*take)(const R &))
{
    return [self = QPointer<SignIn>(this), round = m_round, take](const R &result) {
        if (self && self->m_round == round)
            (self->*take)(result);
    };
}

void SignIn::readKeychain()
{
    m_keychainError.reset();
    enter(ReadingKeychain{});
    m_store->read(m_entry, answer(&SignIn::takeStored));
}

void SignIn::takeStored(const Result<Secret, storage::KeychainError> &token)
{
    if (token && m_entry.startsWith(rootText(m_root) + u' ')) {
        acceptUnasked(*token, m_entry, m_knownName, Kept::InKeychain);
    } else if (token) {
        check(*token, Source::Keychain);
    } else if (token.error().kind == storage::KeychainError::Kind::NotFound) {
        enter(NotSignedIn{});
    } else {
        m_keychainError = token.error();
        enter(KeychainUnavailable{});
    }
}

void SignIn::tryKeychainAgain()
{
    if (in<KeychainUnavailable>() && m_store)
        readKeychain();
}

void SignIn::store()
{
    m_keychainError.reset();
    if (!m_store || m_keepUntilQuit) {
        setKept(Kept::UntilQuit);
        return;
    }
    setKept(Kept::Storing);
    m_store->write(m_entry, in<SignedIn>()->client->token(), answer(&SignIn::takeWritten));
}

void SignIn::takeWritten(const Result<void, storage::KeychainError> &written)
{
    if (!written)
        m_keychainError = written.error();
    setKept(written ? Kept::InKeychain : Kept::NotStored);
}

void SignIn::tryStoringAgain()
{
    if (in<SignedIn>() && m_kept == Kept::NotStored)
        store();
}

void SignIn::keepUntilQuit()
{
    m_keepUntilQuit = true;
    if (in<KeychainUnavailable>())
        enter(NotSignedIn{});
    else if (in<SignedIn>() && m_kept == Kept::NotStored)
        setKept(Kept::UntilQuit);
}

void SignIn::setKept(Kept kept)
{
    m_kept = kept;
    emit keptChanged();
}

QString SignIn::derivedKey(const api::Account &account, const Secret &token) const
{
    if (!account.id.isEmpty())
        return rootText(m_root) + u' ' + account.id;
    const QByteArray digest =
        QCryptographicHash::hash(token.reveal().toUtf8(), QCryptographicHash::Sha256);
    return rootText(m_root) + u" token-"_s + QString::fromLatin1(digest.toHex().first(12));
}

} // namespace taskinput::session
