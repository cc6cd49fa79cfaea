#include "support/testprogram.h"
#include "ui/editor/showntext.h"

#include "editortexts.h"
#include "ui/editor/codeview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

using namespace editortest;

namespace {

//! A view with its text, opened up for the test.
class View : public CodeView {
public:
    View()
    {
        resize(600, 400);
        QObject::connect(&shown(), &ShownText::typed, this, [this] { ++typedCount; });
    }
    using CodeView::shown;
    int typedCount = 0;
};

} // namespace

class TstShownText : public QObject {
    Q_OBJECT
private slots:
    void aSmallTextIsThereAtOnce();
    void aBigTextIsBuiltElsewhereAndTheViewLockedMeanwhile();
    void theNewestOfSeveralBigTextsIsShown();
    void whatIsTypedReachesTheText();
    void theDocumentsEndIsNotCountedTwice();
    void editsOfTheProgramReachTheView();
    void aBigEditKeepsCaretAndScroll();
    void formattingKeepsTheCaretAtItsCharacter();
    void writingIntoALockedViewIsTakenBack();
    void writingWhileBuildingChangesNothing();
    void randomEditsFromBothSidesKeepThemEqual();
    void stateOfAnotherTextIsRestored();
};

void TstShownText::aSmallTextIsThereAtOnce()
{
    View view;
    view.shown().show(text::Text(urls(10)));
    QCOMPARE(viewText(view), urls(10));
    QVERIFY(!view.isBusy());
    QVERIFY(!view.document()->isUndoRedoEnabled());
}

