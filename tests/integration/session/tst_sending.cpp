// The main job: edit, send only that, see what came back.
#include "sessionbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;

class TstSending : public QObject {
    Q_OBJECT
private slots:
    void aLoadedInputIsTheSameAsOnApify();
    void onlyTheChangedFieldGoesOut();
    void valuesGoOutByteForByte();
    void afterSendingTheReplyIsTheBaseline();
    void untickedEditsStayEdits();
    void whatIsTypedWhileSendingStaysAnEdit();
    void sendPressedRightAfterAKeyWaitsForTheComparison();
    void removedFieldsAreNotSent();
    void aSecretComesBackEncryptedAndThatIsSuccess();
    void aSecretTypedAgainWhileSendingStaysAnEdit();
    void theStoredInputIsReadBeforeEachSend();
    void theSendIsRecordedBeforeTheFirstByteLeaves();
    void aRecordThatCannotBeWrittenIsSaidAndTheSendGoesOn();
    void theJournalHasBeforeAndAfter();
    void theRequestPreviewIsWhatGoesOut();
    void theRequestPreviewHidesANewSecret();
    void theCaretStaysWhereItWasWhenTheReplyIsTaken();
    void undoGoesThroughTheTakenReply();
};

void TstSending::aLoadedInputIsTheSameAsOnApify()
{
    SessionBench bench(R"({"a":1,"b":[1,2]})");
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.status(), Status::SameAsOnApify);
    QCOMPARE(bench.block(), SendBlock::NothingChanged);
    QVERIFY(bench.session->changeRows().isEmpty());
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstSending::onlyTheChangedFieldGoesOut()
{
    SessionBench bench(R"({"a":1,"b":2,"c":3})");
    QVERIFY(bench.load());
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->presentation().fields, 1);
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.stored(), QByteArray(R"({"a":1,"b":20,"c":3})"));
    QCOMPARE(bench.server.requests().last().body, QByteArray(R"({"b":20})"));
}

void TstSending::valuesGoOutByteForByte()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s,
               uR"([1.00, -0, 1E400, 12345678901234567890, "\u00e9\/", { "z": 1, "b" : 2 }])"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.server.requests().last().body,
             QByteArray(R"({"a":[1.00,-0,1E400,12345678901234567890,"\u00e9\/",{"z":1,"b":2}]})"));
}

void TstSending::afterSendingTheReplyIsTheBaseline()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.block(), SendBlock::NothingChanged);
    QVERIFY(!bench.session->hasUnsentEdits());
    QVERIFY(bench.session->reply() && bench.session->reply()->isSuccess);
    QCOMPARE(bench.session->reply()->sentFields, QStringList{u"a"_s});
    QVERIFY(bench.session->reply()->text.contains(u"\"a\": 2"_s));
    QCOMPARE(bench.noticeKind(), NoticeKind::Saved);
}

void TstSending::untickedEditsStayEdits()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.settle());
    bench.session->setTicked(u"b"_s, false);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":2})"));
    QCOMPARE(bench.value(u"b"_s), u"20"_s);
    QVERIFY(bench.hasRow(u"b"_s));
    QVERIFY(!bench.row(u"b"_s).isTicked);
    QVERIFY(!bench.hasRow(u"a"_s));
}

void TstSending::whatIsTypedWhileSendingStaysAnEdit()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    bench.server.faults().hold(sandbox::Route::PutInput);
    bench.session->send();
    QVERIFY(bench.reaches(Phase::Sending));
    QTRY_COMPARE_WITH_TIMEOUT(bench.server.faults().heldCount(), 1, WaitLimitMs);
    bench.type(u"b"_s, u"20"_s);
    bench.type(u"a"_s, u"11"_s);
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":10,"b":2})"));
    QCOMPARE(bench.value(u"a"_s), u"11"_s);
    QCOMPARE(bench.value(u"b"_s), u"20"_s);
    QVERIFY(bench.row(u"a"_s).isTicked);
    QVERIFY(bench.row(u"b"_s).isTicked);
}

void TstSending::sendPressedRightAfterAKeyWaitsForTheComparison()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(!bench.session->analysisIsCurrent());
    bench.session->send();
    QTRY_COMPARE_WITH_TIMEOUT(bench.stored(), QByteArray(R"({"a":2})"), WaitLimitMs);
}

void TstSending::removedFieldsAreNotSent()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.remove(u"b"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.block(), SendBlock::OnlyRemovals);
    bench.type(u"a"_s, u"5"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":5,"b":2})"));
    QVERIFY(bench.value(u"b"_s).isNull());
    QCOMPARE(bench.row(u"b"_s).change.kind, diff::FieldKind::Removed);
}

