// The theme follows the system and the person, live.
#include "support/testprogram.h"
#include "ui/look/fonts.h"
#include "ui/look/palette.h"
#include "ui/look/relativefont.h"
#include "ui/look/styleproxy.h"
#include "ui/look/theme.h"
#include "ui/look/unit.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace taskinput::look;

namespace {

std::unique_ptr<SystemLookSource> source()
{
    return std::make_unique<SystemLookSource>();
}

} // namespace

class TstTheme : public QObject {
    Q_OBJECT
private slots:
    void systemChoiceFollowsWhatTheSystemTells();
    void noPreferenceMeansThePaletteOfTheStart();
    void ownChoiceWinsOverTheSystem();
    void widgetsSeeTheNewColoursAtOnce();
    void switchingKeepsCaretAndScroll();
    void textPanesMarkSelectedTextInTheirOwnColour();
    void highContrastKeepsTheSystemsPalette();
    void withoutAThemeColoursComeFromThePalette();
    void relativeFontsFollowTheApplicationsFont();
    void unitFollowsTheFont();
    void monoFontHasTheSizeOfTheUi();
};

void TstTheme::systemChoiceFollowsWhatTheSystemTells()
{
    auto told = source();
    SystemLookSource *system = told.get();
    Theme theme(std::move(told));
    QSignalSpy changed(&theme, &Theme::changed);
    emit system->schemeTold(Scheme::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), dark().base);
    emit system->schemeTold(Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), light().base);
    QCOMPARE(changed.count(), 2);
    emit system->schemeTold(Scheme::Light);
    QCOMPARE(changed.count(), 2);
}

void TstTheme::noPreferenceMeansThePaletteOfTheStart()
{
    auto told = source();
    SystemLookSource *system = told.get();
    Theme theme(std::move(told));
    const Scheme atStart = theme.scheme();
    emit system->schemeTold(atStart == Scheme::Dark ? Scheme::Light : Scheme::Dark);
    QVERIFY(theme.scheme() != atStart);
    emit system->schemeTold(std::nullopt);
    QCOMPARE(theme.scheme(), atStart);
}

void TstTheme::ownChoiceWinsOverTheSystem()
{
    auto told = source();
    SystemLookSource *system = told.get();
    Theme theme(std::move(told));
    theme.setChoice(Theme::Choice::Light);
    emit system->schemeTold(Scheme::Dark);
    QCOMPARE(theme.scheme(), Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), light().base);
    theme.setChoice(Theme::Choice::System);
    QCOMPARE(QApplication::palette().color(QPalette::Base), dark().base);
}

void TstTheme::widgetsSeeTheNewColoursAtOnce()
{
    Theme theme(nullptr, nullptr);
    QWidget widget;
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(colors(&widget).base, dark().base);
    QCOMPARE(widget.palette().color(QPalette::Window), dark().window);
    theme.setChoice(Theme::Choice::Light);
    QCOMPARE(colors(&widget).base, light().base);
    QCOMPARE(colors().base, light().base);
}

void TstTheme::switchingKeepsCaretAndScroll()
{
    Theme theme(nullptr, nullptr);
    theme.setChoice(Theme::Choice::Light);
    QPlainTextEdit text(QString(400, u'\n'));
    text.resize(200, 200);
    text.show();
    QTextCursor caret = text.textCursor();
    caret.setPosition(150);
    text.setTextCursor(caret);
    text.verticalScrollBar()->setValue(120);
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(text.textCursor().position(), 150);
    QCOMPARE(text.verticalScrollBar()->value(), 120);
}

void TstTheme::textPanesMarkSelectedTextInTheirOwnColour()
{
    Theme theme(nullptr, nullptr);
    theme.setChoice(Theme::Choice::Light);
    QPlainTextEdit text;
    text.show();
    QTRY_COMPARE(text.palette().color(QPalette::Active, QPalette::Highlight), light().textSel);
    theme.setChoice(Theme::Choice::Dark);
    QTRY_COMPARE(text.palette().color(QPalette::Active, QPalette::Highlight), dark().textSel);
    QCOMPARE(text.palette().color(QPalette::Active, QPalette::Base), dark().base);
}

void TstTheme::highContrastKeepsTheSystemsPalette()
{
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::white);
    system.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(system);
    auto told = source();
    SystemLookSource *source = told.get();
    Theme theme(std::move(told));
    emit source->contrastTold(true);
    QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::black));
    QCOMPARE(theme.colors().added.row, QColor(Qt::black));
    emit source->contrastTold(false);
    QVERIFY(theme.colors().added.row != QColor(Qt::black));
    QApplication::setPalette(QPalette());
}

void TstTheme::withoutAThemeColoursComeFromThePalette()
{
    QApplication::setStyle(u"Fusion"_s);
    QWidget widget;
    widget.setPalette(paletteFor(dark()));
    QCOMPARE(colors(&widget).base, dark().base);
    widget.setPalette(paletteFor(light()));
    QCOMPARE(colors(&widget).base, light().base);
}

void TstTheme::relativeFontsFollowTheApplicationsFont()
{
    const QFont before = QApplication::font();
    QLabel label;
    useRelativeFont(&label, 1.5, QFont::DemiBold);
    QFont bigger = before;
    bigger.setPointSizeF(before.pointSizeF() * 2.0);
    QApplication::setFont(bigger);
    const auto putBack = qScopeGuard([&before] { QApplication::setFont(before); });
    QTRY_COMPARE(label.font().pointSizeF(), before.pointSizeF() * 3.0);
    QCOMPARE(label.font().weight(), int(QFont::DemiBold));
}

void TstTheme::unitFollowsTheFont()
{
    QFont font = QApplication::font();
    const Unit normal(font);
    font.setPointSizeF(font.pointSizeF() * 2.0);
    const Unit twice(font);
    QVERIFY(qAbs(twice(30) - 2 * normal(30)) <= 2);
    QCOMPARE(normal(0.01), 1);
    QCOMPARE(normal(0), 0);
}

void TstTheme::monoFontHasTheSizeOfTheUi()
{
    QFont ui = QApplication::font();
    ui.setPointSizeF(13.0);
    QCOMPARE(monoFont(ui).pointSizeF(), 13.0);
    // Asking the font itself does not help: fonts with many weights say no.
    const QFontMetricsF metrics(monoFont(ui));
    QCOMPARE(metrics.horizontalAdvance(u'i'), metrics.horizontalAdvance(u'm'));
}

TASKINPUT_TEST_CLASS(TstTheme)
#include "tst_theme.moc"
