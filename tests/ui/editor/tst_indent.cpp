#include "support/testprogram.h"
#include "ui/editor/indent.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::editor;
using namespace Qt::StringLiterals;

class TstIndent : public QObject {
    Q_OBJECT
private slots:
    void returnKeepsOrDeepensTheIndentation_data();
    void returnKeepsOrDeepensTheIndentation();
    void selectedLinesAreIndented();
    void selectedLinesAreDedented();
    void aLineThatIsOnlyTouchedStays();
    void aClosingBracketTakesItsPartnersIndentation_data();
    void aClosingBracketTakesItsPartnersIndentation();
};

namespace {

QString applied(const QString &text, const QList<text::Replacement> &replacements)
{
    text::Text result(text);
    for (const text::Edit &edit : text::editsFor(result, replacements))
        result = result.replaced(edit.position, edit.removed.size(), edit.inserted);
    return result.toString();
}

} // namespace

void TstIndent::returnKeepsOrDeepensTheIndentation_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("result");
    QTest::newRow("empty") << u""_s << u""_s << u"\n|"_s;
    QTest::newRow("keeps") << u"    1,"_s << u""_s << u"\n    |"_s;
    QTest::newRow("keeps tabs") << u"\t1,"_s << u""_s << u"\n\t|"_s;
    QTest::newRow("deeper") << u"  \"a\": ["_s << u""_s << u"\n    |"_s;
    QTest::newRow("deeper behind blanks") << u"  { "_s << u""_s << u"\n    |"_s;
    QTest::newRow("between a pair") << u"  {"_s << u"},"_s << u"\n    |\n  "_s;
    QTest::newRow("between no pair") << u"  {"_s << u"]"_s << u"\n    |"_s;
    QTest::newRow("inside the indentation") << u"  "_s << u"  1"_s << u"\n  |"_s;
}

void TstIndent::returnKeepsOrDeepensTheIndentation()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, result);
    const LineBreak made = lineBreak(before, after);
    QCOMPARE(QString(made.inserted).insert(made.caret, u'|'), result);
}

void TstIndent::selectedLinesAreIndented()
{
    const QString text = u"{\n1\n\n2\n}"_s;
    QCOMPARE(applied(text, indented(text::Text(text), 2, 6)), u"{\n  1\n\n  2\n}"_s);
}

void TstIndent::selectedLinesAreDedented()
{
    const QString text = u"    a\n b\n\tc\nd"_s;
    QCOMPARE(applied(text, dedented(text::Text(text), 0, text.size())), u"  a\nb\nc\nd"_s);
}

void TstIndent::aLineThatIsOnlyTouchedStays()
{
    const QString text = u"a\nb"_s;
    QCOMPARE(applied(text, indented(text::Text(text), 0, 2)), u"  a\nb"_s);
    QCOMPARE(applied(text, indented(text::Text(text), 2, 2)), u"a\n  b"_s);
}

void TstIndent::aClosingBracketTakesItsPartnersIndentation_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("indentation");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("partner") << u"  {\n    \"a\": [\n      1\n      "_s << u"    "_s << true;
    QTest::newRow("no partner: a level less") << u"\n    "_s << u"  "_s << true;
    QTest::newRow("nothing to take") << u"\n"_s << u""_s << true;
    QTest::newRow("behind text") << u"  [ 1"_s << u""_s << false;
}

void TstIndent::aClosingBracketTakesItsPartnersIndentation()
{
    QFETCH(QString, before);
    QFETCH(QString, indentation);
    QFETCH(bool, isChanged);
    const auto found = closingIndentation(text::Text(before), before.size());
    QCOMPARE(found.has_value(), isChanged);
    if (found)
        QCOMPARE(*found, indentation);
}

TASKINPUT_TEST_CLASS(TstIndent)
#include "tst_indent.moc"
