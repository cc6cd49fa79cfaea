#include "schema/entities.h"

#include <algorithm>
#include <array>

namespace taskinput::schema {

using namespace Qt::StringLiterals;

namespace {

struct NamedEntity {
    QLatin1StringView name;
    char16_t character;
};

constexpr std::array<NamedEntity, 44> namedEntities{{
    {"amp"_L1, u'&'},         {"lt"_L1, u'<'},         {"gt"_L1, u'>'},
    {"quot"_L1, u'"'},        {"apos"_L1, u'\''},      {"nbsp"_L1, u'\u00a0'},
    {"copy"_L1, u'\u00a9'},   {"reg"_L1, u'\u00ae'},   {"trade"_L1, u'\u2122'},
    {"hellip"_L1, u'\u2026'}, {"mdash"_L1, u'\u2014'}, {"ndash"_L1, u'\u2013'},
    {"lsquo"_L1, u'\u2018'},  {"rsquo"_L1, u'\u2019'}, {"ldquo"_L1, u'\u201c'},
    {"rdquo"_L1, u'\u201d'},  {"sbquo"_L1, u'\u201a'}, {"bdquo"_L1, u'\u201e'},
    {"laquo"_L1, u'\u00ab'},  {"raquo"_L1, u'\u00bb'}, {"bull"_L1, u'\u2022'},
    {"middot"_L1, u'\u00b7'}, {"times"_L1, u'\u00d7'}, {"divide"_L1, u'\u00f7'},
    {"plusmn"_L1, u'\u00b1'}, {"deg"_L1, u'\u00b0'},   {"micro"_L1, u'\u00b5'},
    {"euro"_L1, u'\u20ac'},   {"pound"_L1, u'\u00a3'}, {"yen"_L1, u'\u00a5'},
    {"cent"_L1, u'\u00a2'},   {"sect"_L1, u'\u00a7'},  {"para"_L1, u'\u00b6'},
    {"rarr"_L1, u'\u2192'},   {"larr"_L1, u'\u2190'},  {"uarr"_L1, u'\u2191'},
    {"darr"_L1, u'\u2193'},   {"rArr"_L1, u'\u21d2'},  {"ne"_L1, u'\u2260'},
    {"le"_L1, u'\u2264'},     {"ge"_L1, u'\u2265'},    {"check"_L1, u'\u2713'},
    {"frac12"_L1, u'\u00bd'}, {"lowbar"_L1, u'_'},
}};

constexpr qsizetype longestName = 10;

QString characterOf(uint code)
{
    constexpr uint replacement = 0xfffd;
    const bool isCharacter = code != 0 && code <= QChar::LastValidCodePoint
        && !QChar::isSurrogate(code) && !QChar::isNonCharacter(code);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(isCharacter ? &code : &replacement),
                             1);
}

std::optional<QString> numbered(QStringView digits)
{
    const bool isHexadecimal = digits.startsWith(u'x', Qt::CaseInsensitive);
    if (isHexadecimal)
        digits = digits.sliced(1);
    bool isNumber = false;
    const uint code = digits.toUInt(&isNumber, isHexadecimal ? 16 : 10);
    return isNumber ? std::optional(characterOf(code)) : std::nullopt;
}

std::optional<QString> named(QStringView name)
{
    const auto found = std::find_if(namedEntities.begin(), namedEntities.end(),
                                    [name](const NamedEntity &e) { return e.name == name; });
    return found == namedEntities.end() ? std::nullopt
                                        : std::optional(QString(QChar(found->character)));
}

} // namespace

std::optional<DecodedEntity> entityAt(QStringView text)
{
    const qsizetype end = text.left(longestName + 2).indexOf(u';');
    if (!text.startsWith(u'&') || end < 2)
        return std::nullopt;
    const QStringView inside = text.sliced(1, end - 1);
    const std::optional<QString> character =
        inside.startsWith(u'#') ? numbered(inside.sliced(1)) : named(inside);
    if (!character)
        return std::nullopt;
    return DecodedEntity{*character, end + 1};
}

} // namespace taskinput::schema
