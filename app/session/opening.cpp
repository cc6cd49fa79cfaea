#include "session/opening.h"

#include "json/decode.h"

#include <memory>

namespace taskinput::session {

namespace {

//! The last known input, as if it had just been answered.
api::InputReply replyOf(const CachedInput &cached, const StopFlag &stop)
{
    api::InputReply reply;
    reply.bytes = cached.bytes;
    reply.neverSet = cached.neverSet;
    reply.receivedAt = cached.receivedAt;
    const Result<json::DecodedText, json::DecodeError> text = json::decodeUtf8(reply.bytes);
    if (!reply.neverSet && text)
        reply.document = json::Document::parse(json::fitForEditor(text->text), stop);
    return reply;
}

Baseline baselineOf(const StoredDraft &stored, const StopFlag &stop)
{
    Baseline baseline;
    baseline.text = stored.baseline.text;
    if (stored.baseline.neverSet)
        return baseline;
    baseline.document = json::Document::parse(baseline.text.toString(), stop);
    if (baseline.document && baseline.document->root() != json::NoNode)
        baseline.shape = shapeOf(*baseline.document);
    return baseline;
}

SendPlanPtr planOf(const SendRecord &record, const StopFlag &stop)
{
    auto plan = std::make_shared<SendPlan>();
    plan->way = record.isReplacement ? SendWay::Replace : SendWay::Merge;
    plan->fields = record.fields;
    plan->secrets = QSet<QString>(record.secretFields.cbegin(), record.secretFields.cend());
    plan->secretsAreWithheld = !record.secretFields.isEmpty();
    plan->body = record.body;
    plan->sent = json::Document::parse(QString::fromUtf8(record.body), stop);
    plan->beforeBytes = record.previousInput;
    if (!record.previousNeverSet)
        plan->before = json::Document::parse(QString::fromUtf8(record.previousInput), stop);
    return plan;
}

} // namespace

Opening openingOf(const std::optional<api::InputReply> &answer,
                  const std::optional<CachedInput> &cached,
                  const std::optional<StoredDraft> &stored, const StopFlag &stop)
{
    Opening opening;
    const bool hasDraft = stored && stored->hasText();
    if (hasDraft)
        opening.baseline = baselineOf(*stored, stop);
    if (answer) {
        opening.reply = *answer;
    } else if (cached) {
        opening.reply = replyOf(*cached, stop);
    } else if (hasDraft) {
        // A draft knows what it was based on.
        opening.reply.neverSet = stored->baseline.neverSet;
        opening.reply.receivedAt = stored->keptAt;
        opening.reply.document = opening.baseline.document;
    }
    if (!hasDraft)
        opening.baseline = baselineOf(opening.reply, stop);
    if (stored && stored->openSend)
        opening.openSend = planOf(*stored->openSend, stop);
    return opening;
}

} // namespace taskinput::session
