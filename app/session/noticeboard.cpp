#include "session/noticeboard.h"

#include <algorithm>

namespace taskinput::session {

namespace {

//! Notices about the state of the input or the store outlive a send.
bool isOutcome(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::NoSavedInput:
    case NoticeKind::BomDropped:
    case NoticeKind::InputIsList:
    case NoticeKind::InputNotEditable:
    case NoticeKind::MergeWaitsForValidText:
    case NoticeKind::ConflictOpen:
    case NoticeKind::DraftRestored:
    case NoticeKind::DraftNotWritten:
    case NoticeKind::SecretStaysInMemory:
    case NoticeKind::SecretDraftConsent:
    case NoticeKind::StoreUnavailable:
    case NoticeKind::StoreSetAside:
    case NoticeKind::CachedInputShown:
    case NoticeKind::OlderValue:
        return false;
    case NoticeKind::LoadFailed:
    case NoticeKind::ReloadFailed:
    case NoticeKind::SendFailed:
    case NoticeKind::Waiting:
    case NoticeKind::OutcomeUnknown:
    case NoticeKind::NotThereSoFar:
    case NoticeKind::WasSavedAfterAll:
    case NoticeKind::Saved:
    case NoticeKind::SavedSecretEncrypted:
    case NoticeKind::SavedOthersChanged:
    case NoticeKind::SavedDigitsLost:
    case NoticeKind::SavedFieldIgnored:
    case NoticeKind::SavedNullDropped:
    case NoticeKind::SavedNestedStayed:
    case NoticeKind::SavedCameBackDifferent:
    case NoticeKind::ReplacedInsteadOfMerged:
    case NoticeKind::MergedForeign:
    case NoticeKind::AlreadyOnApify:
    case NoticeKind::CannotCheckBeforeSend:
    case NoticeKind::Discarded:
    case NoticeKind::CheckPassed:
    case NoticeKind::CheckFailed:
    case NoticeKind::CheckNotPossible:
    case NoticeKind::FormatFailed:
    case NoticeKind::UndoSendPrepared:
    case NoticeKind::UndoSendPartly:
    case NoticeKind::UndoSendRemovals:
    case NoticeKind::RefusedReplace:
    case NoticeKind::Replaced:
    case NoticeKind::ReplacedButTaskChanged:
    case NoticeKind::SendRecordNotWritten:
        return true;
    }
    return true;
}

} // namespace

void NoticeBoard::post(const Notice &notice)
{
    remove(notice.kind);
    m_notices.append(notice);
}

void NoticeBoard::remove(NoticeKind kind)
{
    m_notices.removeIf([kind](const Notice &notice) { return notice.kind == kind; });
}

void NoticeBoard::removeOutcomes()
{
    m_notices.removeIf([](const Notice &notice) { return isOutcome(notice.kind); });
}

void NoticeBoard::dismissShown()
{
    if (const std::optional<Notice> notice = shown())
        remove(notice->kind);
}

bool NoticeBoard::has(NoticeKind kind) const
{
    return std::ranges::any_of(m_notices,
                               [kind](const Notice &notice) { return notice.kind == kind; });
}

QStringList NoticeBoard::fieldsOf(NoticeKind kind) const
{
    const auto found = std::ranges::find(m_notices, kind, &Notice::kind);
    return found == m_notices.end() ? QStringList() : found->fields;
}

std::optional<Notice> NoticeBoard::shown() const
{
    if (m_notices.isEmpty())
        return std::nullopt;
    // max_element gives the first of equals: reversed, that is the newest.
    return *std::max_element(
        m_notices.crbegin(), m_notices.crend(),
        [](const Notice &a, const Notice &b) { return a.severity < b.severity; });
}

} // namespace taskinput::session
