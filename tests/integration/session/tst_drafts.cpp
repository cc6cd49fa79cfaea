// What is typed reaches the disk, comes back, and keeps no secret.
#include "sessionbench.h"

#include <QElapsedTimer>
#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

namespace {

//! The disk holds what the text says.
bool isKept(SessionBench &bench)
{
    return QTest::qWaitFor(
        [&] { return bench.drafts.stored && bench.drafts.stored->text.toString() == bench.text(); },
        WaitLimitMs);
}

bool isDropped(SessionBench &bench)
{
    return QTest::qWaitFor([&] { return !bench.drafts.stored; }, WaitLimitMs);
}

//! A new secret while the schema says that it is one: may drafts hold it?
bool typesASecretAndIsAsked(SessionBench &bench)
{
    const auto schemaIsKnown = [&bench] { return bench.session->schemaIsKnown(); };
    if (!bench.load() || !QTest::qWaitFor(schemaIsKnown, WaitLimitMs))
        return false;
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    return bench.reachesNotice(NoticeKind::SecretDraftConsent);
}

} // namespace

class TstDrafts : public QObject {
    Q_OBJECT
private slots:
    void whatIsTypedIsKept();
    void anUnreadableTextIsKeptToo();
    void ticksAreKept();
    void aTextThatIsAsLoadedAgainNeedsNoDraft();
    void afterASendNoDraftIsLeft();
    void aLongInputIsOnTheDiskBeforeTheFirstKey();
    void aForeignChangeBeforeTheFirstRecordLeavesTheDraftWhole();
    void aDraftComesBackAtTheNextStart();
    void aDraftComesBackWithItsTicks();
    void whatOthersChangedSinceIsTakenIn();
    void aFieldOfTheDraftThatOthersChangedSinceIsUnticked();
    void discardCanBeUndone();
    void switchingBackAndForthLosesNothing();
    void aNewSecretNeverReachesTheDisk();
    void theRestOfTheTextIsKeptWithoutTheSecret();
    void anAgreedSecretIsKept();
    void aDeclinedSecretIsSaidToStayInMemoryAndNotAskedAboutAgain();
    void anAgreementIsKeptAtOnce();
    void aSecretTypedBeforeTheSchemaIsKnownNeverReachesTheDisk();
    void typingOnAndOnBesideASecretIsKeptWithinASecond();
    void theProgramEndsRightAfterAKeyBesideASecret();
    void aBrokenTextWithASecretInItWaits();
    void typingElsewhereInABrokenTextIsKept();
    void withoutASchemaNewTextFieldsStayInMemory();
    void aFullDiskIsSaid();
};

void TstDrafts::whatIsTypedIsKept()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    QVERIFY(!bench.drafts.stored);
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(isKept(bench));
    QVERIFY(!bench.drafts.stored->baseline.neverSet);
    QVERIFY(bench.session->presentation().facts.draftKeptAt.isValid());
}

void TstDrafts::anUnreadableTextIsKeptToo()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.typeWhole(uR"({"a": 1, oh no)"_s);
    QVERIFY(isKept(bench));
}

void TstDrafts::ticksAreKept()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.session->setTicked(u"a"_s, false);
    QTRY_COMPARE_WITH_TIMEOUT(bench.drafts.stored->ticks.unticked, QStringList{u"a"_s},
                              WaitLimitMs);
}

void TstDrafts::aTextThatIsAsLoadedAgainNeedsNoDraft()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.session->buffer().undo();
    QVERIFY(isDropped(bench));
}

void TstDrafts::afterASendNoDraftIsLeft()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    QVERIFY(bench.send());
    QVERIFY(isDropped(bench));
}

