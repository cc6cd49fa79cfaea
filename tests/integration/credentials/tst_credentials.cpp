// The token store over the Credential Manager. Entries are of an API root that does not exist.
#include "storage/tokenstore.h"
#include "support/outcome.h"

#include <QTest>

#include <qt_windows.h>
#include <wincred.h>

#include <optional>

using namespace taskinput;
using namespace taskinput::storage;
using namespace Qt::StringLiterals;
using Kind = KeychainError::Kind;

namespace {

constexpr int waitLimitMs = 30'000;
const QString entry = u"https://api.example.invalid žluťoučký"_s;
const QString other = u"https://staging.example.invalid žluťoučký"_s;

template <typename T> using Outcome = test::OutcomeOf<T, KeychainError, waitLimitMs>;

bool isWritten(TokenStore &store, const QString &name, const QString &token)
{
    Outcome<void> outcome;
    store.write(name, Secret(token), outcome.callback());
    return outcome.arrives() && !outcome.isError();
}

QString readBack(TokenStore &store, const QString &name)
{
    Outcome<Secret> outcome;
    store.read(name, outcome.callback());
    return outcome.arrives() && !outcome.isError() ? outcome.value().reveal() : QString();
}

} // namespace

class TstCredentials : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void tokenComesBackAsItWas();
    void entryHasItsContractName();
    void newTokenReplacesTheOld();
    void accountsAreKeptApart();
    void missingEntryIsNotFound();
    void removedEntryIsNotFound();
    void callbackNeverRunsFromInsideTheCall();
    void destroyedStoreStaysSilent();
};

void TstCredentials::cleanup()
{
    const auto store = systemTokenStore();
    for (const QString &name : {entry, other}) {
        Outcome<void> removal;
        store->remove(name, removal.callback());
        QVERIFY(removal.arrives());
    }
}

void TstCredentials::tokenComesBackAsItWas()
{
    const auto store = systemTokenStore();
    QCOMPARE(store->backendName(), u"Credential Manager"_s);
    const QString token = u"apify_api_Ä€𝄞 0123456789"_s;
    QVERIFY(isWritten(*store, entry, token));
    QCOMPARE(readBack(*store, entry), token);
}

void TstCredentials::entryHasItsContractName()
{
    const auto store = systemTokenStore();
    QVERIFY(isWritten(*store, entry, u"seen by the system"_s));
    PCREDENTIALW credential = nullptr;
    const std::wstring target = (u"task-input-editor/"_s + entry).toStdWString();
    QVERIFY(CredReadW(target.c_str(), CRED_TYPE_GENERIC, 0, &credential));
    const QByteArray blob(reinterpret_cast<const char *>(credential->CredentialBlob),
                          static_cast<qsizetype>(credential->CredentialBlobSize));
    const QString user = QString::fromWCharArray(credential->UserName);
    CredFree(credential);
    QCOMPARE(blob, "seen by the system");
    QCOMPARE(user, entry);
}

void TstCredentials::newTokenReplacesTheOld()
{
    const auto store = systemTokenStore();
    QVERIFY(isWritten(*store, entry, u"old"_s));
    QVERIFY(isWritten(*store, entry, u"new"_s));
    QCOMPARE(readBack(*store, entry), u"new"_s);
}

void TstCredentials::accountsAreKeptApart()
{
    const auto store = systemTokenStore();
    QVERIFY(isWritten(*store, entry, u"one"_s));
    QVERIFY(isWritten(*store, other, u"two"_s));
    QCOMPARE(readBack(*store, entry), u"one"_s);
    QCOMPARE(readBack(*store, other), u"two"_s);
}

void TstCredentials::missingEntryIsNotFound()
{
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entry, outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NotFound);
    QVERIFY(!outcome.error().detail.isEmpty());
}

void TstCredentials::removedEntryIsNotFound()
{
    const auto store = systemTokenStore();
    QVERIFY(isWritten(*store, entry, u"soon gone"_s));
    Outcome<void> removal;
    store->remove(entry, removal.callback());
    QVERIFY(removal.arrives());
    QVERIFY(!removal.isError());
    Outcome<Secret> outcome;
    store->read(entry, outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NotFound);
}

void TstCredentials::callbackNeverRunsFromInsideTheCall()
{
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entry, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.arrives());
}

void TstCredentials::destroyedStoreStaysSilent()
{
    Outcome<Secret> silent;
    auto store = systemTokenStore();
    store->read(entry, silent.callback());
    store.reset();
    // The question above is answered before this one is.
    const auto another = systemTokenStore();
    Outcome<Secret> outcome;
    another->read(other, outcome.callback());
    QVERIFY(outcome.arrives());
    QCOMPARE(silent.count(), 0);
}

QTEST_GUILESS_MAIN(TstCredentials)
#include "tst_credentials.moc"
