// What others change meanwhile: noticed, taken in, never overwritten unseen.
#include "sessionbench.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using Choice = ConflictField::Choice;

class TstConflicts : public QObject {
    Q_OBJECT
private slots:
    void anotherFieldIsTakenIntoTheTextAndTheSendGoesOn();
    void theMergeIsOneStepThatCanBeUndone();
    void anUndoneMergeIsAnOlderValueAndUnticked();
    void anOlderValueIsSentAfterADeliberateTick();
    void undoingTheMergeFromTheBarKeepsLaterEdits();
    void theSameFieldOnBothSidesStopsTheSend();
    void nothingIsSentUntilEachConflictIsDecided();
    void useMineSendsMine();
    void useTheirsPutsTheirsIntoTheText();
    void undoingUseTheirsOpensTheConflictAgain();
    void editingTheFieldDecidesIt();
    void theProposalJoinsListsThatOnlyGrew();
    void theSameValueOnBothSidesIsNoConflict();
    void aConflictOnAnUntickedFieldDoesNotStopTheOthers();
    void laterPutsTheDecisionOffButNotAway();
    void aForeignRemovalOfAnEditedFieldIsAConflict();
    void aFieldRemovedHereAndChangedThereStaysARemoval();
    void aSecondForeignChangeIsNoticedToo();
    void reloadWithEditsMergesTheSameWay();
    void reloadWithoutEditsTakesTheWholeText();
    void aQuietCheckTakesChangesIn();
    void aQuietCheckIsNotMadeTooOften();
    void comingBackToTheWindowLooksSooner();
    void noQuietCheckWhileSomethingElseIsAsked();
    void aForeignChangeWaitsWhileTheTextCannotBeRead();
    void whereReadingIsNotPermittedSendAnywayIsOffered();
    void typedOverAnUndoneMergeIsAnEditOfTodayAndTicked();
    void ownOlderValuesAreOrdinaryEdits();
};

void TstConflicts::anotherFieldIsTakenIntoTheTextAndTheSendGoesOn()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22,"c":3})");
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":22,"c":3})"));
    QCOMPARE(bench.value(u"b"_s), u"22"_s);
    QCOMPARE(bench.value(u"c"_s), u"3"_s);
    QVERIFY(!bench.session->hasUnsentEdits());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstConflicts::theMergeIsOneStepThatCanBeUndone()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    const QString before = bench.text();
    bench.server.changeStoredFields(bench.taskId, R"({"b":22,"c":33,"d":4})");
    bench.session->reload();
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::MergedForeign);
    QCOMPARE(bench.noticeFields(), (QStringList{u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(bench.session->buffer().undoKind(), text::StepKind::Merge);
    bench.session->buffer().undo();
    QCOMPARE(bench.text(), before);
}

void TstConflicts::anUndoneMergeIsAnOlderValueAndUnticked()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    QVERIFY(bench.settle());
    bench.session->reload();
    QVERIFY(bench.settle());
    bench.session->performNoticeAction(NoticeAction::UndoMerge);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"b"_s), u"2"_s);
    QVERIFY(bench.row(u"b"_s).isOlderValue);
    QVERIFY(!bench.row(u"b"_s).isTicked);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":22})"));
}

void TstConflicts::anOlderValueIsSentAfterADeliberateTick()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    QVERIFY(bench.settle());
    bench.session->reload();
    QVERIFY(bench.settle());
    bench.session->buffer().undo();
    QVERIFY(bench.settle());
    bench.session->setTicked(u"b"_s, true);
    QVERIFY(bench.row(u"b"_s).isTicked);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":2})"));
}

void TstConflicts::undoingTheMergeFromTheBarKeepsLaterEdits()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    QVERIFY(bench.settle());
    bench.session->reload();
    QVERIFY(bench.settle());
    bench.type(u"c"_s, u"30"_s);
    QVERIFY(bench.settle());
    bench.session->performNoticeAction(NoticeAction::UndoMerge);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"b"_s), u"2"_s);
    QCOMPARE(bench.value(u"c"_s), u"30"_s);
    QVERIFY(!bench.row(u"b"_s).isTicked);
}

