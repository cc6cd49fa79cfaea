// From text to tree: the grammar of RFC 8259, and how to go on where a text breaks it.
#pragma once

#include "json/document.h"
#include "json/membernames.h"
#include "json/problemlist.h"
#include "json/scan.h"
#include "json/tokens.h"

namespace taskinput::json {

/*! Fills the nodes and problems of one document. The way through sound text is run(), one loop
   without calls on its way; whatever is not as the grammar wants it goes through the functions
   marked "unexpected", which say what is wrong and where to go on. Open containers are the chain of
   parents in the tree: there is no stack of calls and none of our own. */
class Parser {
public:
    Parser(Document &document, const StopFlag &stop);
    //! False if stopped.
    bool run();

private:
    enum class Step : quint8 {
        Name, //!< of a member, behind a bracket or comma
        Colon,
        Value,
        After, //!< a value: comma, closing bracket or end
        Done
    };

    //! Where the parser stands. A value that is handed to the unexpected…() functions and back, so
    //! that the loop can keep it in registers.
    struct Cursor {
        const char16_t *at = nullptr;
        const char16_t *comma = nullptr; //!< the one that made us expect a name or value, if any
        quint64 nameHash = 0;
        Span name; //!< of the member whose value comes next
        NodeId open = NoNode; //!< innermost container
        Step step = Step::Value;
        bool inObject = false; //!< kind of that container
        bool nameHasEscapes = false;
        //! Something broken was read that may hold what seems to be missing next.
        bool isExcused = false;
    };

    qint32 offset(const char16_t *at) const noexcept { return static_cast<qint32>(at - m_begin); }
    Span span(const char16_t *from, const char16_t *to) const noexcept
    {
        return {offset(from), offset(to)};
    }
    Node &node(NodeId id) { return m_nodes[static_cast<std::size_t>(id)]; }

    void setName(Cursor &cursor, const char16_t *end, bool hasEscapes);
    Node &addNode(const Cursor &cursor, Kind kind, const char16_t *end);
    void openContainer(Cursor &cursor, Kind kind);
    void closeContainer(Cursor &cursor);

    void grow(const char16_t *at);
    Cursor readName(Cursor cursor);
    Cursor readString(Cursor cursor);
    Cursor readLiteral(Cursor cursor);

    Cursor unexpectedName(Cursor cursor);
    Cursor unexpectedColon(Cursor cursor);
    Cursor unexpectedValue(Cursor cursor);
    Cursor unexpectedAfter(Cursor cursor);
    Cursor unexpectedCloser(Cursor cursor, const Token &token);
    Cursor wordAsValue(Cursor cursor, const Token &token);
    Cursor stopped(Cursor cursor) const;
    Cursor withoutValue(Cursor cursor);
    Cursor skipped(Cursor cursor, const Token &token, ProblemCode code);
    Cursor ignored(Cursor cursor, const Token &token);
    void closeUnclosed(Cursor &cursor);
    void finish(Cursor cursor);
    Token tokenAt(const char16_t *at) const;
    Token strayWords(Token first) const;

    enum class WordMeaning : quint8 { String, Number, Name, None };
    static WordMeaning meaningOf(QStringView word);
    WordMeaning reportWord(const Token &token, ProblemCode codeOfNames);
    void reportString(const char16_t *begin, const scan::TokenEnd &string);
    void reportMissingComma(const Cursor &cursor);
    Span lastUnitBefore(const char16_t *at) const;

    Document &m_document;
    std::vector<Node> &m_nodes;
    const StopFlag &m_stop;
    const QStringView m_text;
    const char16_t *const m_begin;
    const char16_t *const m_end;
    ProblemList m_problems;
    MemberNames m_names;
};

inline void Parser::setName(Cursor &cursor, const char16_t *end, bool hasEscapes)
{
    cursor.nameHash = m_names.hashOf(cursor.at, end, hasEscapes);
    cursor.name = span(cursor.at, end);
    cursor.nameHasEscapes = hasEscapes;
    cursor.at = end;
    cursor.step = Step::Colon;
}

//! The value from the cursor to \a end.
inline Node &Parser::addNode(const Cursor &cursor, Kind kind, const char16_t *end)
{
    if (m_nodes.size() == m_nodes.capacity())
        grow(cursor.at);
    Node &added = m_nodes.emplace_back();
    added.span = span(cursor.at, end);
    added.next = static_cast<NodeId>(m_nodes.size());
    added.parent = cursor.open;
    added.kind = kind;
    if (cursor.open == NoNode)
        return added;
    ++node(cursor.open).childCount;
    if (cursor.inObject) {
        added.key = cursor.name;
        added.keyHasEscapes = cursor.nameHasEscapes;
        m_names.add(cursor.nameHash);
    }
    return added;
}

//! The innermost container ends at the cursor.
inline void Parser::closeContainer(Cursor &cursor)
{
    if (cursor.inObject)
        m_names.closeObject(cursor.open);
    Node &closed = node(cursor.open);
    closed.span.end = offset(cursor.at);
    closed.next = static_cast<NodeId>(m_nodes.size());
    cursor.open = closed.parent;
    cursor.inObject = cursor.open != NoNode && node(cursor.open).kind == Kind::Object;
}

} // namespace taskinput::json
