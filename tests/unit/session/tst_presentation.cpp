// The table of states, row by row.
#include "session/presentation.h"

#include <QTest>

using namespace taskinput;
using namespace taskinput::session;

namespace {

//! A loaded task, compared, nothing edited.
Facts clean()
{
    Facts facts;
    facts.phase = Phase::Ready;
    facts.analysisIsCurrent = true;
    facts.isComparable = true;
    return facts;
}

Facts edited(int fields = 4)
{
    Facts facts = clean();
    facts.changed = fields;
    facts.ticked = fields;
    facts.bodyBytes = 100;
    return facts;
}

Facts in(Phase phase)
{
    Facts facts = edited();
    facts.phase = phase;
    return facts;
}

template <typename Change> Facts with(Facts facts, Change change)
{
    change(facts);
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(taskinput::session::Facts)
Q_DECLARE_METATYPE(taskinput::session::SendAction)
Q_DECLARE_METATYPE(taskinput::session::SendBlock)
Q_DECLARE_METATYPE(taskinput::session::Status)

class TstPresentation : public QObject {
    Q_OBJECT
private slots:
    void eachRowOfTheTable_data();
    void eachRowOfTheTable();
    void whatStandsInTheWayIsSaidGravestFirst_data();
    void whatStandsInTheWayIsSaidGravestFirst();
    void theEditorIsReadOnlyOnlyWithoutAText();
    void theStarIsForUnsentEditsOnly_data();
    void theStarIsForUnsentEditsOnly();
    void anOutcomeIsSaidUntilTheNextEdit();
    void theLabelCountsTickedFields();
    void theLabelCountsOpenConflicts();
};

void TstPresentation::eachRowOfTheTable_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<SendAction>("action");
    QTest::addColumn<SendBlock>("block");
    QTest::addColumn<Status>("status");

    using A = SendAction;
    using B = SendBlock;
    using S = Status;
    using O = Facts::Outcome;
    const auto row = [](const char *name, const Facts &facts, A action, B block, S status) {
        QTest::newRow(name) << facts << action << block << status;
    };
    row("no token", with(clean(), [](Facts &f) { f.token = Facts::Token::Missing; }), A::Send,
        B::NotSignedIn, S::NotSignedIn);
    row("loading input", with(in(Phase::Loading), [](Facts &f) { f.hasText = false; }), A::Send,
        B::StillLoading, S::Loading);
    row("loading failed", in(Phase::LoadFailed), A::Send, B::LoadFailed, S::LoadFailed);
    row("clean", clean(), A::Send, B::NothingChanged, S::SameAsOnApify);
    row("edited, valid", edited(), A::Send, B::None, S::Edited);
    row("edited, only removals", with(clean(), [](Facts &f) { f.removed = 2; }), A::Send,
        B::OnlyRemovals, S::Edited);
    row("edited, only other spellings", with(clean(), [](Facts &f) { f.respelled = 1; }), A::Send,
        B::OnlyRespelled, S::SameAsOnApify);
    row("edited, nothing ticked", with(edited(), [](Facts &f) { f.ticked = 0; }), A::Send,
        B::NothingTicked, S::Edited);
    row("invalid JSON",
        with(edited(),
             [](Facts &f) {
                 f.hasErrors = true;
                 f.isComparable = false;
             }),
        A::Send, B::NotValidJson, S::NotValidJson);
    row("raw lone surrogate",
        with(edited(),
             [](Facts &f) {
                 f.hasErrors = true;
                 f.hasLoneSurrogate = true;
             }),
        A::Send, B::RawLoneSurrogate, S::NotValidJson);
    row("no object any more", with(edited(), [](Facts &f) { f.isComparable = false; }), A::Send,
        B::NotAnObject, S::Edited);
    row("token cannot write", with(edited(), [](Facts &f) { f.token = Facts::Token::ReadOnly; }),
        A::Send, B::ReadOnlyToken, S::ReadOnly);
    row("too big", with(edited(), [](Facts &f) { f.bodyBytes = MaximumBodyBytes + 1; }), A::Send,
        B::TooBig, S::TooBig);
    row("exactly the limit", with(edited(), [](Facts &f) { f.bodyBytes = MaximumBodyBytes; }),
        A::Send, B::None, S::Edited);
    row("checking before send", in(Phase::Checking), A::Checking, B::None, S::Comparing);
    row("conflict", with(in(Phase::Conflict), [](Facts &f) { f.openConflicts = 1; }), A::Resolve,
        B::None, S::ChangedOnApify);
    row("conflict put off", with(edited(), [](Facts &f) { f.openConflicts = 1; }), A::Resolve,
        B::None, S::ChangedOnApify);
    row("sending", in(Phase::Sending), A::Cancel, B::None, S::Sending);
    row("sent, verified", with(clean(), [](Facts &f) { f.lastOutcome = O::Verified; }), A::Send,
        B::NothingChanged, S::Saved);
    row("sent, reply differs", with(clean(), [](Facts &f) { f.lastOutcome = O::Differs; }), A::Send,
        B::NothingChanged, S::SavedButDiffers);
    row("sent, others changed too",
        with(clean(), [](Facts &f) { f.lastOutcome = O::OthersChanged; }), A::Send,
        B::NothingChanged, S::SavedButOthersChanged);
    row("error", with(edited(), [](Facts &f) { f.lastOutcome = O::Failed; }), A::Send, B::None,
        S::NotSaved);
    row("outcome unknown", in(Phase::OutcomeUnknown), A::CheckWhatApifyHas, B::None, S::NoAnswer);
    row("reading back", in(Phase::ReadingBack), A::Checking, B::None, S::Comparing);
    row("read back refused", with(edited(), [](Facts &f) { f.lastOutcome = O::Unknown; }), A::Send,
        B::None, S::NoAnswer);
    row("not there so far",
        with(edited(),
             [](Facts &f) {
                 f.lastOutcome = O::NotThereSoFar;
                 f.notThereSoFar = true;
             }),
        A::Send, B::None, S::NotSaved);
    row("waiting for the next try of a write", in(Phase::Waiting), A::CancelWaiting, B::None,
        S::TryingAgain);
    row("waiting for the next try of a read",
        with(in(Phase::Loading), [](Facts &f) { f.attempts = 5; }), A::CancelWaiting, B::None,
        S::TryingAgain);
    row("offline", with(edited(), [](Facts &f) { f.isOffline = true; }), A::Send, B::Offline,
        S::Offline);
    row("offline while loading", with(in(Phase::LoadFailed), [](Facts &f) { f.isOffline = true; }),
        A::Send, B::Offline, S::Offline);
    row("list, edited",
        with(clean(), [](Facts &f) { f.isList = f.sendsWhole = f.wholeDiffers = true; }),
        A::Replace, B::None, S::Edited);
    row("list, clean", with(clean(), [](Facts &f) { f.isList = f.sendsWhole = true; }), A::Replace,
        B::NothingChanged, S::SameAsOnApify);
    row("scalar",
        with(clean(),
             [](Facts &f) {
                 f.isEditable = false;
                 f.isObject = false;
                 f.isComparable = false;
             }),
        A::Send, B::NotEditable, S::SameAsOnApify);
}

void TstPresentation::eachRowOfTheTable()
{
    QFETCH(Facts, facts);
    const Presentation shown = present(facts);
    QTEST(shown.action, "action");
    QTEST(shown.block, "block");
    QTEST(shown.status, "status");
}

void TstPresentation::whatStandsInTheWayIsSaidGravestFirst_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<SendBlock>("block");
    const auto invalidAndOffline = with(edited(), [](Facts &f) {
        f.hasErrors = true;
        f.isOffline = true;
    });
    QTest::newRow("an unreadable text before the connection")
        << invalidAndOffline << SendBlock::NotValidJson;
    QTest::newRow("the connection before nothing to send")
        << with(clean(), [](Facts &f) { f.isOffline = true; }) << SendBlock::Offline;
    QTest::newRow("the token before the text")
        << with(invalidAndOffline, [](Facts &f) { f.token = Facts::Token::Rejected; })
        << SendBlock::TokenRejected;
    QTest::newRow("the size before the conflict") << with(edited(), [](Facts &f) {
        f.bodyBytes = MaximumBodyBytes + 1;
        f.openConflicts = 1;
    }) << SendBlock::TooBig;
}

