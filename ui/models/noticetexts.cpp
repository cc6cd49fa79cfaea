#include "ui/models/noticetexts.h"

#include "ui/models/errortexts.h"
#include "ui/models/formats.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using session::Notice;
using session::NoticeAction;
using session::NoticeKind;

namespace {

class NoticeTexts {
    Q_DECLARE_TR_FUNCTIONS(NoticeTexts)
};

//! The error's sentence, then its advice and what the server said.
NoticeText failure(const Notice &notice, ErrorContext context, const QString &withoutError)
{
    if (!notice.error)
        return {withoutError, {}};
    const ErrorText text = errorText(*notice.error, context);
    QStringList rest;
    if (!text.advice.isEmpty())
        rest += text.advice;
    const QString words = serverWords(*notice.error);
    if (!words.isEmpty())
        rest += words;
    return {text.headline, rest.join(u' ')};
}

QString newValues(qsizetype count)
{
    return count == 1
        ? NoticeTexts::tr("Apify now has 1 new value.")
        : NoticeTexts::tr("Apify now has %n new values.", nullptr, static_cast<int>(count));
}

NoticeText waitingText(const Notice &notice)
{
    const bool limited = !notice.error || notice.error->kind == api::ApiError::Kind::RateLimited;
    const QString headline = limited ? NoticeTexts::tr("Apify asks to wait.")
                                     : errorText(*notice.error, ErrorContext::Load).headline;
    if (notice.attempts <= 0)
        return {headline, NoticeTexts::tr("Trying again in %1 s.").arg(notice.seconds)};
    return {headline,
            NoticeTexts::tr("Trying again in %1 s (%2 of %3).")
                .arg(notice.seconds)
                .arg(notice.attempt)
                .arg(notice.attempts)};
}

NoticeText outcomeUnknownText(const Notice &notice)
{
    NoticeText text =
        failure(notice, ErrorContext::Send, NoticeTexts::tr("No answer. Saved or not?"));
    if (text.rest.isEmpty())
        text.rest = NoticeTexts::tr("Nobody knows until Apify is asked. Your edit is kept.");
    return text;
}

NoticeText secretSavedText(const Notice &notice)
{
    return {NoticeTexts::tr("Saved and checked."),
            NoticeTexts::tr("Apify encrypted %1, as intended. The reply shows the encrypted value.")
                .arg(nameList(notice.fields))};
}

NoticeText othersChangedText(const Notice &notice)
{
    return {NoticeTexts::tr("Saved, but someone else changed %1 while you were sending.")
                .arg(nameList(notice.fields)),
            NoticeTexts::tr("Your values are in place; theirs too.")};
}

NoticeText digitsLostText(const Notice &notice)
{
    const QString headline = NoticeTexts::tr("Saved, but a number in %1 came back different.")
                                 .arg(nameList(notice.fields));
    const QString remedy = NoticeTexts::tr(
        "Numbers this long can lose digits; store it as text if the Actor allows it.");
    if (notice.detail.isEmpty())
        return {headline, remedy};
    return {headline, NoticeTexts::tr("%1. %2").arg(notice.detail, remedy)};
}

NoticeText fieldIgnoredText(const Notice &notice)
{
    if (notice.fields.size() == 1)
        return {
            NoticeTexts::tr("Saved, but Apify did not take over %1.").arg(nameList(notice.fields)),
            NoticeTexts::tr("The reply still has another value there. Your value stays in the "
                            "editor as an edit.")};
    return {
        NoticeTexts::tr("Saved, but Apify did not take over %1.").arg(nameList(notice.fields)),
        NoticeTexts::tr(
            "The reply still has other values there. Your values stay in the editor as edits.")};
}

NoticeText nullDroppedText(const Notice &notice)
{
    return {
        NoticeTexts::tr("Saved, but Apify does not keep null for %1.").arg(nameList(notice.fields)),
        notice.fields.size() == 1 ? NoticeTexts::tr("The field is gone there now.")
                                  : NoticeTexts::tr("The fields are gone there now.")};
}

NoticeText nestedStayedText(const Notice &notice)
{
    return {NoticeTexts::tr("Saved, but what you removed inside %1 is still there.")
                .arg(nameList(notice.fields)),
            NoticeTexts::tr("Apify adds to objects and removes nothing from them. Replace Whole "
                            "Input removes it for real.")};
}

NoticeText cameBackDifferentText(const Notice &notice)
{
    return {NoticeTexts::tr("Saved, but %1 came back with a value that nobody here wrote.")
                .arg(nameList(notice.fields)),
            NoticeTexts::tr("Look at the reply before you go on.")};
}

NoticeText mergeWaitsText(const Notice &notice)
{
    return {NoticeTexts::tr("Changed on Apify: %1.").arg(nameList(notice.fields)),
            NoticeTexts::tr("Your text is not valid JSON at the moment. It is merged as soon as it "
                            "is; nothing of it is lost.")};
}

NoticeText alreadyThereText(const Notice &notice)
{
    return {NoticeTexts::tr("Nothing was sent: Apify already has these values."),
            NoticeTexts::tr("Someone else wrote the same into %1.").arg(nameList(notice.fields))};
}

NoticeText undoPreparedText(const Notice &notice)
{
    const qsizetype count = notice.fields.size();
    return {count == 1 ? NoticeTexts::tr("The old value of %1 is back in the editor.")
                             .arg(nameList(notice.fields))
                       : NoticeTexts::tr("The old values of %1 are back in the editor.")
                             .arg(nameList(notice.fields)),
            NoticeTexts::tr("Nothing is sent yet. Review the changes, then send.")};
}

NoticeText undoPartlyText(const Notice &notice)
{
    return {NoticeTexts::tr("Changed by someone else since your send: %1.")
                .arg(nameList(notice.fields)),
            NoticeTexts::tr("The old values are in the editor, not ticked. Tick one to overwrite "
                            "theirs on purpose.")};
}

NoticeText undoRemovalsText(const Notice &notice)
{
    return {
        NoticeTexts::tr("Your send added %1.").arg(nameList(notice.fields)),
        notice.fields.size() == 1
            ? NoticeTexts::tr("It is gone here but stays on Apify until it is removed for real.")
            : NoticeTexts::tr(
                "They are gone here but stay on Apify until they are removed for real.")};
}

NoticeText taskChangedText(const Notice &notice)
{
    return {NoticeTexts::tr("Replaced, but the task itself differs now: %1.")
                .arg(nameList(notice.fields)),
            NoticeTexts::tr("Only the input was sent, so look at the task in Console.")};
}

NoticeText cachedText(const Notice &notice)
{
    const QString headline = notice.when.isValid()
        ? NoticeTexts::tr("This is the input as of %1.").arg(momentText(notice.when))
        : NoticeTexts::tr("This is the input as last seen.");
    const QString rest =
        NoticeTexts::tr("You can edit it as a draft; sending waits for the connection.");
    if (!notice.error)
        return {headline,
                NoticeTexts::tr("Apify has not answered so far. You can edit meanwhile; what "
                                "others changed comes in then.")};
    return {headline, errorText(*notice.error, ErrorContext::Load).headline + u' ' + rest};
}

NoticeText recordNotWrittenText(const Notice &notice)
{
    const QString rest =
        NoticeTexts::tr("The send went on. After a crash nobody could tell how it ended.");
    return {NoticeTexts::tr("The record of this send could not be written."),
            notice.detail.isEmpty()
                ? rest
                : rest + u' ' + NoticeTexts::tr("Reason: %1").arg(notice.detail)};
}

NoticeText replacedText(const Notice &notice)
{
    return {
        NoticeTexts::tr("Saved, but Apify replaced the whole input instead of adding to it."),
        NoticeTexts::tr("Gone on Apify: %1. Put back sends the whole input again, with them in it.")
            .arg(nameList(notice.fields))};
}

NoticeText mergedText(const Notice &notice)
{
    const QString since = notice.when.isValid()
        ? NoticeTexts::tr("Changed on Apify since %1: %2.")
              .arg(momentText(notice.when), nameList(notice.fields))
        : NoticeTexts::tr("Changed on Apify: %1.").arg(nameList(notice.fields));
    return {since,
            notice.fields.size() == 1
                ? NoticeTexts::tr("You did not touch this field, so it was merged into your text.")
                : NoticeTexts::tr("You did not touch these, so they were merged into your text.")};
}

NoticeText savedText(const Notice &notice)
{
    NoticeText text{NoticeTexts::tr("Saved and checked."), newValues(notice.fields.size())};
    if (!notice.merged.isEmpty()) {
        Notice merge = notice;
        merge.fields = notice.merged;
        text.rest += u' ' + mergedText(merge).all();
    }
    return text;
}

NoticeText conflictText(const Notice &notice)
{
    return {NoticeTexts::tr("You and someone else changed %1.").arg(nameList(notice.fields)),
            notice.fields.size() == 1
                ? NoticeTexts::tr("Nothing is sent until you choose which value to keep.")
                : NoticeTexts::tr("Nothing is sent until you choose which values to keep.")};
}

NoticeText cannotCheckText(const Notice &notice)
{
    return {
        NoticeTexts::tr("This token can't read the task."),
        NoticeTexts::tr(
            "So nobody can say whether someone changed %1 meanwhile. Sending could overwrite that.")
            .arg(nameList(notice.fields))};
}

NoticeText olderValueText(const Notice &notice)
{
    return {
        NoticeTexts::tr("%1: older value, changed by someone else since.")
            .arg(nameList(notice.fields)),
        NoticeTexts::tr("It is not ticked. Tick it in Changes to overwrite theirs on purpose.")};
}

NoticeText restoredText(const Notice &notice)
{
    const QString headline = notice.when.isValid()
        ? NoticeTexts::tr("Restored your unsent edit from %1.").arg(momentText(notice.when))
        : NoticeTexts::tr("Restored your unsent edit.");
    return {headline,
            notice.fields.isEmpty()
                ? NoticeTexts::tr("The task has not changed since.")
                : NoticeTexts::tr("Changed on Apify since: %1.").arg(nameList(notice.fields))};
}

NoticeText notThereText()
{
    return {NoticeTexts::tr("Not there so far."),
            NoticeTexts::tr("Apify still has the old values, but a late write may still arrive. "
                            "You can send again; it "
                            "is checked first.")};
}

NoticeText secretInMemoryText(const Notice &notice)
{
    if (notice.fields.isEmpty())
        return {NoticeTexts::tr("Part of this edit is kept in memory only."),
                NoticeTexts::tr("It may hold a secret, so it is not written to this computer and "
                                "is gone when you quit.")};
    return {
        NoticeTexts::tr("Your new value of %1 is kept in memory only.")
            .arg(nameList(notice.fields)),
        NoticeTexts::tr("Secrets are not written to this computer, so it is gone when you quit.")};
}

NoticeText draftNotWrittenText(const Notice &notice)
{
    const QString rest =
        NoticeTexts::tr("Your edit exists only in this window. Export it to be safe.");
    return {NoticeTexts::tr("The draft could not be written."),
            notice.detail.isEmpty()
                ? rest
                : rest + u' ' + NoticeTexts::tr("Reason: %1").arg(notice.detail)};
}

NoticeText checkFailedText(const Notice &notice)
{
    return {NoticeTexts::tr("Apify would not accept this input for a run."),
            notice.detail.isEmpty()
                ? NoticeTexts::tr("See Problems.")
                : NoticeTexts::tr("“%1” See Problems.", "the server's words").arg(notice.detail)};
}

NoticeText notEditableText(const Notice &notice)
{
    return {NoticeTexts::tr("This input can only be shown."),
            notice.detail.isEmpty()
                ? NoticeTexts::tr("It is neither an object nor a list.")
                : NoticeTexts::tr("It is neither an object nor a list: %1.").arg(notice.detail)};
}

NoticeText storeUnavailableText(const Notice &notice)
{
    const QString rest = NoticeTexts::tr("Edits live in this window only until that ends.");
    return {NoticeTexts::tr("Drafts can't be kept on this computer."),
            notice.detail.isEmpty()
                ? rest
                : NoticeTexts::tr("The store is not available: %1.").arg(notice.detail) + u' '
                    + rest};
}

NoticeText storeSetAsideText(const Notice &notice)
{
    return {NoticeTexts::tr("A damaged file of this program was set aside."),
            notice.detail.isEmpty()
                ? NoticeTexts::tr("Nothing was deleted.")
                : NoticeTexts::tr("It is named %1 now. Nothing was deleted.").arg(notice.detail)};
}

//! After a good send the next step is a run; otherwise Console is the place to look things up.
QString consoleText(NoticeKind kind)
{
    const bool isGood = kind == NoticeKind::Saved || kind == NoticeKind::SavedSecretEncrypted
        || kind == NoticeKind::WasSavedAfterAll || kind == NoticeKind::Replaced;
    return isGood ? NoticeTexts::tr("Start run in Console") : NoticeTexts::tr("Open in Console");
}

} // namespace

