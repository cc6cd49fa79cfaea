#include "support/testprogram.h"
#include "ui/editor/jsoneditor.h"

#include "editortexts.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace editortest;

class TstJsonEditor : public QObject {
    Q_OBJECT
private slots:
    void typingGoesIntoTheBuffer();
    void undoKeyIsTheBuffersUndo();
    void undoPutsTheCaretBack();
    void aJumpOfTheCaretBeginsAStep();
    void editsOfTheProgramAreShown();
    void undoOfFormatIsShown();
    void keysIndent_data();
    void keysIndent();
    void tabMovesTheFocusWhenToldTo();
    void pasteIsOneFitStep();
    void aBigPasteIsOneStep();
    void cutAndDeleteAreSteps();
    void aBigSelectionIsReplacedByOneKey();
    void aDroppedFileIsTold();
    void nothingIsTypedWhenNotEditable();
    void anotherBufferForgetsTheMarks();
    void eachTaskKeepsItsPlace();
    void theContextMenuFollowsTheBuffer();
    void withoutABufferNothingHappens();
    void randomKeysKeepViewAndBufferEqual();
};

void TstJsonEditor::typingGoesIntoTheBuffer()
{
    ShownEditor shown(u"{}"_s);
    shown.editor.goTo(1);
    shown.type(u"\"a\": 1"_s);
    QCOMPARE(shown.text(), u"{\"a\": 1}"_s);
    QCOMPARE(shown.buffer.undoKind(), text::StepKind::Typing);
}

void TstJsonEditor::undoKeyIsTheBuffersUndo()
{
    ShownEditor shown(u"{}"_s);
    shown.editor.goTo(1);
    shown.type(u"abc"_s);
    QTest::keySequence(&shown.editor, QKeySequence::Undo);
    QCOMPARE(shown.text(), u"{}"_s);
    QCOMPARE(viewText(shown.editor), u"{}"_s);
    QTest::keySequence(&shown.editor, QKeySequence::Redo);
    QCOMPARE(viewText(shown.editor), u"{abc}"_s);
}

void TstJsonEditor::undoPutsTheCaretBack()
{
    ShownEditor shown(u"{\n\n\n}"_s);
    shown.editor.goTo(2);
    shown.type(u"1"_s);
    shown.editor.goTo(0);
    QTest::keySequence(&shown.editor, QKeySequence::Undo);
    QCOMPARE(shown.editor.caret(), 2);
}

void TstJsonEditor::aJumpOfTheCaretBeginsAStep()
{
    ShownEditor shown;
    shown.type(u"ab"_s);
    QTest::keyClick(&shown.editor, Qt::Key_Left);
    QTest::keyClick(&shown.editor, Qt::Key_Right);
    shown.type(u"c"_s);
    shown.editor.undoStep();
    QCOMPARE(shown.text(), u"ab"_s);
}

void TstJsonEditor::editsOfTheProgramAreShown()
{
    ShownEditor shown(u"{\"a\": 1}"_s);
    shown.editor.goTo(8);
    shown.buffer.replaceAll(text::Text(u"{\"abc\": 1}"_s), text::StepKind::Merge);
    QCOMPARE(viewText(shown.editor), u"{\"abc\": 1}"_s);
    QCOMPARE(shown.editor.caret(), 10);
}

