// From a token to an account: where the token comes from, whether Apify takes it, where it is kept.
#pragma once

#include "api/apiclient.h"
#include "storage/tokenstore.h"

#include <QObject>

#include <memory>
#include <optional>
#include <variant>

namespace taskinput::session {

/*! The token is stored in the keychain only after Apify took it, and never anywhere else. A token
   for this process only (environment, sandbox) never touches the keychain. */
class SignIn : public QObject {
    Q_OBJECT
public:
    enum class State {
        NotSignedIn,
        ReadingKeychain,
        KeychainUnavailable, //!< at the start: see keychainError()
        Checking, //!< asking Apify who the token belongs to
        SignedIn,
        Rejected, //!< by Apify, or it could not be asked: see error()
    };
    //! Where the token of the signed-in account is.
    enum class Kept {
        InKeychain,
        Storing, //!< being written to the keychain
        UntilQuit, //!< this process only
        NotStored, //!< the keychain refused: see keychainError(); keepUntilQuit() or
                   //!< tryStoringAgain()
    };

    //! \a root without /v2. \a store may be null: tokens then live until the program quits.
    SignIn(QUrl root, api::Limits limits, storage::TokenStore *store, QObject *parent = nullptr);
    ~SignIn() override;

    State state() const noexcept { return static_cast<State>(m_now.index()); }
    const QUrl &root() const noexcept { return m_root; }
    api::Account account() const; //!< empty unless SignedIn
    //! Key of everything stored for the account: "<API root> <user id>" or "<API root> token-<12
    //! hex digits>", which is also the keychain's entry; "sandbox" for the sandbox.
    QString accountKey() const;
    Kept kept() const noexcept { return m_kept; }
    QString keychainName() const; //!< "Secret Service" …; empty without one
    const std::optional<api::ApiError> &error() const noexcept { return m_error; }
    const std::optional<storage::KeychainError> &keychainError() const noexcept
    {
        return m_keychainError;
    }
    //! In SignedIn; else null. See clientAboutToChange().
    api::ApiClient *client() const noexcept;

    //! The program starts: \a entry is the keychain entry used last (empty = none known), \a name
    //! the user name it had then. Whose token it is says its entry: what is on this computer can be
    //! read at once, while Apify is asked.
    void start(const QString &entry, const QString &name = {});
    //! What the person typed; white space around it is dropped. While signed in: the old client
    //! stays until the new token is accepted.
    void signIn(const QString &token);
    //! For this process only, never stored. \a accountKey overrides the derived one (sandbox).
    void signInForThisProcess(const Secret &token, const QString &accountKey = {});
    //! The same at the start, with what is known of the token from last time: as start() does it.
    void startForThisProcess(const Secret &token, const QString &accountKey, const QString &name);
    void keepUntilQuit(); //!< after NotStored or while the keychain can't be used
    void tryStoringAgain();
    void tryKeychainAgain(); //!< after KeychainUnavailable
    void cancel(); //!< ReadingKeychain or Checking: back to NotSignedIn
    bool isCheckingNewer() const noexcept; //!< signed in, and a newer token is being checked
    void signOut(); //!< forgets the token here and in the keychain

signals:
    void stateChanged();
    void keptChanged();
    //! client() is about to be destroyed: stop using it. \a next is the one to use instead, for the
    //! same account; else null.
    void clientAboutToChange(taskinput::api::ApiClient *next);
    void signedIn();
    void signedOut();

private:
    enum class Source { Typed, Keychain, Process };
    struct NotSignedIn { };
    struct ReadingKeychain { };
    struct KeychainUnavailable { };
    //! A token that Apify is being asked about.
    struct Candidate {
        std::unique_ptr<api::ApiClient> client;
        api::Request request;
        Source source = Source::Typed;
        QString fixedKey; //!< given from outside
    };
    struct Checking {
        Candidate candidate;
    };
    struct SignedIn {
        std::unique_ptr<api::ApiClient> client;
        api::Account account;
        QString key;
        std::optional<Candidate> newer; //!< the old client stays until it is accepted
        api::Request confirming; //!< a stored token: whether Apify still takes it
    };
    struct Rejected { };
    using Now = std::variant<NotSignedIn, ReadingKeychain, KeychainUnavailable, Checking, SignedIn,
                             Rejected>;

    void enter(Now next);
    void check(const Secret &token, Source source, const QString &fixedKey = {});
    Candidate *candidate();
    void takeAccount(const Result<api::Account, api::ApiError> &account);
    void accept(const api::Account &account, const QString &key);
    void refuse(const api::ApiError &error);
    void acceptUnasked(const Secret &token, const QString &key, const QString &name, Kept kept);
    void takeConfirmation(const Result<api::Account, api::ApiError> &account);
    void readKeychain();
    void takeStored(const Result<Secret, storage::KeychainError> &token);
    void store();
    void setKept(Kept kept);
    QString derivedKey(const api::Account &account, const Secret &token) const;
    //! A callback of the keychain that is dropped when something newer was begun.
    template <typename R> std::function<void(R)> answer(void (SignIn::*take)(const R &));
    void takeWritten(const Result<void, storage::KeychainError> &written);

    template <typename S> S *in() { return std::get_if<S>(&m_now); }
    template <typename S> const S *in() const { return std::get_if<S>(&m_now); }

    QUrl m_root;
    api::Limits m_limits;
    storage::TokenStore *m_store;
    Now m_now;
    Kept m_kept = Kept::UntilQuit;
    QString m_entry; //!< of the keychain, the one read or written last
    QString m_knownName; //!< user name that belonged to m_entry last time
    bool m_keepUntilQuit = false; //!< said before signing in
    std::optional<api::ApiError> m_error;
    std::optional<storage::KeychainError> m_keychainError;
    quint64 m_round = 0; //!< answers of the keychain to an older question are dropped
};

} // namespace taskinput::session