void TstConflicts::theSameFieldOnBothSidesStopsTheSend()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.status(), Status::ChangedOnApify);
    QCOMPARE(bench.action(), SendAction::Resolve);
    QCOMPARE(bench.noticeKind(), NoticeKind::ConflictOpen);
    const QList<ConflictField> conflicts = bench.session->conflicts();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.front().base, u"1"_s);
    QCOMPARE(conflicts.front().mine, u"10"_s);
    QCOMPARE(conflicts.front().theirs, u"11"_s);
    QVERIFY(bench.row(u"a"_s).isConflict);
}

void TstConflicts::nothingIsSentUntilEachConflictIsDecided()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"20"_s);
    bench.type(u"c"_s, u"30"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11,"b":21})");
    QVERIFY(bench.send());
    QCOMPARE(bench.session->presentation().fields, 2);
    bench.session->resolve(u"a"_s, Choice::Mine);
    QVERIFY(bench.settle());
    bench.session->send();
    QVERIFY(bench.settle());
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    bench.session->resolve(u"b"_s, Choice::Theirs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":21,"c":30})"));
}

void TstConflicts::useMineSendsMine()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.session->resolve(u"a"_s, Choice::Mine);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10})"));
    QCOMPARE(bench.status(), Status::Saved);
    QVERIFY(bench.session->conflicts().isEmpty());
}

void TstConflicts::useTheirsPutsTheirsIntoTheText()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.session->resolve(u"a"_s, Choice::Theirs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"11"_s);
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstConflicts::undoingUseTheirsOpensTheConflictAgain()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.session->resolve(u"a"_s, Choice::Theirs);
    QVERIFY(bench.settle());
    bench.session->buffer().undo();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
    QCOMPARE(bench.action(), SendAction::Resolve);
    QVERIFY(bench.send());
    QCOMPARE(bench.writes(), 0);
}

void TstConflicts::editingTheFieldDecidesIt()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.type(u"a"_s, u"12"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":12})"));
}

void TstConflicts::theProposalJoinsListsThatOnlyGrew()
{
    SessionBench bench(R"({"l":["x"]})");
    QVERIFY(bench.load());
    bench.type(u"l"_s, uR"(["x", "mine"])"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"l":["x","theirs"]})");
    QVERIFY(bench.send());
    QVERIFY(bench.session->conflicts().front().proposal);
    bench.session->resolve(u"l"_s, Choice::Proposal);
    QVERIFY(bench.send());
    QVERIFY(bench.stored().contains("\"x\""));
    QVERIFY(bench.stored().contains("\"mine\""));
    QVERIFY(bench.stored().contains("\"theirs\""));
}

void TstConflicts::theSameValueOnBothSidesIsNoConflict()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10.0"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":10})");
    QVERIFY(bench.send());
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.noticeKind(), NoticeKind::AlreadyOnApify);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstConflicts::aConflictOnAnUntickedFieldDoesNotStopTheOthers()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.settle());
    bench.session->setTicked(u"b"_s, false);
    bench.server.changeStoredFields(bench.taskId, R"({"b":21})");
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":21})"));
    QCOMPARE(bench.value(u"b"_s), u"20"_s);
    QVERIFY(!bench.row(u"b"_s).isTicked);
    QVERIFY(bench.row(u"b"_s).isOlderValue);
}

void TstConflicts::laterPutsTheDecisionOffButNotAway()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.session->performNoticeAction(NoticeAction::Later);
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.action(), SendAction::Resolve);
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Conflict));
    QCOMPARE(bench.writes(), 0);
}

void TstConflicts::aForeignRemovalOfAnEditedFieldIsAConflict()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.setStoredInput(bench.taskId, R"({"b":2})");
    QVERIFY(bench.send());
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    QVERIFY(bench.session->conflicts().front().theirs.isNull());
    bench.session->resolve(u"a"_s, Choice::Theirs);
    QVERIFY(bench.settle());
    QVERIFY(bench.value(u"a"_s).isNull());
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstConflicts::aFieldRemovedHereAndChangedThereStaysARemoval()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":22})"));
    QCOMPARE(bench.row(u"b"_s).change.kind, diff::FieldKind::Removed);
}

void TstConflicts::aSecondForeignChangeIsNoticedToo()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    QVERIFY(bench.send());
    bench.session->resolve(u"a"_s, Choice::Mine);
    QVERIFY(bench.settle());
    bench.server.changeStoredFields(bench.taskId, R"({"a":12})");
    QVERIFY(bench.send());
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    QCOMPARE(bench.session->conflicts().front().theirs, u"12"_s);
    QCOMPARE(bench.writes(), 0);
}

