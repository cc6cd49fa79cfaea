// The token store over a real Secret Service. Started by with-keyring.
#include "storage/tokenstore.h"
#include "support/outcome.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace taskinput;
using namespace taskinput::storage;
using namespace Qt::StringLiterals;
using Kind = KeychainError::Kind;

namespace {

constexpr int waitLimitMs = 30'000;

QString entryOf(const QString &user)
{
    return u"https://api.apify.com "_s + user;
}

template <typename T> using Outcome = test::OutcomeOf<T, KeychainError, waitLimitMs>;

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(waitLimitMs);
    return process.readAllStandardOutput();
}

void lockKeyring()
{
    run(u"gdbus"_s,
        {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
         u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
         u"[objectpath \"/org/freedesktop/secrets/collection/login\"]"_s});
}

//! Another value of an environment variable, for a while.
class OtherVariable {
public:
    OtherVariable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_original(qgetenv(name))
    {
        value.isNull() ? qunsetenv(name) : qputenv(name, value);
    }
    ~OtherVariable() { qputenv(m_name, m_original); }
    OtherVariable(const OtherVariable &) = delete;
    OtherVariable &operator=(const OtherVariable &) = delete;

private:
    const char *m_name;
    QByteArray m_original;
};

//! A session bus that nothing can be started on.
class EmptyBus {
public:
    EmptyBus()
    {
        const QString address = u"unix:path="_s + m_folder.filePath(u"bus"_s);
        QFile config(m_folder.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly))
            return;
        config.write("<busconfig><type>session</type><listen>" + address.toUtf8()
                     + "</listen><policy context=\"default\"><allow send_destination=\"*\" "
                       "eavesdrop=\"true\"/>"
                       "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.start(
            u"dbus-daemon"_s,
            {u"--nofork"_s, u"--print-address"_s, u"--config-file"_s, config.fileName()});
        m_daemon.waitForReadyRead(waitLimitMs);
        m_address = m_daemon.readAllStandardOutput().trimmed();
    }
    ~EmptyBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished(waitLimitMs);
    }
    QByteArray address() const { return m_address; }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace

class TstTokenStore : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tokenComesBackAsItWas();
    void entryIsFoundUnderItsContractName();
    void newTokenReplacesTheOld();
    void accountsAreKeptApart();
    void missingEntryIsNotFound();
    void removedEntryIsNotFound();
    void removingWhatIsNotThereIsNoHarm();
    void twoQuestionsAtOnceAreBothAnswered();
    void callbackNeverRunsFromInsideTheCall();
    void callbackMayDestroyTheStore();
    void destroyedStoreStaysSilent();
    void withoutASessionBusThereIsNoKeychain();
    void deadBusIsNoKeychain();
    void busWithoutAKeychainIsNoKeychain();
    void lockedKeyringIsToldApart(); // last: it stays locked

private:
    void write(TokenStore &store, const QString &entry, const QString &token);
    QString read(TokenStore &store, const QString &entry);
};

void TstTokenStore::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("TASKINPUT_PRIVATE_KEYRING"))
        QSKIP("Needs with-keyring: this would touch a real keyring.");
}

void TstTokenStore::write(TokenStore &store, const QString &entry, const QString &token)
{
    Outcome<void> outcome;
    store.write(entry, Secret(token), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY2(!outcome.isError(), outcome.isError() ? qPrintable(outcome.error().detail) : "");
}

QString TstTokenStore::read(TokenStore &store, const QString &entry)
{
    Outcome<Secret> outcome;
    store.read(entry, outcome.callback());
    return outcome.arrives() && !outcome.isError() ? outcome.value().reveal() : QString();
}

void TstTokenStore::tokenComesBackAsItWas()
{
    const auto store = systemTokenStore();
    QCOMPARE(store->backendName(), u"Secret Service"_s);
    const QString token = u"apify_api_Ä€𝄞 0123456789"_s;
    write(*store, entryOf(u"u1"_s), token);
    QCOMPARE(read(*store, entryOf(u"u1"_s)), token);
}

void TstTokenStore::entryIsFoundUnderItsContractName()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"u2"_s), u"two"_s);
    const QByteArray found = run(u"secret-tool"_s,
                                 {u"lookup"_s, u"server"_s, u"task-input-editor"_s, u"user"_s,
                                  u"https://api.apify.com u2"_s});
    QCOMPARE(found, "two");
}

void TstTokenStore::newTokenReplacesTheOld()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"u3"_s), u"old"_s);
    write(*store, entryOf(u"u3"_s), u"new"_s);
    QCOMPARE(read(*store, entryOf(u"u3"_s)), u"new"_s);
}

