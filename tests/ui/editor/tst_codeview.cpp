#include "support/testprogram.h"
#include "ui/editor/codeview.h"

#include "editortexts.h"
#include "ui/look/theme.h"

#include <QClipboard>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace editortest;

namespace {

class View : public CodeView {
public:
    explicit View(const QString &text = urls(200))
    {
        resize(600, 400);
        shown().show(text::Text(text));
        show();
        [[maybe_unused]] const bool isExposed = QTest::qWaitForWindowExposed(this);
    }
    using CodeView::shown;
};

bool holds(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

//! The colour at the right edge of the row that \a position is in.
QColor tintAt(View &view, qsizetype position)
{
    view.goTo(position);
    const QRect caret = view.cursorRect();
    return view.viewport()->grab().toImage().pixelColor(view.viewport()->width() - 2,
                                                        caret.center().y());
}

} // namespace

class TstCodeView : public QObject {
    Q_OBJECT
private slots:
    void tellsWhereTheCaretIs();
    void goesToAPlaceOutOfSight();
    void caretStaysInSightWhenAPaneOpens();
    void isLeftToRightInEveryLanguage();
    void copiesTheRealText();
    void marksAChangedLineInItsTint();
    void colorsFollowTheScheme();
    void switchingTheSchemeKeepsCaretAndScroll();
    void zoomsWithinBounds();
    void zoomsByWheel();
    void wrapsOnRequest();
    void lineNumbersGrowWithTheDocument();
    void selectedTextKeepsItsColours();
    void foundTextMovesWithEdits();
};

void TstCodeView::tellsWhereTheCaretIs()
{
    View view;
    QSignalSpy carets(&view, &CodeView::caretMoved);
    const qsizetype position = view.text().lineStart(3) + 5;
    view.goTo(position);
    QCOMPARE(carets.last().at(0).value<qsizetype>(), position);
    QCOMPARE(carets.last().at(1).value<qsizetype>(), 3);
    QCOMPARE(carets.last().at(2).value<qsizetype>(), 5);
}

void TstCodeView::goesToAPlaceOutOfSight()
{
    View view;
    view.goTo(Span{9000, 9005});
    QCOMPARE(view.selection(), (Span{9000, 9005}));
    QVERIFY(view.viewport()->rect().contains(view.cursorRect()));
    QVERIFY(view.cursorRect().top() > 50);
}

void TstCodeView::caretStaysInSightWhenAPaneOpens()
{
    View view;
    view.activateWindow();
    view.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.goTo(view.text().lineStart(12));
    QVERIFY(view.viewport()->rect().contains(view.cursorRect()));
    view.resize(600, 100);
    QTRY_COMPARE(view.height(), 100);
    QVERIFY(view.viewport()->rect().contains(view.cursorRect()));
}

void TstCodeView::isLeftToRightInEveryLanguage()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    CodeView view(&window);
    QCOMPARE(view.layoutDirection(), Qt::LeftToRight);
    QCOMPARE(view.document()->defaultTextOption().textDirection(), Qt::LeftToRight);
}

void TstCodeView::copiesTheRealText()
{
    View view(u"{\n\u00a0\u2028 1\n}"_s);
    view.selectAll();
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\n\u00a0\u2028 1\n}"_s);
}

void TstCodeView::marksAChangedLineInItsTint()
{
    View view;
    view.setChangeMarks({{ChangeMark::Kind::Added, 5, 1, {}}});
    const look::Colors &colors = look::colors(&view);
    QCOMPARE(tintAt(view, view.text().lineStart(5)), colors.added.row);
    QCOMPARE(tintAt(view, view.text().lineStart(6)), colors.base);
}

void TstCodeView::colorsFollowTheScheme()
{
    look::Theme theme;
    for (const auto choice : {look::Theme::Choice::Light, look::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        View view(u"{\"key\": \"value\",\n\"n\": 12345678,\n\"t\": true}"_s);
        view.setZoom(250); // strokes wide enough to have pixels of their own colour
        const QImage image = view.grab().toImage();
        const look::Colors &colors = theme.colors();
        QCOMPARE(image.pixelColor(image.width() / 2, image.height() - 30), colors.base);
        for (const QColor &color : {colors.jsonKey, colors.jsonStr, colors.jsonNum, colors.jsonLit})
            QVERIFY2(holds(image, color), qPrintable(color.name()));
    }
}

void TstCodeView::switchingTheSchemeKeepsCaretAndScroll()
{
    look::Theme theme;
    theme.setChoice(look::Theme::Choice::Light);
    View view;
    view.goTo(5000);
    const ViewState before = view.viewState();
    theme.setChoice(look::Theme::Choice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(view.viewState(), before);
    QCOMPARE(view.palette().color(QPalette::Base), look::dark().base);
    QVERIFY(holds(view.grab().toImage(), look::dark().jsonStr));
}

void TstCodeView::zoomsWithinBounds()
{
    View view;
    QSignalSpy zooms(&view, &CodeView::zoomChanged);
    const qreal size = view.font().pointSizeF();
    view.zoomIn();
    QCOMPARE(view.zoom(), 110);
    QVERIFY(view.font().pointSizeF() > size);
    QCOMPARE(view.document()->defaultFont().pointSizeF(), view.font().pointSizeF());
    view.setZoom(10'000);
    QCOMPARE(view.zoom(), 300);
    view.setZoom(1);
    QCOMPARE(view.zoom(), 50);
    view.resetZoom();
    QCOMPARE(view.font().pointSizeF(), size);
    QCOMPARE(zooms.size(), 4);
}

void TstCodeView::zoomsByWheel()
{
    View view;
    const QPointF middle = view.viewport()->rect().center();
    for (int i = 0; i < 2; ++i) {
        QWheelEvent half(middle, view.viewport()->mapToGlobal(middle), {}, {0, 60}, Qt::NoButton,
                         Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &half);
    }
    QCOMPARE(view.zoom(), 110);
}

void TstCodeView::wrapsOnRequest()
{
    View view(u"{\"a\": \""_s + u"word "_s.repeated(100) + u"\"}"_s);
    QTRY_VERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.setWordWrap(true);
    view.grab();
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(view.document()->firstBlock().lineCount() > 3);
    view.setWordWrap(false);
    view.grab();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
}

void TstCodeView::lineNumbersGrowWithTheDocument()
{
    View view(u"{}"_s);
    const int narrow = view.viewport()->x();
    view.shown().show(text::Text(urls(2000)));
    QVERIFY(view.viewport()->x() > narrow);
    view.setGutterVisible(false);
    QVERIFY(view.viewport()->x() < narrow);
}

void TstCodeView::selectedTextKeepsItsColours()
{
    View view(u"[12345678901234567890]"_s);
    view.selectAll();
    const QImage image = view.viewport()->grab().toImage();
    QVERIFY(holds(image, look::colors(&view).textSel));
    QVERIFY(holds(image, look::colors(&view).jsonNum));
}

void TstCodeView::foundTextMovesWithEdits()
{
    View view(u"[1, 2]\n\n\n"_s);
    view.shown().setLocked(false);
    view.setFound({{4, 5}});
    QVERIFY(holds(view.viewport()->grab().toImage(), look::colors(&view).find));
    view.shown().apply({{0, {}, text::Text(u"\n"_s)}});
    QVERIFY(holds(view.viewport()->grab().toImage(), look::colors(&view).find));
    view.setFound({});
    QVERIFY(!holds(view.viewport()->grab().toImage(), look::colors(&view).find));
}

TASKINPUT_TEST_CLASS(TstCodeView)
#include "tst_codeview.moc"
