// The keys of Send while it is off.
#include "ui/widgets/filledbutton.h"
#include "ui/widgets/sendbutton.h"
#include "ui/window/sendrefusal.h"

#include <QAction>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolTip>

using namespace taskinput;
using namespace Qt::StringLiterals;

namespace {

struct Bench {
    Bench()
    {
        send.setShortcut(Qt::CTRL | Qt::Key_Return);
        window.addAction(&send);
        window.setCentralWidget(text);
        button = new widgets::SendButton;
        auto *bar = new QToolBar;
        bar->addWidget(button);
        window.addToolBar(bar);
        refusal = std::make_unique<window::SendRefusal>(&send, button);
    }
    bool press()
    {
        window.show();
        window.activateWindow();
        text->setFocus();
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        return true;
    }

    QMainWindow window;
    QAction send;
    QPlainTextEdit *text = new QPlainTextEdit;
    widgets::SendButton *button = nullptr;
    std::unique_ptr<window::SendRefusal> refusal;
};

} // namespace

class TstSendRefusal : public QObject {
    Q_OBJECT
private slots:
    void keysSayWhyNothingIsSent();
    void keysSendWhenItIsOn();
};

void TstSendRefusal::keysSayWhyNothingIsSent()
{
    Bench bench;
    QSignalSpy sent(&bench.send, &QAction::triggered);
    bench.send.setEnabled(false);
    bench.button->setPresentation({.text = u"Send"_s, .reason = u"Nothing is changed."_s});
    QVERIFY(bench.press());
    QTRY_COMPARE(QToolTip::text(), u"Nothing is changed."_s);
    QCOMPARE(sent.count(), 0);
    QCOMPARE(bench.text->toPlainText(), QString());
    QToolTip::hideText();
}

void TstSendRefusal::keysSendWhenItIsOn()
{
    Bench bench;
    QSignalSpy sent(&bench.send, &QAction::triggered);
    bench.send.setEnabled(false);
    bench.send.setEnabled(true);
    bench.button->setPresentation({.text = u"Send 1 field"_s, .isEnabled = true});
    QVERIFY(bench.press());
    QTRY_COMPARE(sent.count(), 1);
    QVERIFY(!QToolTip::isVisible());
}

QTEST_MAIN(TstSendRefusal)
#include "tst_sendrefusal.moc"
