// Everything that can go wrong with a send, and what is said and kept then.
#include "sessionbench.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using sandbox::Route;
using ErrorKind = api::ApiError::Kind;

Q_DECLARE_METATYPE(taskinput::sandbox::Fault)
Q_DECLARE_METATYPE(taskinput::api::ApiError::Kind)

namespace {

//! A task with one edit that is ready to be sent.
bool readyToSend(SessionBench &bench)
{
    if (!bench.load())
        return false;
    bench.type(u"a"_s, u"2"_s);
    return bench.settle();
}

//! The outcome of the first send is unknown; the write has taken effect or not.
bool loseOutcome(SessionBench &bench, bool saved)
{
    if (!readyToSend(bench))
        return false;
    bench.server.faults().add(
        Route::PutInput,
        Fault::close().at(saved ? Fault::When::AfterApplying : Fault::When::BeforeApplying));
    bench.session->send();
    return bench.reaches(Phase::OutcomeUnknown);
}

} // namespace

class TstOutcomes : public QObject {
    Q_OBJECT
private slots:
    void aRefusedSendKeepsTheEditAndSendStaysOn_data();
    void aRefusedSendKeepsTheEditAndSendStaysOn();
    void anUnclearAnswerLeavesTheOutcomeUnknown_data();
    void anUnclearAnswerLeavesTheOutcomeUnknown();
    void nothingIsRepeatedBlindly();
    void readingBackFindsThatItWasSaved();
    void readingBackFindsThatItIsNotThereSoFar();
    void afterNotThereSoFarSendingWorksAgain();
    void aLateWriteIsNoticedByTheNextCheck();
    void readingBackFindsSomeoneElsesValue();
    void readingBackThatIsRefusedLeavesTheWayToSendOpen();
    void readingBackThatFailsStaysUnknown();
    void tooManyRequestsAreWaitedFor();
    void waitingCanBeCancelledAndNothingWasSaved();
    void tryNowEndsTheWait();
    void escapeLeavesAWaitButNeverAWrite();
    void aCancelledWriteIsUnknown();
    void cancellingTheCheckSendsNothing();
    void aFailedCheckSendsNothing();
    void withoutAConnectionSendingWaits();
    void theConnectionComesBackByItself();
    void theOutcomeIsReadBackOnceTheConnectionIsBack();
    void aSendOfAnEarlierRunIsSettledAtTheNextStart();
    void aNewSecretOfAnEarlierRunIsSettledWithoutEverHavingBeenWritten();
    void loadFailuresCanBeTriedAgain_data();
    void loadFailuresCanBeTriedAgain();
    void withoutAConnectionTheLastKnownInputOpens();
    void aSlowAnswerIsMergedIntoTheLastKnownInput();
    void aRefusalAfterTheLastKnownInputIsSaid();
    void withoutAConnectionAndACacheTheDraftComesBack();
};

void TstOutcomes::aRefusedSendKeepsTheEditAndSendStaysOn_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("400") << Fault::error(400, "invalid-input", "no good") << ErrorKind::Rejected;
    QTest::newRow("401") << Fault::error(401, "user-or-token-not-found", "who")
                         << ErrorKind::TokenRejected;
    QTest::newRow("403") << Fault::error(403, "insufficient-permissions", "no")
                         << ErrorKind::Forbidden;
    QTest::newRow("404") << Fault::error(404, "record-not-found", "gone") << ErrorKind::NotFound;
    QTest::newRow("405") << Fault::error(405, "method-not-allowed", "no")
                         << ErrorKind::MethodRefused;
    QTest::newRow("409") << Fault::error(409, "concurrent-update-detected", "wait")
                         << ErrorKind::Conflict;
    QTest::newRow("413") << Fault::error(413, "request-too-large", "big") << ErrorKind::TooLarge;
    QTest::newRow("415") << Fault::error(415, "unsupported-content-encoding", "no")
                         << ErrorKind::MethodRefused;
    QTest::newRow("redirect") << Fault::answer(307, "text/plain", "",
                                               {{"Location", "http://example.com/"}})
                              << ErrorKind::RedirectRefused;
}

void TstOutcomes::aRefusedSendKeepsTheEditAndSendStaysOn()
{
    QFETCH(Fault, fault);
    QFETCH(ErrorKind, kind);
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().add(Route::PutInput, fault);
    QVERIFY(bench.send());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.status(), Status::NotSaved);
    QCOMPARE(bench.noticeKind(), NoticeKind::SendFailed);
    QCOMPARE(bench.session->notice()->error->kind, kind);
    QCOMPARE(bench.session->reply()->error->kind, kind);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QCOMPARE(bench.block(), SendBlock::None);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
    QCOMPARE(bench.status(), Status::Saved);
}

