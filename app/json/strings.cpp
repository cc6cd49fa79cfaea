#include "json/strings.h"

#include "json/decode.h"
#include "json/hash.h"
#include "json/scan.h"

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

QStringView withoutQuotes(QStringView token)
{
    if (token.isEmpty())
        return token;
    const QChar quote = token.front();
    if (quote != u'"' && quote != u'\'')
        return token;
    token = token.sliced(1);
    return token.endsWith(quote) ? token.chopped(1) : token;
}

int hexValue(char16_t unit)
{
    if (scan::isDigit(unit))
        return unit - u'0';
    const char16_t lower = unit | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

//! The unit behind the four digits at \a position, or -1.
int escapedUnit(QStringView text, qsizetype position)
{
    if (text.size() - position < 4)
        return -1;
    int unit = 0;
    for (const QChar digit : text.sliced(position, 4)) {
        const int value = hexValue(digit.unicode());
        if (value < 0)
            return -1;
        unit = unit * 16 + value;
    }
    return unit;
}

char16_t simpleEscape(char16_t letter)
{
    switch (letter) {
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    }
    return letter;
}

QString withoutEscapes(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype from = 0;;) {
        const qsizetype backslash = text.indexOf(u'\\', from);
        if (backslash < 0 || backslash + 1 == text.size())
            return result.append(text.sliced(from));
        result.append(text.sliced(from, backslash - from));
        const char16_t letter = text[backslash + 1].unicode();
        const int unit = letter == u'u' ? escapedUnit(text, backslash + 2) : -1;
        result.append(unit < 0 ? QChar(simpleEscape(letter)) : QChar(static_cast<char16_t>(unit)));
        from = backslash + (unit < 0 ? 2 : 6);
    }
}

void appendEscaped(QString &token, char16_t unit)
{
    switch (unit) {
    case u'"':
        token += u"\\\""_s;
        return;
    case u'\\':
        token += u"\\\\"_s;
        return;
    case u'\b':
        token += u"\\b"_s;
        return;
    case u'\f':
        token += u"\\f"_s;
        return;
    case u'\n':
        token += u"\\n"_s;
        return;
    case u'\r':
        token += u"\\r"_s;
        return;
    case u'\t':
        token += u"\\t"_s;
        return;
    }
    token += u"\\u%1"_s.arg(static_cast<uint>(unit), 4, 16, QLatin1Char('0'));
}

} // namespace

QString decodedString(QStringView token)
{
    const QStringView text = withoutQuotes(token);
    return text.contains(u'\\') ? withoutEscapes(text) : text.toString();
}

bool sameString(QStringView a, bool aHasEscapes, QStringView b, bool bHasEscapes)
{
    if (a == b)
        return true;
    return (aHasEscapes || bHasEscapes) && decodedString(a) == decodedString(b);
}

quint64 stringHash(QStringView token, bool hasEscapes, quint64 seed)
{
    return hasEscapes ? hashOfUnits(decodedString(token), seed)
                      : hashOfUnits(withoutQuotes(token), seed);
}

QString quoted(QStringView text)
{
    QString token;
    token.reserve(text.size() + 2);
    token += u'"';
    const char16_t *at = text.utf16();
    const char16_t *const end = at + text.size();
    while (at != end) {
        const char16_t *const plain = scan::skipPlain(at, end);
        token.append(QStringView(at, plain));
        at = plain;
        if (at == end)
            break;
        if (scan::isHighSurrogate(*at) && end - at > 1 && scan::isLowSurrogate(at[1])) {
            token.append(QStringView(at, 2));
            at += 2;
        } else {
            appendEscaped(token, *at++);
        }
    }
    token += u'"';
    return fitForEditor(token);
}

} // namespace taskinput::json
