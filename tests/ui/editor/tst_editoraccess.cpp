// What assistive technology sees of the panes, through Qt's own interfaces.
#include "editortexts.h"
#include "support/testprogram.h"
#include "ui/editor/jsonview.h"

#include <QAccessible>

using namespace editortest;

class TstEditorAccess : public QObject {
    Q_OBJECT
private slots:
    void theEditorIsATextNamedInput();
    void theWholeDocumentIsItsText();
    void whatIsWrittenReachesTheBuffer();
    void aLongDocumentIsReadWhole();
    void aChipIsOneCharacter();
    void aReadOnlyPaneTakesNothing();
};

namespace {

QAccessibleTextInterface *textOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->textInterface();
}

QAccessibleEditableTextInterface *editableTextOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->editableTextInterface();
}

} // namespace

void TstEditorAccess::theEditorIsATextNamedInput()
{
    ShownEditor shown(u"{}"_s);
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&shown.editor);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QCOMPARE(interface->text(QAccessible::Name), u"Input"_s);
    QVERIFY(interface->state().editable);
    QVERIFY(interface->state().multiLine);
    QVERIFY(!interface->state().readOnly);
}

void TstEditorAccess::theWholeDocumentIsItsText()
{
    ShownEditor shown(urls(50));
    QAccessibleTextInterface *text = textOf(shown.editor);
    QCOMPARE(text->characterCount(), urls(50).size());
    QCOMPARE(text->text(0, text->characterCount()), urls(50));
}

void TstEditorAccess::whatIsWrittenReachesTheBuffer()
{
    ShownEditor shown(u"{\n}"_s);
    QAccessibleEditableTextInterface *text = editableTextOf(shown.editor);
    text->insertText(1, u"\n  \"a\": 1"_s);
    QCOMPARE(shown.text(), u"{\n  \"a\": 1\n}"_s);
    text->replaceText(0, int(shown.text().size()), u"{\"b\":\n2}"_s);
    QCOMPARE(shown.text(), u"{\"b\":\n2}"_s);
    text->deleteText(1, 7);
    QCOMPARE(shown.text(), u"{}"_s);
    shown.editor.undoStep();
    QCOMPARE(shown.text(), u"{\"b\":\n2}"_s);
}

void TstEditorAccess::aLongDocumentIsReadWhole()
{
    ShownEditor shown(urls(20'000));
    QTRY_VERIFY(!shown.editor.isBusy());
    QAccessibleTextInterface *text = textOf(shown.editor);
    QCOMPARE(text->text(0, text->characterCount()), urls(20'000));
}

void TstEditorAccess::aChipIsOneCharacter()
{
    ShownEditor shown(withLongString(30'000));
    QAccessibleTextInterface *text = textOf(shown.editor);
    QCOMPARE(text->text(0, text->characterCount()),
             u"{\n  \"before\": 1,\n  \"pageFunction\": \"\ufffc\",\n  \"after\": true\n}\n"_s);
}

void TstEditorAccess::aReadOnlyPaneTakesNothing()
{
    JsonView view;
    view.setAccessibleName(u"Reply"_s);
    view.showText(u"{}"_s);
    QVERIFY(QAccessible::queryAccessibleInterface(&view)->state().readOnly);
    if (auto *text = editableTextOf(view))
        text->insertText(0, u"forged"_s);
    QTRY_COMPARE(textOf(view)->text(0, textOf(view)->characterCount()), u"{}"_s);
    QCOMPARE(view.text().toString(), u"{}"_s);
}

TASKINPUT_TEST_CLASS(TstEditorAccess)
#include "tst_editoraccess.moc"