void TstOutcomes::anUnclearAnswerLeavesTheOutcomeUnknown_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("connection closed, nothing saved") << Fault::close();
    QTest::newRow("connection closed after saving")
        << Fault::close().at(Fault::When::AfterApplying);
    QTest::newRow("answer cut") << Fault::cut(3);
    QTest::newRow("answer stalls") << Fault::stall(3);
    QTest::newRow("408") << Fault::error(408, "operation-timed-out", "slow");
    QTest::newRow("500") << Fault::error(500, "internal-server-error", "oops");
    QTest::newRow("502 with a page") << Fault::html(502);
    QTest::newRow("200 with a page") << Fault::html(200);
    QTest::newRow("200 without a body") << Fault::answer(200, "application/json", "");
    QTest::newRow("200 with a number") << Fault::answer(200, "application/json", "17");
    QTest::newRow("200 with invalid UTF-8")
        << Fault::answer(200, "application/json", "{\"a\":\"\xff\"}");
}

void TstOutcomes::anUnclearAnswerLeavesTheOutcomeUnknown()
{
    QFETCH(Fault, fault);
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().add(Route::PutInput, fault);
    bench.session->send();
    QVERIFY(bench.reaches(Phase::OutcomeUnknown));
    QCOMPARE(bench.status(), Status::NoAnswer);
    QCOMPARE(bench.action(), SendAction::CheckWhatApifyHas);
    QCOMPARE(bench.block(), SendBlock::None);
    QCOMPARE(bench.noticeKind(), NoticeKind::OutcomeUnknown);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QVERIFY(bench.session->isWriteOpen());
    QCOMPARE(bench.drafts.ended.size(), 0);
}

void TstOutcomes::nothingIsRepeatedBlindly()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, true));
    QCOMPARE(bench.writes(), 1);
}

void TstOutcomes::readingBackFindsThatItWasSaved()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, true));
    bench.session->send();
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.noticeKind(), NoticeKind::WasSavedAfterAll);
    QCOMPARE(bench.status(), Status::Saved);
    QVERIFY(!bench.session->hasUnsentEdits());
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.drafts.ended.front().result, SendEnd::Result::Verified);
}

void TstOutcomes::readingBackFindsThatItIsNotThereSoFar()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(loseOutcome(bench, false));
    bench.server.changeStoredFields(bench.taskId, R"({"b":3})");
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.noticeKind(), NoticeKind::NotThereSoFar);
    QCOMPARE(bench.status(), Status::NotSaved);
    QVERIFY(bench.session->presentation().facts.notThereSoFar);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QCOMPARE(bench.value(u"b"_s), u"3"_s);
    QCOMPARE(bench.block(), SendBlock::None);
}

void TstOutcomes::afterNotThereSoFarSendingWorksAgain()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, false));
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
    QCOMPARE(bench.status(), Status::Saved);
}

void TstOutcomes::aLateWriteIsNoticedByTheNextCheck()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, false));
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    // The lost write lands now.
    bench.server.changeStoredFields(bench.taskId, R"({"a":2})");
    QVERIFY(bench.send());
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.noticeKind(), NoticeKind::AlreadyOnApify);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstOutcomes::readingBackFindsSomeoneElsesValue()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, true));
    bench.server.changeStoredFields(bench.taskId, R"({"a":7})");
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    QCOMPARE(bench.session->conflicts().front().theirs, u"7"_s);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
}

void TstOutcomes::readingBackThatIsRefusedLeavesTheWayToSendOpen()
{
    for (const int status : {403, 404}) {
        SessionBench bench(R"({"a":1})");
        QVERIFY(loseOutcome(bench, false));
        bench.server.faults().add(Route::GetInput, Fault::error(status, "record-not-found", "no"));
        bench.server.faults().add(Route::GetTask, Fault::error(status, "record-not-found", "no"));
        bench.session->checkWhatApifyHas();
        QVERIFY(bench.settle());
        QCOMPARE(bench.session->phase(), Phase::Ready);
        QCOMPARE(bench.status(), Status::NoAnswer);
        QCOMPARE(bench.action(), SendAction::Send);
        QCOMPARE(bench.block(), SendBlock::None);
        bench.server.faults().clear();
        QVERIFY(bench.send());
        QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
    }
}