void TstShownText::aBigTextIsBuiltElsewhereAndTheViewLockedMeanwhile()
{
    View view;
    view.shown().setLocked(false);
    QSignalSpy busy(&view, &CodeView::busyChanged);
    const QString text = urls(20'000);
    view.shown().show(text::Text(text));
    QVERIFY(view.isBusy());
    QVERIFY(view.isReadOnly());
    QVERIFY(viewText(view).isEmpty());
    QVERIFY(busy.wait());
    QVERIFY(!view.isBusy());
    QVERIFY(!view.isReadOnly());
    QCOMPARE(viewText(view), text);
}

void TstShownText::theNewestOfSeveralBigTextsIsShown()
{
    View view;
    view.shown().show(text::Text(urls(30'000)));
    view.shown().show(text::Text(urls(20'000)));
    view.shown().show(text::Text(urls(10'000)));
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(viewText(view), urls(10'000));
}

void TstShownText::whatIsTypedReachesTheText()
{
    View view;
    view.shown().setLocked(false);
    view.shown().show(text::Text(u"{\n}"_s));
    QTextCursor cursor(view.document());
    cursor.setPosition(1);
    cursor.insertText(u"\n\u00a0x"_s);
    QCOMPARE(view.text().toString(), u"{\n\u00a0x\n}"_s);
    QCOMPARE(view.typedCount, 1);
}

void TstShownText::theDocumentsEndIsNotCountedTwice()
{
    View view;
    view.shown().setLocked(false);
    view.shown().show(text::Text(u"abc"_s));
    QTextCursor cursor(view.document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(u"de"_s);
    QCOMPARE(view.text().toString(), u"de"_s);
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    QVERIFY(view.text().isEmpty());
    view.setPlainText(u"whole\nnew"_s);
    QCOMPARE(view.text().toString(), u"whole\nnew"_s);
}

void TstShownText::editsOfTheProgramReachTheView()
{
    View view;
    view.shown().show(text::Text(u"{\n  1\n}"_s));
    view.shown().apply({{4, text::Text(u"1"_s), text::Text(u"22,\n  3"_s)},
                        {0, text::Text(u"{"_s), text::Text(u"["_s)}});
    QCOMPARE(viewText(view), u"[\n  22,\n  3\n}"_s);
    QCOMPARE(view.text().toString(), u"[\n  22,\n  3\n}"_s);
    QCOMPARE(view.typedCount, 0);
}

void TstShownText::aBigEditKeepsCaretAndScroll()
{
    View view;
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const text::Text text(urls(20'000));
    view.shown().show(text);
    QTRY_VERIFY(!view.isBusy());
    const qsizetype caret = text.lineStart(15'000) + 7;
    view.goTo(caret);
    const ViewState before = view.viewState();
    const text::Text block(u"    \"https://new.example.com\",\n"_s.repeated(10'000));
    view.shown().apply({{text.lineStart(2), {}, block}});
    QVERIFY(view.isBusy());
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(view.caret(), caret + block.size());
    QCOMPARE(view.viewState().top, before.top + block.size());
}

void TstShownText::formattingKeepsTheCaretAtItsCharacter()
{
    View view;
    QString pretty = urls(20'000);
    QString tight = pretty;
    tight.remove(u' ').replace(u",\n"_s, u", \n"_s);
    view.shown().show(text::Text(pretty));
    QTRY_VERIFY(!view.isBusy());
    const QString needle = u"page/012345"_s;
    view.goTo(pretty.indexOf(needle));
    view.shown().apply({{0, text::Text(pretty), text::Text(tight)}});
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(view.caret(), tight.indexOf(needle));
}

void TstShownText::writingIntoALockedViewIsTakenBack()
{
    View view;
    view.shown().show(text::Text(urls(10)));
    QVERIFY(view.isReadOnly());
    QTextCursor cursor(view.document());
    cursor.insertText(u"written by force"_s);
    QCOMPARE(view.text().toString(), urls(10));
    QCOMPARE(view.typedCount, 0);
    QTRY_COMPARE(viewText(view), urls(10));
}

void TstShownText::writingWhileBuildingChangesNothing()
{
    View view;
    view.shown().setLocked(false);
    view.shown().show(text::Text(urls(20'000)));
    QTextCursor(view.document()).insertText(u"too early"_s);
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(viewText(view), urls(20'000));
    QCOMPARE(view.typedCount, 0);
}

void TstShownText::randomEditsFromBothSidesKeepThemEqual()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const auto below = [&random](qsizetype bound) {
        return bound > 0 ? static_cast<qsizetype>(random.bounded(qint64(bound))) : 0;
    };
    const auto someText = [&]() -> QString {
        switch (below(6)) {
        case 0:
            return u"\n"_s;
        case 1:
            return u"\""_s;
        case 2:
            return u'"' + QString(20'001 + below(500), u'x') + u'"';
        case 3:
            return QString(below(30'000), u'y');
        default:
            return u"ab\u00a0"_s.left(below(4));
        }
    };
    View view;
    view.shown().setLocked(false);
    view.shown().show(text::Text(withLongString(25'000)));
    for (int i = 0; i < 150; ++i) {
        const text::Text before = view.text();
        if (below(2) == 0) {
            QTextCursor cursor(view.document());
            const qsizetype size = view.document()->characterCount() - 1;
            const qsizetype at = below(size + 1);
            cursor.setPosition(int(at));
            cursor.setPosition(int(std::min(size, at + below(6))), QTextCursor::KeepAnchor);
            cursor.insertText(someText());
        } else {
            const qsizetype at = below(before.size() + 1);
            const text::Edit edit{at, before.slice(at, below(6)), text::Text(someText())};
            view.shown().apply({edit});
            QVERIFY(view.text()
                    == before.replaced(edit.position, edit.removed.size(), edit.inserted));
        }
        QCoreApplication::processEvents();
        const ViewMap &map = view.shown().map();
        QString unfolded = viewText(view);
        for (auto chip = map.chips().rbegin(); chip != map.chips().rend(); ++chip) {
            QCOMPARE(unfolded[chip->view], QChar(QChar::ObjectReplacementCharacter));
            unfolded.replace(chip->view, 1, view.text().mid(chip->text.begin, chip->text.length()));
        }
        QCOMPARE(unfolded, view.text().toString());
    }
}

void TstShownText::stateOfAnotherTextIsRestored()
{
    View view;
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const text::Text text(urls(500));
    view.shown().show(text);
    view.goTo(Span{5000, 5010});
    view.verticalScrollBar()->setValue(80);
    const ViewState state = view.viewState();
    view.shown().show(text::Text(u"{}"_s));
    QCOMPARE(view.caret(), 0);
    view.shown().show(text, state);
    QCOMPARE(view.viewState(), state);
    QCOMPARE(view.selection(), (Span{5000, 5010}));
}

TASKINPUT_TEST_CLASS(TstShownText)
#include "tst_showntext.moc"
