#include "support/testprogram.h"
#include "ui/editor/chipopening.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::editor;
using namespace Qt::StringLiterals;

class TstChipOpening : public QObject {
    Q_OBJECT
private slots:
    void aStringIsOpenedDecoded();
    void theRestOfALineIsOpenedRaw();
    void closingIsTheOtherWayRound();
    void theMemberIsNamed_data();
    void theMemberIsNamed();
};

void TstChipOpening::aStringIsOpenedDecoded()
{
    const text::Text text(u"{\"f\": \"a\\n\\\"b\\u0041\"}"_s);
    const Chip chip{Chip::Kind::String, 7, {7, 19}, 1, 12};
    QCOMPARE(text.mid(7, 12), u"a\\n\\\"b\\u0041"_s);
    QCOMPARE(openedText(text, chip), u"a\n\"bA"_s);
}

void TstChipOpening::theRestOfALineIsOpenedRaw()
{
    const text::Text text(u"[1,\"a\\n\"]"_s);
    QCOMPARE(openedText(text, {Chip::Kind::RestOfLine, 3, {3, 9}, 0, 6}), u"\"a\\n\"]"_s);
}

void TstChipOpening::closingIsTheOtherWayRound()
{
    QCOMPARE(closedText(u"a\n\"b\\"_s, Chip::Kind::String), u"a\\n\\\"b\\\\"_s);
    QCOMPARE(closedText(u"\u2028"_s + QChar(0xD800), Chip::Kind::String), u"\\u2028\\ud800"_s);
    QCOMPARE(closedText(u"a\""_s, Chip::Kind::RestOfLine), u"a\""_s);
}

void TstChipOpening::theMemberIsNamed_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::newRow("its line") << u"{\n  \"a\": 1,\n  \"pageFunction\": \""_s << u"pageFunction"_s;
    QTest::newRow("the last of several") << u"{\"a\": 1, \"b\": \""_s << u"b"_s;
    QTest::newRow("with escapes") << u"{\"a\\u0062c\": \""_s << u"abc"_s;
    QTest::newRow("an entry of a list") << u"[\n  \""_s << QString();
}

void TstChipOpening::theMemberIsNamed()
{
    QFETCH(QString, before);
    QFETCH(QString, name);
    QCOMPARE(memberNameBefore(text::Text(before), before.size()), name);
}

TASKINPUT_TEST_CLASS(TstChipOpening)
#include "tst_chipopening.moc"
