// The start page asks for a token and never loses it.
#include "support/testprogram.h"
#include "ui/look/theme.h"
#include "ui/tasks/startpage.h"
#include "ui/widgets/errorline.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::tasks;

namespace {

QPushButton *buttonNamed(const QWidget &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TstStartPage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void tokenFieldIsAPasswordText();
    void signInSendsTheTrimmedToken();
    void enterSignsIn();
    void emptyTokenCannotSignIn();
    void keepUntilQuitIsThereWhileHidden();
    void missingKeychainOffersToKeepUntilQuit();
    void errorKeepsTheToken();
    void busyPageDoesNotSignInTwice();
    void escapeCancelsACheck();
    void linksLeadSomewhere();
    void longestTextsFitAtTwiceTheFont();

private:
    look::Theme m_theme{nullptr, nullptr};
    std::unique_ptr<StartPage> m_page;
};

void TstStartPage::init()
{
    m_page = std::make_unique<StartPage>();
    m_page->setKeychain(StartPage::Keychain::Available, u"Secret Service"_s);
    m_page->resize(900, 600);
    m_page->show();
}

void TstStartPage::tokenFieldIsAPasswordText()
{
    QAccessibleInterface *field = QAccessible::queryAccessibleInterface(m_page->tokenField());
    QCOMPARE(field->text(QAccessible::Name), u"API token"_s);
    QVERIFY(field->state().passwordEdit);
    m_page->tokenField()->setText(u"apify_api_x"_s);
    QVERIFY(!field->text(QAccessible::Value).contains(u"apify"_s));
}

void TstStartPage::signInSendsTheTrimmedToken()
{
    QSignalSpy signIn(m_page.get(), &StartPage::signInRequested);
    m_page->tokenField()->setText(u"  apify_api_x\n"_s);
    buttonNamed(*m_page, u"Sign in"_s)->click();
    QCOMPARE(signIn.count(), 1);
    QCOMPARE(signIn[0][0].toString(), u"apify_api_x"_s);
}

void TstStartPage::enterSignsIn()
{
    QSignalSpy signIn(m_page.get(), &StartPage::signInRequested);
    m_page->tokenField()->setText(u"apify_api_x"_s);
    QTest::keyClick(m_page->tokenField(), Qt::Key_Return);
    QCOMPARE(signIn.count(), 1);
}

void TstStartPage::emptyTokenCannotSignIn()
{
    QSignalSpy signIn(m_page.get(), &StartPage::signInRequested);
    QPushButton *button = buttonNamed(*m_page, u"Sign in"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->accessibleDescription().isEmpty());
    QTest::keyClick(m_page->tokenField(), Qt::Key_Return);
    QCOMPARE(signIn.count(), 0);
}

void TstStartPage::keepUntilQuitIsThereWhileHidden()
{
    QPushButton *keep = buttonNamed(*m_page, u"Keep until quit"_s);
    QVERIFY(keep);
    QVERIFY(!keep->isVisible());
}

void TstStartPage::missingKeychainOffersToKeepUntilQuit()
{
    QSignalSpy keep(m_page.get(), &StartPage::keepUntilQuit);
    m_page->setKeychain(StartPage::Keychain::Missing, {});
    m_page->tokenField()->setText(u"apify_api_x"_s);
    QTRY_VERIFY(buttonNamed(*m_page, u"Keep until quit"_s)->isVisible());
    buttonNamed(*m_page, u"Keep until quit"_s)->click();
    QCOMPARE(keep.count(), 1);
    QCOMPARE(keep[0][0].toString(), u"apify_api_x"_s);
}

void TstStartPage::errorKeepsTheToken()
{
    m_page->tokenField()->setText(u"apify_api_x"_s);
    m_page->setError(u"Apify does not accept this token."_s);
    QVERIFY(m_page->findChild<widgets::ErrorLine *>()->isVisible());
    QCOMPARE(m_page->tokenField()->text(), u"apify_api_x"_s);
    m_page->setError({});
    QVERIFY(!m_page->findChild<widgets::ErrorLine *>()->isVisible());
}

void TstStartPage::busyPageDoesNotSignInTwice()
{
    QSignalSpy signIn(m_page.get(), &StartPage::signInRequested);
    m_page->tokenField()->setText(u"apify_api_x"_s);
    m_page->setBusy(true, u"Checking the token…"_s);
    QTest::keyClick(m_page->tokenField(), Qt::Key_Return);
    QVERIFY(!buttonNamed(*m_page, u"Sign in"_s)->isEnabled());
    QCOMPARE(signIn.count(), 0);
    m_page->setBusy(false);
    QTest::keyClick(m_page->tokenField(), Qt::Key_Return);
    QCOMPARE(signIn.count(), 1);
}

void TstStartPage::escapeCancelsACheck()
{
    QSignalSpy cancel(m_page.get(), &StartPage::cancelRequested);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(cancel.count(), 0);
    m_page->setBusy(true, u"Checking the token…"_s);
    QTest::keyClick(m_page->tokenField(), Qt::Key_Escape);
    QCOMPARE(cancel.count(), 1);
}

void TstStartPage::linksLeadSomewhere()
{
    QSignalSpy console(m_page.get(), &StartPage::tokenPageRequested);
    QSignalSpy sandbox(m_page.get(), &StartPage::trySandbox);
    buttonNamed(*m_page, u"Create a token in Console"_s)->click();
    buttonNamed(*m_page, u"Try it on the sandbox"_s)->click();
    QCOMPARE(console.count(), 1);
    QCOMPARE(sandbox.count(), 1);
}

void TstStartPage::longestTextsFitAtTwiceTheFont()
{
    const QFont font = QApplication::font();
    QFont bigger = font;
    bigger.setPointSizeF(font.pointSizeF() * 2.0);
    QApplication::setFont(bigger);
    m_page->resize(1280, 800);
    const auto fits = [this] {
        for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->width() < button->sizeHint().width())
                return false;
        }
        return true;
    };
    QTRY_VERIFY(fits());
    QApplication::setFont(font);
}

TASKINPUT_TEST_CLASS(TstStartPage)
#include "tst_startpage.moc"
