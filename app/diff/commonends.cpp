#include "diff/commonends.h"

#include <algorithm>
#include <cstring>

namespace taskinput::diff {

namespace {

// Long enough that memcmp runs at memory speed, short enough that the last one costs nothing.
constexpr qsizetype stride = 1024;

bool isEqual(const char16_t *a, const char16_t *b, qsizetype units) noexcept
{
    return std::memcmp(a, b, static_cast<std::size_t>(units) * sizeof(char16_t)) == 0;
}

} // namespace

qsizetype commonPrefix(QStringView a, QStringView b) noexcept
{
    const qsizetype limit = std::min(a.size(), b.size());
    const char16_t *left = a.utf16();
    const char16_t *right = b.utf16();
    qsizetype n = 0;
    while (limit - n >= stride && isEqual(left + n, right + n, stride))
        n += stride;
    while (n < limit && left[n] == right[n])
        ++n;
    return n;
}

qsizetype commonSuffix(QStringView a, QStringView b, qsizetype limit) noexcept
{
    limit = std::min({limit, a.size(), b.size()});
    const char16_t *left = a.utf16() + a.size();
    const char16_t *right = b.utf16() + b.size();
    qsizetype n = 0;
    while (limit - n >= stride && isEqual(left - n - stride, right - n - stride, stride))
        n += stride;
    while (n < limit && left[-n - 1] == right[-n - 1])
        ++n;
    return n;
}

} // namespace taskinput::diff
