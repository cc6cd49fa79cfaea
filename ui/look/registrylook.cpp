#include "ui/look/registrylook.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace taskinput::look {

RegistryLook::RegistryLook()
{
    QCoreApplication::instance()->installEventFilter(this);
    QMetaObject::invokeMethod(this, &RegistryLook::read, Qt::QueuedConnection);
}

bool RegistryLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationActivate)
        read();
    return SystemLookSource::eventFilter(watched, event);
}

void RegistryLook::read()
{
    const QSettings apps(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    const QVariant light = apps.value("AppsUseLightTheme"_L1);
    if (light.isValid())
        emit schemeTold(light.toInt() == 0 ? Scheme::Dark : Scheme::Light);
    const QSettings contrast(u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                             QSettings::NativeFormat);
    constexpr int IsOn = 1; // HCF_HIGHCONTRASTON
    emit contrastTold((contrast.value("Flags"_L1).toString().toInt() & IsOn) != 0);
}

std::unique_ptr<SystemLookSource> systemLookSource()
{
    return std::make_unique<RegistryLook>();
}

} // namespace taskinput::look
