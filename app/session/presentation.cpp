#include "session/presentation.h"

namespace taskinput::session {

namespace {

bool nothingDiffers(const Facts &facts)
{
    if (facts.sendsWhole)
        return !facts.wholeDiffers;
    return facts.changed == 0 && facts.removed == 0;
}

bool isModified(const Facts &facts)
{
    return facts.hasText && facts.isEditable
        && (facts.hasErrors || !facts.isComparable || !nothingDiffers(facts));
}

//! Why the text as it stands can't be sent, whatever the connection and the token say.
SendBlock textBlock(const Facts &facts)
{
    if (!facts.isEditable)
        return SendBlock::NotEditable;
    if (facts.hasErrors)
        return facts.hasLoneSurrogate ? SendBlock::RawLoneSurrogate : SendBlock::NotValidJson;
    if (!facts.isComparable)
        return SendBlock::NotAnObject;
    return SendBlock::None;
}

SendBlock changesBlock(const Facts &facts)
{
    if (facts.bodyBytes > MaximumBodyBytes)
        return SendBlock::TooBig;
    if (facts.sendsWhole)
        return facts.wholeDiffers ? SendBlock::None : SendBlock::NothingChanged;
    if (facts.ticked > 0 || facts.openConflicts > 0)
        return SendBlock::None;
    if (facts.changed > 0)
        return SendBlock::NothingTicked;
    if (facts.removed > 0)
        return SendBlock::OnlyRemovals;
    return facts.respelled > 0 ? SendBlock::OnlyRespelled : SendBlock::NothingChanged;
}

SendBlock tokenBlock(Facts::Token token)
{
    switch (token) {
    case Facts::Token::Missing:
        return SendBlock::NotSignedIn;
    case Facts::Token::ReadOnly:
        return SendBlock::ReadOnlyToken;
    case Facts::Token::Rejected:
        return SendBlock::TokenRejected;
    case Facts::Token::Ok:
        break;
    }
    return SendBlock::None;
}

SendBlock readyBlock(const Facts &facts)
{
    if (const SendBlock block = tokenBlock(facts.token); block != SendBlock::None)
        return block;
    if (const SendBlock block = textBlock(facts); block != SendBlock::None)
        return block;
    if (facts.isOffline)
        return SendBlock::Offline;
    return changesBlock(facts);
}

Status outcomeStatus(const Facts &facts)
{
    switch (facts.lastOutcome) {
    case Facts::Outcome::Verified:
        return Status::Saved;
    case Facts::Outcome::Differs:
        return Status::SavedButDiffers;
    case Facts::Outcome::OthersChanged:
        return Status::SavedButOthersChanged;
    case Facts::Outcome::Failed:
    case Facts::Outcome::NotThereSoFar:
        return Status::NotSaved;
    case Facts::Outcome::Unknown:
        return Status::NoAnswer;
    case Facts::Outcome::None:
        break;
    }
    return Status::SameAsOnApify;
}

Status readyStatus(const Facts &facts, SendBlock block)
{
    if (block == SendBlock::NotSignedIn)
        return Status::NotSignedIn;
    if (facts.hasErrors && facts.isEditable)
        return Status::NotValidJson;
    if (facts.isOffline)
        return Status::Offline;
    if (block == SendBlock::ReadOnlyToken)
        return Status::ReadOnly;
    if (block == SendBlock::TooBig)
        return Status::TooBig;
    if (facts.openConflicts > 0)
        return Status::ChangedOnApify;
    if (facts.lastOutcome != Facts::Outcome::None && !facts.editedSinceOutcome)
        return outcomeStatus(facts);
    return isModified(facts) ? Status::Edited : Status::SameAsOnApify;
}

void presentReady(Presentation &shown, const Facts &facts)
{
    shown.block = readyBlock(facts);
    shown.status = readyStatus(facts, shown.block);
    if (facts.openConflicts > 0 && shown.block != SendBlock::NotValidJson) {
        shown.action = SendAction::Resolve;
        shown.fields = facts.openConflicts;
    } else if (facts.sendsWhole) {
        shown.action = facts.isList ? SendAction::Replace : SendAction::Send;
    }
}

void presentLoading(Presentation &shown, const Facts &facts)
{
    shown.block = SendBlock::StillLoading;
    shown.status = Status::Loading;
    shown.editorIsReadOnly = !facts.hasText;
}

void presentLoadFailed(Presentation &shown, const Facts &facts)
{
    shown.block = facts.isOffline ? SendBlock::Offline : SendBlock::LoadFailed;
    shown.status = facts.isOffline ? Status::Offline : Status::LoadFailed;
    shown.editorIsReadOnly = true;
}

void presentBusy(Presentation &shown, SendAction action, Status status)
{
    shown.action = action;
    shown.status = status;
}

//! A read that counts down to its next try says so, whatever it is for.
bool isCountingDown(const Facts &facts)
{
    const bool reads = facts.phase == Phase::Loading || facts.phase == Phase::Checking
        || facts.phase == Phase::ReadingBack;
    return facts.phase == Phase::Waiting || (reads && facts.attempts > 0);
}

} // namespace

Presentation present(const Facts &facts)
{
    Presentation shown;
    shown.facts = facts;
    shown.fields = facts.ticked;
    shown.isModified = isModified(facts);
    shown.editorIsReadOnly = !facts.isEditable;

    switch (facts.phase) {
    case Phase::Loading:
        presentLoading(shown, facts);
        break;
    case Phase::LoadFailed:
        presentLoadFailed(shown, facts);
        break;
    case Phase::Ready:
        presentReady(shown, facts);
        break;
    case Phase::Checking:
    case Phase::ReadingBack:
        presentBusy(shown, SendAction::Checking, Status::Comparing);
        break;
    case Phase::Conflict:
        presentBusy(shown, SendAction::Resolve, Status::ChangedOnApify);
        shown.fields = facts.openConflicts;
        break;
    case Phase::Sending:
        presentBusy(shown, SendAction::Cancel, Status::Sending);
        break;
    case Phase::Waiting:
        break;
    case Phase::OutcomeUnknown:
        presentBusy(shown, SendAction::CheckWhatApifyHas, Status::NoAnswer);
        break;
    }
    if (isCountingDown(facts)) {
        presentBusy(shown, SendAction::CancelWaiting, Status::TryingAgain);
        shown.block = SendBlock::None;
    }
    return shown;
}

} // namespace taskinput::session
