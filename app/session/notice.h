// What the message bar says. At most one is shown: the graver wins, the others wait.
#pragma once

#include "api/apierror.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taskinput::session {

enum class NoticeKind {
    NoSavedInput, //!< never set, null, empty or 404 "never set"
    BomDropped,
    InputIsList, //!< Send off: the merge takes objects
    InputNotEditable, //!< a scalar: detail = its kind
    LoadFailed, //!< error
    ReloadFailed, //!< error; the edit stays
    SendFailed, //!< error; the edit stays
    Waiting, //!< error; counting down: seconds, attempt of attempts (repetitions)
    OutcomeUnknown, //!< error
    NotThereSoFar, //!< read back: the old value
    WasSavedAfterAll,
    Saved, //!< verified; fields
    SavedSecretEncrypted, //!< verified; fields
    SavedOthersChanged, //!< fields = theirs
    SavedDigitsLost, //!< fields; detail = path, before, after
    SavedFieldIgnored, //!< fields: Apify still has the value from before; the edit stays in the
                       //!< text
    SavedNullDropped, //!< fields sent as null that are gone now
    SavedNestedStayed, //!< fields: removed inner members are still there (Apify merges inside
                       //!< objects)
    SavedCameBackDifferent, //!< fields that hold neither what was sent nor what was before
    ReplacedInsteadOfMerged, //!< fields that are gone
    MergedForeign, //!< fields taken into the text; when = what was loaded before
    MergeWaitsForValidText, //!< fields others changed; the text is no valid JSON at the moment
    AlreadyOnApify, //!< fields: someone else saved the same values, nothing was sent
    ConflictOpen, //!< fields to decide
    CannotCheckBeforeSend, //!< the token can't read: fields; Send anyway
    OlderValue, //!< fields: older value, changed by someone else since; unticked
    DraftRestored, //!< when; fields = changed on Apify since
    DraftNotWritten, //!< detail = reason
    SecretStaysInMemory, //!< fields
    SecretDraftConsent,
    Discarded,
    CheckPassed, //!< validate-input said valid
    CheckFailed, //!< it found problems: detail = first message
    CheckNotPossible, //!< error
    FormatFailed,
    UndoSendPrepared, //!< fields put back and ticked; detail empty. Nothing is sent yet
    UndoSendPartly, //!< fields that are not ours any more: put back unticked
    UndoSendRemovals, //!< fields that the send added: a real removal takes Replace
    RefusedReplace, //!< someone changed the input since the read that was shown
    Replaced, //!< verified; fields = removed ones
    ReplacedButTaskChanged, //!< fields = members of the task other than input that differ now
    CachedInputShown, //!< when; error = why the fresh one could not be read
    SendRecordNotWritten, //!< detail = reason; the send went on
    StoreUnavailable, //!< detail = host or reason
    StoreSetAside, //!< detail = file name
};

enum class NoticeAction {
    TryAgain,
    TryNow,
    ShowReply,
    ShowChanges,
    ShowMerge,
    UndoMerge,
    CheckWhatApifyHas,
    SendAnyway,
    EnterNewToken,
    OpenTokenPage,
    CopyReport,
    GoToField,
    UndoSend,
    OpenInConsole,
    PutBack,
    Resolve,
    Discard,
    UndoDiscard,
    AgreeSecretDrafts,
    DeclineSecretDrafts,
    Export,
    ReloadAndMerge,
    Dismiss,
    Later,
    ChangeToText,
    RemoveForReal,
    ShowBiggestFields,
    StatusPage,
    UseAnotherAccount,
    SearchAgain,
    Details
};

enum class Severity { Info, Success, Warning, Error, Conflict };

struct Notice {
    NoticeKind kind = NoticeKind::Saved;
    Severity severity = Severity::Info;
    QStringList fields;
    QStringList merged; //!< Saved: what others had changed and was taken into the text before
    QString detail;
    std::optional<api::ApiError> error;
    QDateTime when;
    int seconds = 0, attempt = 0, attempts = 0;
    QList<NoticeAction> actions; //!< the first is outlined, the rest flat
};

} // namespace taskinput::session
