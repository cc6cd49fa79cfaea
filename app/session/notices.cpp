#include "session/notices.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

using Kind = NoticeKind;
using Action = NoticeAction;

Severity severityOf(NoticeKind kind)
{
    switch (kind) {
    case Kind::NoSavedInput:
    case Kind::BomDropped:
    case Kind::InputIsList:
    case Kind::InputNotEditable:
    case Kind::MergedForeign:
    case Kind::AlreadyOnApify:
    case Kind::DraftRestored:
    case Kind::SecretDraftConsent:
    case Kind::Discarded:
    case Kind::UndoSendPrepared:
        return Severity::Info;
    case Kind::WasSavedAfterAll:
    case Kind::Saved:
    case Kind::SavedSecretEncrypted:
    case Kind::CheckPassed:
    case Kind::Replaced:
        return Severity::Success;
    case Kind::Waiting:
    case Kind::OutcomeUnknown:
    case Kind::NotThereSoFar:
    case Kind::SavedOthersChanged:
    case Kind::SavedDigitsLost:
    case Kind::SavedFieldIgnored:
    case Kind::SavedNullDropped:
    case Kind::SavedNestedStayed:
    case Kind::SavedCameBackDifferent:
    case Kind::MergeWaitsForValidText:
    case Kind::CannotCheckBeforeSend:
    case Kind::OlderValue:
    case Kind::DraftNotWritten:
    case Kind::SecretStaysInMemory:
    case Kind::CheckFailed:
    case Kind::CheckNotPossible:
    case Kind::FormatFailed:
    case Kind::UndoSendPartly:
    case Kind::UndoSendRemovals:
    case Kind::RefusedReplace:
    case Kind::ReplacedButTaskChanged:
    case Kind::CachedInputShown:
    case Kind::SendRecordNotWritten:
    case Kind::StoreUnavailable:
    case Kind::StoreSetAside:
        return Severity::Warning;
    case Kind::LoadFailed:
    case Kind::ReloadFailed:
    case Kind::SendFailed:
    case Kind::ReplacedInsteadOfMerged:
        return Severity::Error;
    case Kind::ConflictOpen:
        return Severity::Conflict;
    }
    return Severity::Info;
}

QList<NoticeAction> actionsOf(NoticeKind kind)
{
    switch (kind) {
    case Kind::Waiting:
        return {Action::TryNow};
    case Kind::OutcomeUnknown:
    case Kind::NotThereSoFar:
        return {Action::CheckWhatApifyHas};
    case Kind::WasSavedAfterAll:
    case Kind::Saved:
    case Kind::SavedSecretEncrypted:
    case Kind::Replaced:
        return {Action::UndoSend, Action::OpenInConsole};
    case Kind::SavedDigitsLost:
        return {Action::ShowReply, Action::ChangeToText, Action::UndoSend};
    case Kind::SavedOthersChanged:
    case Kind::SavedFieldIgnored:
    case Kind::SavedNullDropped:
    case Kind::SavedNestedStayed:
    case Kind::SavedCameBackDifferent:
    case Kind::ReplacedButTaskChanged:
        return {Action::ShowReply, Action::UndoSend};
    case Kind::ReplacedInsteadOfMerged:
        return {Action::PutBack, Action::ShowReply};
    case Kind::MergedForeign:
        return {Action::ShowMerge, Action::UndoMerge};
    case Kind::ConflictOpen:
        return {Action::Resolve, Action::UndoMerge, Action::Later};
    case Kind::CannotCheckBeforeSend:
        return {Action::SendAnyway};
    case Kind::OlderValue:
    case Kind::UndoSendPrepared:
    case Kind::UndoSendPartly:
        return {Action::ShowChanges};
    case Kind::UndoSendRemovals:
        return {Action::RemoveForReal, Action::ShowChanges};
    case Kind::DraftRestored:
        return {Action::ShowChanges, Action::Discard};
    case Kind::DraftNotWritten:
        return {Action::Export};
    case Kind::SecretDraftConsent:
        return {Action::AgreeSecretDrafts, Action::DeclineSecretDrafts};
    case Kind::Discarded:
        return {Action::UndoDiscard};
    case Kind::CheckFailed:
        return {Action::GoToField};
    case Kind::CachedInputShown:
        return {Action::TryNow};
    case Kind::RefusedReplace:
        return {Action::ReloadAndMerge};
    case Kind::NoSavedInput:
    case Kind::BomDropped:
    case Kind::InputIsList:
    case Kind::InputNotEditable:
    case Kind::LoadFailed:
    case Kind::ReloadFailed:
    case Kind::SendFailed:
    case Kind::MergeWaitsForValidText:
    case Kind::AlreadyOnApify:
    case Kind::SecretStaysInMemory:
    case Kind::CheckPassed:
    case Kind::CheckNotPossible:
    case Kind::FormatFailed:
    case Kind::SendRecordNotWritten:
    case Kind::StoreUnavailable:
    case Kind::StoreSetAside:
        break;
    }
    return {};
}

