// Closing, ending and starting again: nothing is asked, nothing is lost, and what is said is true.
#include "sandbox/server.h"
#include "session/workspace.h"
#include "ui/changes/changeview.h"
#include "ui/editor/jsoneditor.h"
#include "ui/journal/fieldhistorydialog.h"
#include "ui/journal/journaldetail.h"
#include "ui/journal/journalpanel.h"
#include "ui/models/noticetexts.h"
#include "ui/program/application.h"
#include "ui/tasks/tasklistmodel.h"
#include "ui/tasks/taskpanel.h"
#include "ui/tasks/tasktree.h"
#include "ui/window/editorpane.h"
#include "ui/window/mainwindow.h"
#include "ui/window/programbar.h"
#include "ui/window/taskpage.h"
#include "ui/window/workbench.h"

#include <QApplication>
#include <QDirIterator>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace taskinput;
using namespace Qt::StringLiterals;
using sandbox::Route;
using session::NoticeKind;
using session::Phase;

namespace {

constexpr int WaitLimitMs = 60'000;
const QString task = u"maps-prague-restaurants"_s;

#define SOON(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, WaitLimitMs)

//! The program, started and ended as often as a test needs, on one folder and one server.
class Program {
public:
    Program()
    {
        sandbox::Options options;
        options.token = u"apify_api_test"_s;
        server = std::make_unique<sandbox::Server>(options);
        root = *server->start();
        QFile settings(folders().settingsFile());
        QDir().mkpath(folders().config);
        if (settings.open(QIODevice::WriteOnly))
            settings.write("[network]\nconnectTimeoutMs=2000\nretries=1\n");
    }
    ~Program() { end(); }

    storage::Folders folders() const
    {
        return {work.filePath(u"data"_s), work.filePath(u"config"_s), work.filePath(u"cache"_s)};
    }
    QString storeFile(const QString &name) const
    {
        QDirIterator found(folders().data, {name}, QDir::Files, QDirIterator::Subdirectories);
        return found.hasNext() ? found.next() : storeFolder() + u'/' + name;
    }
    QString storeFolder() const
    {
        QDirIterator found(folders().data, {u"drafts.sqlite"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        return found.hasNext() ? QFileInfo(found.next()).path() : QString();
    }
    void start(const QString &reference = {})
    {
        CommandLine asked;
        asked.apiRoot = root;
        asked.task = reference;
        application = std::make_unique<Application>(asked, folders(), server->token());
        QVERIFY(application->prepare());
        application->start();
        window().resize(1200, 760);
        SOON(application->account());
    }
    //! As if it had crashed: nobody says goodbye.
    void end() { application.reset(); }
    void closeWindow()
    {
        window().close();
        SOON(!window().isVisible());
        end();
    }

    window::MainWindow &window() { return application->window(); }
    session::Workspace &workspace() { return application->account()->workspace(); }
    session::Session *current() { return application->account() ? workspace().current() : nullptr; }
    window::TaskPage &page() { return *window().workbench()->page(); }
    QString taskId() const { return server->taskId(task); }
    QModelIndex row() { return window().workbench()->taskPanel()->model()->indexOf(taskId()); }

    bool isReady()
    {
        return current() && current()->phase() == Phase::Ready && current()->analysisIsCurrent();
    }
    void open(const QString &reference = u"~"_s + task)
    {
        workspace().open(*api::parseTaskRef(reference));
        SOON(isReady());
    }
    //! Over the value of a top-level field, in the editor; of a string between its quotes.
    void overtype(const QString &field, const QString &value)
    {
        const auto analysis = current()->analysis();
        const json::NodeId node = analysis->draft->member(analysis->draft->root(), field);
        QVERIFY(node != json::NoNode);
        editor::JsonEditor &editor = *page().editorPane()->editor();
        SOON(!editor.isBusy());
        Span span = analysis->draft->node(node).span;
        if (analysis->draft->node(node).kind == json::Kind::String)
            span = {span.begin + 1, span.end - 1};
        editor.goTo(span);
        QTest::keyClicks(&editor, value);
    }
    QString text() { return current() ? current()->buffer().text().toString() : QString(); }
    std::optional<NoticeKind> notice()
    {
        const auto shown = current() ? current()->notice() : std::nullopt;
        return shown ? std::optional(shown->kind) : std::nullopt;
    }
    QString barText()
    {
        const auto &message = window().programBar().message();
        return message ? message->text : QString();
    }
    QPushButton *button(const QString &words)
    {
        const auto buttons = window().findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text().remove(u'&') == words)
                return button;
        }
        return nullptr;
    }
    QString stored() const { return QString::fromUtf8(*server->storedInput(taskId())); }

