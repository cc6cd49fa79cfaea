// Each way in which the service may behave where its documentation is silent.
#include "sessionbench.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;
using namespace taskinput::test;
using namespace Qt::StringLiterals;
using sandbox::Behaviour;

class TstBehaviours : public QObject {
    Q_OBJECT
private slots:
    void aServerThatReplacesIsNoticedLoudly();
    void onePressPutsBackWhatAReplacingServerThrewAway();
    void aReplacingServerGetsTheWholeInputFromThenOn();
    void aDeepMergeThatKeepsInnerMembersIsSaid();
    void aDeepMergeThatTakesEverythingIsPlainSuccess();
    void aStoredNullIsPlainSuccess();
    void aDroppedNullIsSaid();
    void anIgnoredNullIsSaidAndStaysAnEdit();
    void lostDigitsAreSaidWithBothNumbers();
    void lostDigitsCanBeSentAsText();
    void anotherSpellingIsPlainSuccess();
    void unknownFieldsThatAreDroppedStayEdits();
    void plainSecretsThatStayPlainAreNoAlarm();
    void someoneElsesChangeInTheGapIsSaid();
    void someoneElsesChangeOfTheSameFieldInTheGapIsNotOverwritten();
    void eachFormOfNeverSetOpensAsAnEmptyObject_data();
    void eachFormOfNeverSetOpensAsAnEmptyObject();
    void eachFormOfNeverSetTakesItsFirstInput_data();
    void eachFormOfNeverSetTakesItsFirstInput();
    void aListIsShownAndReplacedAsAWhole();
    void aScalarIsShownAndNotEditable();
    void aByteOrderMarkIsDroppedAndSaid();
    void duplicateKeysInTheStoredInputCountOnce();
};

