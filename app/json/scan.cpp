#include "json/scan.h"

namespace taskinput::json::scan {

namespace {

bool isHexDigit(char16_t unit) noexcept
{
    return isDigit(unit) || (unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F');
}

} // namespace

bool isOtherSpace(char16_t unit) noexcept
{
    switch (unit) {
    case 0x0085: // next line
    case 0x00A0: // no-break space
    case 0x00AD: // soft hyphen
    case 0x1680: // Ogham space
    case 0x180E: // Mongolian vowel separator
    case 0x3000: // ideographic space
    case 0xFEFF: // byte order mark
        return true;
    }
    // Spaces, joiners, direction marks and line separators of the general punctuation.
    return (unit >= 0x2000 && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202F)
        || (unit >= 0x205F && unit <= 0x206F);
}

const char16_t *escapeEnd(const char16_t *at, const char16_t *end, bool &isSound) noexcept
{
    ++at;
    if (at == end || *at < 0x20) {
        isSound = false;
        return at;
    }
    switch (*at++) {
    case u'"':
    case u'\\':
    case u'/':
    case u'b':
    case u'f':
    case u'n':
    case u'r':
    case u't':
        return at;
    case u'u':
        for (int digit = 0; digit < 4; ++digit, ++at) {
            if (at == end || !isHexDigit(*at)) {
                isSound = false;
                return at;
            }
        }
        return at;
    }
    isSound = false;
    // What is skipped here must not hide half of a pair from the check for lone surrogates.
    return isSurrogate(at[-1]) ? at - 1 : at;
}

TokenEnd stringEnd(const char16_t *at, const char16_t *end) noexcept
{
    TokenEnd token;
    ++at;
    for (;;) {
        at = skipPlain(at, end);
        if (at == end || *at == u'\n' || *at == u'\r') {
            token.isSound = false;
            token.isClosed = false;
            break;
        }
        if (*at == u'"') {
            ++at;
            break;
        }
        if (*at == u'\\') {
            token.hasEscapes = true;
            at = escapeEnd(at, end, token.isSound);
        } else if (isHighSurrogate(*at) && end - at > 1 && isLowSurrogate(at[1])) {
            at += 2;
        } else {
            token.isSound = false; // a lone surrogate or a control character
            ++at;
        }
    }
    token.end = at;
    return token;
}

const char16_t *wordEnd(const char16_t *at, const char16_t *end) noexcept
{
    ++at;
    while (at != end && !endsWord(*at))
        ++at;
    return at;
}

const char16_t *commentEnd(const char16_t *at, const char16_t *end) noexcept
{
    if (*at == u'#')
        return lineEnd(at, end);
    if (*at != u'/' || end - at < 2)
        return at;
    if (at[1] == u'/')
        return lineEnd(at, end);
    if (at[1] != u'*')
        return at;
    for (at += 2; end - at >= 2; ++at) {
        if (at[0] == u'*' && at[1] == u'/')
            return at + 2;
    }
    return end;
}

const char16_t *singleQuotedEnd(const char16_t *at, const char16_t *end) noexcept
{
    for (++at; at != end && *at != u'\n' && *at != u'\r'; ++at) {
        if (*at == u'\'')
            return at + 1;
        if (*at == u'\\' && end - at > 1 && at[1] >= 0x20)
            ++at;
    }
    return at;
}

const char16_t *lineEnd(const char16_t *at, const char16_t *end) noexcept
{
    while (at != end && *at != u'\n' && *at != u'\r')
        ++at;
    return at;
}

} // namespace taskinput::json::scan
