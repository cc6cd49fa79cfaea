#include "ui/look/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace taskinput::look {

namespace {

constexpr double PlainDesktopPointSize = 10.0;

//! Names that stand for "whatever there is": no desktop chose them.
bool isGeneric(const QString &family)
{
    static constexpr std::array Names{"sans serif"_L1, "sans-serif"_L1, "sans"_L1, "monospace"_L1,
                                      "mono"_L1};
    return family.isEmpty()
        || std::any_of(Names.begin(), Names.end(), [&family](QLatin1StringView name) {
               return family.compare(name, Qt::CaseInsensitive) == 0;
           });
}

//! The first of \a families that is installed, or an empty string.
template <typename Families> QString firstInstalled(const Families &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QLatin1StringView family : families) {
        if (installed.contains(family))
            return family;
    }
    return {};
}

bool hasLigatures(const QString &family)
{
    static constexpr std::array Names{"fira code"_L1, "jetbrains mono"_L1, "cascadia code"_L1,
                                      "iosevka"_L1,   "hasklig"_L1,        "victor mono"_L1,
                                      "monoid"_L1,    "lilex"_L1,          "monaspace"_L1};
    return std::any_of(Names.begin(), Names.end(), [&family](QLatin1StringView name) {
        return family.startsWith(name, Qt::CaseInsensitive);
    });
}

} // namespace

QFont preferredUiFont()
{
    const QFont platform = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const bool isPlainDefault =
        isGeneric(platform.family()) || QFontInfo(platform).family().startsWith("DejaVu Sans"_L1);
    if (!isPlainDefault)
        return platform;
    const QString family = firstInstalled(std::array{"Inter"_L1, "Cantarell"_L1, "Noto Sans"_L1});
    if (family.isEmpty())
        return platform;
    QFont font(family);
    font.setPointSizeF(PlainDesktopPointSize);
    return font;
}

QFont monoFont(const QFont &ui)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QString resolved = QFontInfo(font).family();
    // Courier New is what Qt names on Windows whatever is installed, and too thin to read for long.
    if (isGeneric(font.family()) || resolved.startsWith("DejaVu Sans Mono"_L1)
        || font.family() == "Courier New"_L1 || hasLigatures(resolved)) {
        const QString family =
            firstInstalled(std::array{"Noto Sans Mono"_L1, "Hack"_L1, "Cascadia Mono"_L1,
                                      "Consolas"_L1, "DejaVu Sans Mono"_L1});
        if (!family.isEmpty())
            font.setFamilies({family});
    }
    font.setFixedPitch(true);
    font.setStyleHint(QFont::Monospace);
    font.setWeight(QFont::Normal);
    if (ui.pointSizeF() > 0.0)
        font.setPointSizeF(ui.pointSizeF());
    else
        font.setPixelSize(ui.pixelSize());
    return font;
}

QFont monoFont()
{
    return monoFont(QApplication::font());
}

QFont sized(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0.0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    font.setWeight(weight);
    return font;
}

} // namespace taskinput::look
