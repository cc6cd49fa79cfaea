// The smallest steps over UTF-16 text: white space, the plain part of a string, whole tokens.
// Inline where every unit of a 9 MiB text passes through; bounds are pointers, nothing is
// allocated.
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstring>

namespace taskinput::json::scan {

//! Four neighbouring UTF-16 units in one word, one a lane.
inline quint64 fourUnits(const char16_t *at) noexcept
{
    quint64 lanes;
    std::memcpy(&lanes, at, sizeof lanes);
    return lanes;
}

//! A word with \a unit in each of its four lanes.
constexpr quint64 inEachLane(char16_t unit) noexcept
{
    return Q_UINT64_C(0x0001000100010001) * unit;
}

constexpr bool isSurrogate(char16_t unit) noexcept
{
    return (unit & 0xF800) == 0xD800;
}
constexpr bool isHighSurrogate(char16_t unit) noexcept
{
    return (unit & 0xFC00) == 0xD800;
}
constexpr bool isLowSurrogate(char16_t unit) noexcept
{
    return (unit & 0xFC00) == 0xDC00;
}
constexpr bool isDigit(char16_t unit) noexcept
{
    return static_cast<char16_t>(unit - u'0') < 10;
}
//! The four that RFC 8259 calls white space, no other.
constexpr bool isSpace(char16_t unit) noexcept
{
    return unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t';
}

namespace detail {

constexpr std::array<bool, 128> wordEnders()
{
    std::array<bool, 128> ends{};
    for (const char16_t unit :
         {u' ', u'\t', u'\n', u'\r', u'{', u'}', u'[', u']', u',', u':', u'"', u'\'', u'/'}) {
        ends[unit] = true;
    }
    return ends;
}
inline constexpr std::array<bool, 128> endsWordTable = wordEnders();

} // namespace detail

//! What looks like white space in a text but is none in JSON: no-break space, byte order mark …
bool isOtherSpace(char16_t unit) noexcept;

//! True for what can't stand inside a word (an unquoted run of anything): white space, brackets,
//! comma, colon, quotes, slash.
inline bool endsWord(char16_t unit) noexcept
{
    return unit < 128 ? detail::endsWordTable[unit] : isOtherSpace(unit);
}

//! First unit in [at, end) that is no white space.
inline const char16_t *skipSpace(const char16_t *at, const char16_t *end) noexcept
{
    while (at != end && *at <= u' ') {
        if (!isSpace(*at))
            return at;
        ++at;
        // Indentation comes in runs.
        while (end - at >= 4 && fourUnits(at) == inEachLane(u' '))
            at += 4;
    }
    return at;
}

//! First unit in [at, end) that is a quote, backslash, control character or surrogate.
inline const char16_t *skipPlain(const char16_t *at, const char16_t *end) noexcept
{
    constexpr quint64 top = inEachLane(0x8000);
    while (end - at >= 4) {
        const quint64 units = fourUnits(at);
        // Lanes below 0x80 get their top bit from a borrow exactly if they are one of the units
        // looked for; a borrow into the lane above only follows a real hit below it.
        const quint64 hits = ((units ^ inEachLane(u'"')) - inEachLane(1))
            | ((units ^ inEachLane(u'\\')) - inEachLane(1)) | (units - inEachLane(0x20));
        const quint64 beyondAscii = units & inEachLane(0xFF80);
        if (!((hits & top) | beyondAscii)) {
            at += 4;
            continue;
        }
        if (!beyondAscii && std::endian::native == std::endian::little)
            return at + std::countr_zero(hits & top) / 16;
        for (int lane = 0; lane < 4; ++lane, ++at) {
            if (*at == u'"' || *at == u'\\' || *at < 0x20 || isSurrogate(*at))
                return at;
        }
    }
    while (at != end && *at != u'"' && *at != u'\\' && *at >= 0x20 && !isSurrogate(*at))
        ++at;
    return at;
}

//! Where a token ends and whether it keeps to RFC 8259.
struct TokenEnd {
    const char16_t *end = nullptr;
    bool isSound = true;
    bool hasEscapes = false; //!< strings: holds a backslash
    bool isClosed = true; //!< strings: ends with its quote
};

//! The string whose opening quote stands at \a at. One without a closing quote ends before its
//! line's end.
TokenEnd stringEnd(const char16_t *at, const char16_t *end) noexcept;

//! Behind the escape whose backslash stands at \a at. Clears \a isSound if it is none of RFC
//! 8259's; then what belongs to it for sure is skipped, at least the backslash.
const char16_t *escapeEnd(const char16_t *at, const char16_t *end, bool &isSound) noexcept;

//! The run of units at \a at up to one that ends a word, at least one unit long.
const char16_t *wordEnd(const char16_t *at, const char16_t *end) noexcept;

//! Behind the text in single quotes that starts at \a at; one without its end stops at the line's
//! end.
const char16_t *singleQuotedEnd(const char16_t *at, const char16_t *end) noexcept;

//! The comment at \a at (two slashes or # to the line's end, slash and star); \a at itself where
//! none starts.
const char16_t *commentEnd(const char16_t *at, const char16_t *end) noexcept;

//! First unit in [at, end) that is a line feed or carriage return.
const char16_t *lineEnd(const char16_t *at, const char16_t *end) noexcept;

//! The number that starts at \a at (a digit or minus). A wrong one reaches to the end of the word.
inline TokenEnd numberEnd(const char16_t *at, const char16_t *end) noexcept
{
    const char16_t *const start = at;
    const auto digits = [&at, end] {
        const char16_t *const first = at;
        while (at != end && isDigit(*at))
            ++at;
        return at != first;
    };
    if (*at == u'-')
        ++at;
    bool sound = true;
    if (at != end && *at == u'0')
        ++at;
    else
        sound = digits();
    if (sound && at != end && *at == u'.') {
        ++at;
        sound = digits();
    }
    if (sound && at != end && (*at == u'e' || *at == u'E')) {
        ++at;
        if (at != end && (*at == u'+' || *at == u'-'))
            ++at;
        sound = digits();
    }
    if (sound && (at == end || endsWord(*at)))
        return {at};
    return {wordEnd(start, end), false};
}

} // namespace taskinput::json::scan