void TstTokenStore::accountsAreKeptApart()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"u4"_s), u"four"_s);
    write(*store, u"https://staging.example u4"_s, u"other"_s);
    QCOMPARE(read(*store, entryOf(u"u4"_s)), u"four"_s);
    QCOMPARE(read(*store, u"https://staging.example u4"_s), u"other"_s);
}

void TstTokenStore::missingEntryIsNotFound()
{
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entryOf(u"nobody"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NotFound);
}

void TstTokenStore::removedEntryIsNotFound()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"u5"_s), u"five"_s);
    Outcome<void> removal;
    store->remove(entryOf(u"u5"_s), removal.callback());
    QVERIFY(removal.arrives());
    QVERIFY(!removal.isError());
    Outcome<Secret> outcome;
    store->read(entryOf(u"u5"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.error().kind, Kind::NotFound);
}

void TstTokenStore::removingWhatIsNotThereIsNoHarm()
{
    const auto store = systemTokenStore();
    Outcome<void> outcome;
    store->remove(entryOf(u"nobody"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(!outcome.isError() || outcome.error().kind == Kind::NotFound);
}

void TstTokenStore::twoQuestionsAtOnceAreBothAnswered()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"a"_s), u"token of a"_s);
    write(*store, entryOf(u"b"_s), u"token of b"_s);
    Outcome<Secret> a;
    Outcome<Secret> b;
    store->read(entryOf(u"a"_s), a.callback());
    store->read(entryOf(u"b"_s), b.callback());
    QVERIFY(a.arrives() && b.arrives());
    QCOMPARE(a.value().reveal(), u"token of a"_s);
    QCOMPARE(b.value().reveal(), u"token of b"_s);
}

void TstTokenStore::callbackNeverRunsFromInsideTheCall()
{
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entryOf(u"nobody"_s), outcome.callback());
    QVERIFY(outcome.count() == 0);
    QVERIFY(outcome.arrives());
}

void TstTokenStore::callbackMayDestroyTheStore()
{
    auto store = systemTokenStore();
    write(*store, entryOf(u"u6"_s), u"six"_s);
    QString token;
    store->read(entryOf(u"u6"_s), [&](const auto &result) {
        store.reset();
        token = result->reveal();
    });
    QTRY_VERIFY_WITH_TIMEOUT(!store, waitLimitMs);
    QCOMPARE(token, u"six"_s);
}

void TstTokenStore::destroyedStoreStaysSilent()
{
    Outcome<Secret> silent;
    auto store = systemTokenStore();
    store->read(entryOf(u"u6"_s), silent.callback());
    store.reset();
    // The question above is answered before this one is.
    const auto other = systemTokenStore();
    Outcome<Secret> outcome;
    other->read(entryOf(u"nobody"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(silent.count() == 0);
}

void TstTokenStore::withoutASessionBusThereIsNoKeychain()
{
    const OtherVariable bus("DBUS_SESSION_BUS_ADDRESS", {});
    const OtherVariable runtime("XDG_RUNTIME_DIR", {});
    const auto store = systemTokenStore();
    QElapsedTimer clock;
    clock.start();
    Outcome<void> outcome;
    store->write(entryOf(u"u7"_s), Secret(u"seven"_s), outcome.callback());
    QVERIFY(clock.elapsed() < 200); // the call itself does not wait
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NoKeychain);
    QVERIFY(!outcome.error().detail.isEmpty());
}

void TstTokenStore::deadBusIsNoKeychain()
{
    const OtherVariable bus("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entryOf(u"u7"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NoKeychain);
}

void TstTokenStore::busWithoutAKeychainIsNoKeychain()
{
    const EmptyBus empty;
    QVERIFY(!empty.address().isEmpty());
    const OtherVariable bus("DBUS_SESSION_BUS_ADDRESS", empty.address());
    const auto store = systemTokenStore();
    Outcome<Secret> outcome;
    store->read(entryOf(u"u7"_s), outcome.callback());
    QVERIFY(outcome.arrives());
    QVERIFY(outcome.isError());
    QCOMPARE(outcome.error().kind, Kind::NoKeychain);
}

void TstTokenStore::lockedKeyringIsToldApart()
{
    const auto store = systemTokenStore();
    write(*store, entryOf(u"u8"_s), u"eight"_s);
    lockKeyring();

    Outcome<Secret> reading;
    store->read(entryOf(u"u8"_s), reading.callback());
    QVERIFY(reading.arrives());
    QVERIFY(reading.isError());
    QCOMPARE(reading.error().kind, Kind::Locked);

    Outcome<void> writing;
    store->write(entryOf(u"u9"_s), Secret(u"nine"_s), writing.callback());
    QVERIFY(writing.arrives());
    QVERIFY(writing.isError());
    QCOMPARE(writing.error().kind, Kind::Locked);
}

QTEST_GUILESS_MAIN(TstTokenStore)
#include "tst_tokenstore.moc"
