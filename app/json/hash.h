// Fast 64-bit hashes of text, for tables inside this process. Equal hashes are always confirmed.
#pragma once

#include <QHashFunctions>
#include <QStringView>

#include <bit>
#include <cstring>

namespace taskinput::json {

//! Spreads every bit of \a value over the word.
constexpr quint64 mixed(quint64 value) noexcept
{
    value ^= value >> 32;
    value *= Q_UINT64_C(0xd6e8feb86659fd93);
    value ^= value >> 32;
    value *= Q_UINT64_C(0xd6e8feb86659fd93);
    return value ^ (value >> 32);
}

//! Depends on the order of the two.
constexpr quint64 combined(quint64 first, quint64 second) noexcept
{
    return mixed(first ^ std::rotl(second * Q_UINT64_C(0x9e3779b97f4a7c15), 23));
}

//! Another one in each process, so that nobody can prepare names that all fall into one place.
inline quint64 processSeed()
{
    return static_cast<quint64>(static_cast<std::size_t>(QHashSeed::globalSeed()));
}

inline quint64 hashOfUnits(QStringView text, quint64 seed) noexcept
{
    constexpr quint64 prime = Q_UINT64_C(0x9fb21c651e98df25);
    const char16_t *at = text.utf16();
    qsizetype left = text.size();
    quint64 hash = seed ^ (static_cast<quint64>(left) * prime);
    const auto take = [&hash](quint64 word) {
        hash = (hash ^ word) * prime;
        hash ^= hash >> 29;
    };
    const auto load = [](const char16_t *from, std::size_t bytes) {
        quint64 word = 0;
        std::memcpy(&word, from, bytes);
        return word;
    };
    for (; left > 4; left -= 4, at += 4)
        take(load(at, 8));
    if (left == 4)
        take(load(at, 8));
    else if (left >= 2)
        take(load(at, 4) << 32 | load(at + left - 2, 4));
    else if (left == 1)
        take(*at);
    return hash ^ (hash >> 32);
}

} // namespace taskinput::json
