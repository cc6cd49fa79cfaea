#include "support/testprogram.h"
#include "ui/editor/brackets.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::editor;
using namespace Qt::StringLiterals;

class TstBrackets : public QObject {
    Q_OBJECT
private slots:
    void pairsAreFound_data();
    void pairsAreFound();
    void nothingIsFoundBeyondReach();
    void theOpeningOneOfANewCloseIsFound();
};

void TstBrackets::pairsAreFound_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("pair");
    QTest::newRow("behind the opening one") << u"{|\"a\": [1]}"_s << u"0 9"_s;
    QTest::newRow("before the opening one") << u"|{}"_s << u"0 1"_s;
    QTest::newRow("behind the closing one") << u"{\"a\": [1]|}"_s << u"6 8"_s;
    QTest::newRow("over lines") << u"{\n  \"a\": [\n    1\n  ]\n}|"_s << u"0 21"_s;
    QTest::newRow("not in a string") << u"[\"]|\"]"_s << QString();
    QTest::newRow("strings between are skipped") << u"[|\"]\\\"]\", {}]"_s << u"0 11"_s;
    QTest::newRow("the wrong one is no pair") << u"[|}"_s << QString();
    QTest::newRow("never closed") << u"[|1, 2"_s << QString();
    QTest::newRow("never opened") << u"1, 2]|"_s << QString();
    QTest::newRow("no bracket") << u"{ 1| }"_s << QString();
    QTest::newRow("empty text") << u"|"_s << QString();
}

void TstBrackets::pairsAreFound()
{
    QFETCH(QString, marked);
    QFETCH(QString, pair);
    const qsizetype caret = marked.indexOf(u'|');
    marked.remove(caret, 1);
    const auto found = bracketsBeside(text::Text(marked), caret);
    QCOMPARE(found ? u"%1 %2"_s.arg(found->open).arg(found->close) : QString(), pair);
}

void TstBrackets::nothingIsFoundBeyondReach()
{
    const text::Text text(u"[\n"_s + u"1,\n"_s.repeated(10'000) + u"2]"_s);
    QVERIFY(bracketsBeside(text, 0));
    QVERIFY(!bracketsBeside(text, 0, 1000));
    QVERIFY(!bracketsBeside(text, text.size(), 1000));
}

void TstBrackets::theOpeningOneOfANewCloseIsFound()
{
    const QString text = u"{\n  \"a\": [\n    {}\n"_s;
    QCOMPARE(openBracketBefore(text::Text(text), text.size()), text.indexOf(u'['));
}

TASKINPUT_TEST_CLASS(TstBrackets)
#include "tst_brackets.moc"
