#include "../changes/uitest.h"

#include "persistence/journalstore.h"
#include "session/fieldhistory.h"
#include "ui/changes/changeview.h"
#include "ui/changes/linesview.h"
#include "ui/editor/jsonview.h"
#include "ui/journal/fieldhistorydialog.h"
#include "ui/journal/journaldetail.h"
#include "ui/journal/journalpanel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace taskinput;
using namespace Qt::StringLiterals;
using journal::FieldHistoryDialog;
using journal::JournalPanel;
using models::JournalModel;
using session::FieldValue;
using session::JournalEntry;
using session::SendEnd;

namespace {

constexpr int WaitLimitMs = 20'000;
const QString account = u"https://api.example.com abc"_s;

JournalEntry send(const QString &id, const QString &task, int minute,
                  const QList<session::JournalField> &fields)
{
    JournalEntry entry;
    entry.sendId = id;
    entry.draft = {account, task};
    entry.taskName = task + u" task"_s;
    entry.at = QDateTime(QDate(2026, 11, 24), QTime(10, minute), Qt::UTC);
    entry.fields = fields;
    entry.duration = std::chrono::milliseconds(400);
    return entry;
}

//! Classes of what takes the focus and has no name. A button that is not there for now has none
//! yet.
QString unnamedAndVisible(QWidget &root)
{
    QStringList unnamed;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && tests::accessibleName(widget).isEmpty())
            unnamed += QString::fromLatin1(widget->metaObject()->className());
    }
    return unnamed.join(u' ');
}

//! Everything that a tree view shows, as words.
QString wordsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QString words;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        words += index.data(Qt::AccessibleTextRole).toString() + u'\n' + wordsOf(model, index);
    }
    return words;
}

} // namespace

class TstJournal : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void sendsOfTheOpenTaskAreListedNewestFirst();
    void allTasksCanBeListedToo();
    void searchFindsFieldNamesAndValues();
    void aFieldShowsItsValueBeforeAndAfter();
    void aSecretIsNowhere();
    void aRefusedSendCantBeUndone();
    void undoGoesOutWithTheWholeSend();
    void whatIsRecordedMeanwhileAppears();
    void nothingIsHeldWhileHidden();
    void everyControlHasAName();
    void historyNamesWhatOthersPutThere();
    void historyRestoresTheChosenValue();

private:
    void fill();
    JournalPanel &shown(bool ofOneTask = true);

    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<persistence::StoreThread> m_thread;
    std::unique_ptr<persistence::JournalStore> m_store;
    std::unique_ptr<JournalPanel> m_panel;
};

void TstJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_thread = std::make_unique<persistence::StoreThread>();
    m_store = std::make_unique<persistence::JournalStore>(*m_thread, m_folder->path(),
                                                          persistence::JournalBounds{1200, 500});
    fill();
}

void TstJournal::cleanup()
{
    m_panel.reset();
    m_store.reset();
    m_thread.reset();
}

void TstJournal::fill()
{
    m_store->record(send(u"first"_s, u"maps"_s, 1, {{u"maxPlaces"_s, u"10"_s, u"20"_s}}));
    // Between the two someone else made it 25.
    m_store->record(send(u"second"_s, u"maps"_s, 2,
                         {{u"maxPlaces"_s, u"25"_s, u"50"_s},
                          {u"searchTerms"_s, u"[\"bar\"]"_s, u"[\"bar\",\"cafe\"]"_s}}));
    m_store->record(send(u"other"_s, u"jobs"_s, 3, {{u"language"_s, {}, u"\"cs\""_s}}));
    m_store->record(
        send(u"secret"_s, u"maps"_s, 4,
             {{u"apiKey"_s, u"\"ENCRYPTED_VALUE:old\""_s, u"\"ENCRYPTED_VALUE:new\""_s, true}}));
    JournalEntry refused = send(u"refused"_s, u"maps"_s, 5, {{u"maxPlaces"_s, {}, {}}});
    refused.result = SendEnd::Result::Refused;
    refused.errorMessage = u"Insufficient permissions"_s;
    m_store->record(refused);
}

