#include "base/bytes.h"
#include "base/largememory.h"

#include <QTest>

#include <cstring>
#include <vector>

using namespace taskinput;
using namespace Qt::StringLiterals;

class TstBytes : public QObject {
    Q_OBJECT
private slots:
    void sizeIsThatOfTheEncodedText_data();
    void sizeIsThatOfTheEncodedText();
    void loneSurrogatesCountThree();
    void firstInvalidByteIsFound_data();
    void firstInvalidByteIsFound();
    void everyCodePointIsValid();
    void everyOtherPairOfBytesIsNot();
    void firstLoneSurrogateIsFound_data();
    void firstLoneSurrogateIsFound();
    void hintsLeaveMemoryAsItIs();
};

void TstBytes::sizeIsThatOfTheEncodedText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("ASCII") << u"abc\n"_s;
    QTest::newRow("two bytes") << u"\u0080é\u07FF"_s;
    QTest::newRow("three bytes") << u"\u0800中\uFFFD"_s;
    QTest::newRow("four bytes") << u"🙂\U0010FFFF"_s;
    QTest::newRow("mixed") << u"a é 中 🙂"_s;
}

void TstBytes::sizeIsThatOfTheEncodedText()
{
    QFETCH(QString, text);
    QCOMPARE(utf8Size(text), qint64(text.toUtf8().size()));
}

void TstBytes::loneSurrogatesCountThree()
{
    QCOMPARE(utf8Size(QString(QChar(0xD800))), 3);
    QCOMPARE(utf8Size(QString(QChar(0xDC00)) + QChar(0xD800)), 6);
    QCOMPARE(utf8Size(QString(QChar(0xD800)) + u'a'), 4);
}

void TstBytes::firstInvalidByteIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("position");
    const auto row = [](const char *name, const QByteArray &bytes, qsizetype position) {
        QTest::newRow(name) << bytes << position;
    };
    row("nothing", "", -1);
    row("ASCII", "abcdefghijklmnop", -1);
    row("NUL", QByteArray("a\0b", 3), -1);
    row("all lengths", u"aé中🙂"_s.toUtf8(), -1);
    row("invalid behind eight", "abcdefgh\x80", 8);
    row("continuation alone", "\xBF", 0);
    row("overlong in two", "\xC1\xBF", 0);
    row("overlong in three", "\xE0\x9F\xBF", 0);
    row("overlong in four", "\xF0\x8F\xBF\xBF", 0);
    row("surrogate", "\xED\xA0\x80", 0);
    row("last before the surrogates", "\xED\x9F\xBF", -1);
    row("first behind the surrogates", "\xEE\x80\x80", -1);
    row("too large", "\xF4\x90\x80\x80", 0);
    row("five bytes", "\xF8\x88\x80\x80\x80", 0);
    row("cut in two", "a\xC3", 1);
    row("cut in three", "a\xE4\xB8", 1);
    row("cut in four", "a\xF0\x9F\x99", 1);
    row("cut by a letter", "a\xE4\xB8x", 1);
}

void TstBytes::firstInvalidByteIsFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, position);
    QCOMPARE(firstInvalidUtf8(bytes), position);
}

void TstBytes::everyCodePointIsValid()
{
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        const QByteArray bytes = QString::fromUcs4(&code, 1).toUtf8();
        if (firstInvalidUtf8(bytes) != -1)
            QFAIL(qPrintable(QString::number(code, 16)));
    }
}

void TstBytes::everyOtherPairOfBytesIsNot()
{
    for (int first = 0x80; first < 0x100; ++first) {
        for (int second = 0; second < 0x100; ++second) {
            const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
            const bool isValid = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
            QCOMPARE(firstInvalidUtf8(QByteArrayView(bytes, 2)) < 0, isValid);
        }
    }
}

void TstBytes::firstLoneSurrogateIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    const QString high(QChar(0xD83D));
    const QString low(QChar(0xDE42));
    QTest::newRow("nothing") << u""_s << qsizetype(-1);
    QTest::newRow("pair") << u"a🙂b"_s << qsizetype(-1);
    QTest::newRow("high at the end") << u"ab"_s + high << qsizetype(2);
    QTest::newRow("high before a letter") << high + u'a' << qsizetype(0);
    QTest::newRow("low alone") << u"a"_s + low << qsizetype(1);
    QTest::newRow("two highs") << high + high + low << qsizetype(0);
    QTest::newRow("low behind a pair") << u"🙂"_s + low << qsizetype(2);
}

void TstBytes::firstLoneSurrogateIsFound()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QCOMPARE(firstLoneSurrogate(text), position);
}

void TstBytes::hintsLeaveMemoryAsItIs()
{
    std::vector<char> block(9'000'001, 'x');
    expectLargeUse(block.data() + 1, block.size() - 1);
    QCOMPARE(std::count(block.begin(), block.end(), 'x'), 9'000'001);
    char small[16] = "unchanged";
    expectLargeUse(small, sizeof small);
    QCOMPARE(std::strcmp(small, "unchanged"), 0);
    expectLargeUse(nullptr, 0);
}

QTEST_APPLESS_MAIN(TstBytes)
#include "tst_bytes.moc"
