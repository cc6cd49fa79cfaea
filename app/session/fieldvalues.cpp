#include "session/fieldvalues.h"

#include "json/values.h"

namespace taskinput::session {

Fingerprint fingerprint(const json::Document &document, json::NodeId value)
{
    return value == json::NoNode ? std::nullopt
                                 : rawFingerprint(document.rawValue(value).toString());
}

Fingerprint rawFingerprint(const QString &rawValue)
{
    if (rawValue.isNull())
        return std::nullopt;
    // Hashing the value alone: the document around it may be thousands of times as long.
    return json::valueHashes(*json::Document::parse(rawValue)).front();
}

Fingerprint fieldFingerprint(const json::Document &document, const QString &name)
{
    return document.isObject() ? fingerprint(document, document.member(document.root(), name))
                               : std::nullopt;
}

QString rawField(const json::Document &document, const QString &name)
{
    if (!document.isObject())
        return {};
    const json::NodeId value = document.member(document.root(), name);
    return value == json::NoNode ? QString() : document.rawValue(value).toString();
}

bool sameField(const json::Document &a, const json::Document &b, const QString &name)
{
    const json::NodeId x = a.isObject() ? a.member(a.root(), name) : json::NoNode;
    const json::NodeId y = b.isObject() ? b.member(b.root(), name) : json::NoNode;
    if (x == json::NoNode || y == json::NoNode)
        return x == y;
    return json::sameValue(a, x, b, y);
}

} // namespace taskinput::session
