#include "json/tokens.h"

#include "json/scan.h"

#include <algorithm>

namespace taskinput::json {

Token Tokenizer::upTo(TokenKind kind, const char16_t *end, bool isSound) noexcept
{
    const Span span{static_cast<qint32>(m_at - m_begin), static_cast<qint32>(end - m_begin)};
    m_at = end;
    return {kind, span, isSound};
}

Token Tokenizer::next() noexcept
{
    m_at = scan::skipSpace(m_at, m_end);
    if (m_at == m_end)
        return upTo(TokenKind::End, m_end);
    switch (*m_at) {
    case u'{':
        return upTo(TokenKind::ObjectBegin, m_at + 1);
    case u'}':
        return upTo(TokenKind::ObjectEnd, m_at + 1);
    case u'[':
        return upTo(TokenKind::ArrayBegin, m_at + 1);
    case u']':
        return upTo(TokenKind::ArrayEnd, m_at + 1);
    case u',':
        return upTo(TokenKind::Comma, m_at + 1);
    case u':':
        return upTo(TokenKind::Colon, m_at + 1);
    case u'"': {
        const scan::TokenEnd string = scan::stringEnd(m_at, m_end);
        return upTo(TokenKind::String, string.end, string.isSound);
    }
    case u'\'':
        return upTo(TokenKind::Word, scan::singleQuotedEnd(m_at, m_end), false);
    case u'/':
    case u'#': {
        const char16_t *const behind = scan::commentEnd(m_at, m_end);
        if (behind != m_at)
            return upTo(TokenKind::Comment, behind, false);
        break;
    }
    }
    if (*m_at == u'-' || scan::isDigit(*m_at)) {
        const scan::TokenEnd number = scan::numberEnd(m_at, m_end);
        return upTo(TokenKind::Number, number.end, number.isSound);
    }
    if (scan::isOtherSpace(*m_at)) {
        const char16_t *const behind = std::find_if_not(m_at, m_end, scan::isOtherSpace);
        return upTo(TokenKind::OtherSpace, behind, false);
    }
    const char16_t *const behind = scan::wordEnd(m_at, m_end);
    const QStringView word(m_at, behind);
    const bool isLiteral = word == u"true" || word == u"false" || word == u"null";
    return upTo(isLiteral ? TokenKind::Literal : TokenKind::Word, behind, isLiteral);
}

} // namespace taskinput::json
