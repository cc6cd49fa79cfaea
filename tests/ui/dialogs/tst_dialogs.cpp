// Each dialog opens without blocking, is named as promised and decides nothing by itself.
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/opentaskdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/look/theme.h"
#include "ui/widgets/errorline.h"
#include "json/document.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace taskinput;
using namespace taskinput::dialogs;

namespace {

QPushButton *buttonStarting(const QWidget &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text))
            return button;
    }
    return nullptr;
}

template <typename Widget> Widget *named(const QWidget &dialog, const QString &accessibleName)
{
    for (Widget *widget : dialog.findChildren<Widget *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

session::Replacement replacement()
{
    session::Replacement result;
    result.removals = {u"proxyCountry"_s};
    result.changes = {u"maxPlaces"_s};
    result.result =
        json::Document::parse(u"{\n  \"maxPlaces\": 200.0,\n  \"id\": 18446744073709551616\n}"_s);
    result.fieldCount = 2;
    result.bytes = 46;
    result.readAt = QDateTime::currentDateTimeUtc();
    return result;
}

} // namespace

class TstDialogs : public QObject {
    Q_OBJECT
private slots:
    void init();
    void openTaskTakesEveryFormOfReference_data();
    void openTaskTakesEveryFormOfReference();
    void openTaskRefusesWhatIsNoReference();
    void openTaskTakesACopiedConsoleAddress();
    void openTaskLeavesOtherClipboardsAlone();
    void preferencesShowWhatIsSet();
    void preferencesTakeEffectAtOnce();
    void preferencesKeepMillisecondsThatWereNotTouched();
    void preferencesKeepSettingsTheyDoNotShow();
    void preferencesRestoreDefaults();
    void replaceShowsExactlyWhatWillBeLeft();
    void replaceTakesAButtonAndNotEnter();
    void replaceCanBeLeftByEscape();
    void replaceOfAListCountsItems();
    void shortcutsListActionsThatHaveKeys();
    void shortcutsFilter();
    void aboutSaysTheVersion();

private:
    look::Theme m_theme{nullptr, nullptr};
};

void TstDialogs::init()
{
    QGuiApplication::clipboard()->clear();
}

void TstDialogs::openTaskTakesEveryFormOfReference_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"AbCdEfGhIjKlMnOpQ"_s, u"user~name"_s, u"user/name"_s, u"~name"_s, u"name"_s,
          u"https://console.apify.com/actors/tasks/AbCdEfGhIjKlMnOpQ/input"_s})
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TstDialogs::openTaskTakesEveryFormOfReference()
{
    QFETCH(const QString, text);
    OpenTaskDialog dialog;
    QSignalSpy requested(&dialog, &OpenTaskDialog::openRequested);
    dialog.open();
    auto *field = named<QLineEdit>(dialog, u"Task reference"_s);
    QVERIFY(field);
    field->setText(u' ' + text + u' ');
    buttonStarting(dialog, u"Open"_s)->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].toString(), text);
    QVERIFY(!dialog.isVisible());
}

void TstDialogs::openTaskRefusesWhatIsNoReference()
{
    OpenTaskDialog dialog;
    QSignalSpy requested(&dialog, &OpenTaskDialog::openRequested);
    dialog.open();
    QVERIFY(!buttonStarting(dialog, u"Open"_s)->isEnabled());
    named<QLineEdit>(dialog, u"Task reference"_s)->setText(u"two words"_s);
    buttonStarting(dialog, u"Open"_s)->click();
    QCOMPARE(requested.count(), 0);
    QVERIFY(dialog.isVisible());
    QVERIFY(!dialog.findChild<widgets::ErrorLine *>()->message().isEmpty());
    QCOMPARE(named<QLineEdit>(dialog, u"Task reference"_s)->text(), u"two words"_s);
}

void TstDialogs::openTaskTakesACopiedConsoleAddress()
{
    const QString address = u"https://console.apify.com/actors/tasks/AbCdEfGhIjKlMnOpQ/input"_s;
    QGuiApplication::clipboard()->setText(address);
    const OpenTaskDialog dialog;
    QCOMPARE(named<QLineEdit>(dialog, u"Task reference"_s)->text(), address);
}

void TstDialogs::openTaskLeavesOtherClipboardsAlone()
{
    QGuiApplication::clipboard()->setText(u"my-password"_s);
    const OpenTaskDialog dialog;
    QCOMPARE(named<QLineEdit>(dialog, u"Task reference"_s)->text(), QString());
}

void TstDialogs::preferencesShowWhatIsSet()
{
    storage::Settings settings;
    settings.colorScheme = storage::ColorScheme::Dark;
    settings.wordWrap = true;
    settings.journalMonths = 3;
    settings.readTimeout = std::chrono::seconds(45);
    const PreferencesDialog dialog(settings);
    QCOMPARE(named<QComboBox>(dialog, u"Colours"_s)->currentText(), u"Dark"_s);
    QCOMPARE(named<QSpinBox>(dialog, u"Keep for"_s)->value(), 3);
    QCOMPARE(named<QSpinBox>(dialog, u"Wait for an answer"_s)->value(), 45);
    QVERIFY(dialog.findChildren<QCheckBox *>().constFirst()->isChecked());
}

