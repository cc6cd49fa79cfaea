#include "support/testprogram.h"
#include "ui/models/formats.h"

#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;

class TstFormats : public QObject {
    Q_OBJECT

private slots:
    void sizesUsePowersOfAThousand_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0 B"_s;
        QTest::newRow("bytes") << qint64(117) << u"117 B"_s;
        QTest::newRow("last of bytes") << qint64(999) << u"999 B"_s;
        QTest::newRow("whole") << qint64(1000) << u"1 kB"_s;
        QTest::newRow("one decimal") << qint64(1234) << u"1.2 kB"_s;
        QTest::newRow("tens") << qint64(24'100) << u"24.1 kB"_s;
        QTest::newRow("hundreds") << qint64(120'400) << u"120 kB"_s;
        QTest::newRow("rounds up to a megabyte") << qint64(999'600) << u"1 MB"_s;
        QTest::newRow("two decimals") << qint64(4'550'000) << u"4.55 MB"_s;
        QTest::newRow("no zeros at the end") << qint64(4'500'000) << u"4.5 MB"_s;
        QTest::newRow("the limit") << qint64(9'437'184) << u"9.44 MB"_s;
        QTest::newRow("above ten") << qint64(10'100'000) << u"10.1 MB"_s;
    }
    void sizesUsePowersOfAThousand()
    {
        QFETCH(qint64, bytes);
        QTEST(models::sizeText(bytes), "text");
    }

    void countsAreGrouped()
    {
        QCOMPARE(models::countText(7), u"7"_s);
        QCOMPARE(models::countText(103'700), u"103,700"_s);
    }

    void momentsNameTheDayOnlyWhereItIsAnother_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("ago");
        const auto row = [](const char *name, QDate day, QTime time, const QString &moment,
                            const QString &ago) {
            QTest::newRow(name) << QDateTime(day, time) << moment << ago;
        };
        row("seconds ago", {2026, 11, 24}, {14, 7, 30}, u"14:07"_s, u"just now"_s);
        row("a clock ahead", {2026, 11, 24}, {14, 9, 0}, u"14:09"_s, u"just now"_s);
        row("minutes ago", {2026, 11, 24}, {14, 3, 0}, u"14:03"_s, u"5 min ago"_s);
        row("hours ago", {2026, 11, 24}, {12, 1, 0}, u"12:01"_s, u"2 h ago"_s);
        row("yesterday", {2026, 11, 23}, {1, 0, 0}, u"yesterday 01:00"_s, u"yesterday"_s);
        row("days ago", {2026, 11, 21}, {9, 30, 0}, u"21 Nov 09:30"_s, u"3 d ago"_s);
        row("weeks ago", {2026, 10, 28}, {9, 30, 0}, u"28 Oct 09:30"_s, u"28 Oct"_s);
        row("years ago", {2024, 10, 28}, {9, 30, 0}, u"28 Oct 2024"_s, u"28 Oct 2024"_s);
    }
    void momentsNameTheDayOnlyWhereItIsAnother()
    {
        QFETCH(QDateTime, when);
        const QDateTime now(QDate(2026, 11, 24), QTime(14, 8, 3));
        QTEST(models::momentText(when, now), "moment");
        QTEST(models::agoText(when, now), "ago");
    }

    void unknownTimesGiveNothing()
    {
        QCOMPARE(models::momentText({}), QString());
        QCOMPARE(models::agoText({}), QString());
        QCOMPARE(models::timeText({}), QString());
    }

    void durationsFitTheirLength()
    {
        using namespace std::chrono_literals;
        QCOMPARE(models::durationText(412ms), u"0.4 s"_s);
        QCOMPARE(models::durationText(12'300ms), u"12 s"_s);
        QCOMPARE(models::durationText(60s), u"60 s"_s);
        QCOMPARE(models::durationText(125s), u"2 min 5 s"_s);
    }

    void oddNamesAreQuoted()
    {
        QCOMPARE(models::nameText(u"maxItems"_s), u"maxItems"_s);
        QCOMPARE(models::nameText(u"a.b-c$"_s), u"a.b-c$"_s);
        QCOMPARE(models::nameText(u"two words"_s), u"“two words”"_s);
        QCOMPARE(models::nameText(QString()), u"“”"_s);
        QCOMPARE(models::nameText(u"line\nend"_s), u"“line end”"_s);
    }

    void longListsOfNamesAreCounted()
    {
        QCOMPARE(models::nameList({}), QString());
        QCOMPARE(models::nameList({u"a"_s}), u"a"_s);
        QCOMPARE(models::nameList({u"a"_s, u"b"_s}), u"a and b"_s);
        QCOMPARE(models::nameList({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
        QCOMPARE(models::nameList({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}),
                 u"a, b, c and 2 more"_s);
    }

    void longTextsAreCutInTheMiddle()
    {
        const QString text = models::elidedMiddle(QString(1000, u'a') + u"end"_s, 20);
        QCOMPARE(text.size(), 20);
        QVERIFY(text.contains(u'…') && text.endsWith("end"_L1));
        QCOMPARE(models::elidedMiddle(u"short"), u"short"_s);
    }

    void cutsNeverSplitACharacter()
    {
        const QString smileys = u"\U0001F600"_s.repeated(100);
        for (qsizetype units = 4; units < 30; ++units) {
            const QString text = models::elidedMiddle(smileys, units);
            QVERIFY(text.size() <= units);
            QVERIFY(text.isValidUtf16());
        }
    }
};

TASKINPUT_TEST_CLASS(TstFormats)
#include "tst_formats.moc"
