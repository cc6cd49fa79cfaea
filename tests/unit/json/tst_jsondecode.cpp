#include "jsontesting.h"

#include "base/bytes.h"
#include "json/decode.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::json;
using namespace Qt::StringLiterals;

class TstJsonDecode : public QObject {
    Q_OBJECT
private slots:
    void soundBytesBecomeText_data();
    void soundBytesBecomeText();
    void invalidBytesMakeItUnreadable_data();
    void invalidBytesMakeItUnreadable();
    void decoderAndCheckAgree();
    void longTextsAreDecodedToo();
    void whatTheEditorCannotHoldBecomesEscapes_data();
    void whatTheEditorCannotHoldBecomesEscapes();
    void fitTextIsShared();
    void fittingChangesNoValue();
};

void TstJsonDecode::soundBytesBecomeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hadBom");

    QTest::newRow("nothing") << ""_qba << u""_s << false;
    QTest::newRow("ASCII") << "{\"a\":1}"_qba << u"{\"a\":1}"_s << false;
    QTest::newRow("all lengths") << "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x99\x82"_qba << u"aé中🙂"_s
                                 << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a"_s + QChar(u'\0') + u'b' << false;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_qba << u"{}"_s << true;
    QTest::newRow("byte order mark alone") << "\xEF\xBB\xBF"_qba << u""_s << true;
    QTest::newRow("only the first byte order mark goes")
        << "\xEF\xBB\xBF\xEF\xBB\xBF{}"_qba << u"\uFEFF{}"_s << true;
    QTest::newRow("byte order mark inside") << "\"\xEF\xBB\xBF\""_qba << u"\"\uFEFF\""_s << false;
    QTest::newRow("noncharacters") << "\xEF\xB7\x90\xEF\xBF\xBE"_qba << u"\uFDD0\uFFFE"_s << false;
    QTest::newRow("replacement character itself") << "\xEF\xBF\xBD"_qba << u"\uFFFD"_s << false;
    QTest::newRow("line ends stay") << "a\r\nb\rc\n"_qba << u"a\r\nb\rc\n"_s << false;
    QTest::newRow("no normalisation") << "e\xCC\x81"_qba << u"e\u0301"_s << false;
    QTest::newRow("last code point") << "\xF4\x8F\xBF\xBF"_qba << u"\U0010FFFF"_s << false;
}

void TstJsonDecode::soundBytesBecomeText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(bool, hadBom);
    const auto decoded = decodeUtf8(bytes);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->hadBom, hadBom);
}

void TstJsonDecode::invalidBytesMakeItUnreadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("firstBadByte");

    QTest::newRow("continuation alone") << "ab\x80"_qba << qsizetype(2);
    QTest::newRow("cut at the end") << "ab\xE4\xB8"_qba << qsizetype(2);
    QTest::newRow("cut inside") << "\xF0\x9F\x99 a"_qba << qsizetype(0);
    QTest::newRow("overlong slash") << "\xC0\xAF"_qba << qsizetype(0);
    QTest::newRow("overlong in three bytes") << "a\xE0\x80\xAF"_qba << qsizetype(1);
    QTest::newRow("overlong in four bytes") << "a\xF0\x80\x80\xAF"_qba << qsizetype(1);
    QTest::newRow("surrogate") << "\"\xED\xA0\x80\""_qba << qsizetype(1);
    QTest::newRow("surrogate pair in six bytes") << "\xED\xA0\xBD\xED\xB9\x82"_qba << qsizetype(0);
    QTest::newRow("above the last code point") << "\xF4\x90\x80\x80"_qba << qsizetype(0);
    QTest::newRow("byte that never occurs") << "abcdefghij\xFF"_qba << qsizetype(10);
    QTest::newRow("Latin-1") << "caf\xE9 au lait"_qba << qsizetype(3);
    QTest::newRow("UTF-16") << "\xFF\xFE{\0"_qba << qsizetype(0);
    QTest::newRow("behind a byte order mark") << "\xEF\xBB\xBF\x80"_qba << qsizetype(3);
}

void TstJsonDecode::invalidBytesMakeItUnreadable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, firstBadByte);
    const auto decoded = decodeUtf8(bytes);
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().firstBadByte, firstBadByte);
}

void TstJsonDecode::decoderAndCheckAgree()
{
    RandomJson random;
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = random.document(12).toUtf8();
        if (bytes.isEmpty())
            continue;
        for (int damage = random.pick(3); damage > 0; --damage)
            bytes[random.pick(static_cast<int>(bytes.size()))] =
                static_cast<char>(random.pick(256));
        const auto decoded = decodeUtf8(bytes);
        const qsizetype bad = firstInvalidUtf8(bytes);
        QCOMPARE(decoded.has_value(), bad < 0);
        if (decoded)
            QCOMPARE((decoded->hadBom ? "\xEF\xBB\xBF" : "") + decoded->text.toUtf8(), bytes);
        else
            QCOMPARE(decoded.error().firstBadByte, bad);
    }
}

void TstJsonDecode::longTextsAreDecodedToo()
{
    const QString text = u"0123456789é中🙂"_s.repeated(400'000);
    const auto decoded = decodeUtf8(text.toUtf8());
    QVERIFY(decoded.has_value());
    QVERIFY(decoded->text == text);
}

void TstJsonDecode::whatTheEditorCannotHoldBecomesEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fit");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("line ends of Windows") << u"[\r\n1\r\n]\r\n"_s << u"[\n1\n]\n"_s;
    QTest::newRow("line ends of old Macs") << u"[\r1\r\r]\r"_s << u"[\n1\n\n]\n"_s;
    QTest::newRow("all four") << u"\"\u2028\u2029\uFDD0\uFDD1\""_s
                              << uR"("\u2028\u2029\ufdd0\ufdd1")"_s;
    QTest::newRow("neighbours stay") << u"\"\u2027\u202A\uFDCF\uFDD2\u00a0\uFFFC\""_s
                                     << u"\"\u2027\u202A\uFDCF\uFDD2\u00a0\uFFFC\""_s;
    for (int length = 0; length < 9; ++length) {
        const QString plain(length, u'x');
        QTest::addRow("behind %d units", length)
            << plain + u"\u2028"_s + plain << plain + uR"(\u2028)"_s + plain;
        QTest::addRow("line end behind %d units", length)
            << plain + u"\r\n"_s + plain << plain + u"\n"_s + plain;
    }
}

void TstJsonDecode::whatTheEditorCannotHoldBecomesEscapes()
{
    QFETCH(QString, text);
    QFETCH(QString, fit);
    QCOMPARE(fitForEditor(text), fit);
}

void TstJsonDecode::fitTextIsShared()
{
    const QString text = u"{\"a\": \"é\"}\n"_s;
    QVERIFY(fitForEditor(text).constData() == text.constData());
}

void TstJsonDecode::fittingChangesNoValue()
{
    RandomJson random;
    for (int round = 0; round < 500; ++round) {
        const DocumentPtr before = Document::parse(random.document());
        const DocumentPtr after = Document::parse(fitForEditor(before->text()));
        QVERIFY(!after->hasErrors());
        QCOMPARE(after->nodes().size(), before->nodes().size());
        for (NodeId id = 0; id < static_cast<NodeId>(before->nodes().size()); ++id) {
            QCOMPARE(after->key(id), before->key(id));
            if (before->node(id).kind == Kind::String)
                QCOMPARE(after->stringValue(id), before->stringValue(id));
        }
    }
}

QTEST_APPLESS_MAIN(TstJsonDecode)
#include "tst_jsondecode.moc"