void TstDrafts::aLongInputIsOnTheDiskBeforeTheFirstKey()
{
    SessionBench bench("{\"a\":1,\"b\":\"" + QByteArray(600'000, 'x') + "\"}");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.drafts.stored, WaitLimitMs);
    QVERIFY(bench.drafts.stored->text.toString() == bench.session->baseline()->text());
    const qsizetype written = bench.drafts.everWritten.size();
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    QVERIFY(bench.drafts.everWritten.size() < written + 1000);
    // Changed elsewhere meanwhile: the records still fit.
    bench.server.changeStoredFields(bench.taskId, R"({"c":3})");
    bench.session->reload();
    QVERIFY(bench.settle());
    QVERIFY(isKept(bench));
    QCOMPARE(bench.value(u"c"_s), u"3"_s);
    QVERIFY(bench.send());
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.drafts.stored && bench.drafts.stored->text.toString() == bench.text(), WaitLimitMs);
    QVERIFY(bench.drafts.stored->text == bench.drafts.stored->baseline.text);
    // Nothing was typed: nothing is left.
    bench.restart();
    QVERIFY(!bench.drafts.stored);
}

void TstDrafts::aForeignChangeBeforeTheFirstRecordLeavesTheDraftWhole()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.server.changeStoredFields(bench.taskId, R"({"b":22222})");
    bench.session->checkQuietlyNow();
    bench.type(u"a"_s, u"10"_s);
    QTRY_COMPARE_WITH_TIMEOUT(bench.value(u"b"_s), u"22222"_s, WaitLimitMs);
    bench.type(u"a"_s, u"100"_s);
    QVERIFY(bench.settle());
    QVERIFY(isKept(bench));
}

void TstDrafts::aDraftComesBackAtTheNextStart()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    const QString typed = bench.text();
    bench.restart();
    QVERIFY(bench.load());
    QCOMPARE(bench.text(), typed);
    QCOMPARE(bench.noticeKind(), NoticeKind::DraftRestored);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QCOMPARE(bench.session->buffer().undoKind(), text::StepKind::Restore);
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(isKept(bench));
}

void TstDrafts::aDraftComesBackWithItsTicks()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.session->setTicked(u"a"_s, false);
    bench.restart();
    QVERIFY(bench.load());
    QVERIFY(bench.hasRow(u"a"_s));
    QVERIFY(!bench.row(u"a"_s).isTicked);
}

void TstDrafts::whatOthersChangedSinceIsTakenIn()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    bench.restart();
    QVERIFY(bench.load());
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
    QCOMPARE(bench.value(u"b"_s), u"22"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(!bench.hasRow(u"b"_s));
    QVERIFY(isKept(bench));
}

void TstDrafts::aFieldOfTheDraftThatOthersChangedSinceIsUnticked()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(isKept(bench));
    bench.server.changeStoredFields(bench.taskId, R"({"a":11})");
    bench.restart();
    QVERIFY(bench.load());
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
    QVERIFY(!bench.row(u"a"_s).isTicked);
    QVERIFY(bench.row(u"a"_s).isOlderValue);
    QCOMPARE(bench.noticeKind(), NoticeKind::OlderValue);
    QCOMPARE(bench.block(), SendBlock::NothingTicked);
}

void TstDrafts::discardCanBeUndone()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    bench.session->discard();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
    QCOMPARE(bench.noticeKind(), NoticeKind::Discarded);
    bench.session->performNoticeAction(NoticeAction::UndoDiscard);
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"a"_s), u"10"_s);
}

void TstDrafts::switchingBackAndForthLosesNothing()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    // The program ends at once: what waits in the bundle goes out.
    bench.session->flushDraft();
    QVERIFY(bench.drafts.stored);
    QCOMPARE(bench.drafts.stored->text.toString(), bench.text());
}

void TstDrafts::aNewSecretNeverReachesTheDisk()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.reachesNotice(NoticeKind::SecretDraftConsent));
    QCOMPARE(bench.noticeFields(), QStringList{u"clientSecret"_s});
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
    for (const JournalEntry &entry : std::as_const(bench.journal.entries)) {
        for (const JournalField &field : entry.fields) {
            QVERIFY(!field.before.contains(u"topsecret"_s));
            QVERIFY(!field.after.contains(u"topsecret"_s));
        }
    }
    QVERIFY(isDropped(bench));
}

void TstDrafts::theRestOfTheTextIsKeptWithoutTheSecret()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    bench.type(u"dataset"_s, u"\"brno-cafes\""_s);
    QTRY_VERIFY_WITH_TIMEOUT(bench.drafts.stored
                                 && bench.drafts.stored->text.toString().contains(u"brno-cafes"_s),
                             WaitLimitMs);
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstDrafts::anAgreedSecretIsKept()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    bench.context->mayKeepSecretDrafts = true;
    QVERIFY(bench.load());
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    QVERIFY(isKept(bench));
}