void TstJsonEditor::undoOfFormatIsShown()
{
    ShownEditor shown(urls(20'000));
    QTRY_VERIFY(!shown.editor.isBusy());
    QString tight = urls(20'000);
    tight.remove(u' ');
    shown.buffer.replaceAll(text::Text(tight), text::StepKind::Format);
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(viewText(shown.editor), tight);
    shown.editor.undoStep();
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(viewText(shown.editor), urls(20'000));
}

void TstJsonEditor::keysIndent_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("return goes deeper")
        << u"{|}"_s << int(Qt::Key_Return) << u"\n"_s << u"{\n  |\n}"_s;
    QTest::newRow("return keeps") << u"  1,|"_s << int(Qt::Key_Return) << u"\n"_s << u"  1,\n  |"_s;
    QTest::newRow("return replaces")
        << u"  |1,|"_s << int(Qt::Key_Enter) << u"\n"_s << u"  \n  |"_s;
    QTest::newRow("tab inserts to the next column")
        << u"a|b"_s << int(Qt::Key_Tab) << u"\t"_s << u"a |b"_s;
    QTest::newRow("tab indents lines")
        << u"|a\nb|"_s << int(Qt::Key_Tab) << u"\t"_s << u"  a\n  b|"_s;
    QTest::newRow("shift tab dedents") << u"    a|"_s << int(Qt::Key_Backtab) << u""_s << u"  a|"_s;
    QTest::newRow("closing bracket dedents")
        << u"{\n  \"a\": [\n    |"_s << int(Qt::Key_BracketRight) << u"]"_s
        << u"{\n  \"a\": [\n  ]|"_s;
    QTest::newRow("closing bracket behind text stays")
        << u"  [1|"_s << int(Qt::Key_BracketRight) << u"]"_s << u"  [1]|"_s;
}

void TstJsonEditor::keysIndent()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    ShownEditor shown;
    shown.start(before);
    QTest::sendKeyEvent(QTest::Click, &shown.editor, Qt::Key(key), typed,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(shown.textWithCaret(), after);
    shown.editor.undoStep();
    before.remove(u'|');
    QCOMPARE(shown.text(), before);
}

void TstJsonEditor::tabMovesTheFocusWhenToldTo()
{
    ShownEditor shown(u"{}"_s);
    QSignalSpy changes(&shown.editor, &JsonEditor::tabMovesFocusChanged);
    shown.editor.setTabMovesFocus(true);
    QTest::keyClick(&shown.editor, Qt::Key_Tab);
    QCOMPARE(shown.text(), u"{}"_s);
    QCOMPARE(changes.size(), 1);
}

void TstJsonEditor::pasteIsOneFitStep()
{
    ShownEditor shown;
    shown.start(u"[|x|]"_s);
    QGuiApplication::clipboard()->setText(u"1,\r\n\"\u2028\""_s);
    QTest::keySequence(&shown.editor, QKeySequence::Paste);
    QCOMPARE(shown.textWithCaret(), u"[1,\n\"\\u2028\"|]"_s);
    QCOMPARE(shown.buffer.undoKind(), text::StepKind::Paste);
    shown.editor.undoStep();
    QCOMPARE(shown.text(), u"[x]"_s);
}

void TstJsonEditor::aBigPasteIsOneStep()
{
    ShownEditor shown(u"[]"_s);
    shown.editor.goTo(1);
    QGuiApplication::clipboard()->setText(urls(20'000));
    shown.editor.paste();
    QVERIFY(shown.editor.isBusy());
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(viewText(shown.editor), u'[' + urls(20'000) + u']');
    QCOMPARE(shown.editor.caret(), shown.buffer.text().size() - 1);
    shown.editor.undoStep();
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(viewText(shown.editor), u"[]"_s);
}

void TstJsonEditor::cutAndDeleteAreSteps()
{
    ShownEditor shown;
    shown.start(u"[|1|, 2]"_s);
    QTest::keySequence(&shown.editor, QKeySequence::Cut);
    QCOMPARE(shown.textWithCaret(), u"[|, 2]"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1"_s);
    shown.editor.goTo(Span{1, 3});
    shown.editor.deleteSelection();
    QCOMPARE(shown.text(), u"[2]"_s);
    shown.editor.undoStep();
    shown.editor.undoStep();
    QCOMPARE(shown.text(), u"[1, 2]"_s);
}

void TstJsonEditor::aBigSelectionIsReplacedByOneKey()
{
    ShownEditor shown(urls(20'000));
    QTRY_VERIFY(!shown.editor.isBusy());
    shown.editor.selectAll();
    shown.type(u"x"_s);
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(shown.textWithCaret(), u"x|"_s);
    QCOMPARE(viewText(shown.editor), u"x"_s);
    shown.editor.undoStep();
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(viewText(shown.editor), urls(20'000));
}

void TstJsonEditor::aDroppedFileIsTold()
{
    ShownEditor shown(u"{}"_s);
    QSignalSpy files(&shown.editor, &JsonEditor::fileDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/somewhere/input.json"_s)});
    const QPoint middle = shown.editor.viewport()->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(shown.editor.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(shown.editor.viewport(), &drop);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][0].toString(), QUrl::fromLocalFile(u"/somewhere/input.json"_s).toLocalFile());
    QCOMPARE(shown.text(), u"{}"_s);
}

void TstJsonEditor::nothingIsTypedWhenNotEditable()
{
    ShownEditor shown(u"{}"_s);
    shown.editor.setEditable(false);
    shown.type(u"abc"_s);
    QGuiApplication::clipboard()->setText(u"pasted"_s);
    shown.editor.paste();
    shown.editor.undoStep();
    QCOMPARE(shown.text(), u"{}"_s);
    shown.editor.setEditable(true);
    shown.type(u"a"_s);
    QCOMPARE(shown.text(), u"a{}"_s);
}

void TstJsonEditor::anotherBufferForgetsTheMarks()
{
    ShownEditor shown(u"{}"_s);
    shown.editor.setProblems({{ProblemMark::Severity::Error, {0, 1}, u"x"_s}});
    shown.editor.setChangeMarks({{ChangeMark::Kind::Added, 0, 1, {}}});
    text::TextBuffer other;
    shown.editor.attach(&other);
    QVERIFY(shown.editor.marks().problems().isEmpty());
    QVERIFY(shown.editor.marks().changes().isEmpty());
    shown.type(u"x"_s);
    QCOMPARE(shown.text(), u"{}"_s);
    QCOMPARE(other.text().toString(), u"x"_s);
    shown.editor.attach(nullptr);
}

void TstJsonEditor::eachTaskKeepsItsPlace()
{
    ShownEditor shown(urls(20'000));
    QTRY_VERIFY(!shown.editor.isBusy());
    shown.editor.goTo(Span{500'000, 500'004});
    const ViewState state = shown.editor.viewState();
    text::TextBuffer other;
    other.reset(text::Text(u"{}"_s));
    shown.editor.attach(&other);
    QCOMPARE(viewText(shown.editor), u"{}"_s);
    shown.editor.attach(&shown.buffer, state);
    QCOMPARE(shown.editor.viewState(), state);
    QTRY_VERIFY(!shown.editor.isBusy());
    QCOMPARE(shown.editor.viewState(), state);
}

void TstJsonEditor::theContextMenuFollowsTheBuffer()
{
    ShownEditor shown(u"{}"_s);
    shown.type(u"x"_s);
    const QPoint place(10, 10);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, shown.editor.mapToGlobal(place));
    QCoreApplication::sendEvent(&shown.editor, &event);
    auto *menu = shown.editor.findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().first()->isEnabled());
    menu->actions().first()->trigger();
    QCOMPARE(shown.text(), u"{}"_s);
    menu->close();
}

void TstJsonEditor::withoutABufferNothingHappens()
{
    JsonEditor editor;
    editor.setEditable(true);
    editor.show();
    QTest::keyClick(&editor, Qt::Key_A);
    editor.undoStep();
    editor.indentLines();
    editor.replace({0, 0}, text::Text(u"x"_s), text::StepKind::Other);
    QVERIFY(viewText(editor).isEmpty());
    {
        text::TextBuffer buffer;
        editor.attach(&buffer);
    }
    QTest::keyClick(&editor, Qt::Key_A);
    QVERIFY(!editor.isEditable());
}

void TstJsonEditor::randomKeysKeepViewAndBufferEqual()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    ShownEditor shown(u"{\n  \"a\": [1, 2],\n  \"b\": {}\n}\n"_s);
    const QList<Qt::Key> keys{Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                              Qt::Key_Home,   Qt::Key_End,   Qt::Key_Delete, Qt::Key_Backspace,
                              Qt::Key_Return, Qt::Key_Tab,   Qt::Key_Backtab};
    for (int i = 0; i < 600; ++i) {
        const int choice = random.bounded(20);
        if (choice < 11)
            QTest::keyClick(&shown.editor, keys[random.bounded(int(keys.size()))],
                            random.bounded(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        else if (choice < 14)
            shown.type(QString(u"{}[]\"a,"_s[random.bounded(7)]));
        else if (choice == 14)
            shown.editor.undoStep();
        else if (choice == 15)
            shown.editor.redoStep();
        else if (choice == 16)
            shown.editor.selectAll();
        else if (choice == 17)
            shown.editor.copy();
        else if (choice == 18)
            shown.editor.paste();
        else
            shown.editor.goTo(random.bounded(int(shown.buffer.text().size()) + 1));
        QCOMPARE(viewText(shown.editor), shown.text());
        QVERIFY(shown.editor.text() == shown.buffer.text());
    }
}

TASKINPUT_TEST_CLASS(TstJsonEditor)
#include "tst_jsoneditor.moc"
