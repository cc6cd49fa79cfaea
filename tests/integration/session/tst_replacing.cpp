// Real removal, whole replacement, and taking a send back.
#include "sessionbench.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using sandbox::Fault;
using sandbox::Route;

namespace {

bool offersReplacement(SessionBench &bench, const QStringList &removals)
{
    if (!bench.settle())
        return false;
    bench.session->prepareReplace(removals);
    return QTest::qWaitFor([&] { return bench.session->replacement().has_value(); }, WaitLimitMs);
}

} // namespace

class TstReplacing : public QObject {
    Q_OBJECT
private slots:
    void whatWillBeLeftIsShownBeforeAnythingIsSent();
    void theChosenRemovalsAreGoneAfterwards();
    void uncheckedEditsAndOtherRemovalsAreNotInIt();
    void theTasksOtherMembersStayUntouched();
    void aChangeAfterTheShownReadRefusesIt();
    void droppingTheOfferSendsNothing();
    void aRefusedReplacementKeepsTheEdit();
    void storedSecretsSurviveAReplacement();
    void undoPutsOldValuesBackAsTickedEdits();
    void valuesPutBackAreLaidOutAsBefore();
    void undoSendsNothingByItself();
    void undoLeavesWhatOthersChangedUnticked();
    void undoOfAnAddedFieldIsARemoval();
    void undoGoesBackSendBySend();
    void undoWorksAfterARestart();
    void undoOfAReplacementBringsRemovedFieldsBack();
    void anySendCanBeTakenBackFromTheJournal();
    void aFieldGetsAnEarlierValueBack();
};

void TstReplacing::whatWillBeLeftIsShownBeforeAnythingIsSent()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    const Replacement offer = *bench.session->replacement();
    QCOMPARE(offer.removals, QStringList{u"b"_s});
    QCOMPARE(offer.changes, QStringList{u"a"_s});
    QCOMPARE(offer.fieldCount, 2);
    QVERIFY(!offer.result->text().contains(u"\"b\""_s));
    QVERIFY(offer.result->text().contains(u"\"a\": 10"_s));
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.session->phase(), Phase::Ready);
}

void TstReplacing::theChosenRemovalsAreGoneAfterwards()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1,"c":3})"));
    QCOMPARE(bench.noticeKind(), NoticeKind::Replaced);
    QCOMPARE(bench.status(), Status::Saved);
    QVERIFY(!bench.session->hasUnsentEdits());
    QCOMPARE(bench.server.requestCount(Route::PutTask), 1);
    QCOMPARE(bench.server.requestCount(Route::PutInput), 0);
}

void TstReplacing::uncheckedEditsAndOtherRemovalsAreNotInIt()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3,"d":4})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    bench.remove(u"c"_s);
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"d"_s, u"40"_s);
    QVERIFY(bench.settle());
    bench.session->setTicked(u"d"_s, false);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"c":3,"d":4})"));
    QCOMPARE(bench.value(u"d"_s), u"40"_s);
    QVERIFY(!bench.row(u"d"_s).isTicked);
    QCOMPARE(bench.row(u"c"_s).change.kind, diff::FieldKind::Removed);
    QVERIFY(!bench.hasRow(u"b"_s));
}

void TstReplacing::theTasksOtherMembersStayUntouched()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    const QByteArray before = bench.server.storedTask(bench.taskId);
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(changedTaskMembers(before, bench.server.storedTask(bench.taskId)), QStringList());
    const QList<sandbox::RecordedRequest> requests = bench.server.requests();
    for (const sandbox::RecordedRequest &request : requests) {
        if (request.method == "PUT")
            QCOMPARE(request.body, QByteArray(R"({"input":{"a":1}})"));
    }
}

void TstReplacing::aChangeAfterTheShownReadRefusesIt()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.server.changeStoredFields(bench.taskId, R"({"z":9})");
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.writes(), 0);
    QCOMPARE(bench.noticeKind(), NoticeKind::RefusedReplace);
    QCOMPARE(bench.value(u"z"_s), u"9"_s);
    QCOMPARE(bench.row(u"b"_s).change.kind, diff::FieldKind::Removed);
}

void TstReplacing::droppingTheOfferSendsNothing()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.session->dropReplacement();
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.writes(), 0);
}

void TstReplacing::aRefusedReplacementKeepsTheEdit()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.server.faults().add(Route::PutTask, Fault::error(403, "insufficient-permissions", "no"));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::SendFailed);
    QCOMPARE(bench.row(u"b"_s).change.kind, diff::FieldKind::Removed);
}