void TstSending::aSecretComesBackEncryptedAndThatIsSuccess()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->inputSchema(), WaitLimitMs);
    bench.type(u"clientSecret"_s, u"\"new s3cret\""_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedSecretEncrypted);
    QVERIFY(bench.value(u"clientSecret"_s).startsWith(u"\"ENCRYPTED_VALUE:"_s));
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstSending::aSecretTypedAgainWhileSendingStaysAnEdit()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    bench.type(u"clientSecret"_s, u"\"one\""_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.sendAndHold());
    bench.type(u"clientSecret"_s, u"\"two\""_s);
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"clientSecret"_s), u"\"two\""_s);
    QVERIFY(bench.row(u"clientSecret"_s).isTicked);
    QCOMPARE(bench.session->conflicts().size(), 0);
}

void TstSending::theStoredInputIsReadBeforeEachSend()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    const int reads = bench.server.requestCount(sandbox::Route::GetInput);
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.server.requestCount(sandbox::Route::GetInput), reads + 1);
    QCOMPARE(bench.writes(), 1);
}

void TstSending::theSendIsRecordedBeforeTheFirstByteLeaves()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.settle());
    int writesWhenEnteringSending = -1;
    qsizetype recordsWhenEnteringSending = -1;
    QObject::connect(bench.session.get(), &Session::phaseChanged, bench.session.get(), [&] {
        if (bench.session->phase() == Phase::Sending) {
            writesWhenEnteringSending = bench.writes();
            recordsWhenEnteringSending = bench.drafts.started.size();
        }
    });
    QVERIFY(bench.send());
    QCOMPARE(writesWhenEnteringSending, 0);
    QCOMPARE(recordsWhenEnteringSending, 1);
    const SendRecord &record = bench.drafts.started.front();
    QCOMPARE(record.body, QByteArray(R"({"a":2})"));
    QCOMPARE(record.previousInput, QByteArray(R"({"a":1})"));
    QCOMPARE(bench.drafts.ended.front().id, record.id);
    QCOMPARE(bench.drafts.ended.front().result, SendEnd::Result::Verified);
}

void TstSending::aRecordThatCannotBeWrittenIsSaidAndTheSendGoesOn()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.drafts.problem = u"disk full"_s;
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":2})"));
    QCOMPARE(bench.noticeKind(), NoticeKind::SendRecordNotWritten);
    QCOMPARE(bench.session->notice()->detail, u"disk full"_s);
}

void TstSending::theJournalHasBeforeAndAfter()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.journal.entries.size(), 1);
    const JournalEntry &entry = bench.journal.entries.front();
    QCOMPARE(entry.fields.size(), 1);
    QCOMPARE(entry.fields.front().before, u"1"_s);
    QCOMPARE(entry.fields.front().after, u"2"_s);
    QCOMPARE(entry.result, SendEnd::Result::Verified);
}

void TstSending::theRequestPreviewIsWhatGoesOut()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"b"_s, u"[ 1, 2 ]"_s);
    RequestPreview preview;
    bench.session->buildRequestPreview([&](const RequestPreview &built) { preview = built; });
    QTRY_COMPARE_WITH_TIMEOUT(preview.body, QByteArray(R"({"b":[1,2]})"), WaitLimitMs);
    QCOMPARE(preview.fields, QStringList{u"b"_s});
    QCOMPARE(preview.bytes, preview.body.size());
    QVERIFY(bench.send());
    QCOMPARE(bench.server.requests().last().body, preview.body);
}

void TstSending::theRequestPreviewHidesANewSecret()
{
    SessionBench bench({}, {}, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->inputSchema(), WaitLimitMs);
    bench.type(u"clientSecret"_s, u"\"s3cret\""_s);
    QVERIFY(bench.settle());
    RequestPreview preview;
    bench.session->buildRequestPreview([&](const RequestPreview &built) { preview = built; });
    QTRY_COMPARE_WITH_TIMEOUT(preview.body, QByteArray(R"({"clientSecret":"<secret>"})"),
                              WaitLimitMs);
    QCOMPARE(preview.bytes, qint64(QByteArray(R"({"clientSecret":"s3cret"})").size()));
}

void TstSending::theCaretStaysWhereItWasWhenTheReplyIsTaken()
{
    // Keys that look like integers come back in front: the text keeps its order.
    SessionBench bench(R"({"b":1,"a":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"3"_s);
    QVERIFY(bench.settle());
    const QString before = bench.text();
    QSignalSpy edited(&bench.session->buffer(), &text::TextBuffer::edited);
    QVERIFY(bench.send());
    QCOMPARE(bench.text(), before);
    QCOMPARE(edited.count(), 0);
}

void TstSending::undoGoesThroughTheTakenReply()
{
    sandbox::Behaviour behaviour;
    SessionBench bench(R"({"id":1})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"id"_s, u"9007199254740993"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.value(u"id"_s), u"9007199254740992"_s);
    QCOMPARE(bench.session->buffer().undoKind(), text::StepKind::AdoptReply);
    bench.session->buffer().undo();
    QCOMPARE(bench.value(u"id"_s), u"9007199254740993"_s);
    bench.session->buffer().undo();
    QCOMPARE(bench.value(u"id"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(TstSending)
#include "tst_sending.moc"
