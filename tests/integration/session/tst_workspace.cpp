// Several tasks open, and the list they come from.
#include "session/connection.h"
#include "session/tasklist.h"
#include "session/workspace.h"
#include "sessionbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::Fault;
using sandbox::Route;

namespace {

sandbox::Options withTasks(int extra)
{
    sandbox::Options options;
    options.extraTasks = extra;
    return options;
}

struct Bench {
    explicit Bench(int extraTasks = 0)
        : server(withTasks(extraTasks))
    {
        const Result<QUrl, QString> root = server.start();
        if (!root)
            qFatal("the sandbox does not start");
        client =
            std::make_unique<api::ApiClient>(*root, server.token(), api::Limits{2s, 2s, 2s, 0});
        connection = std::make_unique<Connection>(*client);
        context = std::make_unique<SessionContext>(
            SessionContext{client.get(), *connection, drafts, journal, cache, u"sandbox"_s, false});
        workspace = std::make_unique<Workspace>(*context);
    }
    api::TaskSummary task(const QString &name) const
    {
        api::TaskSummary summary;
        summary.id = server.taskId(name);
        summary.name = name;
        return summary;
    }
    bool open(const QString &name)
    {
        workspace->open(task(name));
        return isReady();
    }
    bool isReady()
    {
        return QTest::qWaitFor(
            [this] {
                Session *current = workspace->current();
                return current && current->phase() == Phase::Ready && current->analysisIsCurrent();
            },
            WaitLimitMs);
    }
    void edit()
    {
        text::TextBuffer &buffer = workspace->current()->buffer();
        buffer.applyFromView(1, 0, QStringView(u"\"zz\": 1,"), text::StepKind::Typing, 1);
    }

    sandbox::Server server;
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<Connection> connection;
    RecordingDrafts drafts;
    RecordingJournal journal;
    RecordingCache cache;
    std::unique_ptr<SessionContext> context;
    std::unique_ptr<Workspace> workspace;
};

} // namespace

class TstWorkspace : public QObject {
    Q_OBJECT
private slots:
    void openingShowsTheTaskAtOnceAndLoadsIt();
    void openingAgainGivesTheSameSessionWithItsEdits();
    void aTaskWithEditsIsNeverDropped();
    void aTaskThatIsSendingIsNeverDropped();
    void onlyAFewCleanTasksStay();
    void recentTasksAreRememberedNewestFirst();
    void aReferenceIsResolvedFirst();
    void anUnknownReferenceFails();
    void resolvingCanBeCancelled();
    void closingShowsNothingAndLosesNothing();
    void aNewerClientIsUsedFromThenOn();
    void theListIsUsableFromTheFirstPage();
    void theListIsComplete();
    void aRefreshChangesNothingWhereNothingChanged();
    void aRefreshShowsWhatChanged();
    void aFailedListKeepsWhatIsThere();
    void theLastKnownListIsThereAtOnce();
    void theListComesBackWithTheConnection();
};

void TstWorkspace::openingShowsTheTaskAtOnceAndLoadsIt()
{
    Bench bench;
    QSignalSpy changed(bench.workspace.get(), &Workspace::currentChanged);
    Session *session = bench.workspace->open(bench.task(u"greetings"_s));
    QCOMPARE(bench.workspace->current(), session);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session->phase(), Phase::Loading);
    QVERIFY(bench.isReady());
}

void TstWorkspace::openingAgainGivesTheSameSessionWithItsEdits()
{
    Bench bench;
    QVERIFY(bench.open(u"greetings"_s));
    Session *const first = bench.workspace->current();
    bench.edit();
    const QString edited = first->buffer().text().toString();
    QVERIFY(bench.open(u"price-alerts"_s));
    QVERIFY(bench.workspace->current() != first);
    bench.workspace->open(bench.task(u"greetings"_s));
    QCOMPARE(bench.workspace->current(), first);
    QCOMPARE(first->buffer().text().toString(), edited);
}

