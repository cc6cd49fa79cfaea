// One parsed JSON text: the text, its tree and its problems, immutable and shared between threads.
#pragma once

#include "base/span.h"
#include "base/stopflag.h"
#include "json/problem.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace taskinput::json {

enum class Kind : quint8 { Null, False, True, Number, String, Array, Object };

//! Index of a node in Document::nodes(); -1 = none.
using NodeId = qint32;
inline constexpr NodeId NoNode = -1;

/*! One value. Nodes stand in document order (a container before its children), so a subtree is the
    half-open range [id, next). Children of a container: first = id + 1 while < next, then
    node(child).next. */
struct Node {
    Span span; //!< the value itself, quotes and brackets included
    Span key; //!< of an object's member: its name as typed, quotes included; else empty
    NodeId next = 0; //!< first node behind this subtree
    NodeId parent = NoNode;
    qint32 childCount = 0;
    Kind kind = Kind::Null;
    bool hasEscapes = false; //!< strings: contains a backslash
    bool keyHasEscapes = false;
    bool shadowed =
        false; //!< a later member of the same object has the same name: this one does not count
};

class Document;
using DocumentPtr = std::shared_ptr<const Document>;

class Document {
public:
    //! Parses exactly RFC 8259, any value at the top. Never fails: what is wrong is in problems()
    //! (at most 100), and the tree holds what could be read. Null only if \a stop was requested.
    //! No recursion: depth is bounded by memory only. The text is kept, not copied (implicit
    //! sharing).
    static DocumentPtr parse(const QString &text, const StopFlag &stop = {});

    const QString &text() const noexcept { return m_text; }
    const std::vector<Node> &nodes() const noexcept { return m_nodes; }
    const Node &node(NodeId id) const { return m_nodes[static_cast<std::size_t>(id)]; }
    const QList<Problem> &problems() const noexcept { return m_problems; }
    bool hasErrors() const noexcept
    {
        return m_hasErrors;
    } //!< a duplicate key is a warning, no error
    NodeId root() const noexcept { return m_nodes.empty() ? NoNode : 0; }
    bool isObject() const noexcept
    {
        return !m_nodes.empty() && m_nodes.front().kind == Kind::Object;
    }

    QStringView raw(Span span) const
    {
        return QStringView(m_text).sliced(span.begin, span.length());
    }
    QStringView rawValue(NodeId id) const { return raw(node(id).span); }
    //! The string behind a String node or a member's key, escapes decoded (lone surrogates stay).
    QString stringValue(NodeId id) const;
    QString key(NodeId id) const;

    //! Members of an object (or entries of a list) that count: shadowed duplicates left out.
    QList<NodeId> children(NodeId container) const;
    //! The member that counts, or NoNode. Linear in the number of members.
    NodeId member(NodeId object, QStringView name) const;

private:
    friend class Parser;
    QString m_text;
    std::vector<Node> m_nodes;
    QList<Problem> m_problems;
    bool m_hasErrors = false;
};

} // namespace taskinput::json