    QTemporaryDir work;
    std::unique_ptr<sandbox::Server> server;
    QUrl root;
    std::unique_ptr<Application> application;
};

void picture(Program &program, const QString &name)
{
    const QString folder = qEnvironmentVariable("TASKINPUT_PICTURES");
    if (!folder.isEmpty())
        program.window().grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class TstNothingLost : public QObject {
    Q_OBJECT

private slots:
    void whatWasTypedIsBackAfterClosingAtOnce();
    void discardingTheRestoredEditCanBeUndone();
    void anUnsentEditIsMarkedBeforeItsTaskIsOpened();
    void listAndInputAreThereWithoutAConnection();
    void closingWhileSendingWaitsForTheAnswer();
    void quittingNowLeavesTheQuestionToTheNextStart();
    void signingOutWhileSendingWaitsToo();
    void theSystemsWordToEndLosesNothing();
    void aTaskThatEndedTheProgramIsNotOpenedByItself();
    void theAskedTaskWins();
    void whetherDraftsMayHoldSecretsIsAskedOnce();
    void theJournalUndoesASendAfterARestart();
    void aValueOfThePastComesBackIntoTheEditor();
    void aStoreInUseOnAnotherComputerIsSaidWithItsName();
    void draftsOfANewerVersionAreLeftAlone();
    void aDamagedJournalIsSaidAndKept();
};

void TstNothingLost::whatWasTypedIsBackAfterClosingAtOnce()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"typed and closed"_s);
    program.closeWindow();
    program.start();
    SOON(program.isReady());
    QCOMPARE(program.current()->task().summary.id, program.taskId());
    SOON(program.text().contains(u"typed and closed"_s));
    QCOMPARE(program.notice(), NoticeKind::DraftRestored);
    picture(program, u"restored"_s);
}

void TstNothingLost::discardingTheRestoredEditCanBeUndone()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"kept"_s);
    program.closeWindow();
    program.start();
    SOON(program.notice() == NoticeKind::DraftRestored);
    SOON(program.button(u"Discard"_s));
    program.button(u"Discard"_s)->click();
    SOON(program.notice() == NoticeKind::Discarded);
    QVERIFY(!program.text().contains(u"kept"_s));
    program.button(u"Undo"_s)->click();
    SOON(program.text().contains(u"kept"_s));
}

void TstNothingLost::anUnsentEditIsMarkedBeforeItsTaskIsOpened()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"unsent"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    program.workspace().close();
    program.closeWindow();
    program.start();
    SOON(program.row().isValid());
    SOON(program.row().data(tasks::TaskListModel::UnsentRole).toInt() < 0);
    QVERIFY(!program.current());
    QVERIFY(program.row().data(Qt::AccessibleTextRole).toString().endsWith(u"unsent edit"_s));
    picture(program, u"marked"_s);
    program.open();
    SOON(program.row().data(tasks::TaskListModel::UnsentRole).toInt() == 1);
}

