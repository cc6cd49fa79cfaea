#include "ui/models/statetexts.h"

#include "ui/models/errortexts.h"
#include "ui/models/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::Presentation;
using session::SendAction;
using session::SendBlock;
using session::Status;

namespace {

class StateTexts {
    Q_DECLARE_TR_FUNCTIONS(StateTexts)
};

QString countedSend(const Presentation &shown)
{
    // A count of a text that can't be read would be a guess.
    if (shown.fields <= 0 || shown.block == SendBlock::NotValidJson)
        return StateTexts::tr("Send");
    if (shown.fields == 1)
        return StateTexts::tr("Send 1 field");
    return StateTexts::tr("Send %n fields", nullptr, shown.fields);
}

QString countedResolve(int fields)
{
    if (fields == 1)
        return StateTexts::tr("Resolve 1 field");
    return StateTexts::tr("Resolve %n fields", nullptr, fields);
}

//! "403", or words where the server gave no status.
QString shortReason(const session::Facts &facts)
{
    return facts.lastError ? shortErrorText(*facts.lastError) : QString();
}

QString editedText(const session::Facts &facts)
{
    if (!facts.draftKeptAt.isValid())
        return StateTexts::tr("Edited");
    return StateTexts::tr("Edited, draft kept %1").arg(timeWithSeconds(facts.draftKeptAt));
}

QString sameText(const session::Facts &facts)
{
    if (!facts.checkedAt.isValid())
        return StateTexts::tr("Same as on Apify");
    return StateTexts::tr("Same as on Apify, checked %1").arg(momentText(facts.checkedAt));
}

QString notJsonText(const session::Facts &facts)
{
    if (facts.firstErrorLine < 1)
        return StateTexts::tr("Not valid JSON");
    return StateTexts::tr("Not valid JSON: line %1").arg(countText(facts.firstErrorLine));
}

QString sendingText(const session::Facts &facts)
{
    if (facts.totalBytes <= 0)
        return StateTexts::tr("Sending…");
    const qint64 sent = std::clamp<qint64>(facts.sentBytes, 0, facts.totalBytes);
    const qint64 percent = 100 * sent / facts.totalBytes;
    return StateTexts::tr("Sending %1… %2 %").arg(sizeText(facts.totalBytes)).arg(percent);
}

QString tryingAgainText(const session::Facts &facts)
{
    const qint64 seconds = (std::max<qint64>(facts.waitLeft.count(), 0) + 999) / 1000;
    if (facts.attempts <= 0)
        return StateTexts::tr("Trying again in %1 s").arg(seconds);
    return StateTexts::tr("Trying again in %1 s (%2 of %3)")
        .arg(seconds)
        .arg(facts.attempt)
        .arg(facts.attempts);
}

QString savedText(const session::Facts &facts)
{
    if (!facts.savedAt.isValid())
        return StateTexts::tr("Saved and checked");
    return StateTexts::tr("Saved and checked %1").arg(momentText(facts.savedAt));
}

QString notSavedText(const session::Facts &facts)
{
    if (facts.notThereSoFar)
        return StateTexts::tr("Not saved so far. Apify still has the old values");
    const QString reason = shortReason(facts);
    return reason.isEmpty() ? StateTexts::tr("Not saved")
                            : StateTexts::tr("Not saved: %1").arg(reason);
}

QString loadFailedText(const session::Facts &facts)
{
    const QString reason = shortReason(facts);
    return reason.isEmpty() ? StateTexts::tr("Loading failed")
                            : StateTexts::tr("Loading failed: %1").arg(reason);
}

QString offlineText(const session::Facts &facts)
{
    return facts.draftKeptAt.isValid() ? StateTexts::tr("Offline. Draft kept")
                                       : StateTexts::tr("Offline");
}

QString tooBigText(const session::Facts &facts)
{
    return StateTexts::tr("Too big to send: %1 of %2 MB")
        .arg(megabytes(facts.bodyBytes), megabytes(session::MaximumBodyBytes));
}

} // namespace

QString sendLabel(const Presentation &shown)
{
    switch (shown.action) {
    case SendAction::Send:
        return countedSend(shown);
    case SendAction::Checking:
        return StateTexts::tr("Checking…");
    case SendAction::Resolve:
        return countedResolve(shown.fields);
    case SendAction::Replace:
        return StateTexts::tr("Replace…");
    case SendAction::CheckWhatApifyHas:
        return StateTexts::tr("Check what Apify has");
    case SendAction::Cancel:
        return StateTexts::tr("Cancel");
    case SendAction::CancelWaiting:
        return StateTexts::tr("Cancel waiting");
    }
    return {};
}

