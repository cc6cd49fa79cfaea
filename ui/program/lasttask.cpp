#include "ui/program/lasttask.h"

#include "session/workspace.h"

namespace taskinput {

using namespace std::chrono_literals;
using persistence::OpenMark;

namespace {

//! What a text does to the program shows in the first moments: layout, comparison, painting.
constexpr auto provenAfter = 2s;
//! Later on it is not the opening that is to blame.
constexpr auto trustedAfter = 60s;
constexpr int mostBrokenEnds = 2;

} // namespace

LastTask::LastTask(persistence::OpenMarkFile &file, session::Workspace &workspace)
    : m_file(file)
    , m_workspace(workspace)
{
    m_alive.setSingleShot(true);
    connect(&m_alive, &QTimer::timeout, this, [this] {
        if (m_mark.stage == OpenMark::Stage::Shown)
            m_mark.brokenEnds = 0;
        else
            m_alive.start(trustedAfter);
        note(OpenMark::Stage::Shown);
    });
    connect(&workspace, &session::Workspace::currentChanged, this, &LastTask::followCurrent);
}

void LastTask::restore(bool mayOpen)
{
    m_file.load(this, [this, mayOpen](const std::optional<OpenMark> &mark) {
        if (mark && mark->account == m_workspace.context().account && !m_workspace.current())
            takeMark(*mark, mayOpen);
    });
}

void LastTask::takeMark(const OpenMark &mark, bool mayOpen)
{
    m_mark = mark;
    if (mark.stage == OpenMark::Stage::Shown)
        ++m_mark.brokenEnds;
    if (!mayOpen || m_workspace.isResolving())
        return;
    const bool isSuspect =
        mark.stage == OpenMark::Stage::Opening || m_mark.brokenEnds > mostBrokenEnds;
    if (isSuspect)
        emit heldBack(mark.task);
    else
        m_workspace.open(mark.task);
}

void LastTask::leave()
{
    m_isLeaving = true;
    m_alive.stop();
    if (!m_session)
        return;
    m_mark.brokenEnds = 0;
    note(OpenMark::Stage::Closed);
}

void LastTask::followCurrent()
{
    if (m_isLeaving)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_alive.stop();
    m_session = m_workspace.current();
    if (!m_session) {
        m_mark = {};
        m_file.drop();
        return;
    }
    if (m_mark.task.id != m_session->task().summary.id)
        m_mark = {};
    m_mark.account = m_workspace.context().account;
    m_mark.task = m_session->task().summary;
    note(OpenMark::Stage::Opening);
    connect(m_session, &session::Session::phaseChanged, this, &LastTask::followPhase);
    connect(m_session, &session::Session::analysisChanged, this, &LastTask::followPhase);
    followPhase();
}

void LastTask::followPhase()
{
    if (m_mark.stage != OpenMark::Stage::Opening || m_alive.isActive())
        return;
    const bool isThere = m_session->phase() == session::Phase::LoadFailed
        || (m_session->phase() != session::Phase::Loading && m_session->analysis());
    if (isThere)
        m_alive.start(provenAfter);
}

void LastTask::note(OpenMark::Stage stage)
{
    m_mark.stage = stage;
    m_file.keep(m_mark);
}

} // namespace taskinput
