#include "storage/keychainprobe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QFile>
#include <QMap>
#include <QUuid>

#include <array>

namespace taskinput::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secretService = "org.freedesktop.secrets"_L1;
constexpr int answerLimitMs = 5'000;

//! Where the session bus is; empty if there is none. Leaving it to libdbus would start one then.
QString busAddress()
{
    const QString announced = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!announced.isEmpty())
        return announced;
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1;
    return QFile::exists(socket) ? "unix:path="_L1 + socket : QString();
}

//! A connection of its own, since the calling thread must not share one with the UI thread's.
class SessionBus {
public:
    explicit SessionBus(const QString &address)
        : m_name(QUuid::createUuid().toString())
        , m_bus(QDBusConnection::connectToBus(address, m_name))
    {
    }
    ~SessionBus() { QDBusConnection::disconnectFromBus(m_name); }
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;

    bool isConnected() const { return m_bus.isConnected(); }
    QString problem() const { return m_bus.lastError().message(); }

    QDBusMessage call(const QString &service, const QString &path, const QString &interface,
                      const QString &method, const QVariantList &arguments = {}) const
    {
        QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, answerLimitMs);
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

QStringList namesOf(const SessionBus &bus, const QString &method)
{
    const QDBusReply<QStringList> names = bus.call(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
    return names.isValid() ? names.value() : QStringList();
}

} // namespace

KeychainProbe probeKeychain()
{
    const QString address = busAddress();
    if (address.isEmpty())
        return {false, u"There is no D-Bus session."_s};
    const SessionBus bus(address);
    if (!bus.isConnected())
        return {false, bus.problem()};
    const QStringList names =
        namesOf(bus, u"ListNames"_s) + namesOf(bus, u"ListActivatableNames"_s);
    for (const QLatin1StringView name :
         {secretService, "org.kde.kwalletd6"_L1, "org.kde.kwalletd5"_L1}) {
        if (names.contains(name))
            return {true, {}};
    }
    return {false, u"Neither a Secret Service nor KWallet is on the session bus."_s};
}

bool isEntryLocked(const QString &service, const QString &entry)
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const SessionBus bus(busAddress());
    const Attributes attributes{{u"user"_s, entry}, {u"server"_s, service}};
    const QDBusMessage answer =
        bus.call(secretService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                 u"SearchItems"_s, {QVariant::fromValue(attributes)});
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().size() < 2)
        return false;
    return !qdbus_cast<QList<QDBusObjectPath>>(answer.arguments().at(1)).isEmpty();
}

QString keychainName()
{
    const bool isKde = qEnvironmentVariable("XDG_CURRENT_DESKTOP") == "KDE"_L1
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return isKde ? u"KWallet"_s : u"Secret Service"_s;
}

} // namespace taskinput::storage