JournalPanel &TstJournal::shown(bool ofOneTask)
{
    m_panel = std::make_unique<JournalPanel>(ofOneTask);
    QSignalSpy filled(m_panel.get(), &JournalPanel::filled);
    m_panel->setJournal(m_store.get(), account);
    m_panel->setTask(u"maps"_s);
    tests::showAt(*m_panel, {760, 300});
    if (filled.isEmpty())
        filled.wait(WaitLimitMs);
    return *m_panel;
}

void TstJournal::sendsOfTheOpenTaskAreListedNewestFirst()
{
    JournalPanel &panel = shown();
    const QAbstractItemModelTester tester(&panel.model());
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 4, WaitLimitMs);
    const QString words = wordsOf(panel.model());
    QVERIFY2(words.indexOf(u"not saved: Insufficient permissions"_s)
                 < words.indexOf(u"from 25 to 50"_s),
             qPrintable(words));
    QVERIFY(!words.contains(u"language"_s));
    QVERIFY(words.contains(u"maxPlaces and searchTerms, saved and checked"_s));
    tests::takePictures(panel, *m_theme, u"journal"_s);
}

void TstJournal::allTasksCanBeListedToo()
{
    JournalPanel &panel = shown();
    panel.scopeField()->setCurrentIndex(1);
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 5, WaitLimitMs);
    QVERIFY(wordsOf(panel.model()).contains(u"jobs task"_s));
    JournalPanel &all = shown(false);
    QTRY_COMPARE_WITH_TIMEOUT(all.model().entryCount(), 5, WaitLimitMs);
    QVERIFY(!all.scopeField()->isVisible());
}

void TstJournal::searchFindsFieldNamesAndValues()
{
    JournalPanel &panel = shown();
    QTest::keyClicks(panel.searchField(), u"cafe"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 1, WaitLimitMs);
    panel.searchField()->setText(u"ENCRYPTED"_s);
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 0, WaitLimitMs);
    QTest::keyClick(panel.searchField(), Qt::Key_Escape);
    QCOMPARE(panel.searchField()->text(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 4, WaitLimitMs);
}

void TstJournal::aFieldShowsItsValueBeforeAndAfter()
{
    JournalPanel &panel = shown();
    const QModelIndex whole = panel.model().indexOf(u"second"_s);
    panel.view()->setCurrentIndex(whole);
    auto &difference = panel.detail()->model();
    QTRY_VERIFY_WITH_TIMEOUT(difference.difference() && difference.difference()->changes == 2,
                             WaitLimitMs);
    panel.view()->setCurrentIndex(panel.model().indexOf(u"second"_s, u"maxPlaces"_s));
    QTRY_COMPARE_WITH_TIMEOUT(difference.difference()->changes, 1, WaitLimitMs);
    QVERIFY(difference.difference()->before.text().contains(u"\"maxPlaces\": 25"_s));
    QVERIFY(difference.difference()->after.text().contains(u"\"maxPlaces\": 50"_s));
    panel.view()->setExpanded(whole, true);
    tests::takePictures(panel, *m_theme, u"journal-field"_s);
}

void TstJournal::aSecretIsNowhere()
{
    JournalPanel &panel = shown();
    panel.view()->setCurrentIndex(panel.model().indexOf(u"secret"_s));
    auto &difference = panel.detail()->model();
    QTRY_VERIFY_WITH_TIMEOUT(difference.difference(), WaitLimitMs);
    QVERIFY(difference.difference()->after.text().contains(u"<new secret>"_s));
    QVERIFY(!difference.difference()->after.text().contains(u"ENCRYPTED"_s));
    QVERIFY(!wordsOf(panel.model()).contains(u"ENCRYPTED"_s));
}

void TstJournal::aRefusedSendCantBeUndone()
{
    JournalPanel &panel = shown();
    panel.view()->setCurrentIndex(panel.model().indexOf(u"second"_s));
    QTRY_VERIFY_WITH_TIMEOUT(panel.detail()->undoButton()->isEnabled(), WaitLimitMs);
    QSignalSpy detail(panel.detail(), &journal::JournalDetail::shown);
    panel.view()->setCurrentIndex(panel.model().indexOf(u"refused"_s));
    QVERIFY(detail.wait(WaitLimitMs));
    QVERIFY(!panel.detail()->undoButton()->isEnabled());
}