void TstConflicts::reloadWithEditsMergesTheSameWay()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    bench.server.changeStoredFields(bench.taskId, R"({"a":11,"b":22})");
    bench.session->reload();
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->phase(), Phase::Conflict);
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
    QCOMPARE(bench.value(u"b"_s), u"22"_s);
}

void TstConflicts::reloadWithoutEditsTakesTheWholeText()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    const QString before = bench.text();
    bench.server.setStoredInput(bench.taskId, R"({"b":22,"z":[1,2,3]})");
    bench.session->reload();
    QVERIFY(bench.settle());
    QVERIFY(bench.hasValue(u"z"_s));
    QVERIFY(bench.value(u"a"_s).isNull());
    QVERIFY(!bench.session->hasUnsentEdits());
    bench.session->buffer().undo();
    QCOMPARE(bench.text(), before);
}

void TstConflicts::aQuietCheckTakesChangesIn()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.server.changeStoredFields(bench.taskId, R"({"b":2})");
    bench.session->checkQuietlyNow();
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"2"_s, WaitLimitMs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::MergedForeign);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstConflicts::aQuietCheckIsNotMadeTooOften()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    const int reads = bench.server.requestCount(sandbox::Route::GetInput);
    bench.session->quietCheck();
    bench.session->quietCheck();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.requestCount(sandbox::Route::GetInput), reads);
}

void TstConflicts::comingBackToTheWindowLooksSooner()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.server.changeStoredFields(bench.taskId, R"({"b":2})");
    // Not within the same second as the read before it.
    QTRY_VERIFY_WITH_TIMEOUT((bench.session->checkOnReturn(), bench.session->isReadingQuietly()),
                             WaitLimitMs);
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"2"_s, WaitLimitMs);
}

void TstConflicts::noQuietCheckWhileSomethingElseIsAsked()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.sendAndHold());
    const int reads = bench.server.requestCount(sandbox::Route::GetInput);
    bench.session->checkQuietlyNow();
    QVERIFY(!bench.session->isReadingQuietly());
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.server.requestCount(sandbox::Route::GetInput), reads);
}

void TstConflicts::aForeignChangeWaitsWhileTheTextCannotBeRead()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    const QString valid = bench.text();
    bench.typeWhole(uR"({"a": 10, "b": })"_s);
    QVERIFY(bench.settle());
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    bench.session->reload();
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::MergeWaitsForValidText);
    QCOMPARE(bench.text(), uR"({"a": 10, "b": })"_s);
    bench.typeWhole(uR"({"a": 10, "b": 2})"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"22"_s, WaitLimitMs);
    QVERIFY(bench.settle());
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(!bench.hasRow(u"b"_s));
}

void TstConflicts::whereReadingIsNotPermittedSendAnywayIsOffered()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    bench.server.faults().always(sandbox::Route::GetInput,
                                 sandbox::Fault::error(403, "insufficient-permissions", "no"));
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::CannotCheckBeforeSend);
    QCOMPARE(bench.noticeFields(), QStringList{u"a"_s});
    QCOMPARE(bench.writes(), 0);
    bench.session->performNoticeAction(NoticeAction::SendAnyway);
    QTRY_COMPARE_WITH_TIMEOUT(bench.stored(), QByteArray(R"({"a":2})"), WaitLimitMs);
    QVERIFY(bench.settle());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstConflicts::typedOverAnUndoneMergeIsAnEditOfTodayAndTicked()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    QVERIFY(bench.settle());
    bench.session->reload();
    QVERIFY(bench.settle());
    bench.session->buffer().undo();
    QVERIFY(bench.settle());
    bench.type(u"b"_s, u"5"_s);
    QVERIFY(bench.settle());
    QVERIFY(!bench.row(u"b"_s).isOlderValue);
    QVERIFY(bench.row(u"b"_s).isTicked);
}

void TstConflicts::ownOlderValuesAreOrdinaryEdits()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    bench.session->buffer().undo();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
}

QTEST_GUILESS_MAIN(TstConflicts)
#include "tst_conflicts.moc"
