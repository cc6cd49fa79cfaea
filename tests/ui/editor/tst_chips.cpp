#include "editortexts.h"
#include "support/testprogram.h"
#include "ui/editor/chipeditor.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace editortest;

class TstChips : public QObject {
    Q_OBJECT
private slots:
    void aLongStringStandsAsOneCharacterBetweenItsQuotes();
    void theCaretStandsOnBothSides();
    void copyGivesTheRealText();
    void deleteTakesTheStringsContent();
    void undoBringsTheChipBack();
    void typingBesideItChangesOnlyThat();
    void aPastedLongStringBecomesAChip();
    void aTypedLongStringBecomesAChip();
    void aWholeTextWrittenBackKeepsTheString();
    void enterOpensTheDecodedString();
    void okWritesItBackAsOneStep();
    void cancelChangesNothing();
    void anUnchangedTextIsNotRespelled();
    void windowsLineEndsSurviveTheDialog();
    void theDialogFollowsEditsBeforeIt();
    void theRestOfALineAsksForFormat();
    void doubleClickOpensIt();

private:
    ChipEditor *open(ShownEditor &shown) const;
};

namespace {

constexpr int chipLine = 2;

qint32 stringStart(const QString &text)
{
    return qint32(text.indexOf(u"\"pageFunction\": \""_s)) + 17;
}

//! Puts the caret right before the chip.
void goToChip(ShownEditor &shown)
{
    shown.editor.goTo(stringStart(shown.text()));
}

QString lineOf(const QPlainTextEdit &view, int line)
{
    return view.document()->findBlockByNumber(line).text();
}

} // namespace

ChipEditor *TstChips::open(ShownEditor &shown) const
{
    goToChip(shown);
    QTest::keyClick(&shown.editor, Qt::Key_Return);
    return shown.editor.window()->findChild<ChipEditor *>();
}

