// The parser where the text is not as the grammar wants it: says what is wrong and goes on where a
// reader would. Each function takes the cursor, reports at least one problem or moves on, and hands
// the cursor back with the next step.
#include "json/parser.h"

namespace taskinput::json {

namespace {

bool isIgnored(const Token &token)
{
    return token.kind == TokenKind::Comment || token.kind == TokenKind::OtherSpace;
}

} // namespace

Token Parser::tokenAt(const char16_t *at) const
{
    Tokenizer tokenizer(m_text);
    tokenizer.moveTo(offset(at));
    return tokenizer.next();
}

//! The text ends here, or there is no point in looking for more.
Parser::Cursor Parser::stopped(Cursor cursor) const
{
    cursor.step = Step::Done;
    return cursor;
}

//! Leaves out \a token and stays in the same step.
Parser::Cursor Parser::skipped(Cursor cursor, const Token &token, ProblemCode code)
{
    m_problems.addErrorAt(code, token.span);
    cursor.at = m_begin + token.span.end;
    return cursor;
}

//! Says what stands between two tokens and goes on as if it were white space.
Parser::Cursor Parser::ignored(Cursor cursor, const Token &token)
{
    const bool isComment = token.kind == TokenKind::Comment;
    return skipped(cursor, token, isComment ? ProblemCode::Comment : ProblemCode::UnexpectedText);
}

Parser::Cursor Parser::unexpectedName(Cursor cursor)
{
    if (m_problems.isFull())
        return stopped(cursor);
    cursor.step = Step::Name;
    const Token token = tokenAt(cursor.at);
    const char16_t *const behind = m_begin + token.span.end;
    switch (token.kind) {
    case TokenKind::Comment:
    case TokenKind::OtherSpace:
        return ignored(cursor, token);
    case TokenKind::Comma:
        cursor.comma = nullptr;
        return skipped(cursor, token, ProblemCode::NameExpected);
    case TokenKind::ObjectEnd:
    case TokenKind::ArrayEnd:
    case TokenKind::End:
        if (cursor.comma && token.kind != TokenKind::End)
            m_problems.addError(ProblemCode::TrailingComma, span(cursor.comma, cursor.comma + 1));
        else if (cursor.comma)
            m_problems.addError(ProblemCode::NameExpected, lastUnitBefore(m_end));
        cursor.step = Step::After;
        return cursor;
    case TokenKind::Colon:
    case TokenKind::ObjectBegin:
    case TokenKind::ArrayBegin:
        m_problems.addErrorAt(ProblemCode::NameExpected, token.span);
        cursor.name = {};
        cursor.nameHasEscapes = false;
        cursor.nameHash = 0;
        cursor.step = token.kind == TokenKind::Colon ? Step::Colon : Step::Value;
        return cursor;
    case TokenKind::String:
    case TokenKind::Number:
        m_problems.addErrorAt(ProblemCode::NameExpected, token.span);
        break;
    case TokenKind::Literal:
    case TokenKind::Word:
        reportWord(token, ProblemCode::UnquotedName);
        break;
    }
    setName(cursor, behind, true); // decoded as what it is: no quotes, single ones, escapes
    return cursor;
}

//! The member's value is missing: an empty node stands for it, so that what belongs to the name can
//! be found.
Parser::Cursor Parser::withoutValue(Cursor cursor)
{
    if (cursor.inObject)
        addNode(cursor, Kind::Null, cursor.at);
    cursor.step = Step::After;
    return cursor;
}

Parser::Cursor Parser::unexpectedColon(Cursor cursor)
{
    if (m_problems.isFull())
        return stopped(cursor);
    cursor.step = Step::Colon;
    const Token token = tokenAt(cursor.at);
    if (isIgnored(token))
        return ignored(cursor, token);
    if (!cursor.isExcused) {
        m_problems.addError(ProblemCode::ColonMissing, lastUnitBefore(cursor.at),
                            ProblemList::excerpt(m_text, cursor.name));
    }
    switch (token.kind) {
    case TokenKind::Comma:
    case TokenKind::ObjectEnd:
    case TokenKind::ArrayEnd:
    case TokenKind::End:
        return withoutValue(cursor);
    case TokenKind::ObjectBegin:
    case TokenKind::ArrayBegin:
    case TokenKind::Colon:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Literal:
    case TokenKind::Comment:
    case TokenKind::OtherSpace:
    case TokenKind::Word:
        break;
    }
    if (cursor.isExcused && token.kind == TokenKind::String) // the next name, most likely
        return withoutValue(cursor);
    cursor.step = Step::Value;
    return cursor;
}

Parser::Cursor Parser::unexpectedValue(Cursor cursor)
{
    if (m_problems.isFull())
        return stopped(cursor);
    cursor.step = Step::Value;
    const Token token = tokenAt(cursor.at);
    switch (token.kind) {
    case TokenKind::Comment:
    case TokenKind::OtherSpace:
        return ignored(cursor, token);
    case TokenKind::Colon:
        return skipped(cursor, token, ProblemCode::UnexpectedText);
    case TokenKind::Comma:
        if (cursor.inObject) {
            m_problems.addErrorAt(ProblemCode::ValueExpected, token.span);
            return withoutValue(cursor);
        }
        cursor.comma = nullptr;
        return skipped(cursor, token, ProblemCode::ValueExpected);
    case TokenKind::ObjectEnd:
    case TokenKind::ArrayEnd:
        if (cursor.open == NoNode)
            return skipped(cursor, token, ProblemCode::UnexpectedBracket);
        if (cursor.inObject)
            m_problems.addErrorAt(ProblemCode::ValueExpected, token.span);
        else if (cursor.comma)
            m_problems.addError(ProblemCode::TrailingComma, span(cursor.comma, cursor.comma + 1));
        return withoutValue(cursor);
    case TokenKind::End:
        if (m_nodes.empty() && !m_problems.hasErrors())
            m_problems.addError(ProblemCode::EmptyText, {0, static_cast<qint32>(m_begin != m_end)});
        else if (cursor.inObject || cursor.comma)
            m_problems.addError(ProblemCode::ValueExpected, lastUnitBefore(m_end));
        return withoutValue(cursor);
    case TokenKind::Word:
        return wordAsValue(cursor, token);
    case TokenKind::ObjectBegin:
    case TokenKind::ArrayBegin:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Literal:
        break; // sound: the loop reads them
    }
    return cursor;
}

//! A word that is no JSON stands for the value it was meant to be.
Parser::Cursor Parser::wordAsValue(Cursor cursor, const Token &token)
{
    const QStringView word = m_text.sliced(token.span.begin, token.span.length());
    const char16_t *const end = m_begin + token.span.end;
    switch (reportWord(token, ProblemCode::BadLiteral)) {
    case WordMeaning::String:
        addNode(cursor, Kind::String, end).hasEscapes = word.contains(u'\\');
        break;
    case WordMeaning::Number:
        addNode(cursor, Kind::Number, end);
        break;
    case WordMeaning::Name:
    case WordMeaning::None:
        addNode(cursor, Kind::Null, end);
        break;
    }
    cursor.at = end;
    cursor.step = Step::After;
    return cursor;
}

Parser::Cursor Parser::unexpectedAfter(Cursor cursor)
{
    if (cursor.open == NoNode || cursor.at == m_end || m_problems.isFull())
        return stopped(cursor);
    cursor.step = Step::After;
    const Token token = tokenAt(cursor.at);
    switch (token.kind) {
    case TokenKind::Comment:
    case TokenKind::OtherSpace:
        return ignored(cursor, token);
    case TokenKind::Colon:
        cursor.isExcused = true;
        return skipped(cursor, token, ProblemCode::UnexpectedText);
    case TokenKind::ObjectEnd:
    case TokenKind::ArrayEnd:
        return unexpectedCloser(cursor, token);
    case TokenKind::Word:
        if (m_text[token.span.begin] == u'\'')
            break;
        cursor.isExcused = true;
        return skipped(cursor, strayWords(token), ProblemCode::UnexpectedText);
    case TokenKind::ObjectBegin:
    case TokenKind::ArrayBegin:
    case TokenKind::String:
    case TokenKind::Number:
    case TokenKind::Literal:
    case TokenKind::Comma:
    case TokenKind::End:
        break;
    }
    if (!cursor.isExcused && node(cursor.open).childCount > 0)
        reportMissingComma(cursor);
    cursor.isExcused = false;
    cursor.comma = nullptr;
    cursor.step = cursor.inObject ? Step::Name : Step::Value;
    return cursor;
}

//! All words from \a first on that stand side by side on its line, as one.
Token Parser::strayWords(Token first) const
{
    Tokenizer tokenizer(m_text);
    tokenizer.moveTo(first.span.end);
    for (Token token = tokenizer.next(); token.kind == TokenKind::Word; token = tokenizer.next()) {
        const QStringView gap = m_text.sliced(first.span.end, token.span.begin - first.span.end);
        if (gap.contains(u'\n') || gap.contains(u'\r') || m_text[token.span.begin] == u'\'')
            break;
        first.span.end = token.span.end;
    }
    return first;
}

//! A bracket that does not close the innermost container: some of those inside the one that it
//! closes are not closed, or it has no partner.
Parser::Cursor Parser::unexpectedCloser(Cursor cursor, const Token &token)
{
    const Kind closes = token.kind == TokenKind::ObjectEnd ? Kind::Object : Kind::Array;
    NodeId partner = cursor.open;
    while (partner != NoNode && node(partner).kind != closes)
        partner = node(partner).parent;
    if (partner == NoNode)
        return skipped(cursor, token, ProblemCode::UnexpectedBracket);
    while (cursor.open != partner)
        closeUnclosed(cursor);
    return cursor;
}

//! Ends the innermost container although its bracket is missing at the cursor.
void Parser::closeUnclosed(Cursor &cursor)
{
    if (!m_problems.isFull()) {
        const qint32 begin = node(cursor.open).span.begin;
        const Span bracket{begin, begin + 1};
        m_problems.addError(ProblemCode::BracketNotClosed, lastUnitBefore(cursor.at),
                            ProblemList::excerpt(m_text, bracket), bracket);
    }
    closeContainer(cursor);
}

void Parser::finish(Cursor cursor)
{
    while (cursor.open != NoNode)
        closeUnclosed(cursor);
    Token token = tokenAt(cursor.at);
    for (; isIgnored(token) && !m_problems.isFull(); token = tokenAt(cursor.at))
        cursor = ignored(cursor, token);
    if (token.kind != TokenKind::End) {
        const char16_t *const at = m_begin + token.span.begin;
        m_problems.addErrorAt(ProblemCode::TextAfterEnd, span(at, scan::lineEnd(at, m_end)));
    }
    m_document.m_hasErrors = m_problems.hasErrors();
    m_document.m_problems = m_problems.sorted();
}

} // namespace taskinput::json
