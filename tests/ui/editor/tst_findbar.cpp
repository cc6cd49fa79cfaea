#include "support/testprogram.h"
#include "ui/editor/findbar.h"

#include "editortexts.h"
#include "ui/editor/editorpane.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace editortest;

class TstFindBar : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyControlHasAName();
    void typingFindsAndSelectsTheFirstHit();
    void nextAndPreviousGoRound();
    void opensWithTheSelection();
    void switchesNarrowTheSearch();
    void aBrokenPatternIsExplained();
    void editsAreSearchedAgain();
    void escapeClosesAndGivesTheFocusBack();
    void oneHitIsReplacedAndTheNextOneSelected();
    void allHitsAreReplacedAsOneStep();
    void replacingManyHitsLocksOnlyTheView();
    void aReadOnlyPaneCannotReplace();
    void hitsInsideChipsAreFound();

private:
    void start(const QString &text);
    void find(const QString &needle);
    template <typename Widget> Widget *named(const QString &name) const
    {
        for (auto *widget : m_pane->findBar().findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QString message() const { return m_pane->findBar().findChild<QLabel *>()->text(); }

    text::TextBuffer m_buffer;
    std::unique_ptr<EditorPane> m_pane;
};

void TstFindBar::init()
{
    m_pane = std::make_unique<EditorPane>();
    m_pane->resize(600, 400);
    m_pane->editor().setEditable(true);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TstFindBar::start(const QString &text)
{
    m_buffer.reset(text::Text(text));
    m_pane->editor().attach(&m_buffer);
    QTRY_VERIFY(!m_pane->editor().isBusy());
}

void TstFindBar::find(const QString &needle)
{
    QSignalSpy searched(&m_pane->findBar(), &FindBar::searched);
    m_pane->findBar().open();
    named<QLineEdit>(u"Find"_s)->setText(needle);
    QTRY_VERIFY(!m_pane->findBar().isBusy());
}

void TstFindBar::everyControlHasAName()
{
    for (auto *widget : m_pane->findBar().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        auto *button = qobject_cast<QPushButton *>(widget);
        QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
    }
}

void TstFindBar::typingFindsAndSelectsTheFirstHit()
{
    start(u"one two One"_s);
    find(u"one"_s);
    QCOMPARE(m_pane->editor().selection(), (Span{0, 3}));
    QCOMPARE(message(), u"1 of 2"_s);
    find(u"nothing"_s);
    QCOMPARE(message(), u"No matches"_s);
    QVERIFY(!named<QToolButton>(u"Find Next"_s)->isEnabled());
}

void TstFindBar::nextAndPreviousGoRound()
{
    start(u"a b a b a"_s);
    find(u"a"_s);
    FindBar &bar = m_pane->findBar();
    bar.findNext();
    QCOMPARE(m_pane->editor().selection(), (Span{4, 5}));
    bar.findNext();
    bar.findNext();
    QCOMPARE(m_pane->editor().selection(), (Span{0, 1}));
    bar.findPrevious();
    QCOMPARE(m_pane->editor().selection(), (Span{8, 9}));
    QTest::keyClick(named<QLineEdit>(u"Find"_s), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_pane->editor().selection(), (Span{4, 5}));
}

void TstFindBar::opensWithTheSelection()
{
    start(u"alpha beta alpha"_s);
    m_pane->editor().goTo(Span{6, 10});
    m_pane->findBar().open();
    QCOMPARE(named<QLineEdit>(u"Find"_s)->text(), u"beta"_s);
}

void TstFindBar::switchesNarrowTheSearch()
{
    start(u"url URL urls"_s);
    find(u"url"_s);
    QCOMPARE(m_pane->findBar().hitCount(), 3);
    named<QToolButton>(u"Match Case"_s)->click();
    QTRY_COMPARE(m_pane->findBar().hitCount(), 2);
    named<QToolButton>(u"Whole Words"_s)->click();
    QTRY_COMPARE(m_pane->findBar().hitCount(), 1);
}

void TstFindBar::aBrokenPatternIsExplained()
{
    start(u"abc"_s);
    named<QToolButton>(u"Regular Expression"_s)->click();
    find(u"(a"_s);
    QVERIFY(message().startsWith(u"Pattern: "_s));
    find(u"(a|c)"_s);
    QCOMPARE(m_pane->findBar().hitCount(), 2);
}

void TstFindBar::editsAreSearchedAgain()
{
    start(u"a"_s);
    find(u"a"_s);
    m_buffer.apply({text::StepKind::Other, {{0, {}, text::Text(u"aa "_s)}}, -1, -1});
    QTRY_COMPARE(m_pane->findBar().hitCount(), 3);
}

void TstFindBar::escapeClosesAndGivesTheFocusBack()
{
    start(u"a"_s);
    find(u"a"_s);
    QSignalSpy closed(&m_pane->findBar(), &FindBar::closed);
    QTest::keyClick(named<QLineEdit>(u"Find"_s), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_pane->findBar().isVisible());
    QCOMPARE(m_pane->focusWidget(), &m_pane->editor());
}

void TstFindBar::oneHitIsReplacedAndTheNextOneSelected()
{
    start(u"a=1 b=2"_s);
    m_pane->findBar().openForReplacing();
    named<QToolButton>(u"Regular Expression"_s)->click();
    find(u"(\\w)=(\\d)"_s);
    named<QLineEdit>(u"Replace with"_s)->setText(u"$2=$1"_s);
    m_pane->findBar().replaceOne();
    QTRY_VERIFY(!m_pane->findBar().isBusy());
    QCOMPARE(m_buffer.text().toString(), u"1=a b=2"_s);
    QCOMPARE(m_buffer.undoKind(), text::StepKind::Replace);
    QCOMPARE(m_pane->editor().selection(), (Span{4, 7}));
}

void TstFindBar::allHitsAreReplacedAsOneStep()
{
    start(u"a, a, a"_s);
    m_pane->findBar().openForReplacing();
    find(u"a"_s);
    named<QLineEdit>(u"Replace with"_s)->setText(u"bb"_s);
    QSignalSpy replaced(&m_pane->findBar(), &FindBar::replaced);
    m_pane->findBar().replaceAll();
    QVERIFY(replaced.wait());
    QCOMPARE(replaced[0][0].value<qsizetype>(), 3);
    QCOMPARE(viewText(m_pane->editor()), u"bb, bb, bb"_s);
    QCOMPARE(message(), u"Replaced 3"_s);
    m_buffer.undo();
    QCOMPARE(viewText(m_pane->editor()), u"a, a, a"_s);
}

void TstFindBar::replacingManyHitsLocksOnlyTheView()
{
    start(urls(10'000));
    m_pane->findBar().openForReplacing();
    find(u"https"_s);
    QCOMPARE(m_pane->findBar().hitCount(), 10'001);
    named<QLineEdit>(u"Replace with"_s)->setText(u"http"_s);
    m_pane->findBar().replaceAll();
    QTRY_VERIFY(m_buffer.canUndo() && !m_pane->editor().isBusy());
    QCOMPARE(viewText(m_pane->editor()), urls(10'000).replace(u"https"_s, u"http"_s));
}

void TstFindBar::aReadOnlyPaneCannotReplace()
{
    start(u"a"_s);
    m_pane->editor().setEditable(false);
    m_pane->findBar().openForReplacing();
    QVERIFY(!named<QLineEdit>(u"Replace with"_s)->isVisible());
    m_pane->findBar().replaceAll();
    QCOMPARE(m_buffer.text().toString(), u"a"_s);
}

void TstFindBar::hitsInsideChipsAreFound()
{
    start(withLongString(25'000));
    find(u"await"_s);
    QVERIFY(m_pane->findBar().hitCount() > 500);
    m_pane->findBar().openForReplacing();
    named<QLineEdit>(u"Replace with"_s)->setText(u"later"_s);
    m_pane->findBar().replaceAll();
    QTRY_VERIFY(m_buffer.canUndo());
    QCOMPARE(m_buffer.text().toString(), withLongString(25'000).replace(u"await"_s, u"later"_s));
    QVERIFY(viewText(m_pane->editor()).contains(u"\"\ufffc\""_s));
}

TASKINPUT_TEST_CLASS(TstFindBar)
#include "tst_findbar.moc"
