// What the parser says about single tokens that are wrong by themselves.
#include "json/parser.h"

#include "base/bytes.h"

namespace taskinput::json {

//! What a word that is no JSON was meant to be.
Parser::WordMeaning Parser::meaningOf(QStringView word)
{
    const char16_t first = word.front().unicode();
    if (first == u'\'')
        return WordMeaning::String;
    const char16_t second = word.size() > 1 ? word[1].unicode() : u'\0';
    if ((first == u'+' || first == u'.') && (scan::isDigit(second) || second == u'.'))
        return WordMeaning::Number;
    if (word.front().isLetter() || first == u'_' || first == u'$')
        return WordMeaning::Name;
    return WordMeaning::None;
}

Parser::WordMeaning Parser::reportWord(const Token &token, ProblemCode codeOfNames)
{
    const QStringView word = m_text.sliced(token.span.begin, token.span.length());
    const WordMeaning meaning = meaningOf(word);
    if (const qsizetype lone = firstLoneSurrogate(word); lone >= 0) {
        const qint32 begin = token.span.begin + static_cast<qint32>(lone);
        m_problems.addErrorAt(ProblemCode::LoneSurrogate, {begin, begin + 1});
        return meaning;
    }
    switch (meaning) {
    case WordMeaning::String:
        m_problems.addErrorAt(ProblemCode::SingleQuotes, token.span);
        break;
    case WordMeaning::Number:
        m_problems.addErrorAt(ProblemCode::BadNumber, token.span);
        break;
    case WordMeaning::Name:
        m_problems.addErrorAt(codeOfNames, token.span);
        break;
    case WordMeaning::None:
        m_problems.addErrorAt(ProblemCode::UnexpectedText, token.span);
        break;
    }
    return meaning;
}

//! Goes through a string again to name all that is wrong in it.
void Parser::reportString(const char16_t *begin, const scan::TokenEnd &string)
{
    if (!string.isClosed)
        m_problems.addErrorAt(ProblemCode::StringNotClosed, span(begin, string.end));
    const char16_t *at = begin + 1;
    while (!m_problems.isFull() && (at = scan::skipPlain(at, string.end)) != string.end) {
        if (*at == u'\\') {
            bool isSound = true;
            const char16_t *const behind = scan::escapeEnd(at, string.end, isSound);
            if (!isSound && behind != string.end)
                m_problems.addErrorAt(ProblemCode::BadEscape, span(at, behind));
            at = behind;
        } else if (scan::isHighSurrogate(*at) && string.end - at > 1
                   && scan::isLowSurrogate(at[1])) {
            at += 2;
        } else {
            if (scan::isSurrogate(*at))
                m_problems.addErrorAt(ProblemCode::LoneSurrogate, span(at, at + 1));
            else if (*at < 0x20)
                m_problems.addErrorAt(ProblemCode::ControlCharacterInString, span(at, at + 1));
            ++at;
        }
    }
}

//! The last unit before \a at that is no white space: behind it, something is missing.
Span Parser::lastUnitBefore(const char16_t *at) const
{
    while (at != m_begin && scan::isSpace(at[-1]))
        --at;
    return at == m_begin ? Span{0, static_cast<qint32>(m_begin != m_end)} : span(at - 1, at);
}

//! The comma is missing behind the last value before the cursor.
void Parser::reportMissingComma(const Cursor &cursor)
{
    auto last = static_cast<NodeId>(m_nodes.size()) - 1;
    while (node(last).parent != cursor.open)
        last = node(last).parent;
    const Node &value = node(last);
    const bool isContainer = value.kind == Kind::Object || value.kind == Kind::Array;
    const Span shown = isContainer ? Span{value.span.end - 1, value.span.end} : value.span;
    m_problems.addError(ProblemCode::CommaMissing, lastUnitBefore(cursor.at),
                        ProblemList::excerpt(m_text, shown));
}

} // namespace taskinput::json
