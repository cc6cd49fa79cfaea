// The message bar shows one plain message, wraps, and tells assistive technology.
#include "support/testprogram.h"
#include "ui/look/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/messagetext.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::widgets;

namespace {

Message message(const QString &text)
{
    return {.severity = Message::Severity::Error,
            .text = text,
            .buttons = {{7, u"Try again"_s, {}}, {8, u"Copy report"_s, {}}}};
}

QPushButton *buttonNamed(const QWidget &bar, const QString &text)
{
    for (QPushButton *button : bar.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TstMessageBar : public QObject {
    Q_OBJECT
private slots:
    void firstSentenceEndsAtItsStop_data();
    void firstSentenceEndsAtItsStop();
    void isHiddenWithoutAMessage();
    void textIsTheNameOfALabel();
    void markupOfOthersIsShownAsItIs();
    void buttonsSayWhichTheyAre();
    void firstButtonIsOutlinedTheRestFlat();
    void closingSaysSo();
    void aMessageThatMustStayHasNoClose();
    void longTextPutsButtonsBelow();
    void longTextIsNotCutOff();
    void countdownKeepsTheButtons();
    void focusStaysInTheBarWhenItsButtonsChange();

private:
    look::Theme m_theme{nullptr, nullptr};
};

void TstMessageBar::firstSentenceEndsAtItsStop_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("two sentences") << u"Saved. All is well."_s << u"Saved."_s;
    QTest::newRow("one sentence") << u"Discarded."_s << u"Discarded."_s;
    QTest::newRow("no stop") << u"Discarded"_s << u"Discarded"_s;
    QTest::newRow("question") << u"Saved or not? Nobody knows."_s << u"Saved or not?"_s;
    QTest::newRow("host name") << u"No connection to api.apify.com. Kept."_s
                               << u"No connection to api.apify.com."_s;
    QTest::newRow("number") << u"Too big: 10.1 of 9.4 MB. Shorten it."_s
                            << u"Too big: 10.1 of 9.4 MB."_s;
    QTest::newRow("empty") << QString() << QString();
}

void TstMessageBar::firstSentenceEndsAtItsStop()
{
    QFETCH(const QString, text);
    QFETCH(const QString, first);
    QCOMPARE(text.first(firstSentence(text)), first);
}

void TstMessageBar::isHiddenWithoutAMessage()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(bar.isHidden());
    bar.showMessage(message(u"Not saved."_s));
    QVERIFY(bar.isVisible());
    bar.clear();
    QVERIFY(bar.isHidden());
    QVERIFY(!bar.hasMessage());
}

void TstMessageBar::textIsTheNameOfALabel()
{
    MessageBar bar;
    bar.showMessage(message(u"Not saved. Try again."_s));
    auto *text = bar.findChild<MessageText *>();
    QCOMPARE(QAccessible::queryAccessibleInterface(text)->text(QAccessible::Name),
             u"Not saved. Try again."_s);
}

void TstMessageBar::markupOfOthersIsShownAsItIs()
{
    MessageBar bar;
    const QString hostile = u"Apify said: <img src='http://x'><b>bold</b> &amp; more."_s;
    bar.showMessage(message(hostile));
    auto *text = bar.findChild<MessageText *>();
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QCOMPARE(text->text(), hostile);
}

void TstMessageBar::buttonsSayWhichTheyAre()
{
    MessageBar bar;
    QSignalSpy clicked(&bar, &MessageBar::buttonClicked);
    bar.showMessage(message(u"Not saved."_s));
    bar.show();
    buttonNamed(bar, u"Copy report"_s)->click();
    QCOMPARE(clicked.value(0).value(0).toInt(), 8);
}

void TstMessageBar::firstButtonIsOutlinedTheRestFlat()
{
    MessageBar bar;
    bar.showMessage(message(u"Not saved."_s));
    QVERIFY(!buttonNamed(bar, u"Try again"_s)->isFlat());
    QVERIFY(buttonNamed(bar, u"Copy report"_s)->isFlat());
}

void TstMessageBar::closingSaysSo()
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.showMessage(message(u"Not saved."_s));
    auto *close = bar.findChild<QToolButton *>();
    QVERIFY(!close->accessibleName().isEmpty());
    close->click();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!bar.hasMessage());
}

void TstMessageBar::aMessageThatMustStayHasNoClose()
{
    MessageBar bar;
    Message staying = message(u"The draft could not be written."_s);
    staying.isClosable = false;
    bar.showMessage(staying);
    QVERIFY(bar.findChild<QToolButton *>()->isHidden());
}

void TstMessageBar::longTextPutsButtonsBelow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    column->addWidget(bar);
    column->addStretch(1);
    window.resize(900, 300);
    window.show();
    bar->showMessage(message(u"Not saved. It is short."_s));
    QTRY_VERIFY(bar->findChild<MessageText *>()->width() > 0);
    const auto isBelow = [bar] {
        const auto *text = bar->findChild<MessageText *>();
        const QWidget *button = buttonNamed(*bar, u"Try again"_s);
        return button->mapTo(bar, QPoint()).y() >= text->geometry().bottom();
    };
    QTRY_VERIFY(!isBelow());
    window.resize(420, 300);
    bar->showMessage(
        message(u"Not saved. "_s + u"This explanation goes on and on. "_s.repeated(6)));
    QTRY_VERIFY(isBelow());
}

void TstMessageBar::longTextIsNotCutOff()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    column->addWidget(bar);
    column->addStretch(1);
    window.resize(420, 600);
    window.show();
    bar->showMessage(
        message(u"Not saved. "_s + u"This explanation goes on and on. "_s.repeated(8)));
    auto *text = bar->findChild<MessageText *>();
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(text->lineCountFor(text->width()) > 3);
}

void TstMessageBar::countdownKeepsTheButtons()
{
    MessageBar bar;
    bar.showMessage(message(u"Apify asks to wait. 4 s left."_s));
    const QPushButton *button = buttonNamed(bar, u"Try again"_s);
    bar.setText(u"Apify asks to wait. 3 s left."_s);
    QCOMPARE(bar.findChild<MessageText *>()->text(), u"Apify asks to wait. 3 s left."_s);
    QCOMPARE(buttonNamed(bar, u"Try again"_s), button);
}

void TstMessageBar::focusStaysInTheBarWhenItsButtonsChange()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar(&window);
    column->addWidget(bar);
    bar->showMessage(message(u"Not saved."_s));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    buttonNamed(*bar, u"Try again"_s)->setFocus();
    Message other = message(u"Still not saved."_s);
    other.buttons = {{9, u"Export"_s, {}}};
    bar->showMessage(other);
    QCOMPARE(window.focusWidget(), buttonNamed(*bar, u"Export"_s));
}

TASKINPUT_TEST_CLASS(TstMessageBar)
#include "tst_messagebar.moc"
