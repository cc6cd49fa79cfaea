#include "ui/look/portallook.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace taskinput::look {

namespace {

constexpr auto Service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto Path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto Interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto Space = "org.freedesktop.appearance"_L1;
constexpr auto SchemeKey = "color-scheme"_L1;
constexpr auto ContrastKey = "contrast"_L1;

//! Without one, asking for the bus would start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

//! Read() wraps the value twice, the signal once.
uint unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

PortalLook::PortalLook()
{
    if (!hasSessionBus())
        return;
    QDBusConnection::sessionBus().connect(Service, Path, Interface, u"SettingChanged"_s, this,
                                          SLOT(takeSetting(QString, QString, QDBusVariant)));
    ask(SchemeKey);
    ask(ContrastKey);
}

void PortalLook::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    call << QString(Space) << key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            takeSetting(Space, key, reply.value());
        watcher->deleteLater();
    });
}

void PortalLook::takeSetting(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space != Space)
        return;
    const uint number = unwrapped(value.variant());
    if (key == ContrastKey)
        emit contrastTold(number == 1);
    if (key != SchemeKey)
        return;
    if (number == 1)
        emit schemeTold(Scheme::Dark);
    else
        emit schemeTold(number == 2 ? std::optional(Scheme::Light) : std::nullopt);
}

std::unique_ptr<SystemLookSource> systemLookSource()
{
    return std::make_unique<PortalLook>();
}

} // namespace taskinput::look
