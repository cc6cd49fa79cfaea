// Saved or not? What Apify has now says which.
#include "session/session.h"

#include "session/connection.h"
#include "session/notices.h"

namespace taskinput::session {

namespace {

//! Reading is not possible at all: the person may send again, with the ordinary check before it.
bool readingIsPointless(const api::ApiError &error)
{
    return error.kind == api::ApiError::Kind::Forbidden
        || error.kind == api::ApiError::Kind::NotFound;
}

} // namespace

void Session::checkWhatApifyHas()
{
    if (in<state::OutcomeUnknown>())
        startReadingBack();
    else if (in<state::Ready>() && m_draft.isOpen())
        reload();
}

void Session::startReadingBack()
{
    const auto &unknown = *in<state::OutcomeUnknown>();
    state::ReadingBack reading;
    reading.write = unknown.write;
    reading.error = unknown.error;
    reading.wasByItself = unknown.wasReadBackByItself;
    reading.request = m_context.client->input(
        taskPath(),
        hearing<api::InputReply>(
            [this](const Result<api::InputReply, api::ApiError> &reply) { takeReadBack(reply); }),
        progress());
    enter(std::move(reading));
}

void Session::returnToUnknown()
{
    auto &reading = *in<state::ReadingBack>();
    state::OutcomeUnknown unknown{reading.write, reading.error, reading.wasByItself};
    enter(std::move(unknown));
    const auto &now = *in<state::OutcomeUnknown>();
    post(failureNotice(NoticeKind::OutcomeUnknown, now.error, now.write.plan->fields));
}

void Session::takeReadBack(const Result<api::InputReply, api::ApiError> &reply)
{
    if (!reply && readingIsPointless(reply.error())) {
        const Write write = in<state::ReadingBack>()->write;
        enter(state::Ready{});
        endRecord({{}, write, {}, {}, false}, SendEnd::Result::Unknown, reply.error());
        setOutcome(Facts::Outcome::Unknown, reply.error());
        post(failureNotice(NoticeKind::OutcomeUnknown, reply.error(), write.plan->fields));
        return;
    }
    if (!reply) {
        returnToUnknown();
        return;
    }
    auto &reading = *in<state::ReadingBack>();
    using Judged = std::pair<Verdict, WriteFate>;
    reading.proof = std::make_unique<Background<Judged>>();
    reading.proof->run(
        [plan = reading.write.plan, document = reply->document,
         baseline = m_draft.baseline().document](const StopFlag &stop) {
            return Judged{verdictOf(*plan, document, baseline, stop),
                          fateOf(*plan, document, stop)};
        },
        [this, stored = *reply](const Judged &judged) {
            const Proof proof{judged.first, in<state::ReadingBack>()->write, {}, {}, true};
            if (judged.second == WriteFate::Saved)
                takeProof(stored, proof);
            else
                finishNotThere(stored, proof, judged.second);
        });
}

void Session::finishNotThere(const api::InputReply &reply, const Proof &proof, WriteFate fate)
{
    m_isFromCache = false;
    m_rhythm.restart();
    const bool overtaken = fate == WriteFate::Overtaken;
    m_draft.mergeIn(
        reply, {}, [this, proof, overtaken, round = m_round](const MergeOutcome &outcome) {
            if (round != m_round) {
                tellMerge(outcome);
                return;
            }
            const QStringList fields = proof.write.plan->fields;
            if (m_draft.conflicts().open() > 0)
                enter(state::Conflict{});
            else
                enter(state::Ready{});
            endRecord(proof, SendEnd::Result::NotThereSoFar);
            setOutcome(overtaken ? Facts::Outcome::Failed : Facts::Outcome::NotThereSoFar);
            withdraw(NoticeKind::OutcomeUnknown);
            post(makeNotice(NoticeKind::NotThereSoFar, fields));
            tellMerge(outcome);
        });
}

} // namespace taskinput::session
