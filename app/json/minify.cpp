// Values without white space between their tokens.
#include "base/bytes.h"
#include "json/format.h"

namespace taskinput::json {

namespace {

//! Hands every token of \a value in order to \a write, shadowed members left out. The way up is the
//! parents in the tree.
template <typename Write> void forEachToken(const Document &document, NodeId value, Write write)
{
    const NodeId end = document.node(value).next;
    NodeId open = document.node(value).parent;
    const NodeId outside = open;
    bool isFirst = true;
    for (NodeId id = value; id < end;) {
        const Node &node = document.node(id);
        if (!node.shadowed || id == value) {
            if (!isFirst)
                write(QStringView(u","));
            isFirst = false;
            if (!node.key.isEmpty() && id != value) {
                write(document.raw(node.key));
                write(QStringView(u":"));
            }
            if (node.childCount > 0) {
                write(document.raw({node.span.begin, node.span.begin + 1}));
                open = id++;
                isFirst = true;
                continue;
            }
            if (node.kind == Kind::Array)
                write(QStringView(u"[]"));
            else if (node.kind == Kind::Object)
                write(QStringView(u"{}"));
            else
                write(document.raw(node.span));
        }
        id = node.next;
        while (open != outside && document.node(open).next == id) {
            const qint32 last = document.node(open).span.end;
            write(document.raw({last - 1, last}));
            open = document.node(open).parent;
            isFirst = false;
        }
    }
}

} // namespace

QByteArray minified(const Document &document, NodeId value)
{
    QString text;
    text.reserve(document.node(value).span.length());
    forEachToken(document, value, [&text](QStringView token) { text.append(token); });
    return text.toUtf8();
}

qint64 minifiedSize(const Document &document, NodeId value)
{
    qint64 bytes = 0;
    forEachToken(document, value, [&bytes](QStringView token) { bytes += utf8Size(token); });
    return bytes;
}

} // namespace taskinput::json
