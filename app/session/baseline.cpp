#include "session/baseline.h"

#include "json/format.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

InputShape shapeOf(const json::Document &document)
{
    if (document.isObject())
        return InputShape::Object;
    return document.node(document.root()).kind == json::Kind::Array ? InputShape::List
                                                                    : InputShape::Scalar;
}

Baseline baselineOf(const api::InputReply &reply, const StopFlag &stop)
{
    Baseline baseline;
    baseline.bytes = reply.bytes;
    baseline.readAt = reply.receivedAt;
    baseline.hadBom = reply.hadBom;
    if (reply.neverSet || !reply.document || reply.document->root() == json::NoNode) {
        baseline.text = text::Text(u"{}"_s);
        return baseline;
    }
    baseline.shape = shapeOf(*reply.document);
    const std::optional<QString> formatted = json::formatted(*reply.document, stop);
    baseline.document = formatted ? json::Document::parse(*formatted, stop) : reply.document;
    if (baseline.document)
        baseline.text = text::Text(baseline.document->text());
    return baseline;
}

json::DocumentPtr orEmptyObject(const json::DocumentPtr &document)
{
    return document ? document : json::Document::parse(u"{}"_s);
}

} // namespace taskinput::session