void TstDrafts::aDeclinedSecretIsSaidToStayInMemoryAndNotAskedAboutAgain()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(typesASecretAndIsAsked(bench));
    bench.session->performNoticeAction(NoticeAction::DeclineSecretDrafts);
    QCOMPARE(bench.noticeKind(), NoticeKind::SecretStaysInMemory);
    QCOMPARE(bench.noticeFields(), QStringList{u"clientSecret"_s});
    bench.type(u"clientSecret"_s, u"\"topsecret2\""_s);
    QVERIFY(bench.settle());
    bench.session->flushDraft();
    QCOMPARE(bench.noticeKind(), NoticeKind::SecretStaysInMemory);
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstDrafts::anAgreementIsKeptAtOnce()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(typesASecretAndIsAsked(bench));
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
    bench.context->mayKeepSecretDrafts = true;
    bench.session->performNoticeAction(NoticeAction::AgreeSecretDrafts);
    QVERIFY(isKept(bench));
    QVERIFY(!bench.session->notice());
}

void TstDrafts::aSecretTypedBeforeTheSchemaIsKnownNeverReachesTheDisk()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    bench.server.faults().hold(sandbox::Route::GetActor);
    QVERIFY(bench.load());
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    QVERIFY(bench.settle());
    QVERIFY(!bench.session->schemaIsKnown());
    bench.server.faults().release();
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    QVERIFY(bench.settle());
    QVERIFY(bench.reachesNotice(NoticeKind::SecretDraftConsent));
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstDrafts::typingOnAndOnBesideASecretIsKeptWithinASecond()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    // A new field, typed without the pause that an analysis waits for.
    const qsizetype end = bench.text().lastIndexOf(u'}');
    bench.session->buffer().applyFromView(end, 0, QStringView(u", \"note\": \"\""),
                                          text::StepKind::Typing, end);
    QElapsedTimer clock;
    clock.start();
    qsizetype at = end + 11;
    while (clock.elapsed() < 5000
           && !(bench.drafts.stored && bench.drafts.stored->text.toString().contains(u"xxx"_s))) {
        bench.session->buffer().applyFromView(at, 0, QStringView(u"x"), text::StepKind::Typing, at);
        ++at;
        QTest::qWait(15);
    }
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

void TstDrafts::theProgramEndsRightAfterAKeyBesideASecret()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.type(u"clientSecret"_s, u"\"topsecret\""_s);
    bench.type(u"dataset"_s, u"\"brno-cafes\""_s);
    bench.session->flushDraft();
    QVERIFY(bench.drafts.stored);
    QVERIFY(bench.drafts.stored->text.toString().contains(u"brno-cafes"_s));
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstDrafts::aBrokenTextWithASecretInItWaits()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    bench.typeWhole(uR"({"clientSecret": "topsecret)"_s);
    QVERIFY(bench.reachesNotice(NoticeKind::SecretStaysInMemory));
    QVERIFY(bench.noticeFields().isEmpty());
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
}

void TstDrafts::typingElsewhereInABrokenTextIsKept()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->schemaIsKnown(), WaitLimitMs);
    const qsizetype inside = bench.text().indexOf(u"prague-restaurants"_s) + 3;
    // A raw line end inside a string: no JSON until it is gone.
    bench.session->buffer().applyFromView(inside, 0, QStringView(u"\nXYZ"), text::StepKind::Typing,
                                          inside);
    QVERIFY(isKept(bench));
    QVERIFY(bench.settle());
    QVERIFY(!bench.session->analysis()->isComparable);
}

void TstDrafts::withoutASchemaNewTextFieldsStayInMemory()
{
    SessionBench bench(R"({"a":1})");
    bench.server.faults().always(sandbox::Route::GetActor,
                                 sandbox::Fault::error(403, "insufficient-permissions", "no"));
    QVERIFY(bench.load());
    bench.type(u"token"_s, u"\"topsecret\""_s);
    bench.type(u"a"_s, u"12"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.drafts.stored && bench.drafts.stored->text.toString().contains(u"12"_s), WaitLimitMs);
    QVERIFY(!bench.drafts.everWritten.contains(u"topsecret"_s));
    QCOMPARE(bench.noticeKind(), NoticeKind::SecretStaysInMemory);
    QCOMPARE(bench.noticeFields(), QStringList{u"token"_s});
}

void TstDrafts::aFullDiskIsSaid()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    emit bench.drafts.draftNotKept({u"sandbox"_s, bench.taskId}, u"disk full"_s);
    QCOMPARE(bench.noticeKind(), NoticeKind::DraftNotWritten);
    emit bench.drafts.draftKept({u"sandbox"_s, bench.taskId}, QDateTime::currentDateTimeUtc());
    QVERIFY(bench.noticeKind() != NoticeKind::DraftNotWritten);
}

QTEST_GUILESS_MAIN(TstDrafts)
#include "tst_drafts.moc"