NoticeText noticeText(const Notice &notice)
{
    switch (notice.kind) {
    case NoticeKind::NoSavedInput:
        return {NoticeTexts::tr("This task has no saved input."),
                NoticeTexts::tr("What you write here and send becomes its first one.")};
    case NoticeKind::BomDropped:
        return {NoticeTexts::tr("The stored input began with a byte order mark."),
                NoticeTexts::tr("It was left out. No value changes.")};
    case NoticeKind::InputIsList:
        return {NoticeTexts::tr("This input is a list."),
                NoticeTexts::tr("You can edit it as a draft. Only fields of an object can be sent "
                                "one by one, so Send is off.")};
    case NoticeKind::InputNotEditable:
        return notEditableText(notice);
    case NoticeKind::LoadFailed:
        return failure(notice, ErrorContext::Load,
                       NoticeTexts::tr("The input could not be loaded."));
    case NoticeKind::ReloadFailed:
        return failure(notice, ErrorContext::Load,
                       NoticeTexts::tr("The input could not be loaded again."));
    case NoticeKind::SendFailed:
        return failure(notice, ErrorContext::Send, NoticeTexts::tr("Not sent. Your edit is kept."));
    case NoticeKind::Waiting:
        return waitingText(notice);
    case NoticeKind::OutcomeUnknown:
        return outcomeUnknownText(notice);
    case NoticeKind::NotThereSoFar:
        return notThereText();
    case NoticeKind::WasSavedAfterAll:
        return {NoticeTexts::tr("It was saved after all."), newValues(notice.fields.size())};
    case NoticeKind::Saved:
        return savedText(notice);
    case NoticeKind::SavedSecretEncrypted:
        return secretSavedText(notice);
    case NoticeKind::SavedOthersChanged:
        return othersChangedText(notice);
    case NoticeKind::SavedDigitsLost:
        return digitsLostText(notice);
    case NoticeKind::SavedFieldIgnored:
        return fieldIgnoredText(notice);
    case NoticeKind::SavedNullDropped:
        return nullDroppedText(notice);
    case NoticeKind::SavedNestedStayed:
        return nestedStayedText(notice);
    case NoticeKind::SavedCameBackDifferent:
        return cameBackDifferentText(notice);
    case NoticeKind::MergeWaitsForValidText:
        return mergeWaitsText(notice);
    case NoticeKind::AlreadyOnApify:
        return alreadyThereText(notice);
    case NoticeKind::UndoSendPrepared:
        return undoPreparedText(notice);
    case NoticeKind::UndoSendPartly:
        return undoPartlyText(notice);
    case NoticeKind::UndoSendRemovals:
        return undoRemovalsText(notice);
    case NoticeKind::ReplacedButTaskChanged:
        return taskChangedText(notice);
    case NoticeKind::CachedInputShown:
        return cachedText(notice);
    case NoticeKind::SendRecordNotWritten:
        return recordNotWrittenText(notice);
    case NoticeKind::ReplacedInsteadOfMerged:
        return replacedText(notice);
    case NoticeKind::MergedForeign:
        return mergedText(notice);
    case NoticeKind::ConflictOpen:
        return conflictText(notice);
    case NoticeKind::CannotCheckBeforeSend:
        return cannotCheckText(notice);
    case NoticeKind::OlderValue:
        return olderValueText(notice);
    case NoticeKind::DraftRestored:
        return restoredText(notice);
    case NoticeKind::DraftNotWritten:
        return draftNotWrittenText(notice);
    case NoticeKind::SecretStaysInMemory:
        return secretInMemoryText(notice);
    case NoticeKind::SecretDraftConsent:
        return {NoticeTexts::tr("This edit holds a new secret value."),
                NoticeTexts::tr("It can be kept with the draft on this computer, readable by you "
                                "only, or in memory until you quit.")};
    case NoticeKind::Discarded:
        return {NoticeTexts::tr("Discarded."), {}};
    case NoticeKind::CheckPassed:
        return {NoticeTexts::tr("Apify would accept this input for a run."),
                NoticeTexts::tr("Nothing was sent to the task.")};
    case NoticeKind::CheckFailed:
        return checkFailedText(notice);
    case NoticeKind::CheckNotPossible:
        return failure(notice, ErrorContext::Check,
                       NoticeTexts::tr("The input could not be checked on Apify."));
    case NoticeKind::FormatFailed:
        return {NoticeTexts::tr("Not formatted: the text is not valid JSON."),
                NoticeTexts::tr("Nothing was changed. See Problems.")};
    case NoticeKind::RefusedReplace:
        return {NoticeTexts::tr("Not replaced: someone changed the input meanwhile."),
                NoticeTexts::tr(
                    "Nothing was sent. Look at what would be left now, then replace again.")};
    case NoticeKind::Replaced:
        return {NoticeTexts::tr("Replaced and checked."),
                NoticeTexts::tr("Apify now has exactly what was shown.")};
    case NoticeKind::StoreUnavailable:
        return storeUnavailableText(notice);
    case NoticeKind::StoreSetAside:
        return storeSetAsideText(notice);
    }
    return {};
}

