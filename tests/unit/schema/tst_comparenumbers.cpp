// Order of numbers by their spelling.
#include "schema/comparenumbers.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace taskinput::schema;

class TstCompareNumbers : public QObject {
    Q_OBJECT
private slots:
    void order_data();
    void order();
    void agreesWithDoublesWhereTheyAreExact();
    void wholeNumbers_data();
    void wholeNumbers();
};

void TstCompareNumbers::order_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &a, const QString &b, int expected) {
        QTest::newRow(name) << a << b << expected;
    };
    row("equal", u"1"_s, u"1"_s, 0);
    row("other spelling", u"1.0"_s, u"10e-1"_s, 0);
    row("zeros", u"-0"_s, u"0.00e9"_s, 0);
    row("less", u"9"_s, u"10"_s, -1);
    row("digits behind the point", u"0.19"_s, u"0.2"_s, -1);
    row("more digits are more", u"1.01"_s, u"1.0"_s, 1);
    row("point at another place", u"12.5"_s, u"1.25e2"_s, -1);
    row("negative", u"-2"_s, u"-1"_s, -1);
    row("negative and positive", u"-5"_s, u"3"_s, -1);
    row("zero and negative", u"0"_s, u"-0.001"_s, 1);
    row("zero and positive", u"0"_s, u"1e-400"_s, -1);
    row("past double's range", u"1e400"_s, u"1e401"_s, -1);
    row("past double's digits", u"9007199254740993"_s, u"9007199254740992"_s, 1);
    row("twenty digits", u"18446744073709551615"_s, u"18446744073709551616"_s, -1);
    row("huge exponent", u"1e99999999999999999999"_s, u"5"_s, 1);
    row("huge negative exponent", u"1e-99999999999999999999"_s, u"5"_s, -1);
    row("negative with a huge exponent", u"-1e99999999999999999999"_s, u"5"_s, -1);
    row("two huge exponents", u"1e99999999999999999999"_s, u"9e88888888888888888888"_s, 1);
    row("two huge negative ones", u"1e-99999999999999999999"_s, u"1e-88888888888888888888"_s, -1);
    row("one huge exponent, other digits", u"2e99999999999999999999"_s, u"3e99999999999999999999"_s,
        -1);
}

void TstCompareNumbers::order()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, expected);
    const auto sign = [](int order) { return (order > 0) - (order < 0); };
    QCOMPARE(sign(compareNumbers(a, b)), expected);
    QCOMPARE(sign(compareNumbers(b, a)), -expected);
}

void TstCompareNumbers::agreesWithDoublesWhereTheyAreExact()
{
    QRandomGenerator random(4);
    for (int round = 0; round < 20'000; ++round) {
        const double a = (random.bounded(4001) - 2000) / 8.0;
        const double b = (random.bounded(4001) - 2000) / 8.0;
        const QString one = QString::number(a, random.bounded(2) == 0 ? 'f' : 'e', 6);
        const QString other = QString::number(b, random.bounded(2) == 0 ? 'f' : 'e', 6);
        const int order = compareNumbers(one, other);
        QVERIFY2((order < 0) == (a < b) && (order > 0) == (a > b),
                 qPrintable(one + u" "_s + other));
    }
}

void TstCompareNumbers::wholeNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("plain") << u"12"_s << true;
    QTest::newRow("zero") << u"-0.0"_s << true;
    QTest::newRow("with a point") << u"1.0"_s << true;
    QTest::newRow("with an exponent") << u"10e-1"_s << true;
    QTest::newRow("shifted") << u"1.25e2"_s << true;
    QTest::newRow("not shifted enough") << u"1.25e1"_s << false;
    QTest::newRow("half") << u"0.5"_s << false;
    QTest::newRow("tiny") << u"1e-99999999999999999999"_s << false;
    QTest::newRow("huge") << u"1e99999999999999999999"_s << true;
}

void TstCompareNumbers::wholeNumbers()
{
    QFETCH(QString, number);
    QFETCH(bool, isWhole);
    QCOMPARE(isWholeNumber(number), isWhole);
}

TASKINPUT_TEST_CLASS(TstCompareNumbers)
#include "tst_comparenumbers.moc"