void TstChips::aLongStringStandsAsOneCharacterBetweenItsQuotes()
{
    const ShownEditor shown(withLongString(30'000));
    QCOMPARE(lineOf(shown.editor, chipLine), u"  \"pageFunction\": \"\ufffc\","_s);
    QCOMPARE(shown.editor.text().toString(), withLongString(30'000));
}

void TstChips::theCaretStandsOnBothSides()
{
    ShownEditor shown(withLongString(30'000));
    goToChip(shown);
    const qsizetype before = shown.editor.caret();
    QTest::keyClick(&shown.editor, Qt::Key_Right);
    QCOMPARE(shown.editor.caret(), before + 30'000);
    QTest::keyClick(&shown.editor, Qt::Key_Left);
    QCOMPARE(shown.editor.caret(), before);
}

void TstChips::copyGivesTheRealText()
{
    ShownEditor shown(withLongString(30'000));
    shown.editor.selectAll();
    QTest::keySequence(&shown.editor, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), withLongString(30'000));
}

void TstChips::deleteTakesTheStringsContent()
{
    ShownEditor shown(withLongString(30'000));
    goToChip(shown);
    QTest::keyClick(&shown.editor, Qt::Key_Delete);
    QCOMPARE(shown.text(),
             u"{\n  \"before\": 1,\n  \"pageFunction\": \"\",\n  \"after\": true\n}\n"_s);
}

void TstChips::undoBringsTheChipBack()
{
    ShownEditor shown(withLongString(30'000));
    goToChip(shown);
    QTest::keyClick(&shown.editor, Qt::Key_Right);
    QTest::keyClick(&shown.editor, Qt::Key_Backspace);
    shown.editor.undoStep();
    QCOMPARE(shown.text(), withLongString(30'000));
    QCOMPARE(lineOf(shown.editor, chipLine), u"  \"pageFunction\": \"\ufffc\","_s);
}

void TstChips::typingBesideItChangesOnlyThat()
{
    ShownEditor shown(withLongString(30'000));
    goToChip(shown);
    shown.type(u"x"_s);
    QTest::keyClick(&shown.editor, Qt::Key_Right);
    shown.type(u"y"_s);
    QString expected = withLongString(30'000);
    expected.insert(stringStart(expected), u'x');
    expected.insert(expected.indexOf(u"\",\n  \"after\""_s), u'y');
    QCOMPARE(shown.text(), expected);
    QCOMPARE(lineOf(shown.editor, chipLine), u"  \"pageFunction\": \"x\ufffcy\","_s);
}

void TstChips::aPastedLongStringBecomesAChip()
{
    ShownEditor shown(u"[\"\"]"_s);
    shown.editor.goTo(2);
    QGuiApplication::clipboard()->setText(QString(25'000, u'z'));
    shown.editor.paste();
    QCOMPARE(viewText(shown.editor), u"[\"\ufffc\"]"_s);
    QCOMPARE(shown.text().size(), 25'004);
    QCOMPARE(shown.editor.caret(), 25'002);
}

void TstChips::aTypedLongStringBecomesAChip()
{
    ShownEditor shown(u"[\"\"]"_s);
    QTextCursor cursor(shown.editor.document());
    cursor.setPosition(2);
    cursor.insertText(QString(25'000, u'z'));
    QCOMPARE(shown.text().size(), 25'004);
    QTRY_COMPARE(viewText(shown.editor), u"[\"\ufffc\"]"_s);
    QCOMPARE(shown.text(), u"[\""_s + QString(25'000, u'z') + u"\"]"_s);
}

void TstChips::aWholeTextWrittenBackKeepsTheString()
{
    ShownEditor shown(withLongString(30'000));
    QString written = viewText(shown.editor);
    written.replace(u"\"before\": 1"_s, u"\"before\": 2"_s);
    QTextCursor cursor(shown.editor.document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(written);
    QCOMPARE(shown.text(), withLongString(30'000).replace(u"\"before\": 1"_s, u"\"before\": 2"_s));
    QCoreApplication::processEvents();
    goToChip(shown);
    QTest::keyClick(&shown.editor, Qt::Key_Delete);
    QVERIFY(shown.text().contains(u"\"pageFunction\": \"\","_s));
}

void TstChips::enterOpensTheDecodedString()
{
    ShownEditor shown(withLongString(30'000));
    ChipEditor *dialog = open(shown);
    QVERIFY(dialog);
    QCOMPARE(dialog->windowTitle(), u"pageFunction"_s);
    QCOMPARE(dialog->editor().accessibleName(), u"Text of pageFunction"_s);
    QVERIFY(dialog->value().startsWith(u"  await page.click('.next');\n  await"_s));
    QCOMPARE(shown.text(), withLongString(30'000));
}

void TstChips::okWritesItBackAsOneStep()
{
    ShownEditor shown(withLongString(30'000));
    ChipEditor *dialog = open(shown);
    dialog->editor().goTo(0);
    dialog->editor().replace({0, 0}, text::Text(u"// \"new\"\n"_s), text::StepKind::Other);
    dialog->accept();
    QString expected = withLongString(30'000);
    expected.insert(stringStart(expected), u"// \\\"new\\\"\\n"_s);
    QCOMPARE(shown.text(), expected);
    QCOMPARE(lineOf(shown.editor, chipLine), u"  \"pageFunction\": \"\ufffc\","_s);
    shown.editor.undoStep();
    QCOMPARE(shown.text(), withLongString(30'000));
    QVERIFY(!shown.buffer.canUndo());
}

void TstChips::cancelChangesNothing()
{
    ShownEditor shown(withLongString(30'000));
    ChipEditor *dialog = open(shown);
    dialog->editor().replace({0, 0}, text::Text(u"x"_s), text::StepKind::Other);
    QVERIFY(dialog->isChanged());
    dialog->reject();
    QVERIFY(!shown.buffer.canUndo());
}

void TstChips::anUnchangedTextIsNotRespelled()
{
    const QString text =
        u"{\n\n  \"pageFunction\": \""_s + u"\\u0061"_s.repeated(5000) + u"\"\n}"_s;
    ShownEditor shown(text);
    ChipEditor *dialog = open(shown);
    QVERIFY(dialog);
    QCOMPARE(dialog->value(), QString(5000, u'a'));
    dialog->accept();
    QCOMPARE(shown.text(), text);
}

void TstChips::windowsLineEndsSurviveTheDialog()
{
    ShownEditor shown(u"{\n\n  \"pageFunction\": \""_s + u"line\\r\\n"_s.repeated(4000)
                      + u"\"\n}"_s);
    ChipEditor *dialog = open(shown);
    QCOMPARE(dialog->editor().text().toString(), u"line\n"_s.repeated(4000));
    dialog->editor().replace({0, 4}, text::Text(u"row"_s), text::StepKind::Other);
    dialog->accept();
    QVERIFY(shown.text().contains(u"\"row\\r\\nline\\r\\n"_s));
    QVERIFY(shown.text().endsWith(u"line\\r\\n\"\n}"_s));
}

void TstChips::theDialogFollowsEditsBeforeIt()
{
    ShownEditor shown(withLongString(30'000));
    ChipEditor *dialog = open(shown);
    shown.buffer.apply(
        {text::StepKind::Merge, {{1, {}, text::Text(u"\n  \"merged\": 1,"_s)}}, -1, -1});
    dialog->editor().replace({0, qint32(dialog->editor().text().size())}, text::Text(u"short"_s),
                             text::StepKind::Other);
    dialog->accept();
    QCOMPARE(shown.text(),
             u"{\n  \"merged\": 1,\n  \"before\": 1,\n  \"pageFunction\": \"short\",\n  \"after\": "
             "true\n}\n"_s);
}

void TstChips::theRestOfALineAsksForFormat()
{
    ShownEditor shown(u"["_s + u"1,"_s.repeated(30'000) + u"2]"_s);
    QSignalSpy wanted(&shown.editor, &JsonEditor::formatWanted);
    QTest::keyClick(&shown.editor, Qt::Key_End);
    QTest::keyClick(&shown.editor, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!shown.buffer.canUndo());
}

void TstChips::doubleClickOpensIt()
{
    ShownEditor shown(withLongString(30'000));
    goToChip(shown);
    const QPoint beside = shown.editor.cursorRect().center() + QPoint(20, 0);
    QTest::mouseDClick(shown.editor.viewport(), Qt::LeftButton, Qt::NoModifier, beside);
    QVERIFY(shown.editor.window()->findChild<ChipEditor *>());
}

TASKINPUT_TEST_CLASS(TstChips)
#include "tst_chips.moc"