void TstPresentation::whatStandsInTheWayIsSaidGravestFirst()
{
    QFETCH(Facts, facts);
    QFETCH(SendBlock, block);
    QCOMPARE(present(facts).block, block);
}

void TstPresentation::theEditorIsReadOnlyOnlyWithoutAText()
{
    for (const Phase phase :
         {Phase::Loading, Phase::Ready, Phase::Checking, Phase::Conflict, Phase::Sending,
          Phase::Waiting, Phase::OutcomeUnknown, Phase::ReadingBack})
        QVERIFY2(!present(in(phase)).editorIsReadOnly,
                 QByteArray::number(static_cast<int>(phase)).constData());
    QVERIFY(
        present(with(in(Phase::Loading), [](Facts &f) { f.hasText = false; })).editorIsReadOnly);
    QVERIFY(present(in(Phase::LoadFailed)).editorIsReadOnly);
    QVERIFY(present(with(clean(), [](Facts &f) { f.isEditable = false; })).editorIsReadOnly);
}

void TstPresentation::theStarIsForUnsentEditsOnly_data()
{
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<bool>("isModified");
    QTest::newRow("clean") << clean() << false;
    QTest::newRow("edited") << edited() << true;
    QTest::newRow("removed") << with(clean(), [](Facts &f) { f.removed = 1; }) << true;
    QTest::newRow("another spelling is no edit")
        << with(clean(), [](Facts &f) { f.respelled = 1; }) << false;
    QTest::newRow("unreadable") << with(clean(), [](Facts &f) { f.hasErrors = true; }) << true;
    QTest::newRow("unticked is unsent all the same")
        << with(edited(), [](Facts &f) { f.ticked = 0; }) << true;
    QTest::newRow("while sending") << in(Phase::Sending) << true;
    QTest::newRow("nothing shown yet")
        << with(in(Phase::Loading), [](Facts &f) { f.hasText = false; }) << false;
}

void TstPresentation::theStarIsForUnsentEditsOnly()
{
    QFETCH(Facts, facts);
    QTEST(present(facts).isModified, "isModified");
}

void TstPresentation::anOutcomeIsSaidUntilTheNextEdit()
{
    Facts facts = edited();
    facts.lastOutcome = Facts::Outcome::Failed;
    QCOMPARE(present(facts).status, Status::NotSaved);
    facts.editedSinceOutcome = true;
    QCOMPARE(present(facts).status, Status::Edited);
}

void TstPresentation::theLabelCountsTickedFields()
{
    QCOMPARE(present(edited(7)).fields, 7);
}

void TstPresentation::theLabelCountsOpenConflicts()
{
    Facts facts = in(Phase::Conflict);
    facts.openConflicts = 2;
    QCOMPARE(present(facts).fields, 2);
}

QTEST_GUILESS_MAIN(TstPresentation)
#include "tst_presentation.moc"
