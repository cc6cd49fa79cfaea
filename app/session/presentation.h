// From facts to what the window shows: send button, status, editor mode. Pure; words are made in
// ui/models.
#pragma once

#include "api/apierror.h"
#include "session/sessionstate.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace taskinput::session {

//! The documented limit of a request body.
inline constexpr qint64 MaximumBodyBytes = 9'437'184;

enum class SendAction {
    Send,
    Checking,
    Resolve,
    Replace,
    CheckWhatApifyHas,
    Cancel,
    CancelWaiting
};

//! Why the button is off. The words stand in the tool tip, the accessible description and, where it
//! matters, the status.
enum class SendBlock {
    None,
    NotSignedIn,
    NoTask,
    StillLoading,
    NothingChanged,
    OnlyRemovals,
    OnlyRespelled,
    NothingTicked,
    NotValidJson,
    NotAnObject,
    RawLoneSurrogate,
    InputIsList,
    NotEditable,
    TooBig,
    ReadOnlyToken,
    TokenRejected,
    Offline,
    StillComparing,
    LoadFailed
};

enum class Status {
    NotSignedIn,
    NoTaskOpen,
    Loading,
    LoadFailed,
    SameAsOnApify,
    Edited,
    NotValidJson,
    TooBig,
    ReadOnly,
    Offline,
    Comparing,
    Sending,
    TryingAgain,
    Saved,
    SavedButDiffers,
    SavedButOthersChanged,
    NotSaved,
    NoAnswer,
    ChangedOnApify
};

struct Facts {
    Phase phase = Phase::Loading;
    bool hasText = true; //!< false until an input was shown for the first time
    bool analysisIsCurrent = false; //!< of the text as it stands
    bool isComparable = false;
    bool hasErrors = false; //!< JSON problems
    bool isObject = true, isList = false, isEditable = true;
    bool hasLoneSurrogate = false;
    int firstErrorLine = 0; //!< 1-based
    int ticked = 0, changed = 0, removed = 0,
        respelled = 0; //!< changed includes added and unticked
    qint64 bodyBytes = 0;
    int openConflicts = 0;
    enum class Token { Missing, Ok, ReadOnly, Rejected } token = Token::Ok;
    bool isOffline = false;
    enum class Outcome {
        None,
        Verified,
        Differs,
        OthersChanged,
        Failed,
        Unknown, //!< read back was refused: still nobody knows, but sending is possible again
        NotThereSoFar, //!< read back gave the old value; a late write may still land
    } lastOutcome = Outcome::None;
    std::optional<api::ApiError> lastError;
    bool editedSinceOutcome = false;
    QDateTime checkedAt, savedAt, draftKeptAt;
    qint64 sentBytes = 0, totalBytes = 0;
    std::chrono::milliseconds waitLeft{0};
    int attempt = 0, attempts = 0;
    bool isRereading = false; //!< Checking because of a reload or quiet check rather than a send
    bool sendsWhole = false; //!< the whole input goes out (list, never set)
    bool wholeDiffers = false; //!< of those: there is something to send
    bool mergePending = false; //!< others changed the input, the text could not take it in yet
    bool notThereSoFar = false; //!< = NotThereSoFar
};

struct Presentation {
    SendAction action = SendAction::Send;
    int fields = 0; //!< how many the label names (ticked or to resolve)
    SendBlock block = SendBlock::None; //!< None = enabled
    Status status = Status::NoTaskOpen;
    bool editorIsReadOnly = false;
    bool isModified = false; //!< the star in the title
    Facts facts; //!< numbers and times the words need
};

Presentation present(const Facts &facts);

} // namespace taskinput::session