//! What helps against \a error, whatever failed.
QList<NoticeAction> remedies(const api::ApiError &error)
{
    using Failure = api::ApiError::Kind;
    switch (error.kind) {
    case Failure::NoConnection:
    case Failure::ConnectTimeout:
        return {Action::TryNow};
    case Failure::ReadTimeout:
    case Failure::ConnectionLost:
    case Failure::RequestTimeout:
    case Failure::RateLimited:
    case Failure::Cancelled:
    case Failure::ProxyAuthentication:
        return {Action::TryAgain};
    case Failure::ServerTrouble:
        return {Action::TryAgain, Action::StatusPage};
    case Failure::TlsFailed:
        return {Action::Details, Action::CopyReport};
    case Failure::TokenRejected:
        return {Action::EnterNewToken, Action::OpenTokenPage};
    case Failure::Forbidden:
        return {Action::UseAnotherAccount};
    case Failure::NotFound:
        return {Action::SearchAgain, Action::Export};
    case Failure::MethodRefused:
    case Failure::RedirectRefused:
        return {Action::CopyReport};
    case Failure::UnreadableReply:
    case Failure::UnexpectedReply:
        return {Action::TryAgain, Action::CopyReport};
    case Failure::Conflict:
        return {Action::ReloadAndMerge};
    case Failure::TooLarge:
        return {Action::ShowBiggestFields};
    case Failure::Rejected:
        return {Action::ShowReply};
    }
    return {};
}

struct Concern {
    Finding::Kind finding;
    NoticeKind notice;
};
//! The gravest first.
constexpr Concern Concerns[] = {
    {Finding::Kind::ReplacedInsteadOfMerged, Kind::ReplacedInsteadOfMerged},
    {Finding::Kind::FieldIgnored, Kind::SavedFieldIgnored},
    {Finding::Kind::RemovalIgnored, Kind::SavedFieldIgnored},
    {Finding::Kind::CameBackDifferent, Kind::SavedCameBackDifferent},
    {Finding::Kind::DigitsLost, Kind::SavedDigitsLost},
    {Finding::Kind::NestedStayed, Kind::SavedNestedStayed},
    {Finding::Kind::NullDropped, Kind::SavedNullDropped},
    {Finding::Kind::ForeignChange, Kind::SavedOthersChanged},
    {Finding::Kind::SecretEncrypted, Kind::SavedSecretEncrypted},
};

//! "placeId: 8143661439548533232 → 8143661439548533000": where, sent, returned; no words, so none
//! to translate.
QString digitsDetail(const ReplyFindings &findings)
{
    for (const Finding &finding : findings.findings) {
        if (finding.kind == Finding::Kind::DigitsLost)
            return u"%1: %2 → %3"_s.arg(finding.field + finding.path, finding.before,
                                        finding.after);
    }
    return {};
}

} // namespace

Notice makeNotice(NoticeKind kind, const QStringList &fields, const QString &detail)
{
    Notice made;
    made.kind = kind;
    made.severity = severityOf(kind);
    made.fields = fields;
    made.detail = detail;
    made.when = QDateTime::currentDateTimeUtc();
    made.actions = actionsOf(kind);
    return made;
}

Notice failureNotice(NoticeKind kind, const api::ApiError &error, const QStringList &fields)
{
    Notice made = makeNotice(kind, fields);
    made.error = error;
    made.actions += remedies(error);
    if (error.kind == api::ApiError::Kind::NotFound && kind == Kind::SendFailed)
        made.actions = {Action::Export, Action::OpenInConsole};
    return made;
}

Notice sendNotice(const ReplyFindings &findings, const SendPlan &plan)
{
    for (const Concern &concern : Concerns) {
        if (!findings.has(concern.finding))
            continue;
        const QString detail =
            concern.finding == Finding::Kind::DigitsLost ? digitsDetail(findings) : QString();
        return makeNotice(concern.notice, findings.fields(concern.finding), detail);
    }
    if (plan.way == SendWay::Replace && !plan.removals.isEmpty())
        return makeNotice(Kind::Replaced, plan.removals);
    return makeNotice(Kind::Saved, plan.fields);
}

} // namespace taskinput::session
