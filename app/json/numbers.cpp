// Numbers by their exact value, and what a JavaScript program makes of them.
#include "json/decimal.h"
#include "json/values.h"

#include <QByteArray>
#include <QLocale>

#include <cmath>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

//! Any decimal of that many digits comes back from a double unchanged.
constexpr qsizetype digitsOfDouble = 15;
//! Well inside the range of normal doubles.
constexpr qint64 safeExponent = 300;
//! Anything below rounds to zero.
constexpr qint64 leastExponent = -400;

//! \a value (finite) as JavaScript's Number::toString spells it.
QString javaScriptSpelling(double value)
{
    if (value == 0)
        return u"0"_s; // JSON.stringify(-0) too
    // Shortest digits that give the same double, as "d.ddde±xx".
    const QByteArray shortest =
        QByteArray::number(std::fabs(value), 'e', QLocale::FloatingPointShortest);
    const qsizetype mark = shortest.indexOf('e');
    QString digits = QString::fromLatin1(shortest.first(mark)).remove(u'.');
    while (digits.size() > 1 && digits.endsWith(u'0'))
        digits.chop(1);
    const int point = shortest.sliced(mark + 1).toInt() + 1; // digits before the point
    const auto count = static_cast<int>(digits.size());
    const QString sign = value < 0 ? u"-"_s : QString();
    if (point > 21 || point <= -6) {
        const QString exponent =
            (point > 0 ? u"+"_s : u"-"_s) + QString::number(std::abs(point - 1));
        if (count > 1)
            digits.insert(1, u'.');
        return sign + digits + u'e' + exponent;
    }
    if (point >= count)
        return sign + digits + QString(point - count, u'0');
    if (point > 0)
        return sign + digits.insert(point, u'.');
    return sign + u"0."_s + QString(-point, u'0') + digits;
}

} // namespace

bool sameNumber(QStringView a, QStringView b)
{
    return a == b || Decimal(a) == Decimal(b);
}

QString inexactInJavaScript(QStringView number)
{
    const Decimal exact(number);
    if (exact.isZero())
        return {};
    if (exact.digitCount() <= digitsOfDouble && std::abs(exact.exponent()) < safeExponent)
        return {};
    if (exact.exponent() < leastExponent)
        return u"0"_s;
    bool isInRange = false;
    const double value = number.toLatin1().toDouble(&isInRange); // independent of the locale
    if (exact.exponent() > 0 && !isInRange)
        return u"null"_s; // JSON.stringify(Infinity)
    const QString held = javaScriptSpelling(value);
    return sameNumber(held, number) ? QString() : held;
}

} // namespace taskinput::json
