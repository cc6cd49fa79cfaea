// Buttons: of the window and of the message bar.
#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

#include <utility>

namespace taskinput::session {

void Session::cancel()
{
    switch (phase()) {
    case Phase::Loading:
        cancelLoading();
        return;
    case Phase::Checking:
    case Phase::Conflict:
        enter(state::Ready{});
        return;
    case Phase::Sending:
        cancelWrite();
        return;
    case Phase::Waiting:
        cancelWaiting();
        return;
    case Phase::ReadingBack:
        // Answered: what it says comes in a moment.
        if (in<state::ReadingBack>()->request.isRunning())
            returnToUnknown();
        return;
    case Phase::LoadFailed:
    case Phase::Ready:
    case Phase::OutcomeUnknown:
        return;
    }
}

bool Session::cancelReadOrWait()
{
    switch (phase()) {
    case Phase::Loading:
    case Phase::Checking:
    case Phase::Waiting:
    case Phase::ReadingBack:
        cancel();
        return true;
    case Phase::LoadFailed:
    case Phase::Ready:
    case Phase::Conflict:
    case Phase::Sending:
    case Phase::OutcomeUnknown:
        return false;
    }
    return false;
}

void Session::tryNow()
{
    if (auto *loading = in<state::Loading>())
        loading->request.tryNow();
    else if (auto *checking = in<state::Checking>())
        checking->request.tryNow();
    else if (auto *waiting = in<state::Waiting>())
        waiting->request.tryNow();
    else if (auto *reading = in<state::ReadingBack>())
        reading->request.tryNow();
    else if (isReadingQuietly())
        in<state::Ready>()->quiet.tryNow();
    else
        m_context.connection.tryNow();
}

void Session::tryAgain()
{
    const std::optional<Notice> shown = notice();
    const bool isSend = shown && shown->kind == NoticeKind::SendFailed;
    dismissNotice();
    isSend ? send() : reload();
}

//! To be reviewed and sent like any edit: only the person knows whether the Actor takes text there.
void Session::changeNumbersToText()
{
    if (!in<state::Ready>() || m_asText.isEmpty())
        return;
    withdraw(NoticeKind::SavedDigitsLost);
    m_draft.putBack(std::exchange(m_asText, {}), {}, text::StepKind::Other);
}

std::optional<Notice> Session::notice() const
{
    return m_notices.shown();
}

void Session::performNoticeAction(NoticeAction action)
{
    switch (action) {
    case NoticeAction::TryAgain:
        tryAgain();
        return;
    case NoticeAction::TryNow:
        tryNow();
        return;
    case NoticeAction::UndoMerge:
        undoMerge();
        return;
    case NoticeAction::CheckWhatApifyHas:
        checkWhatApifyHas();
        return;
    case NoticeAction::SendAnyway:
        sendAnyway();
        return;
    case NoticeAction::UndoSend:
        undoLastSend();
        return;
    case NoticeAction::PutBack:
        putBackLost();
        return;
    case NoticeAction::ChangeToText:
        changeNumbersToText();
        return;
    case NoticeAction::Resolve:
        send();
        return;
    case NoticeAction::Discard:
        discard();
        return;
    case NoticeAction::UndoDiscard:
        withdraw(NoticeKind::Discarded);
        if (m_draft.buffer().undoKind() == text::StepKind::Discard)
            m_draft.buffer().undo();
        return;
    case NoticeAction::ReloadAndMerge:
        reload();
        return;
    case NoticeAction::Later:
        later();
        return;
    case NoticeAction::Dismiss:
        dismissNotice();
        return;
    case NoticeAction::RemoveForReal:
        removeForReal();
        return;
    case NoticeAction::DeclineSecretDrafts:
        m_secretDraftDeclined = true;
        withdraw(NoticeKind::SecretDraftConsent);
        emit windowActionRequested(action);
        tellSecretsInMemory();
        return;
    case NoticeAction::AgreeSecretDrafts:
        withdraw(NoticeKind::SecretDraftConsent);
        emit windowActionRequested(action);
        m_recorder.settle();
        return;
    case NoticeAction::ShowReply:
    case NoticeAction::ShowChanges:
    case NoticeAction::ShowMerge:
    case NoticeAction::EnterNewToken:
    case NoticeAction::OpenTokenPage:
    case NoticeAction::CopyReport:
    case NoticeAction::GoToField:
    case NoticeAction::OpenInConsole:
    case NoticeAction::Export:
    case NoticeAction::ShowBiggestFields:
    case NoticeAction::StatusPage:
    case NoticeAction::UseAnotherAccount:
    case NoticeAction::SearchAgain:
    case NoticeAction::Details:
        emit windowActionRequested(action);
        return;
    }
}

} // namespace taskinput::session