void TstOutcomes::readingBackThatFailsStaysUnknown()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, true));
    bench.server.faults().always(Route::GetInput,
                                 Fault::error(500, "internal-server-error", "oops"));
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::OutcomeUnknown);
    bench.server.faults().clear();
    bench.session->checkWhatApifyHas();
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::WasSavedAfterAll);
}

void TstOutcomes::tooManyRequestsAreWaitedFor()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().add(Route::PutInput, Fault::error(429, "rate-limit-exceeded", "wait"));
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Waiting));
    QCOMPARE(bench.status(), Status::TryingAgain);
    QCOMPARE(bench.action(), SendAction::CancelWaiting);
    QCOMPARE(bench.noticeKind(), NoticeKind::Waiting);
    QVERIFY(bench.settle());
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
}

void TstOutcomes::waitingCanBeCancelledAndNothingWasSaved()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().always(
        Route::PutInput, Fault::error(429, "rate-limit-exceeded", "wait", {{"Retry-After", "20"}}));
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Waiting));
    bench.session->cancel();
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.status(), Status::Edited);
    QCOMPARE(bench.block(), SendBlock::None);
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1})"));
}

void TstOutcomes::tryNowEndsTheWait()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().add(
        Route::PutInput, Fault::error(429, "rate-limit-exceeded", "wait", {{"Retry-After", "50"}}));
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Waiting));
    bench.session->performNoticeAction(NoticeAction::TryNow);
    QVERIFY(bench.settle());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstOutcomes::escapeLeavesAWaitButNeverAWrite()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    QVERIFY(!bench.session->cancelReadOrWait());
    QVERIFY(bench.sendAndHold());
    QVERIFY(!bench.session->cancelReadOrWait());
    QCOMPARE(bench.session->phase(), Phase::Sending);
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstOutcomes::aCancelledWriteIsUnknown()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    QVERIFY(bench.sendAndHold());
    bench.session->cancel();
    QCOMPARE(bench.session->phase(), Phase::OutcomeUnknown);
    QCOMPARE(bench.noticeKind(), NoticeKind::OutcomeUnknown);
    bench.server.faults().release();
}

void TstOutcomes::cancellingTheCheckSendsNothing()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().hold(Route::GetInput);
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Checking));
    QCOMPARE(bench.action(), SendAction::Checking);
    bench.session->cancel();
    QCOMPARE(bench.session->phase(), Phase::Ready);
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.status(), Status::Edited);
}

void TstOutcomes::aFailedCheckSendsNothing()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.faults().always(Route::GetInput,
                                 Fault::error(500, "internal-server-error", "oops"));
    QVERIFY(bench.send());
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.status(), Status::NotSaved);
    QCOMPARE(bench.block(), SendBlock::None);
}

void TstOutcomes::withoutAConnectionSendingWaits()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.stop();
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Offline);
    QCOMPARE(bench.block(), SendBlock::Offline);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QCOMPARE(bench.session->notice()->error->kind, ErrorKind::NoConnection);
}

void TstOutcomes::theConnectionComesBackByItself()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.server.stop();
    QVERIFY(bench.send());
    QCOMPARE(bench.block(), SendBlock::Offline);
    QVERIFY(bench.server.start());
    QTRY_COMPARE_WITH_TIMEOUT(bench.block(), SendBlock::None, WaitLimitMs);
    bench.server.setStoredInput(bench.taskId, R"({"a":1})");
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
}

void TstOutcomes::theOutcomeIsReadBackOnceTheConnectionIsBack()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(loseOutcome(bench, true));
    bench.connection->tryNow();
    QVERIFY(bench.reachesNotice(NoticeKind::WasSavedAfterAll));
    QCOMPARE(bench.status(), Status::Saved);
}

void TstOutcomes::aSendOfAnEarlierRunIsSettledAtTheNextStart()
{
    for (const bool saved : {true, false}) {
        SessionBench bench(R"({"a":1})");
        QVERIFY(loseOutcome(bench, saved));
        QTRY_VERIFY_WITH_TIMEOUT(bench.drafts.stored, WaitLimitMs);
        QVERIFY(bench.drafts.stored->openSend);
        bench.restart();
        QVERIFY(bench.load());
        QVERIFY(bench.settle());
        QCOMPARE(bench.noticeKind(),
                 saved ? NoticeKind::WasSavedAfterAll : NoticeKind::NotThereSoFar);
        QCOMPARE(bench.value(u"a"_s), u"2"_s);
        QCOMPARE(bench.writes(), 1);
        QCOMPARE(bench.session->hasUnsentEdits(), !saved);
    }
}