void TstReplacing::storedSecretsSurviveAReplacement()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    const QString secret = bench.storedValue(u"clientSecret"_s);
    bench.remove(u"keyColumn"_s);
    QVERIFY(offersReplacement(bench, {u"keyColumn"_s}));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.storedValue(u"clientSecret"_s), secret);
    QVERIFY(bench.storedValue(u"keyColumn"_s).isNull());
}

void TstReplacing::undoPutsOldValuesBackAsTickedEdits()
{
    SessionBench bench(R"({"a":1,"b":[1,2]})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"[3]"_s);
    QVERIFY(bench.send());
    QVERIFY(bench.session->lastSend());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(bench.row(u"b"_s).isTicked);
    QCOMPARE(bench.noticeKind(), NoticeKind::UndoSendPrepared);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1,"b":[1,2]})"));
}

void TstReplacing::valuesPutBackAreLaidOutAsBefore()
{
    SessionBench bench(R"({"l":[{"url":"https://a.example"},{"url":"https://b.example"}]})");
    QVERIFY(bench.load());
    const QString before = bench.text();
    QVERIFY(before.count(u'\n') > 4);
    bench.type(u"l"_s, u"[]"_s);
    QVERIFY(bench.send());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QCOMPARE(bench.text(), before);
}

void TstReplacing::undoSendsNothingByItself()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.send());
    bench.session->performNoticeAction(NoticeAction::UndoSend);
    QVERIFY(bench.settle());
    QCOMPARE(bench.writes(), 1);
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10})"));
}

void TstReplacing::undoLeavesWhatOthersChangedUnticked()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.send());
    bench.server.changeStoredFields(bench.taskId, R"({"b":21})");
    bench.session->reload();
    QVERIFY(bench.settle());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(!bench.row(u"b"_s).isTicked);
    QVERIFY(bench.row(u"b"_s).isOlderValue);
    QCOMPARE(bench.noticeKind(), NoticeKind::UndoSendPartly);
    QCOMPARE(bench.noticeFields(), QStringList{u"b"_s});
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1,"b":21})"));
}

void TstReplacing::undoOfAnAddedFieldIsARemoval()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"new"_s, u"5"_s);
    QVERIFY(bench.send());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QVERIFY(bench.value(u"new"_s).isNull());
    QCOMPARE(bench.row(u"new"_s).change.kind, diff::FieldKind::Removed);
    QCOMPARE(bench.noticeKind(), NoticeKind::UndoSendRemovals);
    bench.session->performNoticeAction(NoticeAction::RemoveForReal);
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->replacement(), WaitLimitMs);
    QCOMPARE(bench.session->replacement()->removals, QStringList{u"new"_s});
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1})"));
}

void TstReplacing::undoGoesBackSendBySend()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    bench.type(u"a"_s, u"3"_s);
    QVERIFY(bench.send());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"2"_s);
    QVERIFY(bench.session->lastSend());
}

void TstReplacing::undoWorksAfterARestart()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    bench.restart();
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->lastSend(), WaitLimitMs);
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
}

void TstReplacing::undoOfAReplacementBringsRemovedFieldsBack()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(offersReplacement(bench, {u"b"_s}));
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    bench.session->undoLastSend();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"b"_s), u"2"_s);
    QVERIFY(bench.row(u"b"_s).isTicked);
    QVERIFY(bench.send());
    QCOMPARE(bench.storedValue(u"b"_s), u"2"_s);
}

void TstReplacing::anySendCanBeTakenBackFromTheJournal()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.send());
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.send());
    bench.session->undoSend(bench.journal.entries.first());
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::UndoSendPrepared);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(!bench.hasRow(u"b"_s));
    // The other one is still the last.
    QVERIFY(bench.session->lastSend());
    QCOMPARE(bench.session->lastSend()->fields, QStringList{u"b"_s});
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1,"b":20})"));
}

void TstReplacing::aFieldGetsAnEarlierValueBack()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.session->restoreField(u"a"_s, u"[1.00]"_s);
    bench.session->restoreField(u"b"_s, {});
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"[\n    1.00\n  ]"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QCOMPARE(bench.row(u"b"_s).change.kind, diff::FieldKind::Removed);
    QCOMPARE(bench.writes(), 0);
}

QTEST_GUILESS_MAIN(TstReplacing)
#include "tst_replacing.moc"
