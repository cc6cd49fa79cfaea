#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QString>
#include <QWidget>

namespace taskinput::widgets {

void announce(QWidget *source, const QString &text)
{
    if (!QAccessible::isActive() || text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, text);
    QAccessible::updateAccessibility(&event);
#else
    // Before 6.8 there is no announcement: a changed name and an alert are what readers listen to.
    QAccessibleEvent renamed(source, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent alert(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
#endif
}

} // namespace taskinput::widgets