QString sendReason(const Presentation &shown)
{
    switch (shown.block) {
    case SendBlock::None:
        return {};
    case SendBlock::NotSignedIn:
        return StateTexts::tr("Add an API token first.");
    case SendBlock::NoTask:
        return StateTexts::tr("Open a task first.");
    case SendBlock::StillLoading:
        return StateTexts::tr("The input is still loading.");
    case SendBlock::NothingChanged:
        return StateTexts::tr("Nothing changed.");
    case SendBlock::OnlyRemovals:
        return StateTexts::tr("Removed fields are not sent. See Changes.");
    case SendBlock::OnlyRespelled:
        return StateTexts::tr("Only the spelling changed. The values are the same as on Apify.");
    case SendBlock::NothingTicked:
        return StateTexts::tr("No change is ticked. Tick what to send in Changes.");
    case SendBlock::NotValidJson:
        return shown.facts.firstErrorLine > 0 ? StateTexts::tr("Line %1 is not valid JSON.")
                                                    .arg(countText(shown.facts.firstErrorLine))
                                              : StateTexts::tr("The text is not valid JSON.");
    case SendBlock::NotAnObject:
        return StateTexts::tr("The input must be an object { … }.");
    case SendBlock::RawLoneSurrogate:
        return StateTexts::tr("The text has half a character that can't be sent. See Problems.");
    case SendBlock::InputIsList:
        return StateTexts::tr(
            "This input is a list. Only fields of an object can be sent one by one.");
    case SendBlock::NotEditable:
        return StateTexts::tr("This input is neither an object nor a list. It is only shown.");
    case SendBlock::TooBig:
        return StateTexts::tr("Too big: %1 of %2 MB.")
            .arg(megabytes(shown.facts.bodyBytes), megabytes(session::MaximumBodyBytes));
    case SendBlock::ReadOnlyToken:
        return StateTexts::tr(
            "This token may not change the task. It needs Write on the task and Run on its Actor.");
    case SendBlock::TokenRejected:
        return StateTexts::tr("Apify does not accept this token. Enter a new one.");
    case SendBlock::Offline:
        return StateTexts::tr("No connection.");
    case SendBlock::StillComparing:
        return StateTexts::tr("The text is being compared with Apify's.");
    case SendBlock::LoadFailed:
        return StateTexts::tr("The input could not be loaded.");
    }
    return {};
}

QString statusText(const Presentation &shown)
{
    const session::Facts &facts = shown.facts;
    switch (shown.status) {
    case Status::NotSignedIn:
        return StateTexts::tr("Not signed in");
    case Status::NoTaskOpen:
        return StateTexts::tr("No task open");
    case Status::Loading:
        return StateTexts::tr("Loading input…");
    case Status::LoadFailed:
        return loadFailedText(facts);
    case Status::SameAsOnApify:
        return sameText(facts);
    case Status::Edited:
        return editedText(facts);
    case Status::NotValidJson:
        return notJsonText(facts);
    case Status::TooBig:
        return tooBigText(facts);
    case Status::ReadOnly:
        return StateTexts::tr("Read-only token");
    case Status::Offline:
        return offlineText(facts);
    case Status::Comparing:
        return StateTexts::tr("Comparing with Apify…");
    case Status::Sending:
        return sendingText(facts);
    case Status::TryingAgain:
        return tryingAgainText(facts);
    case Status::Saved:
        return savedText(facts);
    case Status::SavedButDiffers:
        return StateTexts::tr("Saved, but see Reply");
    case Status::SavedButOthersChanged:
        return StateTexts::tr("Saved, but someone else changed the input too");
    case Status::NotSaved:
        return notSavedText(facts);
    case Status::NoAnswer:
        return StateTexts::tr("No answer. Saved or not?");
    case Status::ChangedOnApify:
        return StateTexts::tr("Changed on Apify");
    }
    return {};
}

StatusSign statusSign(Status status)
{
    switch (status) {
    case Status::NotSignedIn:
    case Status::NoTaskOpen:
        return StatusSign::None;
    case Status::Loading:
    case Status::Comparing:
    case Status::Sending:
    case Status::TryingAgain:
        return StatusSign::Busy;
    case Status::SameAsOnApify:
    case Status::Saved:
        return StatusSign::Success;
    case Status::Edited:
        return StatusSign::Unsent;
    case Status::TooBig:
    case Status::ReadOnly:
    case Status::SavedButDiffers:
    case Status::SavedButOthersChanged:
    case Status::NoAnswer:
        return StatusSign::Warning;
    case Status::LoadFailed:
    case Status::NotValidJson:
    case Status::NotSaved:
        return StatusSign::Error;
    case Status::ChangedOnApify:
        return StatusSign::Conflict;
    case Status::Offline:
        return StatusSign::Offline;
    }
    return StatusSign::None;
}

} // namespace taskinput::models
