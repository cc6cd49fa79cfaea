#include "sandbox/jsonobject.h"

#include "sandbox/javascript.h"
#include "json/decode.h"

#include <QStringList>

namespace taskinput::sandbox {

JsonView::JsonView(json::DocumentPtr document, json::NodeId id)
    : m_document(std::move(document))
    , m_id(id)
{
}

JsonView JsonView::parse(const QByteArray &json)
{
    const Result<json::DecodedText, json::DecodeError> decoded = json::decodeUtf8(json);
    if (!decoded)
        return {};
    json::DocumentPtr document = json::Document::parse(decoded->text);
    if (!document || document->hasErrors())
        return {};
    const json::NodeId root = document->root();
    return JsonView(std::move(document), root);
}

bool JsonView::is(json::Kind kind) const
{
    return exists() && m_document->node(m_id).kind == kind;
}

bool JsonView::isNull() const
{
    return is(json::Kind::Null);
}

bool JsonView::isString() const
{
    return is(json::Kind::String);
}

bool JsonView::isNumber() const
{
    return is(json::Kind::Number);
}

bool JsonView::isBool() const
{
    return is(json::Kind::True) || is(json::Kind::False);
}

bool JsonView::isArray() const
{
    return is(json::Kind::Array);
}

bool JsonView::isObject() const
{
    return is(json::Kind::Object);
}

JsonView JsonView::operator[](QStringView name) const
{
    return isObject() ? JsonView(m_document, m_document->member(m_id, name)) : JsonView();
}

QList<JsonView> JsonView::entries() const
{
    QList<JsonView> result;
    if (!isObject() && !isArray())
        return result;
    const QList<json::NodeId> children = m_document->children(m_id);
    result.reserve(children.size());
    for (const json::NodeId child : children)
        result.append(JsonView(m_document, child));
    return result;
}

QString JsonView::key() const
{
    return exists() ? m_document->key(m_id) : QString();
}

QByteArray JsonView::raw() const
{
    return exists() ? m_document->rawValue(m_id).toUtf8() : QByteArray();
}

QByteArray JsonView::minified() const
{
    return exists() ? javaScriptText(*m_document, m_id, Numbers::AsSpelled).toUtf8() : QByteArray();
}

QString JsonView::text(const QString &otherwise) const
{
    return isString() ? m_document->stringValue(m_id) : otherwise;
}

double JsonView::number(double otherwise) const
{
    return isNumber() ? m_document->rawValue(m_id).toLatin1().toDouble() : otherwise;
}

qint64 JsonView::integer(qint64 otherwise) const
{
    bool isExact = false;
    const qint64 value = isNumber() ? m_document->rawValue(m_id).toLongLong(&isExact) : 0;
    return isExact ? value : otherwise;
}

bool JsonView::isTrue() const
{
    return is(json::Kind::True);
}

QStringList JsonView::texts() const
{
    QStringList result;
    const QList<JsonView> all = entries();
    for (const JsonView &entry : all)
        if (entry.isString())
            result.append(entry.text());
    return result;
}

JsonObject &JsonObject::add(QStringView name, const QByteArray &json)
{
    if (json.isEmpty())
        return *this;
    if (m_members.size() > 1)
        m_members += ',';
    m_members += javaScriptString(name).toUtf8() + ':' + json;
    return *this;
}

JsonObject &JsonObject::addText(QStringView name, const QString &text)
{
    return add(name, jsonText(text));
}

JsonObject &JsonObject::addText(QStringView name, const std::optional<QString> &text)
{
    return text ? addText(name, *text) : *this;
}

JsonObject &JsonObject::addNumber(QStringView name, qint64 number)
{
    return add(name, QByteArray::number(number));
}

JsonObject &JsonObject::addFlag(QStringView name, bool flag)
{
    return add(name, flag ? QByteArray("true") : QByteArray("false"));
}

QByteArray jsonText(const QString &text)
{
    return javaScriptString(text).toUtf8();
}

QByteArray jsonList(const QList<QByteArray> &entries)
{
    return '[' + entries.join(',') + ']';
}

} // namespace taskinput::sandbox