void TstJournal::undoGoesOutWithTheWholeSend()
{
    // Longer than what the list carries.
    const QString huge = u'"' + QString(5000, u'x') + u'"';
    m_store->record(send(u"huge"_s, u"maps"_s, 6, {{u"note"_s, huge, u"\"short\""_s}}));
    JournalPanel &panel = shown();
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 5, WaitLimitMs);
    QSignalSpy undo(&panel, &JournalPanel::undoRequested);
    panel.view()->setCurrentIndex(panel.model().indexOf(u"huge"_s));
    QTRY_VERIFY_WITH_TIMEOUT(panel.detail()->undoButton()->isEnabled(), WaitLimitMs);
    panel.detail()->undoButton()->click();
    QCOMPARE(undo.count(), 1);
    QCOMPARE(undo.first().first().value<JournalEntry>().fields.constFirst().before, huge);
}

void TstJournal::whatIsRecordedMeanwhileAppears()
{
    JournalPanel &panel = shown();
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 4, WaitLimitMs);
    panel.view()->setCurrentIndex(panel.model().indexOf(u"first"_s));
    m_store->record(send(u"new"_s, u"maps"_s, 7, {{u"maxPlaces"_s, u"50"_s, u"60"_s}}));
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 5, WaitLimitMs);
    QCOMPARE(panel.model().entry(panel.view()->currentIndex())->sendId, u"first"_s);
}

void TstJournal::nothingIsHeldWhileHidden()
{
    JournalPanel &panel = shown();
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 4, WaitLimitMs);
    panel.hide();
    QCOMPARE(panel.model().entryCount(), 0);
    panel.show();
    QTRY_COMPARE_WITH_TIMEOUT(panel.model().entryCount(), 4, WaitLimitMs);
}

void TstJournal::everyControlHasAName()
{
    JournalPanel &panel = shown();
    QCOMPARE(tests::accessibleName(panel.view()), u"Journal"_s);
    QCOMPARE(unnamedAndVisible(panel), QString());
}

void TstJournal::historyNamesWhatOthersPutThere()
{
    QList<JournalEntry> entries;
    entries += send(u"b"_s, u"t"_s, 2, {{u"n"_s, u"25"_s, u"50"_s}});
    JournalEntry refused = send(u"x"_s, u"t"_s, 1, {{u"n"_s, {}, {}}});
    refused.result = SendEnd::Result::Refused;
    entries += refused;
    entries += send(u"a"_s, u"t"_s, 0, {{u"n"_s, u"1e1"_s, u"20"_s}});
    const QList<FieldValue> values = session::fieldHistory(entries, u"n"_s);
    QStringList said;
    for (const FieldValue &value : values)
        said += value.raw + u' ' + QString::number(int(value.origin));
    using Origin = FieldValue::Origin;
    const QStringList expected{
        u"50 %1"_s.arg(int(Origin::SavedHere)), u"25 %1"_s.arg(int(Origin::ChangedElsewhere)),
        u"20 %1"_s.arg(int(Origin::SavedHere)), u"1e1 %1"_s.arg(int(Origin::BeforeFirstSend))};
    QCOMPARE(said, expected);
    // Another spelling is no other value.
    entries[0].fields[0].before = u"2e1"_s;
    QCOMPARE(session::fieldHistory(entries, u"n"_s).size(), 3);
}

void TstJournal::historyRestoresTheChosenValue()
{
    FieldHistoryDialog dialog(*m_store, {account, u"maps"_s}, u"maxPlaces"_s);
    tests::showAt(dialog, {640, 380});
    QTRY_COMPARE_WITH_TIMEOUT(dialog.list()->model()->rowCount(), 4, WaitLimitMs);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.restoreButton()->isEnabled(), WaitLimitMs);
    QCOMPARE(dialog.valuePane()->text().toString(), u"50"_s);
    dialog.list()->setCurrentIndex(dialog.list()->model()->index(1, 0));
    QTRY_COMPARE_WITH_TIMEOUT(dialog.valuePane()->text().toString(), u"25"_s, WaitLimitMs);
    tests::takePictures(dialog, *m_theme, u"field-history"_s);
    QCOMPARE(unnamedAndVisible(dialog), QString());
    QSignalSpy restored(&dialog, &FieldHistoryDialog::restoreRequested);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(restored.count(), 1);
    QCOMPARE(restored.first().at(2).toString(), u"25"_s);
}

QTEST_MAIN(TstJournal)
#include "tst_journal.moc"
