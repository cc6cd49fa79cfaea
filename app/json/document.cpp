#include "json/document.h"

#include "json/parser.h"
#include "json/strings.h"

#include <limits>

namespace taskinput::json {

DocumentPtr Document::parse(const QString &text, const StopFlag &stop)
{
    const auto document = std::make_shared<Document>();
    document->m_text = text;
    if (text.size() >= std::numeric_limits<qint32>::max()) {
        // Positions would not fit into a span.
        document->m_problems = {{ProblemCode::UnexpectedText, Severity::Error, {0, 1}, {}, {}}};
        document->m_hasErrors = true;
        return document;
    }
    Parser parser(*document, stop);
    return parser.run() ? document : nullptr;
}

QString Document::stringValue(NodeId id) const
{
    return decodedString(rawValue(id));
}

QString Document::key(NodeId id) const
{
    return decodedString(raw(node(id).key));
}

QList<NodeId> Document::children(NodeId container) const
{
    QList<NodeId> counting;
    const Node &parent = node(container);
    counting.reserve(parent.childCount);
    for (NodeId child = container + 1; child < parent.next; child = node(child).next) {
        if (!node(child).shadowed)
            counting.append(child);
    }
    return counting;
}

NodeId Document::member(NodeId object, QStringView name) const
{
    for (NodeId child = object + 1; child < node(object).next; child = node(child).next) {
        const Node &member = node(child);
        if (member.shadowed || member.key.length() < 2)
            continue;
        const bool isIt = member.keyHasEscapes
            ? decodedString(raw(member.key)) == name
            : raw({member.key.begin + 1, member.key.end - 1}) == name;
        if (isIt)
            return child;
    }
    return NoNode;
}

} // namespace taskinput::json
