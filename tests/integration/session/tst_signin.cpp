// From a token to an account, and where the token is kept.
#include "session/signin.h"

#include "sandbox/server.h"

#include <QSignalSpy>
#include <QTest>

#include <QHash>

using namespace taskinput;
using namespace taskinput::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = SignIn::State;
using Kept = SignIn::Kept;
using sandbox::Fault;
using sandbox::Route;

namespace {

constexpr int WaitLimitMs = 60'000;

//! A keychain in memory, or one that refuses.
class MemoryKeychain final : public storage::TokenStore {
public:
    QString backendName() const override { return u"Test keychain"_s; }
    void read(const QString &entry,
              std::function<void(Result<Secret, storage::KeychainError>)> done) override
    {
        ++calls;
        later([this, entry, done] {
            if (trouble)
                done(Failure{storage::KeychainError{*trouble, u"words"_s}});
            else if (!tokens.contains(entry))
                done(Failure{storage::KeychainError{storage::KeychainError::Kind::NotFound, {}}});
            else
                done(Secret(tokens.value(entry)));
        });
    }
    void write(const QString &entry, const Secret &token,
               std::function<void(Result<void, storage::KeychainError>)> done) override
    {
        ++calls;
        later([this, entry, token, done] {
            if (trouble) {
                done(Failure{storage::KeychainError{*trouble, u"words"_s}});
                return;
            }
            tokens.insert(entry, token.reveal());
            done({});
        });
    }
    void remove(const QString &entry,
                std::function<void(Result<void, storage::KeychainError>)> done) override
    {
        ++calls;
        later([this, entry, done] {
            tokens.remove(entry);
            done({});
        });
    }

    QHash<QString, QString> tokens;
    std::optional<storage::KeychainError::Kind> trouble;
    int calls = 0;

private:
    template <typename F> void later(F action)
    {
        QMetaObject::invokeMethod(&m_context, action, Qt::QueuedConnection);
    }
    QObject m_context;
};

struct Bench {
    Bench()
    {
        const Result<QUrl, QString> started = server.start();
        if (!started)
            qFatal("the sandbox does not start");
        root = *started;
        signIn = std::make_unique<SignIn>(root, api::Limits{2s, 2s, 2s, 0}, &keychain);
    }
    bool reaches(State state)
    {
        return QTest::qWaitFor([&] { return signIn->state() == state; }, WaitLimitMs);
    }
    bool isKept(Kept kept)
    {
        return QTest::qWaitFor([&] { return signIn->kept() == kept; }, WaitLimitMs);
    }
    QString entry() const { return root.toString() + u' ' + signIn->account().id; }
    QString token() const { return server.token().reveal(); }

    sandbox::Server server;
    QUrl root;
    MemoryKeychain keychain;
    std::unique_ptr<SignIn> signIn;
};

} // namespace

class TstSignIn : public QObject {
    Q_OBJECT
private slots:
    void aGoodTokenSignsInAndIsKept();
    void aWrongTokenIsNeverStored();
    void whiteSpaceAroundATokenIsDropped();
    void theNextStartReadsTheKeychain();
    void anEmptyKeychainIsNoTrouble();
    void aLockedKeychainIsSaidAndCanBeTriedAgain();
    void aKeychainThatRefusesToStoreLeavesTheTokenUntilQuit();
    void keepUntilQuitSaidBeforehandNeverAsksTheKeychain();
    void aTokenOfThisProcessNeverTouchesTheKeychain();
    void aGivenKeyWins();
    void aLimitedTokenSignsInByItsTaskList();
    void signingOutForgetsTheToken();
    void aStoredTokenThatIsRefusedStaysStored();
    void withoutAConnectionAStoredTokenIsGoodEnough();
    void aKnownAccountIsOpenBeforeApifyHasAnswered();
    void aKnownAccountIsLeftWhenItsTokenIsRefused();
    void withoutAConnectionATypedTokenIsNot();
    void aNewerTokenTakesOverAfterItWasChecked();
    void aWrongNewerTokenLeavesTheOldOneAtWork();
    void checkingCanBeCancelled();
};

void TstSignIn::aGoodTokenSignsInAndIsKept()
{
    Bench bench;
    QSignalSpy signedIn(bench.signIn.get(), &SignIn::signedIn);
    bench.signIn->signIn(bench.token());
    QCOMPARE(bench.signIn->state(), State::Checking);
    QVERIFY(bench.reaches(State::SignedIn));
    QVERIFY(bench.isKept(Kept::InKeychain));
    QCOMPARE(signedIn.count(), 1);
    QVERIFY(!bench.signIn->account().username.isEmpty());
    QCOMPARE(bench.signIn->accountKey(), bench.entry());
    QCOMPARE(bench.keychain.tokens.value(bench.entry()), bench.token());
    QVERIFY(bench.signIn->client());
}

