// RapidJSON and simdjson as witnesses: the same verdict and the same values, but for the limits
// that are theirs.
#include "jsontesting.h"
#include "oracles.h"

#include "json/decode.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonOracles : public QObject {
    Q_OBJECT
private slots:
    void knownDifferences_data();
    void knownDifferences();
    void depthIsTheirLimit();
    void generatedDocumentsReadTheSame();
    void damagedDocumentsReadTheSame();
    void damagedBytesReadTheSame();

private:
    void compare(const QByteArray &bytes);
};

void TstJsonOracles::knownDifferences_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ours"); // accepts it
    QTest::addColumn<bool>("rapidJson");
    QTest::addColumn<bool>("simdJson");
    const auto row = [](const char *name, const QByteArray &bytes, bool ours, bool rapidJson,
                        bool simdJson) {
        QTest::newRow(name) << bytes << ours << rapidJson << simdJson;
    };
    //                                                                             ours, RapidJSON,
    //                                                                             simdjson
    row("number beyond doubles", "1E400", true, false, false);
    row("number below doubles", "1E-400", true, true, true);
    row("integer beyond 64 bits", "18446744073709551616", true, true, false);
    row("integer below 64 bits", "-9223372036854775809", true, true, false);
    row("high surrogate escape alone", R"("\ud800")", true, false, false);
    row("low surrogate escape alone", R"("\udc00")", true, true, false);
    row("high surrogate escape before a letter", R"("\ud800x")", true, false, false);
    row("two high surrogate escapes", R"("\ud800\ud800")", true, false, false);
    row("byte order mark", "\xEF\xBB\xBF{}", true, true, false);
    row("part of a byte order mark", "\xEF{}", false, true, false);
    row("another part of it", "\xBF{}", false, true, false);
    row("NUL behind the value", QByteArray("1\0", 2), false, true, false);
    row("anything behind NUL", QByteArray("1\0 x", 4), false, true, false);
    row("NUL in a string", QByteArray("\"a\0b\"", 5), false, false, false);
    row("escaped NUL", R"("a\u0000b")", true, true, true);
    row("overlong UTF-8", "\"\xC0\xAF\"", false, false, false);
    row("surrogate in UTF-8", "\"\xED\xA0\x80\"", false, false, false);
    row("cut UTF-8", "\"\xE4\xB8\"", false, false, false);
    row("above the last code point", "\"\xF4\x90\x80\x80\"", false, false, false);
    row("invalid UTF-8 outside strings", "[1]\x80", false, false, false);
    row("nothing", "", false, false, false);
    row("duplicate names", R"({"a":1,"a":2})", true, true, true);
}

void TstJsonOracles::knownDifferences()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ours);
    QFETCH(bool, rapidJson);
    QFETCH(bool, simdJson);
    QCOMPARE(ourReading(bytes).has_value(), ours);
    QCOMPARE(rapidJsonReading(bytes).has_value(), rapidJson);
    QCOMPARE(simdJsonReading(bytes).has_value(), simdJson);
}

void TstJsonOracles::depthIsTheirLimit()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(ourReading(nested(1000)) && rapidJsonReading(nested(1000))
            && simdJsonReading(nested(1000)));
    QVERIFY(ourReading(nested(1025)) && rapidJsonReading(nested(1025))
            && !simdJsonReading(nested(1025)));
}

//! RapidJSON reads past any byte of a byte order mark at the start, whole or not.
static bool skipsFirstByte(const QByteArray &bytes)
{
    return bytes.startsWith('\xEF') || bytes.startsWith('\xBB') || bytes.startsWith('\xBF');
}

void TstJsonOracles::compare(const QByteArray &bytes)
{
    const Reading ours = ourReading(bytes);
    const Reading rapid = rapidJsonReading(bytes);
    const Reading simd = simdJsonReading(bytes);
    if (!ours) {
        QVERIFY2(!simd, bytes.constData());
        QVERIFY2(!rapid || bytes.contains('\0') || skipsFirstByte(bytes), bytes.constData());
        return;
    }
    const auto decoded = decodeUtf8(bytes);
    const DocumentPtr document = Document::parse(decoded->text);
    if (!isBeyondRapidJson(*document)) {
        QVERIFY2(rapid, bytes.constData());
        QVERIFY2(sameReading(*ours, *rapid), bytes.constData());
    }
    if (!decoded->hadBom && !isBeyondSimdJson(*document)) {
        QVERIFY2(simd, bytes.constData());
        QVERIFY2(sameReading(*ours, *simd), bytes.constData());
    }
}

void TstJsonOracles::generatedDocumentsReadTheSame()
{
    RandomJson random;
    for (int round = 0; round < 4000 && !QTest::currentTestFailed(); ++round) {
        random.isTame = round % 2 == 0;
        compare(random.document().toUtf8());
    }
}

void TstJsonOracles::damagedDocumentsReadTheSame()
{
    RandomJson random;
    random.isTame = true;
    for (int round = 0; round < 20'000 && !QTest::currentTestFailed(); ++round)
        compare(random.damaged(random.document(10)).toUtf8());
}

void TstJsonOracles::damagedBytesReadTheSame()
{
    RandomJson random;
    random.isTame = true;
    for (int round = 0; round < 20'000 && !QTest::currentTestFailed(); ++round) {
        QByteArray bytes = random.document(6).toUtf8();
        for (int damage = 1 + random.pick(2); damage > 0 && !bytes.isEmpty(); --damage)
            bytes[random.pick(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.pick(256));
        compare(bytes);
    }
}

QTEST_APPLESS_MAIN(TstJsonOracles)
#include "tst_jsonoracles.moc"
