#include "diff/pairing.h"

#include <QHash>

#include <algorithm>

namespace taskinput::diff {

namespace {

struct Occurrences {
    qint32 beforeCount = 0, afterCount = 0;
    std::size_t before = 0, after = 0;
};

} // namespace

bool Pairing::hasFreeOnBothSides() const
{
    const auto isFree = [](qint32 partner) { return partner < 0; };
    const auto hasFree = [&](const std::vector<qint32> &partners, std::size_t from,
                             std::size_t to) {
        return std::any_of(partners.begin() + static_cast<qptrdiff>(from),
                           partners.begin() + static_cast<qptrdiff>(to), isFree);
    };
    return hasFree(ofBefore, m_range.beforeBegin, m_range.beforeEnd)
        && hasFree(ofAfter, m_range.afterBegin, m_range.afterEnd);
}

void Pairing::pairByKey(const Keys &before, const Keys &after, Uniqueness uniqueness)
{
    pairUnique(before, after);
    if (uniqueness == Uniqueness::Only)
        return;
    pairNeighbours(before, after);
    pairInOrder(before, after);
}

void Pairing::pairUnique(const Keys &before, const Keys &after)
{
    QHash<quint64, Occurrences> table;
    table.reserve(static_cast<qsizetype>(m_range.beforeEnd - m_range.beforeBegin));
    for (std::size_t i = m_range.beforeBegin; i < m_range.beforeEnd; ++i) {
        if (ofBefore[i] >= 0 || before[i] == 0)
            continue;
        Occurrences &seen = table[before[i]];
        ++seen.beforeCount;
        seen.before = i;
    }
    for (std::size_t j = m_range.afterBegin; j < m_range.afterEnd; ++j) {
        if (ofAfter[j] >= 0 || after[j] == 0)
            continue;
        if (const auto seen = table.find(after[j]); seen != table.end()) {
            ++seen->afterCount;
            seen->after = j;
        }
    }
    for (const Occurrences &seen : std::as_const(table)) {
        if (seen.beforeCount == 1 && seen.afterCount == 1)
            pair(seen.before, seen.after);
    }
}

// Equal elements beside a pair belong to it: what stands together stays together.
void Pairing::pairNeighbours(const Keys &before, const Keys &after)
{
    for (std::size_t i = m_range.beforeBegin; i < m_range.beforeEnd; ++i) {
        if (i == 0 || ofBefore[i] >= 0 || ofBefore[i - 1] < 0)
            continue;
        const auto j = static_cast<std::size_t>(ofBefore[i - 1]) + 1;
        if (j < ofAfter.size() && canPair(i, j, before, after))
            pair(i, j);
    }
    for (std::size_t i = m_range.beforeEnd; i-- > m_range.beforeBegin;) {
        if (i + 1 >= ofBefore.size() || ofBefore[i] >= 0 || ofBefore[i + 1] < 1)
            continue;
        const auto j = static_cast<std::size_t>(ofBefore[i + 1]) - 1;
        if (canPair(i, j, before, after))
            pair(i, j);
    }
}

void Pairing::pairInOrder(const Keys &before, const Keys &after)
{
    constexpr qint32 none = -1;
    QHash<quint64, qint32> firstFree;
    std::vector<qint32> nextFree(ofBefore.size(), none);
    for (std::size_t i = m_range.beforeEnd; i-- > m_range.beforeBegin;) {
        if (ofBefore[i] >= 0 || before[i] == 0)
            continue;
        nextFree[i] = firstFree.value(before[i], none);
        firstFree.insert(before[i], static_cast<qint32>(i));
    }
    for (std::size_t j = m_range.afterBegin; j < m_range.afterEnd; ++j) {
        if (ofAfter[j] >= 0 || after[j] == 0)
            continue;
        const auto first = firstFree.find(after[j]);
        if (first == firstFree.end() || *first == none)
            continue;
        const auto i = static_cast<std::size_t>(*first);
        *first = nextFree[i];
        pair(i, j);
    }
}

} // namespace taskinput::diff
