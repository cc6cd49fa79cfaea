#include "support/testprogram.h"
#include "ui/editor/pastedtext.h"

#include <QTest>

using namespace taskinput::editor;
using namespace Qt::StringLiterals;

class TstPastedText : public QObject {
    Q_OBJECT
private slots:
    void textIsMadeFit_data();
    void textIsMadeFit();
};

void TstPastedText::textIsMadeFit_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("fit");
    QTest::newRow("fit already") << u"{\n\t\"a\": \"\u00a0\ufffc\U0001F600\"\n}"_s
                                 << u"{\n\t\"a\": \"\u00a0\ufffc\U0001F600\"\n}"_s;
    QTest::newRow("line ends of Windows") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
    QTest::newRow("line ends of old") << u"a\rb\r"_s << u"a\nb\n"_s;
    QTest::newRow("byte order mark") << u"\ufeff{}\ufeff"_s << u"{}\ufeff"_s;
    QTest::newRow("line separators")
        << u"\u2028\u2029\ufdd0\ufdd1"_s << u"\\u2028\\u2029\\ufdd0\\ufdd1"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TstPastedText::textIsMadeFit()
{
    QFETCH(QString, pasted);
    QFETCH(QString, fit);
    QCOMPARE(pastedText(pasted), fit);
}

TASKINPUT_TEST_CLASS(TstPastedText)
#include "tst_pastedtext.moc"
