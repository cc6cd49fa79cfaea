#include "support/testprogram.h"
#include "text/text.h"

#include "randomtext.h"

#include "base/bytes.h"

#include <QTest>

using taskinput::text::Text;
using taskinput::text::TextBuilder;
using namespace Qt::StringLiterals;

class TstText : public QObject {
    Q_OBJECT
private slots:
    void anEmptyTextHasOneLine();
    void textKeepsEveryUnit();
    void aPairCutByAChunkBorderCountsFourBytes();
    void anEditLeavesOlderCopiesAsTheyWere();
    void anEditSharesTheChunksItDoesNotTouch();
    void typingDoesNotCrumbleTheText();
    void positionsOutsideAreClamped();
    void linesAreFoundInEveryChunk();
    void equalTextsCompareEqualHoweverTheyAreCut();
    void randomEditsEqualTheSameOnAString();
    void commonEndsEqualThoseOfStrings();
};

namespace {

void compare(const Text &text, const QString &expected)
{
    QCOMPARE(text.size(), expected.size());
    QCOMPARE(text.toString(), expected);
    QCOMPARE(text.utf8Size(), taskinput::utf8Size(expected));
    QCOMPARE(text.lineCount(), expected.count(u'\n') + 1);
}

QString urls(qsizetype count)
{
    QString result;
    for (qsizetype i = 0; i < count; ++i)
        result += u"    \"https://example.com/%1\",\n"_s.arg(i);
    return result;
}

} // namespace

void TstText::anEmptyTextHasOneLine()
{
    const Text text;
    QVERIFY(text.isEmpty());
    QCOMPARE(text.lineCount(), 1);
    QCOMPARE(text.lineAt(0), 0);
    QCOMPARE(text.lineStart(0), 0);
    QCOMPARE(text.lineEnd(0), 0);
    QCOMPARE(text.utf8Size(), 0);
    QCOMPARE(text.at(0), QChar());
    QVERIFY(text == Text(u""_s));
}

void TstText::textKeepsEveryUnit()
{
    const QString raw = u"\u00a0\u2028\u2029\ufdd0\ufdd1\ufffc"_s + QChar(0xD800) + QChar(0);
    QCOMPARE(Text(raw).toString(), raw);
}

void TstText::aPairCutByAChunkBorderCountsFourBytes()
{
    QString raw(100001, u'x');
    raw += u"\U0001F600"_s.repeated(100000);
    const Text text(raw);
    bool isPairCut = false;
    for (qsizetype i = 1; i < text.chunkCount(); ++i)
        isPairCut = isPairCut || text.chunk(i).front().isLowSurrogate();
    QVERIFY(isPairCut);
    QCOMPARE(text.utf8Size(), raw.toUtf8().size());
}

void TstText::anEditLeavesOlderCopiesAsTheyWere()
{
    const QString raw = urls(5000);
    const Text before(raw);
    const Text after = before.replaced(1000, 10, u"new");
    QCOMPARE(before.toString(), raw);
    QCOMPARE(after.toString(), QString(raw).replace(1000, 10, u"new"_s));
}

void TstText::anEditSharesTheChunksItDoesNotTouch()
{
    const Text before(urls(20000));
    const Text after = before.replaced(before.size() / 2, 1, u"x");
    qsizetype shared = 0;
    for (qsizetype i = 0; i < after.chunkCount(); ++i) {
        const QStringView piece = after.chunk(i);
        shared += before.chunk(before.chunkAt(after.chunkStart(i))).data() == piece.data() ? 1 : 0;
    }
    QCOMPARE_GE(shared, after.chunkCount() - 2);
}

void TstText::typingDoesNotCrumbleTheText()
{
    Text text(urls(20000));
    const qsizetype chunks = text.chunkCount();
    for (int i = 0; i < 10000; ++i)
        text = text.replaced(text.size() / 2, 0, u"x");
    QCOMPARE_LE(text.chunkCount(), chunks + 4);
    for (int i = 0; i < 10000; ++i)
        text = text.replaced(text.size() / 2 - 1, 1, u"");
    QCOMPARE_LE(text.chunkCount(), chunks + 4);
}

