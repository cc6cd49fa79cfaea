// Send keeps its place and width, and says why it is off.
#include "support/testprogram.h"
#include "ui/look/theme.h"
#include "ui/widgets/filledbutton.h"
#include "ui/widgets/sendbutton.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::widgets;

class TstSendButton : public QObject {
    Q_OBJECT
private slots:
    void nameIsTheLabel();
    void reasonIsDescriptionAndToolTip();
    void offButtonSendsNothing();
    void widthFitsTheLongestReservedLabel();
    void widthStaysWhenTheArrowGoes();
    void arrowPartIsMissingWhileSomethingIsUnderWay();
    void bothPartsAreOneHeight();
    void isNeverSmallerThanATarget();
    void growsWithTheFont();

private:
    look::Theme m_theme{nullptr, nullptr};
};

void TstSendButton::nameIsTheLabel()
{
    SendButton send;
    send.setPresentation({.text = u"Send 4 fields"_s, .isEnabled = true});
    QAccessibleInterface *main = QAccessible::queryAccessibleInterface(send.mainPart());
    QCOMPARE(main->role(), QAccessible::PushButton);
    QCOMPARE(main->text(QAccessible::Name), u"Send 4 fields"_s);
    QVERIFY(!main->state().disabled);
}

void TstSendButton::reasonIsDescriptionAndToolTip()
{
    SendButton send;
    send.setPresentation({.text = u"Send"_s, .reason = u"Nothing changed."_s});
    QAccessibleInterface *main = QAccessible::queryAccessibleInterface(send.mainPart());
    QVERIFY(main->state().disabled);
    QCOMPARE(main->text(QAccessible::Description), u"Nothing changed."_s);
    QCOMPARE(send.mainPart()->toolTip(), u"Nothing changed."_s);
    send.setPresentation({.text = u"Send 1 field"_s, .isEnabled = true});
    QCOMPARE(main->text(QAccessible::Description), QString());
}

void TstSendButton::offButtonSendsNothing()
{
    SendButton send;
    QSignalSpy clicked(&send, &SendButton::clicked);
    send.setPresentation({.text = u"Send"_s, .reason = u"Nothing changed."_s});
    send.show();
    QTest::mouseClick(send.mainPart(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 0);
    send.setPresentation({.text = u"Send 1 field"_s, .isEnabled = true});
    QTest::mouseClick(send.mainPart(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void TstSendButton::widthFitsTheLongestReservedLabel()
{
    SendButton send;
    send.reserve({u"Check what Apify has"_s});
    const int width = send.width();
    for (const QString &text : {u"Send"_s, u"Send 4 fields"_s, u"Check what Apify has"_s}) {
        send.setPresentation({.text = text, .isEnabled = true});
        QCOMPARE(send.width(), width);
    }
    QVERIFY(send.mainPart()->widthFor(u"Check what Apify has"_s) <= width);
}

void TstSendButton::widthStaysWhenTheArrowGoes()
{
    SendButton send;
    QMenu menu;
    send.setMenu(&menu);
    send.reserve({u"Check what Apify has"_s});
    send.setPresentation({.text = u"Send 4 fields"_s, .isEnabled = true});
    const int width = send.width();
    send.setPresentation(
        {.text = u"Cancel"_s, .isEnabled = true, .look = SendPresentation::Look::Outlined});
    QCOMPARE(send.width(), width);
}

void TstSendButton::arrowPartIsMissingWhileSomethingIsUnderWay()
{
    SendButton send;
    QMenu menu;
    send.setMenu(&menu);
    send.setPresentation({.text = u"Send 4 fields"_s, .isEnabled = true});
    send.show();
    const auto parts = send.findChildren<FilledButton *>();
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[1]->isVisible());
    QVERIFY(!parts[1]->accessibleName().isEmpty());
    send.setPresentation(
        {.text = u"Cancel"_s, .isEnabled = true, .look = SendPresentation::Look::Outlined});
    QVERIFY(!parts[1]->isVisible());
}

void TstSendButton::bothPartsAreOneHeight()
{
    SendButton send;
    QMenu menu;
    send.setMenu(&menu);
    send.show();
    const auto parts = send.findChildren<FilledButton *>();
    QCOMPARE(parts[0]->height(), parts[1]->height());
    QCOMPARE(parts[0]->geometry().right() + 1, parts[1]->geometry().left());
}

void TstSendButton::isNeverSmallerThanATarget()
{
    SendButton send;
    QMenu menu;
    send.setMenu(&menu);
    send.show();
    for (const FilledButton *part : send.findChildren<FilledButton *>()) {
        QVERIFY(part->width() >= 24);
        QVERIFY(part->height() >= 24);
    }
}

void TstSendButton::growsWithTheFont()
{
    SendButton send;
    send.setPresentation({.text = u"Send 4 fields"_s, .isEnabled = true});
    send.show();
    const QSize before = send.size();
    const QFont font = QApplication::font();
    QFont bigger = font;
    bigger.setPointSizeF(font.pointSizeF() * 2.0);
    QApplication::setFont(bigger);
    const auto putBack = qScopeGuard([&font] { QApplication::setFont(font); });
    // Qt tells the widgets by itself only while QApplication::exec() runs.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent changed(QEvent::ApplicationFontChange);
        QCoreApplication::sendEvent(widget, &changed);
    }
    QTRY_VERIFY(send.width() > before.width() * 3 / 2);
    QVERIFY(send.height() > before.height() * 3 / 2);
}

TASKINPUT_TEST_CLASS(TstSendButton)
#include "tst_sendbutton.moc"
