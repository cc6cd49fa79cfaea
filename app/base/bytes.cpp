#include "base/bytes.h"

#include <QtEndian>

#include <cstring>

namespace taskinput {

qint64 utf8Size(QStringView text) noexcept
{
    // A surrogate pair takes four bytes: three for its first half in this sum, one for its second.
    qint64 bytes = text.size();
    const auto *unit = text.utf16();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = unit[i];
        if (c < 0x80)
            continue;
        bytes += c < 0x800 ? 1 : 2;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size()
            && QChar::isLowSurrogate(unit[i + 1])) {
            ++i; // its own unit is already counted once
        }
    }
    return bytes;
}

qsizetype firstInvalidUtf8(QByteArrayView bytes) noexcept
{
    const auto *begin = reinterpret_cast<const uchar *>(bytes.data());
    const auto *end = begin + bytes.size();
    const auto *p = begin;
    const auto continues = [end](const uchar *q) { return q < end && (*q & 0xC0) == 0x80; };
    while (p < end) {
        if (end - p >= 8) {
            quint64 eight;
            std::memcpy(&eight, p, 8);
            if (!(eight & Q_UINT64_C(0x8080808080808080))) {
                p += 8;
                continue;
            }
        }
        const uchar c = *p;
        if (c < 0x80) {
            ++p;
        } else if (c >= 0xC2 && c <= 0xDF && continues(p + 1)) {
            p += 2;
        } else if (c >= 0xE0 && c <= 0xEF && continues(p + 1) && continues(p + 2)
                   && !(c == 0xE0 && p[1] < 0xA0) && !(c == 0xED && p[1] > 0x9F)) {
            p += 3;
        } else if (c >= 0xF0 && c <= 0xF4 && continues(p + 1) && continues(p + 2)
                   && continues(p + 3) && !(c == 0xF0 && p[1] < 0x90)
                   && !(c == 0xF4 && p[1] > 0x8F)) {
            p += 4;
        } else {
            return p - begin;
        }
    }
    return -1;
}

qsizetype firstLoneSurrogate(QStringView text) noexcept
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            return i;
    }
    return -1;
}

} // namespace taskinput