void TstNothingLost::listAndInputAreThereWithoutAConnection()
{
    Program program;
    program.start();
    program.open();
    SOON(program.current()->schemaIsKnown());
    SOON(program.application->account()->tasks().state() == session::TaskList::State::Complete);
    program.closeWindow();
    program.server->stop();
    program.start();
    SOON(program.row().isValid());
    QVERIFY(program.row().data(tasks::TaskListModel::CachedRole).toBool());
    SOON(program.isReady());
    QCOMPARE(program.notice(), NoticeKind::CachedInputShown);
    program.overtype(u"proxyCountry"_s, u"without a connection"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    QCOMPARE(program.current()->presentation().block, session::SendBlock::Offline);
    QCOMPARE(program.current()->presentation().status, session::Status::Offline);
    picture(program, u"offline"_s);
    QVERIFY(program.server->start());
    SOON(!program.application->account()->connection().isOffline());
    SOON(program.current()->presentation().block == session::SendBlock::None);
    SOON(!program.row().data(tasks::TaskListModel::CachedRole).toBool());
    QVERIFY(program.text().contains(u"without a connection"_s));
}

void TstNothingLost::closingWhileSendingWaitsForTheAnswer()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"sent while closing"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    program.server->faults().hold(Route::PutInput);
    program.current()->send();
    SOON(program.server->requestCount(Route::PutInput) == 1);
    program.window().close();
    QVERIFY(program.window().isVisible());
    QVERIFY(program.barText().startsWith(u"Still sending to"_s));
    picture(program, u"still-sending"_s);
    program.server->faults().release();
    SOON(!program.window().isVisible());
    program.end();
    QVERIFY(program.stored().contains(u"sent while closing"_s));
    program.start();
    SOON(program.isReady());
    QVERIFY(!program.current()->hasUnsentEdits());
    SOON(program.current()->lastSend());
    QVERIFY(program.notice() != NoticeKind::DraftRestored);
}

void TstNothingLost::quittingNowLeavesTheQuestionToTheNextStart()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"saved or not"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    program.server->faults().hold(Route::PutInput, sandbox::Fault::When::AfterApplying);
    program.current()->send();
    SOON(program.stored().contains(u"saved or not"_s));
    program.window().close();
    SOON(program.button(u"Quit now"_s));
    program.button(u"Quit now"_s)->click();
    SOON(!program.window().isVisible());
    program.end();
    program.server->faults().release();
    program.server->faults().clear();
    program.start();
    SOON(program.isReady());
    SOON(program.notice() == NoticeKind::WasSavedAfterAll);
    QVERIFY(!program.current()->hasUnsentEdits());
}

void TstNothingLost::signingOutWhileSendingWaitsToo()
{
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"sent"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    program.server->faults().hold(Route::PutInput);
    program.current()->send();
    SOON(program.server->requestCount(Route::PutInput) == 1);
    program.window().actions().signOut->trigger();
    QVERIFY(program.application->account());
    QVERIFY(program.barText().contains(u"signed out when Apify has answered"_s));
    program.server->faults().release();
    SOON(!program.application->account());
    QVERIFY(program.stored().contains(u"\"sent\""_s));
}

void TstNothingLost::theSystemsWordToEndLosesNothing()
{
#ifdef Q_OS_UNIX
    Program program;
    program.start();
    program.open();
    program.overtype(u"proxyCountry"_s, u"before the end"_s);
    QCOMPARE(std::raise(SIGTERM), 0);
    SOON(!program.application->account());
    program.end();
    program.start();
    SOON(program.text().contains(u"before the end"_s));
#else
    QSKIP("there are no such signals here");
#endif
}

void TstNothingLost::aTaskThatEndedTheProgramIsNotOpenedByItself()
{
    Program program;
    program.start();
    program.server->faults().hold(Route::GetInput);
    program.workspace().open(*api::parseTaskRef(u"~"_s + task));
    SOON(program.current());
    program.end();
    program.server->faults().release();
    program.server->faults().clear();
    program.start();
    SOON(program.barText().contains(u"was not opened by itself"_s));
    QVERIFY(!program.current());
    picture(program, u"held-back"_s);
    program.button(u"Open it"_s)->click();
    SOON(program.isReady());
}

void TstNothingLost::theAskedTaskWins()
{
    Program program;
    program.start();
    program.open();
    program.closeWindow();
    const QString other = program.server->taskIds().constLast();
    QVERIFY(other != program.taskId());
    program.start(other);
    SOON(program.current() && program.current()->phase() != Phase::Loading);
    QCOMPARE(program.current()->task().summary.id, other);
}

void TstNothingLost::whetherDraftsMayHoldSecretsIsAskedOnce()
{
    Program program;
    program.start();
    program.open(u"~reports-to-the-sheet"_s);
    SOON(program.current()->schemaIsKnown());
    SOON(!program.page().editorPane()->editor()->isBusy());
    program.overtype(u"refreshToken"_s, u"a new secret"_s);
    SOON(program.notice() == NoticeKind::SecretDraftConsent);
    picture(program, u"consent"_s);
    const auto actions = program.current()->notice()->actions;
    QVERIFY(actions.contains(session::NoticeAction::DeclineSecretDrafts));
    program.current()->performNoticeAction(session::NoticeAction::DeclineSecretDrafts);
    SOON(program.notice() == NoticeKind::SecretStaysInMemory);
    program.closeWindow();
    program.start();
    SOON(program.isReady());
    QVERIFY(!program.text().contains(u"a new secret"_s));
    SOON(program.current()->schemaIsKnown());
    program.overtype(u"refreshToken"_s, u"another one"_s);
    SOON(program.notice() == NoticeKind::SecretStaysInMemory);
}