void TstOutcomes::aNewSecretOfAnEarlierRunIsSettledWithoutEverHavingBeenWritten()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    const QString before = bench.storedValue(u"clientSecret"_s);
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    bench.session->flushDraft();
    QVERIFY(bench.drafts.stored);
    bench.server.faults().add(Route::PutInput, Fault::close().at(Fault::When::AfterApplying));
    QVERIFY(bench.send());
    QCOMPARE(bench.session->phase(), Phase::OutcomeUnknown);
    bench.restart();
    QVERIFY(bench.load());
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::WasSavedAfterAll);
    QVERIFY(bench.storedValue(u"clientSecret"_s) != before);
    QCOMPARE(bench.value(u"clientSecret"_s), bench.storedValue(u"clientSecret"_s));
    QVERIFY(!bench.session->hasUnsentEdits());
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstOutcomes::loadFailuresCanBeTriedAgain_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("401") << Fault::error(401, "user-or-token-not-found", "who")
                         << ErrorKind::TokenRejected;
    QTest::newRow("403") << Fault::error(403, "insufficient-permissions", "no")
                         << ErrorKind::Forbidden;
    QTest::newRow("500") << Fault::error(500, "internal-server-error", "oops")
                         << ErrorKind::ServerTrouble;
    QTest::newRow("a page") << Fault::html(200) << ErrorKind::UnreadableReply;
    QTest::newRow("invalid UTF-8")
        << Fault::answer(200, "application/json", "{\"a\":\"\xff\"}") << ErrorKind::UnreadableReply;
    QTest::newRow("cut") << Fault::cut(3) << ErrorKind::UnreadableReply;
}

void TstOutcomes::loadFailuresCanBeTriedAgain()
{
    QFETCH(Fault, fault);
    QFETCH(ErrorKind, kind);
    SessionBench bench(R"({"a":1})");
    bench.server.faults().always(Route::GetInput, fault);
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::LoadFailed);
    QCOMPARE(bench.status(), Status::LoadFailed);
    if (kind != ErrorKind::UnreadableReply)
        QCOMPARE(bench.session->loadError()->kind, kind);
    QCOMPARE(bench.noticeKind(), NoticeKind::LoadFailed);
    bench.server.faults().clear();
    bench.session->performNoticeAction(NoticeAction::TryAgain);
    QVERIFY(bench.reaches(Phase::Ready));
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QVERIFY(!bench.session->notice());
}

void TstOutcomes::withoutAConnectionTheLastKnownInputOpens()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.cache.input, WaitLimitMs);
    bench.server.stop();
    bench.restart();
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QCOMPARE(bench.noticeKind(), NoticeKind::CachedInputShown);
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.settle());
    QTRY_COMPARE_WITH_TIMEOUT(bench.block(), SendBlock::Offline, WaitLimitMs);
}

void TstOutcomes::aSlowAnswerIsMergedIntoTheLastKnownInput()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.cache.input, WaitLimitMs);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    bench.restart();
    bench.server.faults().hold(Route::GetInput);
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.noticeKind(), NoticeKind::CachedInputShown);
    QCOMPARE(bench.value(u"b"_s), u"2"_s);
    bench.type(u"a"_s, u"10"_s);
    bench.server.faults().release();
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"22"_s, WaitLimitMs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
    QVERIFY(bench.noticeKind() != NoticeKind::CachedInputShown);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":22})"));
}

void TstOutcomes::aRefusalAfterTheLastKnownInputIsSaid()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.cache.input, WaitLimitMs);
    bench.restart();
    bench.server.faults().add(Route::GetInput, Fault::hold());
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    bench.server.removeTask(bench.taskId);
    bench.server.faults().release();
    QVERIFY(bench.reachesNotice(NoticeKind::ReloadFailed));
    QCOMPARE(bench.session->notice()->error->kind, ErrorKind::NotFound);
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
}

void TstOutcomes::withoutAConnectionAndACacheTheDraftComesBack()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(readyToSend(bench));
    bench.session->flushDraft();
    QVERIFY(bench.drafts.stored);
    bench.cache.input.reset();
    bench.server.stop();
    bench.restart();
    bench.cache.input.reset();
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(bench.server.start());
    bench.server.setStoredInput(bench.taskId, R"({"a":1,"b":3})");
    bench.connection->tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"3"_s, WaitLimitMs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
}

QTEST_GUILESS_MAIN(TstOutcomes)
#include "tst_outcomes.moc"
