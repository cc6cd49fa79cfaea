#include "json/parser.h"

#include "base/largememory.h"

#include <algorithm>

namespace taskinput::json {

namespace {

constexpr quint32 valuesBetweenPolls = 4096;
//! Text units a node in a dense but usual document; more nodes only cost a second allocation.
constexpr qsizetype unitsPerNode = 16;

} // namespace

Parser::Parser(Document &document, const StopFlag &stop)
    : m_document(document)
    , m_nodes(document.m_nodes)
    , m_stop(stop)
    , m_text(document.m_text)
    , m_begin(m_text.utf16())
    , m_end(m_begin + m_text.size())
    , m_problems(m_text)
    , m_names(m_text, m_nodes, m_problems)
{
    m_nodes.reserve(static_cast<std::size_t>(m_text.size() / unitsPerNode + 16));
    expectLargeUse(m_nodes.data(), m_nodes.capacity() * sizeof(Node));
}

//! Makes room for as many nodes as the rest of the text will have if it is like what was read.
void Parser::grow(const char16_t *at)
{
    const double read =
        static_cast<double>(at - m_begin + 1) / static_cast<double>(m_text.size() + 1);
    const double expected = static_cast<double>(m_nodes.size()) / read * 1.05;
    std::vector<Node> larger;
    larger.reserve(std::max(static_cast<std::size_t>(expected), m_nodes.size() * 3 / 2 + 16));
    expectLargeUse(larger.data(), larger.capacity() * sizeof(Node));
    larger.assign(m_nodes.begin(), m_nodes.end());
    m_nodes.swap(larger);
}

inline void Parser::openContainer(Cursor &cursor, Kind kind)
{
    const auto opened = static_cast<NodeId>(m_nodes.size());
    addNode(cursor, kind, cursor.at + 1);
    ++cursor.at;
    cursor.open = opened;
    cursor.inObject = kind == Kind::Object;
    cursor.comma = nullptr;
    cursor.at = scan::skipSpace(cursor.at, m_end);
    const char16_t closer = cursor.inObject ? u'}' : u']';
    if (cursor.at != m_end && *cursor.at == closer)
        cursor.step = Step::After;
    else
        cursor.step = cursor.inObject ? Step::Name : Step::Value;
}

bool Parser::run()
{
    Cursor cursor;
    cursor.at = m_begin;
    quint32 values = 0;
    while (cursor.step != Step::Done) {
        switch (cursor.step) {
        case Step::Name:
            cursor.at = scan::skipSpace(cursor.at, m_end);
            if (cursor.at == m_end || *cursor.at != u'"') {
                cursor = unexpectedName(cursor);
                continue;
            }
            if (const char16_t *const quote = scan::skipPlain(cursor.at + 1, m_end);
                quote != m_end && *quote == u'"')
                setName(cursor, quote + 1, false);
            else
                cursor = readName(cursor);
            [[fallthrough]];
        case Step::Colon:
            cursor.at = scan::skipSpace(cursor.at, m_end);
            if (cursor.at == m_end || *cursor.at != u':') {
                cursor = unexpectedColon(cursor);
                continue;
            }
            ++cursor.at;
            [[fallthrough]];
        case Step::Value:
            if (++values % valuesBetweenPolls == 0 && m_stop.stopRequested())
                return false;
            cursor.at = scan::skipSpace(cursor.at, m_end);
            if (cursor.at == m_end) {
                cursor = unexpectedValue(cursor);
                continue;
            }
            switch (*cursor.at) {
            case u'"':
                if (const char16_t *const quote = scan::skipPlain(cursor.at + 1, m_end);
                    quote != m_end && *quote == u'"') {
                    addNode(cursor, Kind::String, quote + 1);
                    cursor.at = quote + 1;
                } else {
                    cursor = readString(cursor);
                }
                break;
            case u'-':
            case u'0':
            case u'1':
            case u'2':
            case u'3':
            case u'4':
            case u'5':
            case u'6':
            case u'7':
            case u'8':
            case u'9': {
                const scan::TokenEnd number = scan::numberEnd(cursor.at, m_end);
                addNode(cursor, Kind::Number, number.end);
                if (!number.isSound)
                    m_problems.addErrorAt(ProblemCode::BadNumber, span(cursor.at, number.end));
                cursor.at = number.end;
                break;
            }
            case u'{':
                openContainer(cursor, Kind::Object);
                if (cursor.step != Step::After)
                    continue;
                break;
            case u'[':
                openContainer(cursor, Kind::Array);
                if (cursor.step != Step::After)
                    continue;
                break;
            case u't':
            case u'f':
            case u'n':
                cursor = readLiteral(cursor);
                break;
            default:
                cursor = unexpectedValue(cursor);
                continue;
            }
            [[fallthrough]];
        case Step::After:
            for (;;) {
                cursor.at = scan::skipSpace(cursor.at, m_end);
                if (cursor.at == m_end || cursor.open == NoNode) {
                    cursor = unexpectedAfter(cursor);
                    break;
                }
                if (*cursor.at == u',') {
                    cursor.comma = cursor.at++;
                    cursor.isExcused = false;
                    cursor.step = cursor.inObject ? Step::Name : Step::Value;
                    break;
                }
                if (*cursor.at != (cursor.inObject ? u'}' : u']')) {
                    cursor = unexpectedAfter(cursor);
                    break;
                }
                ++cursor.at;
                closeContainer(cursor);
            }
            break;
        case Step::Done:
            break;
        }
    }
    finish(cursor);
    return true;
}

Parser::Cursor Parser::readName(Cursor cursor)
{
    const scan::TokenEnd string = scan::stringEnd(cursor.at, m_end);
    if (!string.isSound)
        reportString(cursor.at, string);
    cursor.isExcused = !string.isClosed;
    setName(cursor, string.end, string.hasEscapes || !string.isSound);
    return cursor;
}

Parser::Cursor Parser::readString(Cursor cursor)
{
    const scan::TokenEnd string = scan::stringEnd(cursor.at, m_end);
    addNode(cursor, Kind::String, string.end).hasEscapes = string.hasEscapes;
    if (!string.isSound)
        reportString(cursor.at, string);
    cursor.isExcused = !string.isClosed;
    cursor.at = string.end;
    return cursor;
}

Parser::Cursor Parser::readLiteral(Cursor cursor)
{
    const char16_t *const end = scan::wordEnd(cursor.at, m_end);
    const QStringView word(cursor.at, end);
    if (word == u"true")
        addNode(cursor, Kind::True, end);
    else if (word == u"false")
        addNode(cursor, Kind::False, end);
    else if (word == u"null")
        addNode(cursor, Kind::Null, end);
    else
        return wordAsValue(cursor, tokenAt(cursor.at));
    cursor.at = end;
    cursor.step = Step::After;
    return cursor;
}

} // namespace taskinput::json
