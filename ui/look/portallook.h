// The desktop portal's appearance settings (org.freedesktop.portal.Settings).
#pragma once

#include "ui/look/systemlook.h"

#include <QDBusVariant>

namespace taskinput::look {

//! Everything is asynchronous: a desktop without a portal, or a hanging one, delays nothing.
class PortalLook : public SystemLookSource {
    Q_OBJECT
public:
    PortalLook();

private slots:
    void takeSetting(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
};

} // namespace taskinput::look