void TstSignIn::aWrongTokenIsNeverStored()
{
    Bench bench;
    bench.signIn->signIn(u"apify_api_wrong"_s);
    QVERIFY(bench.reaches(State::Rejected));
    QCOMPARE(bench.signIn->error()->kind, api::ApiError::Kind::TokenRejected);
    QVERIFY(!bench.signIn->client());
    QCOMPARE(bench.keychain.calls, 0);
}

void TstSignIn::whiteSpaceAroundATokenIsDropped()
{
    Bench bench;
    bench.signIn->signIn(u"  "_s + bench.token() + u" \n"_s);
    QVERIFY(bench.reaches(State::SignedIn));
}

void TstSignIn::theNextStartReadsTheKeychain()
{
    Bench bench;
    bench.keychain.tokens.insert(u"some entry"_s, bench.token());
    bench.signIn->start(u"some entry"_s);
    QCOMPARE(bench.signIn->state(), State::ReadingKeychain);
    QVERIFY(bench.reaches(State::SignedIn));
    QCOMPARE(bench.signIn->kept(), Kept::InKeychain);
}

void TstSignIn::anEmptyKeychainIsNoTrouble()
{
    Bench bench;
    bench.signIn->start(u"some entry"_s);
    QVERIFY(bench.reaches(State::NotSignedIn));
    QVERIFY(!bench.signIn->keychainError());
}

void TstSignIn::aLockedKeychainIsSaidAndCanBeTriedAgain()
{
    Bench bench;
    bench.keychain.tokens.insert(u"some entry"_s, bench.token());
    bench.keychain.trouble = storage::KeychainError::Kind::Locked;
    bench.signIn->start(u"some entry"_s);
    QVERIFY(bench.reaches(State::KeychainUnavailable));
    QCOMPARE(bench.signIn->keychainError()->kind, storage::KeychainError::Kind::Locked);
    bench.keychain.trouble.reset();
    bench.signIn->tryKeychainAgain();
    QVERIFY(bench.reaches(State::SignedIn));
}

void TstSignIn::aKeychainThatRefusesToStoreLeavesTheTokenUntilQuit()
{
    Bench bench;
    bench.keychain.trouble = storage::KeychainError::Kind::NoKeychain;
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    QVERIFY(bench.isKept(Kept::NotStored));
    QCOMPARE(bench.signIn->keychainError()->kind, storage::KeychainError::Kind::NoKeychain);
    bench.signIn->keepUntilQuit();
    QCOMPARE(bench.signIn->kept(), Kept::UntilQuit);
    QCOMPARE(bench.signIn->state(), State::SignedIn);
}

void TstSignIn::keepUntilQuitSaidBeforehandNeverAsksTheKeychain()
{
    Bench bench;
    bench.signIn->keepUntilQuit();
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    QCOMPARE(bench.signIn->kept(), Kept::UntilQuit);
    QCOMPARE(bench.keychain.calls, 0);
}

void TstSignIn::aTokenOfThisProcessNeverTouchesTheKeychain()
{
    Bench bench;
    bench.signIn->signInForThisProcess(Secret(bench.token()));
    QVERIFY(bench.reaches(State::SignedIn));
    QCOMPARE(bench.signIn->kept(), Kept::UntilQuit);
    bench.signIn->signOut();
    QCOMPARE(bench.keychain.calls, 0);
}

void TstSignIn::aGivenKeyWins()
{
    Bench bench;
    bench.signIn->signInForThisProcess(Secret(bench.token()), u"sandbox"_s);
    QVERIFY(bench.reaches(State::SignedIn));
    QCOMPARE(bench.signIn->accountKey(), u"sandbox"_s);
}

void TstSignIn::aLimitedTokenSignsInByItsTaskList()
{
    Bench bench;
    bench.server.faults().always(Route::UsersMe,
                                 Fault::error(403, "insufficient-permissions", "no"));
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    QVERIFY(bench.signIn->account().isLimited);
    const QString prefix = bench.root.toString() + u" token-"_s;
    QVERIFY(bench.signIn->accountKey().startsWith(prefix));
    QCOMPARE(bench.signIn->accountKey().size(), prefix.size() + 12);
    QVERIFY(!bench.signIn->accountKey().contains(bench.token()));
}

void TstSignIn::signingOutForgetsTheToken()
{
    Bench bench;
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    QVERIFY(bench.isKept(Kept::InKeychain));
    QSignalSpy leaving(bench.signIn.get(), &SignIn::clientAboutToChange);
    bench.signIn->signOut();
    QCOMPARE(leaving.count(), 1);
    QCOMPARE(bench.signIn->state(), State::NotSignedIn);
    QTRY_VERIFY_WITH_TIMEOUT(bench.keychain.tokens.isEmpty(), WaitLimitMs);
}

