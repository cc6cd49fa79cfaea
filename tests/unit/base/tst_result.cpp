#include "base/result.h"
#include "base/span.h"
#include "base/stopflag.h"

#include <QString>
#include <QTest>

#include <memory>

using namespace taskinput;
using namespace Qt::StringLiterals;

class TstResult : public QObject {
    Q_OBJECT
private slots:
    void valueIsHandedOut();
    void errorIsHandedOut();
    void sameTypesAreToldApart();
    void valuesCanBeMovedOut();
    void successWithoutAValue();
    void copiesOfAStopFlagShareIt();
    void spansAreHalfOpen();
};

void TstResult::valueIsHandedOut()
{
    const Result<QString, int> result = u"a"_s;
    QVERIFY(result.has_value());
    QVERIFY(bool(result));
    QCOMPARE(result.value(), u"a"_s);
    QCOMPARE(*result, u"a"_s);
    QCOMPARE(result->size(), 1);
}

void TstResult::errorIsHandedOut()
{
    const Result<QString, int> result = Failure{5};
    QVERIFY(!result.has_value());
    QVERIFY(!bool(result));
    QCOMPARE(result.error(), 5);
}

void TstResult::sameTypesAreToldApart()
{
    const Result<int, int> good = 1;
    const Result<int, int> bad = Failure{1};
    QVERIFY(good.has_value());
    QVERIFY(!bad.has_value());
}

void TstResult::valuesCanBeMovedOut()
{
    Result<std::unique_ptr<int>, QString> result = std::make_unique<int>(3);
    const std::unique_ptr<int> value = *std::move(result);
    QCOMPARE(*value, 3);
}

void TstResult::successWithoutAValue()
{
    const Result<void, QString> good;
    QVERIFY(good.has_value());
    const Result<void, QString> bad = Failure{u"full"_s};
    QVERIFY(!bad);
    QCOMPARE(bad.error(), u"full"_s);
}

void TstResult::copiesOfAStopFlagShareIt()
{
    const StopFlag one;
    const StopFlag two = one;
    const StopFlag other;
    QVERIFY(!two.stopRequested());
    one.requestStop();
    QVERIFY(two.stopRequested());
    QVERIFY(!other.stopRequested());
}

void TstResult::spansAreHalfOpen()
{
    constexpr Span span{2, 5};
    QCOMPARE(span.length(), 3);
    QVERIFY(span.contains(2) && span.contains(4));
    QVERIFY(!span.contains(1) && !span.contains(5));
    QVERIFY((Span{3, 3}).isEmpty());
    QVERIFY(!(Span{3, 3}).contains(3));
}

QTEST_APPLESS_MAIN(TstResult)
#include "tst_result.moc"