void TstBehaviours::aServerThatReplacesIsNoticedLoudly()
{
    Behaviour behaviour;
    behaviour.inputPut = Behaviour::InputPut::Replace;
    SessionBench bench(R"({"a":1,"b":2,"c":3})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::ReplacedInsteadOfMerged);
    QCOMPARE(bench.noticeFields(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(bench.session->notice()->severity, Severity::Error);
    QCOMPARE(bench.status(), Status::SavedButDiffers);
}

void TstBehaviours::onePressPutsBackWhatAReplacingServerThrewAway()
{
    Behaviour behaviour;
    behaviour.inputPut = Behaviour::InputPut::Replace;
    SessionBench bench(R"({"a":1,"b":2,"c":3})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.send());
    bench.session->performNoticeAction(NoticeAction::PutBack);
    QVERIFY(bench.settle());
    QCOMPARE(bench.storedValue(u"a"_s), u"10"_s);
    QCOMPARE(bench.storedValue(u"b"_s), u"2"_s);
    QCOMPARE(bench.storedValue(u"c"_s), u"3"_s);
    QVERIFY(!bench.session->hasUnsentEdits());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstBehaviours::aReplacingServerGetsTheWholeInputFromThenOn()
{
    Behaviour behaviour;
    behaviour.inputPut = Behaviour::InputPut::Replace;
    SessionBench bench(R"({"a":1,"b":2})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.send());
    bench.session->performNoticeAction(NoticeAction::PutBack);
    QVERIFY(bench.settle());
    bench.type(u"a"_s, u"11"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.storedValue(u"a"_s), u"11"_s);
    QCOMPARE(bench.storedValue(u"b"_s), u"2"_s);
    QCOMPARE(bench.status(), Status::Saved);
}

void TstBehaviours::aDeepMergeThatKeepsInnerMembersIsSaid()
{
    Behaviour behaviour;
    behaviour.mergeDepth = Behaviour::MergeDepth::Deep;
    SessionBench bench(R"({"p":{"x":1,"y":2}})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"p"_s, uR"({"x": 9})"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedNestedStayed);
    QCOMPARE(bench.noticeFields(), QStringList{u"p"_s});
    QCOMPARE(bench.status(), Status::SavedButDiffers);
    QVERIFY(bench.value(u"p"_s).contains(u"\"y\": 2"_s));
}

void TstBehaviours::aDeepMergeThatTakesEverythingIsPlainSuccess()
{
    Behaviour behaviour;
    behaviour.mergeDepth = Behaviour::MergeDepth::Deep;
    SessionBench bench(R"({"p":{"x":1,"y":2}})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"p"_s, uR"({"x": 9, "y": 2, "z": 3})"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstBehaviours::aStoredNullIsPlainSuccess()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.session->setToNull(u"a"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":null})"));
    QCOMPARE(bench.status(), Status::Saved);
}

void TstBehaviours::aDroppedNullIsSaid()
{
    Behaviour behaviour;
    behaviour.nullMember = Behaviour::NullMember::RemovesField;
    SessionBench bench(R"({"a":1,"b":2})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"null"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedNullDropped);
    QVERIFY(bench.value(u"a"_s).isNull());
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstBehaviours::anIgnoredNullIsSaidAndStaysAnEdit()
{
    Behaviour behaviour;
    behaviour.nullMember = Behaviour::NullMember::Ignored;
    SessionBench bench(R"({"a":1,"b":2})", behaviour);
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"null"_s);
    bench.type(u"b"_s, u"3"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedFieldIgnored);
    QCOMPARE(bench.noticeFields(), QStringList{u"a"_s});
    QCOMPARE(bench.value(u"a"_s), u"null"_s);
    QVERIFY(bench.hasRow(u"a"_s));
    QVERIFY(!bench.hasRow(u"b"_s));
}

void TstBehaviours::lostDigitsAreSaidWithBothNumbers()
{
    SessionBench bench(R"({"placeId":1})");
    QVERIFY(bench.load());
    bench.type(u"placeId"_s, u"8143661439548533232"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedDigitsLost);
    QVERIFY(bench.session->notice()->detail.contains(u"8143661439548533232"_s));
    QVERIFY(bench.session->notice()->detail.contains(bench.value(u"placeId"_s)));
    QCOMPARE(bench.status(), Status::SavedButDiffers);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstBehaviours::lostDigitsCanBeSentAsText()
{
    SessionBench bench(R"({"places":[]})");
    QVERIFY(bench.load());
    bench.type(u"places"_s, u"[{\"id\": 8143661439548533232, \"rank\": 1.0}, 9007199254740993]"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedDigitsLost);
    QVERIFY(bench.session->notice()->actions.contains(NoticeAction::ChangeToText));
    bench.session->performNoticeAction(NoticeAction::ChangeToText);
    QVERIFY(bench.settle());
    QVERIFY(bench.hasRow(u"places"_s));
    QCOMPARE(
        bench.value(u"places"_s),
        u"[\n    {\"id\": \"8143661439548533232\", \"rank\": 1.0},\n    \"9007199254740993\"\n  ]"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::Saved);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstBehaviours::anotherSpellingIsPlainSuccess()
{
    SessionBench bench(R"({"a":1})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"2.50"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.noticeKind(), NoticeKind::Saved);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstBehaviours::unknownFieldsThatAreDroppedStayEdits()
{
    Behaviour behaviour;
    behaviour.dropsUnknownFields = true;
    SessionBench bench({}, behaviour, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    bench.type(u"noSuchField"_s, u"1"_s);
    bench.type(u"writeMode"_s, u"\"append\""_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedFieldIgnored);
    QCOMPARE(bench.value(u"noSuchField"_s), u"1"_s);
    QVERIFY(bench.row(u"noSuchField"_s).isTicked);
}

void TstBehaviours::plainSecretsThatStayPlainAreNoAlarm()
{
    Behaviour behaviour;
    behaviour.encryptsSecrets = false;
    SessionBench bench({}, behaviour, u"reports-to-the-sheet"_s);
    QVERIFY(bench.load());
    bench.type(u"clientSecret"_s, u"\"s3cret\""_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.status(), Status::Saved);
}

void TstBehaviours::someoneElsesChangeInTheGapIsSaid()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    QVERIFY(bench.settle());
    QVERIFY(bench.sendAndHold());
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.noticeKind(), NoticeKind::SavedOthersChanged);
    QCOMPARE(bench.noticeFields(), QStringList{u"b"_s});
    QCOMPARE(bench.status(), Status::SavedButOthersChanged);
    QCOMPARE(bench.value(u"b"_s), u"22"_s);
}

void TstBehaviours::someoneElsesChangeOfTheSameFieldInTheGapIsNotOverwritten()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.type(u"a"_s, u"10"_s);
    bench.type(u"b"_s, u"20"_s);
    QVERIFY(bench.settle());
    bench.session->setTicked(u"b"_s, false);
    QVERIFY(bench.sendAndHold());
    bench.server.changeStoredFields(bench.taskId, R"({"b":22})");
    bench.server.faults().release();
    QVERIFY(bench.settle());
    QCOMPARE(bench.value(u"b"_s), u"20"_s);
    QVERIFY(!bench.row(u"b"_s).isTicked);
    QVERIFY(bench.row(u"b"_s).isOlderValue);
}

void TstBehaviours::eachFormOfNeverSetOpensAsAnEmptyObject_data()
{
    QTest::addColumn<int>("form");
    QTest::newRow("404") << static_cast<int>(Behaviour::NeverSet::NotFound);
    QTest::newRow("null") << static_cast<int>(Behaviour::NeverSet::Null);
    QTest::newRow("{}") << static_cast<int>(Behaviour::NeverSet::EmptyObject);
    QTest::newRow("empty body") << static_cast<int>(Behaviour::NeverSet::EmptyBody);
}

void TstBehaviours::eachFormOfNeverSetOpensAsAnEmptyObject()
{
    QFETCH(int, form);
    Behaviour behaviour;
    behaviour.neverSet = static_cast<Behaviour::NeverSet>(form);
    SessionBench bench({}, behaviour, u"maps-new-city"_s);
    QVERIFY(bench.load());
    QCOMPARE(bench.session->phase(), Phase::Ready);
    QCOMPARE(bench.text(), u"{}"_s);
    QCOMPARE(bench.block(), SendBlock::NothingChanged);
    QVERIFY(!bench.session->presentation().editorIsReadOnly);
    if (behaviour.neverSet != Behaviour::NeverSet::EmptyObject)
        QCOMPARE(bench.noticeKind(), NoticeKind::NoSavedInput);
}

void TstBehaviours::eachFormOfNeverSetTakesItsFirstInput_data()
{
    eachFormOfNeverSetOpensAsAnEmptyObject_data();
}

void TstBehaviours::eachFormOfNeverSetTakesItsFirstInput()
{
    QFETCH(int, form);
    Behaviour behaviour;
    behaviour.neverSet = static_cast<Behaviour::NeverSet>(form);
    SessionBench bench({}, behaviour, u"maps-new-city"_s);
    QVERIFY(bench.load());
    const QByteArray taskBefore = bench.server.storedTask(bench.taskId);
    bench.typeWhole(uR"({"language": "cs"})"_s);
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"language":"cs"})"));
    QCOMPARE(bench.status(), Status::Saved);
    QCOMPARE(bench.text(), uR"({"language": "cs"})"_s);
    QVERIFY(bench.noticeKind() != NoticeKind::NoSavedInput);
}

void TstBehaviours::aListIsShownAndReplacedAsAWhole()
{
    SessionBench bench(R"([{"q":"a"},{"q":"b"}])");
    QVERIFY(bench.load());
    QCOMPARE(bench.noticeKind(), NoticeKind::InputIsList);
    QVERIFY(!bench.session->presentation().editorIsReadOnly);
    bench.typeWhole(uR"([{"q":"a"},{"q":"c"},{"q":"d"}])"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.action(), SendAction::Replace);
    QCOMPARE(bench.block(), SendBlock::None);
    bench.session->send();
    QTRY_VERIFY_WITH_TIMEOUT(bench.session->replacement(), WaitLimitMs);
    QCOMPARE(bench.session->replacement()->fieldCount, 3);
    QCOMPARE(bench.writes(), 0);
    bench.session->confirmReplace();
    QVERIFY(bench.settle());
    QCOMPARE(bench.stored(), QByteArray(R"([{"q":"a"},{"q":"c"},{"q":"d"}])"));
    QCOMPARE(bench.status(), Status::Saved);
    QVERIFY(!bench.session->hasUnsentEdits());
}

void TstBehaviours::aScalarIsShownAndNotEditable()
{
    SessionBench bench(R"("just words")");
    QVERIFY(bench.load());
    QCOMPARE(bench.noticeKind(), NoticeKind::InputNotEditable);
    QVERIFY(bench.session->presentation().editorIsReadOnly);
    QCOMPARE(bench.block(), SendBlock::NotEditable);
    QCOMPARE(bench.text(), u"\"just words\""_s);
}

void TstBehaviours::aByteOrderMarkIsDroppedAndSaid()
{
    SessionBench bench(R"({"a":1})");
    bench.server.faults().add(
        sandbox::Route::GetInput,
        sandbox::Fault::answer(200, "application/json", "\xef\xbb\xbf{\"a\":1}"));
    QVERIFY(bench.load());
    QCOMPARE(bench.noticeKind(), NoticeKind::BomDropped);
    QCOMPARE(bench.value(u"a"_s), u"1"_s);
}

void TstBehaviours::duplicateKeysInTheStoredInputCountOnce()
{
    SessionBench bench(R"({"a":1,"b":2})");
    QVERIFY(bench.load());
    bench.typeWhole(uR"({"a": 1, "b": 7, "a": 5, "b": 2})"_s);
    QVERIFY(bench.settle());
    QCOMPARE(bench.session->presentation().fields, 1);
    QVERIFY(!bench.session->problems().isEmpty());
    QVERIFY(bench.send());
    QCOMPARE(bench.stored(), QByteArray(R"({"a":5,"b":2})"));
}

QTEST_GUILESS_MAIN(TstBehaviours)
#include "tst_behaviours.moc"
