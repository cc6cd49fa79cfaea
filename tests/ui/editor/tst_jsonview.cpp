#include "support/testprogram.h"
#include "ui/editor/jsonview.h"

#include "editortexts.h"
#include "ui/editor/chipeditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextBlock>

using namespace editortest;

class TstJsonView : public QObject {
    Q_OBJECT
private slots:
    void showsATextOfAnySize();
    void isReadByKeyboardButNotWritten();
    void whatIsWrittenIntoItIsTakenBack();
    void letsGoOfItsText();
    void aChipOpensForReading();
};

void TstJsonView::showsATextOfAnySize()
{
    JsonView view;
    view.showText(u"{}"_s);
    QCOMPARE(viewText(view), u"{}"_s);
    view.showText(urls(20'000));
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(viewText(view), urls(20'000));
}

void TstJsonView::isReadByKeyboardButNotWritten()
{
    JsonView view;
    view.showText(u"{\"a\": 1}"_s);
    view.show();
    QVERIFY(view.isReadOnly());
    QTest::keyClick(&view, Qt::Key_X);
    QCOMPARE(viewText(view), u"{\"a\": 1}"_s);
    QTest::keySequence(&view, QKeySequence::SelectAll);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"a\": 1}"_s);
}

void TstJsonView::whatIsWrittenIntoItIsTakenBack()
{
    JsonView view;
    view.showText(u"{}"_s);
    QTextCursor(view.document()).insertText(u"forged"_s);
    QCOMPARE(view.text().toString(), u"{}"_s);
    QTRY_COMPARE(viewText(view), u"{}"_s);
}

void TstJsonView::letsGoOfItsText()
{
    JsonView view;
    view.showText(urls(100));
    view.clearText();
    QVERIFY(view.text().isEmpty());
    QCOMPARE(view.document()->blockCount(), 1);
}

void TstJsonView::aChipOpensForReading()
{
    JsonView view;
    view.showText(withLongString(30'000));
    view.show();
    QTextCursor cursor(view.document()->findBlockByNumber(2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 2);
    view.setTextCursor(cursor);
    QTest::keyClick(&view, Qt::Key_Return);
    auto *dialog = view.window()->findChild<ChipEditor *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->editor().isEditable());
    QCOMPARE(dialog->windowTitle(), u"pageFunction"_s);
    QVERIFY(dialog->value().startsWith(u"  await page.click('.next');\n"_s));
}

TASKINPUT_TEST_CLASS(TstJsonView)
#include "tst_jsonview.moc"
