#include "api/jsonreply.h"

#include "json/decode.h"

namespace taskinput::api {

namespace {

json::NodeId ofKind(const json::Document &document, json::NodeId node, json::Kind kind)
{
    return node != json::NoNode && document.node(node).kind == kind ? node : json::NoNode;
}

} // namespace

ObjectView::ObjectView(const json::Document &document, json::NodeId object)
    : m_document(document)
    , m_object(ofKind(document, object, json::Kind::Object))
{
}

json::NodeId ObjectView::member(QStringView name) const
{
    return isNull() ? json::NoNode : m_document.member(m_object, name);
}

ObjectView ObjectView::object(QStringView name) const
{
    return {m_document, member(name)};
}

QString ObjectView::text(QStringView name) const
{
    const json::NodeId node = ofKind(m_document, member(name), json::Kind::String);
    return node == json::NoNode ? QString() : m_document.stringValue(node);
}

qint64 ObjectView::number(QStringView name, qint64 otherwise) const
{
    const json::NodeId node = ofKind(m_document, member(name), json::Kind::Number);
    if (node == json::NoNode)
        return otherwise;
    bool isInteger = false;
    const qint64 value = m_document.rawValue(node).toLongLong(&isInteger);
    return isInteger ? value : otherwise;
}

bool ObjectView::flag(QStringView name) const
{
    return ofKind(m_document, member(name), json::Kind::True) != json::NoNode;
}

QDateTime ObjectView::time(QStringView name) const
{
    return QDateTime::fromString(text(name), Qt::ISODateWithMs).toUTC();
}

Result<ParsedReply, ApiError> parseReply(const HttpReply &reply, const StopFlag &stop)
{
    const auto decoded = json::decodeUtf8(reply.body);
    if (!decoded)
        return Failure{unusableReply(reply, ApiError::Kind::UnreadableReply)};
    const json::DocumentPtr document =
        json::Document::parse(json::fitForEditor(decoded->text), stop);
    if (!document)
        return Failure{unusableReply(reply, ApiError::Kind::Cancelled)};
    if (document->hasErrors() || document->root() == json::NoNode)
        return Failure{unusableReply(reply, ApiError::Kind::UnreadableReply)};
    return ParsedReply{document, decoded->hadBom};
}

ApiError unexpectedReply(const HttpReply &reply, const json::Document &document, json::NodeId found)
{
    ApiError error = unusableReply(reply, ApiError::Kind::UnexpectedReply);
    if (found != json::NoNode)
        error.foundKind = document.node(found).kind;
    return error;
}

Result<EnvelopedReply, ApiError> parseEnvelope(const HttpReply &reply, const StopFlag &stop)
{
    const auto parsed = parseReply(reply, stop);
    if (!parsed)
        return Failure{parsed.error()};
    const json::Document &document = *parsed->document;
    if (!document.isObject())
        return Failure{unexpectedReply(reply, document, document.root())};
    const json::NodeId data = document.member(document.root(), u"data");
    if (ofKind(document, data, json::Kind::Object) == json::NoNode)
        return Failure{unexpectedReply(reply, document, data)};
    return EnvelopedReply{parsed->document, data};
}

} // namespace taskinput::api
