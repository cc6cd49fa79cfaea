#include "json/path.h"

#include "json/strings.h"

#include <algorithm>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

//! True for names that can follow a point without quotes.
bool isPlainName(QStringView name)
{
    const auto fits = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-';
    };
    return !name.isEmpty() && !name.front().isDigit()
        && std::all_of(name.begin(), name.end(), fits);
}

qint32 indexOf(const Document &document, NodeId entry)
{
    qint32 index = 0;
    for (NodeId id = document.node(entry).parent + 1; id < entry; id = document.node(id).next)
        ++index;
    return index;
}

qint32 beginOf(const Node &node)
{
    return node.key.isEmpty() ? node.span.begin : node.key.begin;
}

} // namespace

QString pathOf(const Document &document, NodeId node)
{
    QList<NodeId> steps;
    for (; node != NoNode && document.node(node).parent != NoNode;
         node = document.node(node).parent)
        steps.append(node);
    QString path = u"$"_s;
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (document.node(document.node(*step).parent).kind == Kind::Array) {
            path += u'[' + QString::number(indexOf(document, *step)) + u']';
            continue;
        }
        const QString name = document.key(*step);
        path += isPlainName(name) ? u'.' + name : u'[' + quoted(name) + u']';
    }
    return path;
}

NodeId nodeAt(const Document &document, qint32 position)
{
    const std::vector<Node> &nodes = document.nodes();
    const auto behind =
        std::partition_point(nodes.begin(), nodes.end(),
                             [position](const Node &node) { return beginOf(node) <= position; });
    // The last one that begins here or before: it or one of those around it holds the position.
    auto id = static_cast<NodeId>(behind - nodes.begin()) - 1;
    while (id != NoNode && document.node(id).span.end < position)
        id = document.node(id).parent;
    return id;
}

NodeId topLevelMemberAt(const Document &document, qint32 position)
{
    NodeId id = document.isObject() ? nodeAt(document, position) : NoNode;
    while (id > document.root() && document.node(id).parent != document.root())
        id = document.node(id).parent;
    return id == document.root() ? NoNode : id;
}

} // namespace taskinput::json
