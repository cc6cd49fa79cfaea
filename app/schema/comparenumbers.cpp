#include "schema/comparenumbers.h"

#include "json/decimal.h"

#include <algorithm>

namespace taskinput::schema {

using json::Decimal;

namespace {

int signOf(bool isLess)
{
    return isLess ? -1 : 1;
}

QStringView writtenExponent(QStringView number)
{
    const auto mark =
        std::find_if(number.begin(), number.end(), [](QChar c) { return c == u'e' || c == u'E'; });
    return mark == number.end() ? QStringView() : number.sliced(mark - number.begin() + 1);
}

bool hasNegativeExponent(QStringView number)
{
    return writtenExponent(number).startsWith(u'-');
}

// Length first: both are digits without leading zeros.
int compareDigitCounts(QStringView a, QStringView b)
{
    const auto significant = [](QStringView digits) {
        while (!digits.isEmpty() && (digits.front() < u'1' || digits.front() > u'9'))
            digits = digits.sliced(1);
        return digits;
    };
    const QStringView left = significant(a);
    const QStringView right = significant(b);
    if (left.size() != right.size())
        return signOf(left.size() < right.size());
    return left == right ? 0 : signOf(left < right);
}

int compareHugeExponents(QStringView a, QStringView b)
{
    if (hasNegativeExponent(a) != hasNegativeExponent(b))
        return signOf(hasNegativeExponent(a));
    const int magnitude = compareDigitCounts(writtenExponent(a), writtenExponent(b));
    return hasNegativeExponent(a) ? -magnitude : magnitude;
}

int compareExponents(const Decimal &one, QStringView a, const Decimal &other, QStringView b)
{
    if (one.exponent() != other.exponent())
        return signOf(one.exponent() < other.exponent());
    constexpr qint64 largest = 1'000'000'000'000'000'000; // larger ones are cut off there
    return qAbs(one.exponent()) < largest ? 0 : compareHugeExponents(a, b);
}

// Both stand behind the point: 0.d₁d₂…
int compareDigits(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (true) {
        i += i < a.size() && a[i] == u'.' ? 1 : 0;
        j += j < b.size() && b[j] == u'.' ? 1 : 0;
        if (i == a.size() || j == b.size())
            return static_cast<int>(i < a.size()) - static_cast<int>(j < b.size());
        if (a[i] != b[j])
            return signOf(a[i] < b[j]);
        ++i;
        ++j;
    }
}

} // namespace

int compareNumbers(QStringView a, QStringView b)
{
    const Decimal one(a);
    const Decimal other(b);
    if (one == other)
        return 0;
    if (one.isZero())
        return other.isNegative() ? 1 : -1;
    if (other.isZero() || one.isNegative() != other.isNegative())
        return one.isNegative() ? -1 : 1;
    int magnitude = compareExponents(one, a, other, b);
    if (magnitude == 0)
        magnitude = compareDigits(one.digits(), other.digits());
    return one.isNegative() ? -magnitude : magnitude;
}

bool isWholeNumber(QStringView number)
{
    const Decimal decimal(number);
    if (decimal.isZero())
        return true;
    return decimal.exponent() >= decimal.digitCount();
}

} // namespace taskinput::schema