void TstWorkspace::aTaskWithEditsIsNeverDropped()
{
    Bench bench;
    QVERIFY(bench.open(u"greetings"_s));
    bench.edit();
    QVERIFY(bench.isReady());
    QVERIFY(bench.workspace->hasUnsentEdits());
    for (const QString &id : bench.server.taskIds()) {
        api::TaskSummary task;
        task.id = id;
        bench.workspace->open(task);
        QVERIFY(QTest::qWaitFor(
            [&] { return bench.workspace->current()->phase() != Phase::Loading; }, WaitLimitMs));
    }
    Session *kept = bench.workspace->find(bench.server.taskId(u"greetings"_s));
    QVERIFY(kept);
    QVERIFY(kept->buffer().text().toString().contains(u"\"zz\""_s));
}

void TstWorkspace::aTaskThatIsSendingIsNeverDropped()
{
    Bench bench;
    QVERIFY(bench.open(u"greetings"_s));
    bench.edit();
    QVERIFY(bench.isReady());
    bench.server.faults().hold(Route::PutInput);
    Session *sending = bench.workspace->current();
    sending->send();
    QTRY_COMPARE_WITH_TIMEOUT(bench.server.faults().heldCount(), 1, WaitLimitMs);
    bench.workspace->close();
    QVERIFY(bench.workspace->isWriteOpen());
    QVERIFY(bench.workspace->find(bench.server.taskId(u"greetings"_s)));
    bench.server.faults().release();
    QTRY_COMPARE_WITH_TIMEOUT(sending->phase(), Phase::Ready, WaitLimitMs);
    QCOMPARE(sending->presentation().status, Status::Saved);
}

void TstWorkspace::onlyAFewCleanTasksStay()
{
    Bench bench;
    for (const QString &id : bench.server.taskIds()) {
        api::TaskSummary task;
        task.id = id;
        bench.workspace->open(task);
        QVERIFY(QTest::qWaitFor(
            [&] { return bench.workspace->current()->phase() != Phase::Loading; }, WaitLimitMs));
    }
    QVERIFY(bench.workspace->sessions().size() <= 6);
}

void TstWorkspace::recentTasksAreRememberedNewestFirst()
{
    Bench bench;
    bench.workspace->setRecent({u"old"_s});
    QVERIFY(bench.open(u"greetings"_s));
    QVERIFY(bench.open(u"price-alerts"_s));
    QVERIFY(bench.open(u"greetings"_s));
    QCOMPARE(bench.workspace->recent(),
             (QStringList{bench.server.taskId(u"greetings"_s),
                          bench.server.taskId(u"price-alerts"_s), u"old"_s}));
}

void TstWorkspace::aReferenceIsResolvedFirst()
{
    Bench bench;
    bench.workspace->open(*api::parseTaskRef(u"~greetings"_s));
    QVERIFY(bench.workspace->isResolving());
    QVERIFY(!bench.workspace->current());
    QVERIFY(bench.isReady());
    QCOMPARE(bench.workspace->current()->task().summary.id, bench.server.taskId(u"greetings"_s));
    QCOMPARE(bench.workspace->current()->task().summary.name, u"greetings"_s);
}

void TstWorkspace::anUnknownReferenceFails()
{
    Bench bench;
    std::optional<api::ApiError> failure;
    QObject::connect(bench.workspace.get(), &Workspace::openFailed, bench.workspace.get(),
                     [&](const api::ApiError &error) { failure = error; });
    bench.workspace->open(*api::parseTaskRef(u"~no-such-task"_s));
    QTRY_VERIFY_WITH_TIMEOUT(failure, WaitLimitMs);
    QCOMPARE(failure->kind, api::ApiError::Kind::NotFound);
    QVERIFY(!bench.workspace->current());
    QVERIFY(!bench.workspace->isResolving());
}

void TstWorkspace::resolvingCanBeCancelled()
{
    Bench bench;
    bench.server.faults().hold(Route::GetTask);
    bench.workspace->open(*api::parseTaskRef(u"~greetings"_s));
    bench.workspace->cancelResolving();
    QVERIFY(!bench.workspace->isResolving());
    bench.server.faults().release();
    QVERIFY(bench.open(u"price-alerts"_s));
    QCOMPARE(bench.workspace->current()->task().summary.id, bench.server.taskId(u"price-alerts"_s));
}

