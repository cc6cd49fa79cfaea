#include "ui/look/bidi.h"

#include <QGuiApplication>

namespace taskinput::look {

QString leftToRight(const QString &text)
{
    if (!QGuiApplication::isRightToLeft() || text.isEmpty())
        return text;
    constexpr QChar LeftToRightIsolate(0x2066);
    constexpr QChar PopDirectionalIsolate(0x2069);
    return LeftToRightIsolate + text + PopDirectionalIsolate;
}

} // namespace taskinput::look