void TstText::positionsOutsideAreClamped()
{
    const Text text(u"ab\ncd"_s);
    QCOMPARE(text.mid(-5, 3), u"ab\n"_s);
    QCOMPARE(text.mid(4, 100), u"d"_s);
    QCOMPARE(text.mid(100, 1), QString());
    QCOMPARE(text.mid(1, -1), QString());
    QCOMPARE(text.replaced(100, 100, u"!").toString(), u"ab\ncd!"_s);
    QCOMPARE(text.lineAt(100), 1);
    QCOMPARE(text.lineStart(100), 5);
    QCOMPARE(text.lineEnd(0), 2);
    QCOMPARE(text.lineEnd(1), 5);
}

void TstText::linesAreFoundInEveryChunk()
{
    const QString raw = urls(5000);
    const Text text(raw);
    qsizetype start = 0;
    for (qsizetype line = 0; line < 5001; ++line) {
        QCOMPARE(text.lineStart(line), start);
        QCOMPARE(text.lineAt(start), line);
        if (line < 5000) {
            const qsizetype end = raw.indexOf(u'\n', start);
            QCOMPARE(text.lineEnd(line), end);
            QCOMPARE(text.lineAt(end), line);
            start = end + 1;
        }
    }
}

void TstText::equalTextsCompareEqualHoweverTheyAreCut()
{
    const QString raw = urls(3000);
    TextBuilder builder;
    for (qsizetype at = 0; at < raw.size(); at += 5000)
        builder.append(Text(raw.mid(at, 5000)));
    const Text pieced = builder.build();
    QVERIFY(pieced.chunkCount() != Text(raw).chunkCount());
    QVERIFY(pieced == Text(raw));
    QVERIFY(!(pieced == Text(raw).replaced(raw.size() - 1, 1, u"x")));
}

void TstText::randomEditsEqualTheSameOnAString()
{
    RandomText random;
    QString raw = random.text(100000);
    Text text(raw);
    for (int i = 0; i < 250; ++i) {
        const qsizetype at = random.below(raw.size() + 1);
        const qsizetype removed = std::min(random.length(), raw.size() - at);
        const QString inserted = random.text(random.length());
        text = i % 2 == 0 ? text.replaced(at, removed, inserted)
                          : text.replaced(at, removed, Text(inserted));
        raw.replace(at, removed, inserted);
        compare(text, raw);
        const qsizetype from = random.below(raw.size() + 1);
        const qsizetype length = random.length();
        QCOMPARE(text.mid(from, length), raw.mid(from, length));
        compare(text.slice(from, length), raw.mid(from, length));
        QCOMPARE(text.lineAt(from), QStringView(raw).first(from).count(u'\n'));
        QCOMPARE(text.lineStart(text.lineAt(from)),
                 from == 0 ? 0 : QStringView(raw).first(from).lastIndexOf(u'\n') + 1);
        if (from < raw.size())
            QCOMPARE(text.at(from), raw[from]);
    }
}

void TstText::commonEndsEqualThoseOfStrings()
{
    RandomText random;
    const QString raw = random.text(80000);
    const Text text(raw);
    for (int i = 0; i < 100; ++i) {
        const qsizetype at = random.below(raw.size());
        const qsizetype removed = 1 + random.below(50);
        const Text other = i % 2 == 0 ? text.replaced(at, removed, u"XY")
                                      : Text(QString(raw).replace(at, removed, u"XY"_s));
        const qsizetype prefix = Text::commonPrefix(text, other);
        QCOMPARE(prefix, at);
        const qsizetype shorter = std::min(text.size(), other.size());
        const qsizetype suffix = Text::commonSuffix(text, other, shorter - prefix);
        QCOMPARE(suffix, other.size() - at - 2);
    }
    QCOMPARE(Text::commonPrefix(text, text), text.size());
    QCOMPARE(Text::commonSuffix(text, Text(raw), 70000), 70000);
    QCOMPARE(Text::commonPrefix(text, Text()), 0);
}

TASKINPUT_TEST_CLASS(TstText)
#include "tst_text.moc"
