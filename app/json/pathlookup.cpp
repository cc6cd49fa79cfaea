// From a written path to the node.
#include "json/path.h"

#include "json/strings.h"

namespace taskinput::json {

namespace {

NodeId entryAt(const Document &document, NodeId list, qint64 index)
{
    if (index < 0 || index >= document.node(list).childCount)
        return NoNode;
    NodeId entry = list + 1;
    for (; index > 0; --index)
        entry = document.node(entry).next;
    return entry;
}

//! The child of \a container that \a name stands for: a member's name, or an index.
NodeId childNamed(const Document &document, NodeId container, QStringView name)
{
    if (document.node(container).kind == Kind::Object)
        return document.member(container, name);
    bool isNumber = false;
    const qint64 index = name.toLongLong(&isNumber);
    if (!isNumber || document.node(container).kind != Kind::Array)
        return NoNode;
    return entryAt(document, container, index);
}

//! Walks along one written path, step by step.
class PathWalk {
public:
    PathWalk(const Document &document, QStringView path)
        : m_document(document)
        , m_rest(path)
        , m_node(document.root())
    {
    }

    NodeId run()
    {
        while (m_node != NoNode && !m_rest.isEmpty()) {
            if (m_rest.startsWith(u'['))
                m_node = takeBrackets();
            else
                m_node = takeName();
        }
        return m_node;
    }

private:
    //! "[3]", "[\"a.b\"]", "['a.b']"
    NodeId takeBrackets()
    {
        const bool isQuoted = m_rest.size() > 1 && (m_rest[1] == u'"' || m_rest[1] == u'\'');
        const qsizetype close = isQuoted ? endOfQuotes() : m_rest.indexOf(u']');
        if (close < 0)
            return NoNode;
        const QStringView inside = m_rest.sliced(1, close - 1);
        m_rest = m_rest.sliced(close + 1);
        return childNamed(m_document, m_node, isQuoted ? decodedString(inside) : inside.toString());
    }

    //! Position of the bracket behind the quotes, or -1.
    qsizetype endOfQuotes() const
    {
        const QChar quote = m_rest[1];
        for (qsizetype i = 2; i + 1 < m_rest.size(); ++i) {
            if (m_rest[i] == u'\\')
                ++i;
            else if (m_rest[i] == quote)
                return m_rest[i + 1] == u']' ? i + 1 : -1;
        }
        return -1;
    }

    //! A name up to the next point or bracket; a longer piece if only that is a member ("a.b").
    NodeId takeName()
    {
        if (m_rest.startsWith(u'.'))
            m_rest = m_rest.sliced(1);
        for (qsizetype end = nextMark(0);; end = nextMark(end + 1)) {
            const NodeId child = childNamed(m_document, m_node, m_rest.first(end));
            if (child == NoNode && end < m_rest.size())
                continue;
            m_rest = m_rest.sliced(end);
            return child;
        }
    }

    qsizetype nextMark(qsizetype from) const
    {
        while (from < m_rest.size() && m_rest[from] != u'.' && m_rest[from] != u'[')
            ++from;
        return std::min(from, m_rest.size());
    }

    const Document &m_document;
    QStringView m_rest;
    NodeId m_node;
};

} // namespace

NodeId nodeForPath(const Document &document, const QString &path)
{
    if (document.root() == NoNode || path.isEmpty())
        return NoNode;
    if (path.startsWith(u'$'))
        return PathWalk(document, QStringView(path).sliced(1)).run();
    if (document.isObject()) {
        const NodeId member = document.member(document.root(), path);
        if (member != NoNode)
            return member;
    }
    const NodeId found = PathWalk(document, path).run();
    // The platform's validation calls the whole input "input".
    constexpr QStringView prefix = u"input";
    if (found != NoNode || !path.startsWith(prefix))
        return found;
    const QStringView rest = QStringView(path).sliced(prefix.size());
    const bool isPrefix = rest.isEmpty() || rest.startsWith(u'.') || rest.startsWith(u'[');
    return isPrefix ? PathWalk(document, rest).run() : NoNode;
}

} // namespace taskinput::json
