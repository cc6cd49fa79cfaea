// The input is read again: by hand, quietly, or because the connection is back.
#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

namespace taskinput::session {

void Session::reload()
{
    if (in<state::LoadFailed>()) {
        load();
        return;
    }
    if (in<state::OutcomeUnknown>()) {
        checkWhatApifyHas();
        return;
    }
    if (!in<state::Ready>())
        return;
    withdrawOutcomes();
    readSchema();
    if (hasUnsentEdits() || m_draft.isMergePending()) {
        startCheck(CheckPurpose::Reload, {});
        return;
    }
    enter(state::Loading{});
    auto &loading = *in<state::Loading>();
    loading.isFirst = false;
    loading.request = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>(
            [this](const Result<api::InputReply, api::ApiError> &reply) { takeReload(reply); }),
        progress());
}

void Session::takeReload(const Result<api::InputReply, api::ApiError> &reply)
{
    if (!reply) {
        enter(state::Ready{});
        post(failureNotice(NoticeKind::ReloadFailed, reply.error()));
        return;
    }
    m_isFromCache = false;
    m_rhythm.restart();
    clearOutcome();
    MergeWay way;
    way.kind = text::StepKind::Reload;
    // What was typed while it was read is an edit like any other.
    way.replaceWhole = m_draft.isCurrent() && !m_draft.hasEdits();
    m_draft.mergeIn(*reply, way,
                    [this, hadBom = reply->hadBom, round = m_round](const MergeOutcome &outcome) {
                        if (round == m_round)
                            enter(state::Ready{});
                        describeInput(hadBom);
                        if (outcome.status != MergeOutcome::Status::Merged)
                            tellMerge(outcome);
                    });
}

void Session::quietCheck()
{
    if (m_rhythm.isDue(m_draft.baseline().bytes.size()))
        checkQuietlyNow();
}

void Session::checkOnReturn()
{
    if (m_rhythm.isDueOnReturn(m_draft.baseline().bytes.size()))
        checkQuietlyNow();
}

void Session::checkQuietlyNow()
{
    auto *ready = in<state::Ready>();
    if (!ready || ready->quiet.isRunning() || m_validation.isRunning() || isBusy()
        || m_context.connection.isOffline())
        return;
    m_rhythm.restart();
    // No countdown in the window for something nobody asked for.
    ready->quiet = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>(
            [this](const Result<api::InputReply, api::ApiError> &reply) { takeQuiet(reply); }));
}

void Session::takeQuiet(const Result<api::InputReply, api::ApiError> &reply)
{
    if (!reply)
        return;
    m_isFromCache = false;
    withdraw(NoticeKind::CachedInputShown);
    if (saysTheSame(*reply)) {
        m_draft.confirm(reply->receivedAt);
        emit presentationChanged();
        return;
    }
    m_draft.mergeIn(*reply, {}, [this](const MergeOutcome &outcome) {
        tellMerge(outcome);
        if (in<state::Ready>() && m_draft.conflicts().open() > 0)
            enter(state::Conflict{});
    });
}

void Session::readSchema()
{
    m_schema.load(taskPath());
}

void Session::takeTask(const api::Task &task)
{
    // A task object names its Actor by id only: what the list told stays.
    const api::TaskSummary known = std::exchange(m_task, task).summary;
    api::TaskSummary &now = m_task.summary;
    for (const auto member :
         {&api::TaskSummary::name, &api::TaskSummary::title, &api::TaskSummary::username,
          &api::TaskSummary::actName, &api::TaskSummary::actUsername}) {
        if ((now.*member).isEmpty())
            now.*member = known.*member;
    }
    emit taskChanged();
}

void Session::takeSchema()
{
    m_recorder.setSchema(m_schema.schema(), m_schema.isKnown());
    keepInCache();
    updateChecks();
    emit schemaChanged();
}

void Session::useConnection()
{
    if (in<state::LoadFailed>() && isAboutTheConnection(in<state::LoadFailed>()->error))
        load();
    else if (auto *unknown = in<state::OutcomeUnknown>();
             unknown && !unknown->wasReadBackByItself) {
        unknown->wasReadBackByItself = true;
        startReadingBack();
    } else if (m_isFromCache && in<state::Ready>()) {
        if (isReadingQuietly())
            in<state::Ready>()->quiet.tryNow();
        else
            checkQuietlyNow();
        if (!m_schema.isKnown())
            readSchema();
    }
}

} // namespace taskinput::session