void TstWorkspace::closingShowsNothingAndLosesNothing()
{
    Bench bench;
    QVERIFY(bench.open(u"greetings"_s));
    bench.edit();
    bench.workspace->close();
    QVERIFY(!bench.workspace->current());
    QVERIFY(bench.workspace->hasUnsentEdits());
}

void TstWorkspace::aNewerClientIsUsedFromThenOn()
{
    Bench bench;
    QVERIFY(bench.open(u"greetings"_s));
    api::ApiClient newer(bench.server.root(), bench.server.token(), api::Limits{2s, 2s, 2s, 0});
    bench.workspace->useClient(newer);
    bench.client.reset();
    bench.edit();
    QVERIFY(bench.isReady());
    bench.workspace->current()->send();
    QTRY_COMPARE_WITH_TIMEOUT(bench.workspace->current()->presentation().status, Status::Saved,
                              WaitLimitMs);
    bench.workspace.reset();
    bench.connection.reset();
}

void TstWorkspace::theListIsUsableFromTheFirstPage()
{
    Bench bench(2100);
    TaskList list(*bench.context);
    bench.server.faults().add(Route::ListTasks, Fault::hold(), 2);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.tasks().size(), 1000, WaitLimitMs);
    QCOMPARE(list.state(), TaskList::State::Loading);
    QVERIFY(list.total() > 2000);
    bench.server.faults().release();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
}

void TstWorkspace::theListIsComplete()
{
    Bench bench(2100);
    TaskList list(*bench.context);
    QSignalSpy appended(&list, &TaskList::appended);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
    QCOMPARE(list.tasks().size(), bench.server.taskIds().size());
    QCOMPARE(list.total(), list.tasks().size());
    QCOMPARE(appended.count(), 3);
    QVERIFY(list.find(bench.server.taskId(u"greetings"_s)));
}

void TstWorkspace::aRefreshChangesNothingWhereNothingChanged()
{
    Bench bench;
    TaskList list(*bench.context);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
    QSignalSpy reset(&list, &TaskList::reset);
    QSignalSpy appended(&list, &TaskList::appended);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
    QCOMPARE(reset.count() + appended.count(), 0);
}

void TstWorkspace::aRefreshShowsWhatChanged()
{
    Bench bench;
    TaskList list(*bench.context);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
    const QString gone = bench.server.taskId(u"greetings"_s);
    bench.server.removeTask(gone);
    QSignalSpy reset(&list, &TaskList::reset);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(reset.count(), 1, WaitLimitMs);
    QVERIFY(!list.find(gone));
}

void TstWorkspace::aFailedListKeepsWhatIsThere()
{
    Bench bench(1100);
    TaskList list(*bench.context);
    bench.server.faults().add(Route::ListTasks, Fault::error(403, "insufficient-permissions", "no"),
                              2);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Failed, WaitLimitMs);
    QCOMPARE(list.tasks().size(), 1000);
    QCOMPARE(list.error()->kind, api::ApiError::Kind::Forbidden);
}

void TstWorkspace::theLastKnownListIsThereAtOnce()
{
    Bench bench;
    api::TaskSummary known;
    known.id = u"k"_s;
    bench.cache.tasks = CachedTasks{{known}, QDateTime::currentDateTimeUtc()};
    TaskList list(*bench.context);
    QTRY_COMPARE_WITH_TIMEOUT(list.tasks().size(), 1, WaitLimitMs);
    QVERIFY(list.isFromCache());
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
    QVERIFY(!list.isFromCache());
    QVERIFY(!list.find(u"k"_s));
    QCOMPARE(bench.cache.tasks->tasks.size(), list.tasks().size());
}

void TstWorkspace::theListComesBackWithTheConnection()
{
    Bench bench;
    bench.server.stop();
    TaskList list(*bench.context);
    list.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Failed, WaitLimitMs);
    QVERIFY(bench.connection->isOffline());
    QVERIFY(bench.server.start());
    QTRY_COMPARE_WITH_TIMEOUT(list.state(), TaskList::State::Complete, WaitLimitMs);
}

QTEST_GUILESS_MAIN(TstWorkspace)
#include "tst_workspace.moc"
