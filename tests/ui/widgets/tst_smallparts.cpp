// Status part, chip, elided label, progress line, empty state: what others rely on.
#include "support/testprogram.h"
#include "ui/look/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/statuspart.h"
#include "ui/widgets/toolbutton.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::widgets;

class TstSmallParts : public QObject {
    Q_OBJECT
private slots:
    void stateLabelIsFoundByItsDescription();
    void clickableStatusPartIsAButton();
    void elidedLabelTellsTheWholeTextAsToolTip();
    void elidedLabelNamesItself();
    void chipReadsAsALabel();
    void compactChipKeepsItsWordsAsToolTip();
    void toolButtonsHaveNamesAndRoom();
    void progressLineKeepsItsPlace();
    void shortWaitsShowNothing();
    void emptyStateOffersItsAction();
    void errorLineTakesNoRoomWhileAllIsWell();

private:
    look::Theme m_theme{nullptr, nullptr};
};

void TstSmallParts::stateLabelIsFoundByItsDescription()
{
    StatusPart part(StatusPart::Kind::State);
    part.setText(u"Edited, draft kept 14:07:31"_s);
    QAccessibleInterface *label = QAccessible::queryAccessibleInterface(part.findChild<QLabel *>());
    QCOMPARE(label->role(), QAccessible::StaticText);
    QCOMPARE(label->text(QAccessible::Description), u"State"_s);
    QCOMPARE(label->text(QAccessible::Name), u"Edited, draft kept 14:07:31"_s);
}

void TstSmallParts::clickableStatusPartIsAButton()
{
    StatusPart part(StatusPart::Kind::Plain);
    part.setText(u"$.maxPlaces"_s);
    part.setClickable(u"Copy the path"_s);
    QSignalSpy clicked(&part, &StatusPart::clicked);
    auto *button = part.findChild<QAbstractButton *>();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
    QCOMPARE(accessible->role(), QAccessible::PushButton);
    QCOMPARE(accessible->text(QAccessible::Name), u"Copy the path"_s);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void TstSmallParts::elidedLabelTellsTheWholeTextAsToolTip()
{
    ElidedLabel label(Qt::ElideMiddle);
    label.setText(u"a rather long name of something"_s);
    label.resize(60, 20);
    label.show();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(600, 20);
    QCOMPARE(label.toolTip(), QString());
}

void TstSmallParts::elidedLabelNamesItself()
{
    ElidedLabel label;
    label.setText(u"whole"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), u"whole"_s);
}

void TstSmallParts::chipReadsAsALabel()
{
    Chip chip;
    chip.setContent(u"integer"_s);
    QCOMPARE(chip.focusPolicy(), Qt::NoFocus);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&chip);
    QCOMPARE(accessible->role(), QAccessible::StaticText);
    QCOMPARE(accessible->text(QAccessible::Name), u"integer"_s);
}

void TstSmallParts::compactChipKeepsItsWordsAsToolTip()
{
    Chip chip;
    chip.setContent(u"Public page"_s, look::Icon::Globe);
    const int wide = chip.sizeHint().width();
    chip.setCompact(true);
    QVERIFY(chip.sizeHint().width() < wide);
    QCOMPARE(chip.toolTip(), u"Public page"_s);
    QCOMPARE(chip.text(), u"Public page"_s);
}

void TstSmallParts::toolButtonsHaveNamesAndRoom()
{
    QWidget window;
    QToolButton *button = toolButton(look::Icon::Copy, u"Copy ID"_s, &window);
    QCOMPARE(button->accessibleName(), u"Copy ID"_s);
    QCOMPARE(button->toolTip(), u"Copy ID"_s);
    QVERIFY(button->sizeHint().width() >= 24);
    QVERIFY(button->minimumSize().height() >= 24);
}

void TstSmallParts::progressLineKeepsItsPlace()
{
    ProgressLine line;
    const QSize before = line.sizeHint();
    line.showFraction(0.5);
    QCOMPARE(line.sizeHint(), before);
    QVERIFY(line.isShown());
    line.stop();
    QVERIFY(!line.isShown());
    QCOMPARE(line.sizeHint(), before);
}

void TstSmallParts::shortWaitsShowNothing()
{
    ProgressLine line;
    line.show();
    line.showUnknownSoon();
    QVERIFY(!line.isShown());
    QTRY_VERIFY(line.isShown());
    line.stop();
    line.showUnknownSoon();
    line.stop();
    QVERIFY(!line.isShown());
}

void TstSmallParts::emptyStateOffersItsAction()
{
    EmptyState state;
    QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    auto *button = state.findChild<QPushButton *>();
    QVERIFY(button->isHidden());
    state.setAction(u"Try again"_s);
    QVERIFY(!button->isHidden());
    button->click();
    QCOMPARE(triggered.count(), 1);
}

void TstSmallParts::errorLineTakesNoRoomWhileAllIsWell()
{
    ErrorLine line;
    QVERIFY(line.isHidden());
    line.setMessage(u"<b>wrong</b>"_s);
    QVERIFY(!line.isHidden());
    QCOMPARE(line.findChild<QLabel *>()->textFormat(), Qt::PlainText);
    line.setMessage({});
    QVERIFY(line.isHidden());
}

TASKINPUT_TEST_CLASS(TstSmallParts)
#include "tst_smallparts.moc"
