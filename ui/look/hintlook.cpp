#include "ui/look/hintlook.h"

#include <QGuiApplication>
#include <QMetaObject>
#include <QStyleHints>

namespace taskinput::look {

HintLook::HintLook()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &HintLook::read);
    QMetaObject::invokeMethod(this, &HintLook::read, Qt::QueuedConnection);
#endif
}

void HintLook::read()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme told = QGuiApplication::styleHints()->colorScheme();
    if (told != Qt::ColorScheme::Unknown)
        emit schemeTold(told == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light);
#endif
}

std::unique_ptr<SystemLookSource> systemLookSource()
{
    return std::make_unique<HintLook>();
}

} // namespace taskinput::look
