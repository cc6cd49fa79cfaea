#include "api/inputreplies.h"

#include "api/jsonreply.h"

namespace taskinput::api {

namespace {

InputReply emptyReply(const HttpReply &reply)
{
    InputReply result;
    result.bytes = reply.body;
    result.status = reply.status;
    result.neverSet = true;
    result.duration = reply.duration;
    result.receivedAt = reply.receivedAt;
    return result;
}

InputReply withDocument(const HttpReply &reply, const ParsedReply &parsed)
{
    InputReply result = emptyReply(reply);
    result.hadBom = parsed.hadBom;
    const json::Document &document = *parsed.document;
    result.neverSet = document.node(document.root()).kind == json::Kind::Null;
    if (!result.neverSet)
        result.document = parsed.document;
    return result;
}

bool isContainer(json::Kind kind)
{
    return kind == json::Kind::Object || kind == json::Kind::Array;
}

} // namespace

Result<InputReply, ApiError> readInput(const HttpReply &reply, const StopFlag &stop)
{
    if (reply.body.trimmed().isEmpty())
        return emptyReply(reply);
    const auto parsed = parseReply(reply, stop);
    if (!parsed)
        return Failure{parsed.error()};
    return withDocument(reply, *parsed);
}

Result<InputReply, ApiError> readMergedInput(const HttpReply &reply, const StopFlag &stop)
{
    const auto parsed = parseReply(reply, stop);
    if (!parsed)
        return Failure{parsed.error()};
    const json::Document &document = *parsed->document;
    if (!isContainer(document.node(document.root()).kind))
        return Failure{unexpectedReply(reply, document, document.root())};
    return withDocument(reply, *parsed);
}

Result<InputReply, ApiError> readReplacedInput(const HttpReply &reply, const StopFlag &stop)
{
    const auto envelope = parseEnvelope(reply, stop);
    if (!envelope)
        return Failure{envelope.error()};
    HttpReply inner = reply;
    const json::NodeId input = envelope->view().member(u"input");
    inner.body =
        input == json::NoNode ? QByteArray() : envelope->document->rawValue(input).toUtf8();
    return readInput(inner, stop);
}

InputReply neverSetInput(const ApiError &notFound)
{
    InputReply result;
    result.status = notFound.status;
    result.neverSet = true;
    result.duration = notFound.duration;
    result.receivedAt = notFound.at;
    return result;
}

} // namespace taskinput::api