void TstDialogs::preferencesTakeEffectAtOnce()
{
    PreferencesDialog dialog{storage::Settings()};
    QSignalSpy changed(&dialog, &PreferencesDialog::settingsChanged);
    dialog.open();
    QCOMPARE(changed.count(), 0);
    named<QComboBox>(dialog, u"Colours"_s)->setCurrentIndex(2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(dialog.settings().colorScheme, storage::ColorScheme::Dark);
    const int before = dialog.settings().editorZoom;
    auto *size = named<QSpinBox>(dialog, u"Font size of the editor"_s);
    size->setValue(size->value() + 3);
    QCOMPARE(dialog.settings().editorZoom, before + 3);
}

void TstDialogs::preferencesKeepMillisecondsThatWereNotTouched()
{
    storage::Settings settings;
    settings.readTimeout = std::chrono::milliseconds(1'234);
    PreferencesDialog dialog(settings);
    named<QSpinBox>(dialog, u"Repeat failed reads"_s)->setValue(2);
    QCOMPARE(dialog.settings().readTimeout.count(), 1'234);
    QCOMPARE(dialog.settings().retries, 2);
}

void TstDialogs::preferencesKeepSettingsTheyDoNotShow()
{
    storage::Settings settings;
    settings.recentTasks = {u"account task"_s};
    settings.lastAccount = u"account"_s;
    PreferencesDialog dialog(settings);
    buttonStarting(dialog, u"Restore"_s)->click();
    QCOMPARE(dialog.settings().recentTasks, settings.recentTasks);
    QCOMPARE(dialog.settings().lastAccount, settings.lastAccount);
}

void TstDialogs::preferencesRestoreDefaults()
{
    storage::Settings settings;
    settings.retries = 77;
    settings.wordWrap = true;
    PreferencesDialog dialog(settings);
    QSignalSpy changed(&dialog, &PreferencesDialog::settingsChanged);
    buttonStarting(dialog, u"Restore"_s)->click();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(dialog.settings().retries, storage::Settings().retries);
    QVERIFY(!dialog.settings().wordWrap);
}

void TstDialogs::replaceShowsExactlyWhatWillBeLeft()
{
    const session::Replacement what = replacement();
    ReplaceDialog dialog(what);
    dialog.open();
    auto *text = named<QPlainTextEdit>(dialog, u"What will be left"_s);
    QVERIFY(text);
    QTRY_COMPARE(text->toPlainText(), what.result->text());
    bool namesRemoval = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        namesRemoval = namesRemoval || label->text().contains(u"proxyCountry"_s);
    QVERIFY(namesRemoval);
}

void TstDialogs::replaceTakesAButtonAndNotEnter()
{
    ReplaceDialog dialog(replacement());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.open();
    QPushButton *replace = buttonStarting(dialog, u"Replace"_s);
    QVERIFY(replace);
    QVERIFY(!replace->isDefault());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
    dialog.open();
    replace->click();
    QCOMPARE(accepted.count(), 1);
}

void TstDialogs::replaceCanBeLeftByEscape()
{
    ReplaceDialog dialog(replacement());
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TstDialogs::replaceOfAListCountsItems()
{
    session::Replacement what = replacement();
    what.result = json::Document::parse(u"[1, 2, 3]"_s);
    what.fieldCount = 3;
    what.removals.clear();
    const ReplaceDialog dialog(what);
    bool countsItems = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        countsItems = countsItems || label->text().contains(u"3 items"_s);
    QVERIFY(countsItems);
}

void TstDialogs::shortcutsListActionsThatHaveKeys()
{
    QAction send(u"&Send"_s);
    send.setShortcut(QKeySequence(u"Ctrl+Return"_s));
    QAction about(u"About…"_s);
    const ShortcutsDialog dialog({&send, &about});
    auto *list = named<QTreeWidget>(dialog, u"Shortcuts"_s);
    QVERIFY(list);
    QCOMPARE(list->findItems(u"Send"_s, Qt::MatchExactly).size(), 1);
    QVERIFY(list->findItems(u"About"_s, Qt::MatchExactly).isEmpty());
}

void TstDialogs::shortcutsFilter()
{
    QAction send(u"&Send"_s);
    send.setShortcut(QKeySequence(u"Ctrl+Return"_s));
    const ShortcutsDialog dialog({&send});
    named<QLineEdit>(dialog, u"Filter shortcuts"_s)->setText(u"seND"_s);
    auto *list = named<QTreeWidget>(dialog, u"Shortcuts"_s);
    QVERIFY(!list->findItems(u"Send"_s, Qt::MatchExactly).constFirst()->isHidden());
    QVERIFY(list->topLevelItem(list->topLevelItemCount() - 1)->isHidden());
}

void TstDialogs::aboutSaysTheVersion()
{
    const AboutDialog dialog;
    bool saysVersion = false;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        saysVersion = saysVersion || label->text().contains(QString::fromLatin1(TASKINPUT_VERSION));
    QVERIFY(saysVersion);
}

QTEST_MAIN(TstDialogs)
#include "tst_dialogs.moc"