void TstSignIn::aStoredTokenThatIsRefusedStaysStored()
{
    Bench bench;
    bench.keychain.tokens.insert(u"some entry"_s, u"apify_api_expired"_s);
    bench.signIn->start(u"some entry"_s);
    QVERIFY(bench.reaches(State::Rejected));
    QVERIFY(bench.keychain.tokens.contains(u"some entry"_s));
}

void TstSignIn::withoutAConnectionAStoredTokenIsGoodEnough()
{
    Bench bench;
    const QString entry = bench.root.toString() + u" abc123"_s;
    bench.keychain.tokens.insert(entry, bench.token());
    bench.server.stop();
    bench.signIn->start(entry);
    QVERIFY(bench.reaches(State::SignedIn));
    QCOMPARE(bench.signIn->accountKey(), entry);
    QCOMPARE(bench.signIn->account().id, u"abc123"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.signIn->error(), WaitLimitMs);
    QCOMPARE(bench.signIn->error()->kind, api::ApiError::Kind::NoConnection);
    QCOMPARE(bench.signIn->state(), State::SignedIn);
}

void TstSignIn::aKnownAccountIsOpenBeforeApifyHasAnswered()
{
    Bench bench;
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.isKept(Kept::InKeychain));
    const QString entry = bench.signIn->accountKey();
    const QString name = bench.signIn->account().username;
    bench.signIn =
        std::make_unique<SignIn>(bench.root, api::Limits{2s, 2s, 2s, 0}, &bench.keychain);
    bench.server.faults().hold(Route::UsersMe);
    bench.signIn->start(entry, u"known name"_s);
    QVERIFY(bench.reaches(State::SignedIn));
    QTRY_COMPARE_WITH_TIMEOUT(bench.server.faults().heldCount(), 1, WaitLimitMs);
    QCOMPARE(bench.signIn->accountKey(), entry);
    QCOMPARE(bench.signIn->account().username, u"known name"_s);
    bench.server.faults().release();
    QTRY_COMPARE_WITH_TIMEOUT(bench.signIn->account().username, name, WaitLimitMs);
}

void TstSignIn::aKnownAccountIsLeftWhenItsTokenIsRefused()
{
    Bench bench;
    const QString entry = bench.root.toString() + u" abc123"_s;
    bench.keychain.tokens.insert(entry, u"apify_api_expired"_s);
    QSignalSpy opened(bench.signIn.get(), &SignIn::signedIn);
    QSignalSpy leaving(bench.signIn.get(), &SignIn::clientAboutToChange);
    bench.signIn->start(entry);
    QVERIFY(bench.reaches(State::Rejected));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(leaving.count(), 1);
    QVERIFY(bench.keychain.tokens.contains(entry));
}

void TstSignIn::withoutAConnectionATypedTokenIsNot()
{
    Bench bench;
    bench.server.stop();
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::Rejected));
    QCOMPARE(bench.signIn->error()->kind, api::ApiError::Kind::NoConnection);
    QCOMPARE(bench.keychain.calls, 0);
}

void TstSignIn::aNewerTokenTakesOverAfterItWasChecked()
{
    Bench bench;
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    api::ApiClient *const before = bench.signIn->client();
    QSignalSpy signedIn(bench.signIn.get(), &SignIn::signedIn);
    api::ApiClient *announced = nullptr;
    QObject::connect(bench.signIn.get(), &SignIn::clientAboutToChange, bench.signIn.get(),
                     [&](api::ApiClient *next) { announced = next; });
    bench.signIn->signIn(bench.token());
    QCOMPARE(bench.signIn->state(), State::SignedIn);
    QCOMPARE(bench.signIn->client(), before);
    QTRY_VERIFY_WITH_TIMEOUT(bench.signIn->client() != before, WaitLimitMs);
    QCOMPARE(bench.signIn->client(), announced);
    QCOMPARE(signedIn.count(), 0);
}

void TstSignIn::aWrongNewerTokenLeavesTheOldOneAtWork()
{
    Bench bench;
    bench.signIn->signIn(bench.token());
    QVERIFY(bench.reaches(State::SignedIn));
    api::ApiClient *const before = bench.signIn->client();
    bench.signIn->signIn(u"apify_api_wrong"_s);
    QVERIFY(bench.signIn->isCheckingNewer());
    QTRY_VERIFY_WITH_TIMEOUT(bench.signIn->error(), WaitLimitMs);
    QCOMPARE(bench.signIn->state(), State::SignedIn);
    QCOMPARE(bench.signIn->client(), before);
}

void TstSignIn::checkingCanBeCancelled()
{
    Bench bench;
    bench.server.faults().hold(Route::UsersMe);
    bench.signIn->signIn(bench.token());
    bench.signIn->cancel();
    QCOMPARE(bench.signIn->state(), State::NotSignedIn);
    bench.server.faults().release();
}

QTEST_GUILESS_MAIN(TstSignIn)
#include "tst_signin.moc"
