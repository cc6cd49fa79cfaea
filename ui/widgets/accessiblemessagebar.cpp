#include "ui/widgets/accessiblemessagebar.h"

#include "ui/widgets/messagebar.h"

#include <QAccessibleWidget>

namespace taskinput::widgets {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(MessageBar::staticMetaObject.className()))
        return nullptr;
    auto *bar = qobject_cast<MessageBar *>(object);
    return bar ? new QAccessibleWidget(bar, QAccessible::AlertMessage) : nullptr;
}

} // namespace

void makeMessageBarsAccessible()
{
    QAccessible::installFactory(&makeInterface);
}

} // namespace taskinput::widgets