void TstNothingLost::theJournalUndoesASendAfterARestart()
{
    Program program;
    program.start();
    program.open();
    const QString before = program.stored();
    program.overtype(u"proxyCountry"_s, u"for the journal"_s);
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    program.current()->send();
    SOON(program.stored() != before && program.isReady() && !program.current()->hasUnsentEdits());
    program.workspace().close();
    program.closeWindow();
    program.start();
    program.window().actions().journal->trigger();
    journal::JournalPanel *all = nullptr;
    for (auto *panel : program.window().findChildren<journal::JournalPanel *>()) {
        if (panel->isVisible())
            all = panel;
    }
    QVERIFY(all);
    SOON(all->model().entryCount() == 1);
    SOON(all->detail()->undoButton()->isEnabled());
    picture(program, u"journal-room"_s);
    all->detail()->undoButton()->click();
    SOON(program.isReady() && program.current()->hasUnsentEdits());
    SOON(program.notice() == NoticeKind::UndoSendPrepared);
    QVERIFY(!program.text().contains(u"for the journal"_s));
    program.window().actions().journal->trigger();
    SOON(program.page().journal()->model().entryCount() == 1);
    picture(program, u"journal-pane"_s);
}

void TstNothingLost::aValueOfThePastComesBackIntoTheEditor()
{
    Program program;
    program.start();
    program.open();
    for (const QString &value : {u"one"_s, u"two"_s}) {
        program.overtype(u"proxyCountry"_s, value);
        SOON(program.isReady() && program.current()->hasUnsentEdits());
        program.current()->send();
        SOON(program.stored().contains(u'"' + value + u'"') && program.isReady()
             && !program.current()->hasUnsentEdits());
    }
    program.page().editorPane()->goToFieldNamed(u"proxyCountry"_s);
    program.window().actions().fieldHistory->trigger();
    auto *dialog = program.window().findChild<journal::FieldHistoryDialog *>();
    QVERIFY(dialog);
    SOON(dialog->list()->model()->rowCount() == 3);
    dialog->list()->setCurrentIndex(dialog->list()->model()->index(1, 0));
    SOON(dialog->restoreButton()->isEnabled());
    dialog->restoreButton()->click();
    SOON(program.text().contains(u"\"one\""_s));
    SOON(program.isReady() && program.current()->presentation().fields == 1);
}

void TstNothingLost::aStoreInUseOnAnotherComputerIsSaidWithItsName()
{
    Program program;
    program.start();
    program.closeWindow();
    QFile lock(program.storeFile(u"in-use"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4711\ntask-input-editor\nother-computer\n");
    lock.close();
    program.start();
    SOON(program.barText().contains(u"in use on the computer other-computer"_s));
    program.open();
    QVERIFY(program.isReady());
}

void TstNothingLost::draftsOfANewerVersionAreLeftAlone()
{
    Program program;
    program.start();
    program.closeWindow();
    {
        QSqlDatabase drafts = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        drafts.setDatabaseName(program.storeFile(u"drafts.sqlite"_s));
        QVERIFY(drafts.open());
        QVERIFY(QSqlQuery(drafts).exec(u"PRAGMA user_version=99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    program.start();
    SOON(program.barText().contains(u"written by a newer version"_s));
}

void TstNothingLost::aDamagedJournalIsSaidAndKept()
{
    Program program;
    program.start();
    program.closeWindow();
    QFile journal(program.storeFile(u"journal.sqlite"_s));
    QVERIFY(journal.open(QIODevice::ReadWrite));
    journal.write(QByteArray(4096, 'x'));
    journal.close();
    program.start();
    SOON(program.barText().contains(u"The journal was damaged and is kept as journal-damaged"_s));
}

QTEST_MAIN(TstNothingLost)
#include "tst_nothinglost.moc"
