#include "json/decimal.h"

#include "json/hash.h"
#include "json/scan.h"

#include <algorithm>
#include <cstdlib>

namespace taskinput::json {

namespace {

constexpr qsizetype digitsOfInt64 = 18;
constexpr qint64 limitOfExponent = 1'000'000'000'000'000'000; // the first with more digits

bool isNonZeroDigit(QChar c)
{
    return c >= u'1' && c <= u'9';
}

qint64 toInt64(QStringView digits)
{
    qint64 value = 0;
    for (const QChar digit : digits)
        value = value * 10 + (digit.unicode() - u'0');
    return value;
}

//! \a digits plus \a shift (of either sign, smaller than the number itself), as decimal digits.
QString added(QStringView digits, qint64 shift)
{
    QString sum = digits.toString();
    for (qsizetype place = sum.size() - 1; shift != 0; --place) {
        if (place < 0) {
            sum.prepend(u'0');
            place = 0;
        }
        qint64 digit = sum[place].unicode() - u'0' + shift % 10;
        shift /= 10;
        if (digit < 0) {
            digit += 10;
            --shift;
        } else if (digit > 9) {
            digit -= 10;
            ++shift;
        }
        sum[place] = QChar(static_cast<char16_t>(u'0' + digit));
    }
    return sum;
}

//! The first \a count digits of two runs that may hold a point each.
bool sameDigits(QStringView a, QStringView b)
{
    if (a == b)
        return true;
    qsizetype j = 0;
    for (const QChar digit : a) {
        if (digit == u'.')
            continue;
        if (j < b.size() && b[j] == u'.')
            ++j;
        if (j == b.size() || b[j] != digit)
            return false;
        ++j;
    }
    return j == b.size();
}

} // namespace

Decimal::Decimal(QStringView spelling)
{
    m_isNegative = spelling.startsWith(u'-');
    if (m_isNegative)
        spelling = spelling.sliced(1);
    const auto isExponentMark = [](QChar c) { return c == u'e' || c == u'E'; };
    const auto mark = std::find_if(spelling.begin(), spelling.end(), isExponentMark);
    const QStringView mantissa = spelling.first(mark - spelling.begin());

    const auto first = std::find_if(mantissa.begin(), mantissa.end(), isNonZeroDigit);
    if (first == mantissa.end()) { // zero, whatever its sign and exponent
        m_isNegative = false;
        return;
    }
    auto last = mantissa.end();
    while (!isNonZeroDigit(last[-1]))
        --last;
    const qsizetype begin = first - mantissa.begin();
    m_digits = mantissa.sliced(begin, last - first);
    m_digitCount = m_digits.size() - (m_digits.contains(u'.') ? 1 : 0);
    const qsizetype found = mantissa.indexOf(u'.');
    const qsizetype point = found < 0 ? mantissa.size() : found;
    // 12.5 is 0.125 × 10^2; 0.0125 is 0.125 × 10^-1
    m_exponent = point > begin ? point - begin : point + 1 - begin;
    if (mark != spelling.end())
        readExponent(spelling.sliced(mantissa.size() + 1), m_exponent);
}

void Decimal::readExponent(QStringView spelling, qint64 shift)
{
    const bool isNegative = spelling.startsWith(u'-');
    while (spelling.size() > 0 && !isNonZeroDigit(spelling.front()))
        spelling = spelling.sliced(1);
    if (spelling.size() <= digitsOfInt64) {
        const qint64 exponent = toInt64(spelling);
        m_exponent = shift + (isNegative ? -exponent : exponent);
        if (std::abs(m_exponent) >= limitOfExponent)
            setHugeExponent(m_exponent < 0, QString::number(std::abs(m_exponent)));
        return;
    }
    const QString sum = added(spelling, isNegative ? -shift : shift);
    const auto first = std::find_if(sum.cbegin(), sum.cend(), isNonZeroDigit);
    const QString digits = sum.sliced(first - sum.cbegin());
    if (digits.size() <= digitsOfInt64)
        m_exponent = isNegative ? -toInt64(digits) : toInt64(digits);
    else
        setHugeExponent(isNegative, digits);
}

//! One way to write each exponent, whichever way it was found: only then equal ones compare equal.
void Decimal::setHugeExponent(bool isNegative, const QString &digits)
{
    m_exponent = isNegative ? -limitOfExponent : limitOfExponent;
    m_hugeExponent = digits;
}

quint64 Decimal::hash(quint64 seed) const
{
    quint64 hash = mixed(seed ^ static_cast<quint64>(m_exponent) ^ (m_isNegative ? 1U << 31 : 0U));
    if (!m_hugeExponent.isEmpty())
        hash = combined(hash, hashOfUnits(m_hugeExponent, seed));
    if (const qsizetype point = m_digits.indexOf(u'.'); point >= 0)
        return hashOfUnits(m_digits.toString().remove(point, 1), hash);
    return hashOfUnits(m_digits, hash);
}

bool operator==(const Decimal &a, const Decimal &b)
{
    return a.m_isNegative == b.m_isNegative && a.m_exponent == b.m_exponent
        && a.m_digitCount == b.m_digitCount && a.m_hugeExponent == b.m_hugeExponent
        && sameDigits(a.m_digits, b.m_digits);
}

} // namespace taskinput::json
