// A JSON number as exact decimal, from its spelling alone.
#pragma once

#include <QString>
#include <QStringView>

namespace taskinput::json {

/*! Sign, significant digits and exponent of one number: ±0.d₁d₂… × 10^exponent, without zeros at
    either end of the digits. Two numbers have the same value exactly if all parts are equal. The
   digits stay in the text, which must outlive this. Wrong spellings never break it; they give some
   value. */
class Decimal {
public:
    explicit Decimal(QStringView spelling);

    bool isZero() const noexcept { return m_digits.isEmpty(); }
    bool isNegative() const noexcept { return m_isNegative; }
    //! Significant digits; a point may stand between them.
    QStringView digits() const noexcept { return m_digits; }
    qsizetype digitCount() const noexcept { return m_digitCount; }
    //! At most 10^18 in either direction, where larger ones are cut off (comparison is exact
    //! nevertheless).
    qint64 exponent() const noexcept { return m_exponent; }

    quint64 hash(quint64 seed) const;
    friend bool operator==(const Decimal &a, const Decimal &b);

private:
    void readExponent(QStringView spelling, qint64 shift);
    void setHugeExponent(bool isNegative, const QString &digits);

    QStringView m_digits;
    qsizetype m_digitCount = 0;
    qint64 m_exponent = 0;
    QString m_hugeExponent; //!< in decimal, if it has more than 18 digits
    bool m_isNegative = false;
};

} // namespace taskinput::json
