// The phases of a session with what each of them holds. Leaving a phase drops its requests and its
// work.
#pragma once

#include "api/apierror.h"
#include "api/request.h"
#include "base/background.h"
#include "session/baseline.h"
#include "session/draftsink.h"
#include "session/inputcache.h"
#include "session/opening.h"
#include "session/sendplan.h"
#include "session/sessionstate.h"
#include "session/verdict.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>
#include <variant>

namespace taskinput::session {

//! What the stored input is read again for.
enum class CheckPurpose {
    Reload, //!< with edits: merge only
    Send,
    PrepareReplace, //!< show what would be left
    ConfirmReplace, //!< the person said yes: nothing may have changed since
};

//! A write from its first byte to its proof.
struct Write {
    SendPlanPtr plan;
    QString recordId;
    QByteArray taskBefore; //!< Replace: the task's other members as read before
    QDateTime startedAt; //!< UTC
    QElapsedTimer
        clock; //!< since then, whatever the computer's clock does; invalid after a restart
};

//! A write that was answered or read back, with what that says.
struct Proof {
    Verdict verdict;
    Write write;
    QStringList changedMembers; //!< Replace: of the task, other than input
    std::optional<api::ApiError> taskError; //!< Replace: the task could not be read again
    bool isReadBack = false;
};

template <typename T> using Work = std::unique_ptr<Background<T>>;

namespace state {

struct Loading {
    bool isFirst = true; //!< else: a reload without edits
    api::Request request;
    std::unique_ptr<QObject> guard; //!< context of what the disk is asked
    bool draftWasRead = false;
    std::optional<StoredDraft> stored;
    bool cacheWasRead = false;
    std::optional<CachedInput> cached;
    bool mayUseLastKnown = false; //!< no answer so far: what was known last will do
    std::optional<api::ApiError> failure; //!< why there is no answer
    std::optional<api::InputReply> reply;
    Work<Opening> opening;
};

struct LoadFailed {
    api::ApiError error;
};

struct Ready {
    api::Request quiet; //!< the look whether others changed something
};

struct Checking {
    CheckPurpose purpose = CheckPurpose::Send;
    SendIntent intent; //!< Send and PrepareReplace
    SendPlanPtr plan; //!< ConfirmReplace, later Send: what will go out
    QByteArray taskBefore;
    api::Request request;
    Work<CheckResult> checking;
    std::unique_ptr<QObject> guard;
};

struct Conflict { };

struct Sending {
    Write write;
    api::Request request;
    qint64 sentBytes = 0, totalBytes = 0;
    bool isAnswered = false; //!< only the proof is still to come
    QStringList changedMembers; //!< Replace: of the task, other than input
    std::optional<api::ApiError> taskError;
    Work<Verdict> proof;
};

struct Waiting {
    Write write;
    api::Request request;
};

struct OutcomeUnknown {
    Write write;
    api::ApiError error;
    bool wasReadBackByItself = false; //!< once the connection was back; then only when asked
};

struct ReadingBack {
    Write write;
    api::ApiError error; //!< of the write
    bool wasByItself = false;
    api::Request request;
    Work<std::pair<Verdict, WriteFate>> proof;
};

} // namespace state

//! In the order of Phase.
using State =
    std::variant<state::Loading, state::LoadFailed, state::Ready, state::Checking, state::Conflict,
                 state::Sending, state::Waiting, state::OutcomeUnknown, state::ReadingBack>;
static_assert(std::variant_size_v<State> == PhaseCount);

} // namespace taskinput::session
