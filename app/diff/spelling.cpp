#include "diff/spelling.h"

namespace taskinput::diff {

using json::Document;
using json::Kind;
using json::Node;
using json::NodeId;

namespace {

bool isContainer(Kind kind)
{
    return kind == Kind::Array || kind == Kind::Object;
}

// The nodes of one value in document order, shadowed members skipped. A container's end shows by
// depth: two values have the same structure if kinds and depths go along.
class Walk {
public:
    Walk(const Document &document, NodeId root)
        : m_document(document)
        , m_root(root)
        , m_end(document.node(root).next)
        , m_id(root)
    {
    }

    bool atEnd() const { return m_id >= m_end; }
    const Node &node() const { return m_document.node(m_id); }
    QStringView value() const { return m_document.rawValue(m_id); }
    QStringView key() const { return m_document.raw(node().key); }
    bool isRoot() const { return m_id == m_root; }
    // Number of containers that ended between the last node and this one.
    qint32 closed() const { return m_closed; }

    void advance()
    {
        m_closed = 0;
        NodeId parent = isContainer(node().kind) ? m_id : node().parent;
        ++m_id;
        while (m_id < m_end && node().shadowed)
            m_id = node().next;
        const NodeId wanted = m_id < m_end ? node().parent : m_root;
        for (; parent != wanted && parent > m_root; parent = m_document.node(parent).parent)
            ++m_closed;
    }

private:
    const Document &m_document;
    NodeId m_root, m_end, m_id;
    qint32 m_closed = 0;
};

} // namespace

bool isSpelledAlike(const Document &a, NodeId x, const Document &b, NodeId y)
{
    Walk left(a, x), right(b, y);
    for (; !left.atEnd() && !right.atEnd(); left.advance(), right.advance()) {
        const Kind kind = left.node().kind;
        if (kind != right.node().kind || left.closed() != right.closed())
            return false;
        if (!left.isRoot() && left.key() != right.key())
            return false;
        if (!isContainer(kind) && left.value() != right.value())
            return false;
    }
    return left.atEnd() && right.atEnd();
}

} // namespace taskinput::diff