QString actionText(NoticeAction action, NoticeKind kind)
{
    switch (action) {
    case NoticeAction::TryAgain:
        return NoticeTexts::tr("Try again");
    case NoticeAction::TryNow:
        return NoticeTexts::tr("Try now");
    case NoticeAction::ShowReply:
    case NoticeAction::ShowMerge:
        return NoticeTexts::tr("Show");
    case NoticeAction::ShowChanges:
        return NoticeTexts::tr("Show changes");
    case NoticeAction::UndoMerge:
        return NoticeTexts::tr("Undo merge");
    case NoticeAction::CheckWhatApifyHas:
        return NoticeTexts::tr("Check what Apify has");
    case NoticeAction::SendAnyway:
        return NoticeTexts::tr("Send anyway");
    case NoticeAction::EnterNewToken:
        return NoticeTexts::tr("Enter new token");
    case NoticeAction::OpenTokenPage:
        return NoticeTexts::tr("Open token page");
    case NoticeAction::CopyReport:
        return NoticeTexts::tr("Copy report");
    case NoticeAction::GoToField:
        return NoticeTexts::tr("Go to field");
    case NoticeAction::UndoSend:
        return NoticeTexts::tr("Undo");
    case NoticeAction::OpenInConsole:
        return consoleText(kind);
    case NoticeAction::PutBack:
        return NoticeTexts::tr("Put back");
    case NoticeAction::Resolve:
        return NoticeTexts::tr("Resolve");
    case NoticeAction::Discard:
        return NoticeTexts::tr("Discard");
    case NoticeAction::UndoDiscard:
        return NoticeTexts::tr("Undo");
    case NoticeAction::AgreeSecretDrafts:
        return NoticeTexts::tr("Keep with the draft");
    case NoticeAction::DeclineSecretDrafts:
        return NoticeTexts::tr("Memory only");
    case NoticeAction::Export:
        return NoticeTexts::tr("Export…");
    case NoticeAction::ReloadAndMerge:
        return NoticeTexts::tr("Reload and merge");
    case NoticeAction::Dismiss:
        return NoticeTexts::tr("OK");
    case NoticeAction::Later:
        return NoticeTexts::tr("Later");
    case NoticeAction::ChangeToText:
        return NoticeTexts::tr("Change to text");
    case NoticeAction::RemoveForReal:
        return NoticeTexts::tr("Remove for real…");
    case NoticeAction::ShowBiggestFields:
        return NoticeTexts::tr("Show biggest fields");
    case NoticeAction::StatusPage:
        return NoticeTexts::tr("Status page");
    case NoticeAction::UseAnotherAccount:
        return NoticeTexts::tr("Use another account");
    case NoticeAction::SearchAgain:
        return NoticeTexts::tr("Search again");
    case NoticeAction::Details:
        return NoticeTexts::tr("Details");
    }
    return {};
}

} // namespace taskinput::models
