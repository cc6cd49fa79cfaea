#include "ui/look/tilecolors.h"

#include <QString>

namespace taskinput::look {

namespace {

constexpr int HueStep = 30;
constexpr quint32 Hues = 360 / HueStep;

//! FNV-1a: unlike qHash() the same in every run and build.
quint32 stableHash(QStringView text)
{
    quint32 hash = 2166136261U;
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xffU)) * 16777619U;
        hash = (hash ^ (c.unicode() >> 8U)) * 16777619U;
    }
    return hash;
}

QColor hsl(int hue, int saturationPercent, int lightnessPercent)
{
    return QColor::fromHslF(float(hue) / 360.0F, float(saturationPercent) / 100.0F,
                            float(lightnessPercent) / 100.0F);
}

} // namespace

TileColors tileColors(const QString &actor, Scheme scheme)
{
    const int hue = static_cast<int>((stableHash(actor) >> 4U) % Hues) * HueStep;
    if (scheme == Scheme::Dark)
        return {hsl(hue, 30, 22), hsl(hue, 55, 80)};
    return {hsl(hue, 55, 91), hsl(hue, 60, 27)};
}

QString tileInitials(const QString &actor)
{
    const QString own = actor.section(u'/', -1);
    QString initials;
    bool startsWord = true;
    for (const QChar c : own) {
        if (!c.isLetterOrNumber()) {
            startsWord = true;
            continue;
        }
        if (startsWord && initials.size() < 2)
            initials += c.toUpper();
        startsWord = false;
    }
    if (initials.size() == 1 && own.size() > 1 && own[1].isLetterOrNumber())
        initials += own[1].toUpper();
    return initials;
}

} // namespace taskinput::look
