#include "json/format.h"

#include "json/tokens.h"

#include <algorithm>

namespace taskinput::json {

namespace {

constexpr qint32 lineWidth = 100;
constexpr qint32 indentWidth = 2;
constexpr qint32 deepestIndent = 50;
constexpr qint32 deepestIndentedLevel = 1000;
constexpr quint32 valuesBetweenPolls = 4096;

bool isContainer(const Node &node)
{
    return node.kind == Kind::Array || node.kind == Kind::Object;
}

qint32 indentOf(qint32 depth)
{
    return depth > deepestIndentedLevel ? 0 : std::min(depth, deepestIndent) * indentWidth;
}

//! Units of each value on one line, anything over a line counts as one more than a line.
std::vector<qint8> widths(const Document &document)
{
    constexpr qint32 tooWide = lineWidth + 1;
    const std::vector<Node> &nodes = document.nodes();
    std::vector<qint8> width(nodes.size());
    // From the back, so that children come before their container.
    for (std::size_t id = nodes.size(); id-- > 0;) {
        const Node &node = nodes[id];
        if (!isContainer(node)) {
            width[id] = static_cast<qint8>(std::min(node.span.length(), tooWide));
            continue;
        }
        qint32 sum = 2; // brackets; between two children comma and space
        for (auto child = static_cast<NodeId>(id) + 1; child < node.next && sum < tooWide;
             child = document.node(child).next) {
            const Node &inner = document.node(child);
            const qint32 nameWidth =
                inner.key.isEmpty() ? 0 : std::min(inner.key.length(), tooWide) + 2;
            sum += width[static_cast<std::size_t>(child)] + nameWidth + (sum > 2 ? 2 : 0);
        }
        width[id] = static_cast<qint8>(std::min(sum, tooWide));
    }
    return width;
}

//! Writes one document; the way up is the parents in the tree, so there is no stack.
class Formatter {
public:
    explicit Formatter(const Document &document)
        : m_document(document)
        , m_widths(widths(document))
    {
        m_out.reserve(document.text().size() + document.text().size() / 4);
    }

    //! False if stopped.
    bool run(const StopFlag &stop)
    {
        const auto count = static_cast<NodeId>(m_document.nodes().size());
        quint32 values = 0;
        for (NodeId id = 0; id < count;) {
            if (++values % valuesBetweenPolls == 0 && stop.stopRequested())
                return false;
            const Node &node = m_document.node(id);
            startValue(node);
            if (isContainer(node) && node.childCount > 0) {
                open(id);
                ++id;
            } else {
                writeLeaf(node);
                id = node.next;
                closeFinished(id);
            }
        }
        return true;
    }

    QString take() { return std::move(m_out); }

private:
    //! Comma, line and name in front of a value.
    void startValue(const Node &node)
    {
        if (m_open == NoNode)
            return;
        if (!m_isFirst)
            m_out += u',';
        if (m_oneLine == NoNode)
            newLine();
        else if (!m_isFirst)
            m_out += u' ';
        m_isFirst = false;
        if (node.key.isEmpty())
            return;
        m_out += m_document.raw(node.key);
        m_out += u": ";
    }

    void open(NodeId id)
    {
        const Node &node = m_document.node(id);
        m_out += m_document.raw(node.span).front();
        if (m_oneLine == NoNode && fits(id))
            m_oneLine = id;
        m_open = id;
        ++m_depth;
        m_isFirst = true;
    }

    bool fits(NodeId id) const
    {
        if (m_open == NoNode || m_document.node(m_open).kind != Kind::Array)
            return false;
        const bool hasComma = m_document.node(id).next < m_document.node(m_open).next;
        return indentOf(m_depth) + m_widths[static_cast<std::size_t>(id)] + hasComma <= lineWidth;
    }

    //! Ends every container whose last value ends before node \a next.
    void closeFinished(NodeId next)
    {
        while (m_open != NoNode && m_document.node(m_open).next == next) {
            --m_depth;
            if (m_oneLine == NoNode)
                newLine();
            else if (m_oneLine == m_open)
                m_oneLine = NoNode;
            m_out += m_document.raw(m_document.node(m_open).span).back();
            m_open = m_document.node(m_open).parent;
            m_isFirst = false;
        }
    }

    //! A scalar, or an empty container without the white space between its brackets.
    void writeLeaf(const Node &node)
    {
        if (node.kind == Kind::Array)
            m_out += u"[]";
        else if (node.kind == Kind::Object)
            m_out += u"{}";
        else
            m_out += m_document.raw(node.span);
    }

    void newLine()
    {
        m_out += u'\n';
        m_out.resize(m_out.size() + indentOf(m_depth), u' ');
    }

    const Document &m_document;
    const std::vector<qint8> m_widths;
    QString m_out;
    NodeId m_open = NoNode; //!< innermost container that is being written
    NodeId m_oneLine = NoNode; //!< outermost container that is being written on one line
    qint32 m_depth = 0;
    bool m_isFirst = true; //!< nothing was written yet into m_open
};

} // namespace

std::optional<QString> formatted(const Document &document, const StopFlag &stop)
{
    if (document.hasErrors())
        return std::nullopt;
    Formatter formatter(document);
    if (!formatter.run(stop))
        return std::nullopt;
    QString text = formatter.take();
    if (!sameTokens(document.text(), text))
        return std::nullopt;
    return text;
}

bool sameTokens(const Document &a, const Document &b)
{
    return sameTokens(a.text(), b.text());
}

bool sameTokens(QStringView a, QStringView b)
{
    Tokenizer one(a);
    Tokenizer two(b);
    for (;;) {
        const Token x = one.next();
        const Token y = two.next();
        if (x.kind != y.kind)
            return false;
        if (x.kind == TokenKind::End)
            return true;
        if (a.sliced(x.span.begin, x.span.length()) != b.sliced(y.span.begin, y.span.length()))
            return false;
    }
}

} // namespace taskinput::json
