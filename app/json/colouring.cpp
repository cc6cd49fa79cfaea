#include "json/colouring.h"

#include "json/scan.h"
#include "json/tokens.h"

namespace taskinput::json {

namespace {

//! The only thing that goes on into the next line.
constexpr int insideComment = 1;

class LineColours {
public:
    LineColours(QStringView line, ColourRuns &runs)
        : m_begin(line.utf16())
        , m_end(m_begin + line.size())
        , m_tokens(line)
        , m_runs(runs)
    {
    }

    int run(int state)
    {
        if (state == insideComment) {
            const char16_t *const close = commentClose(m_begin);
            add(m_begin, close ? close : m_end, TokenClass::Invalid);
            if (!close)
                return insideComment;
            m_tokens.moveTo(static_cast<qint32>(close - m_begin));
        }
        Token token = m_tokens.next();
        while (token.kind != TokenKind::End) {
            const Token next = m_tokens.next();
            addToken(token, next.kind == TokenKind::Colon);
            if (token.kind == TokenKind::Comment && isOpenComment(token))
                return insideComment;
            token = next;
        }
        return 0;
    }

private:
    //! Behind the next end of a comment, or null.
    const char16_t *commentClose(const char16_t *at) const
    {
        for (; m_end - at >= 2; ++at) {
            if (at[0] == u'*' && at[1] == u'/')
                return at + 2;
        }
        return nullptr;
    }

    bool isOpenComment(const Token &token) const
    {
        const char16_t *const at = m_begin + token.span.begin;
        return token.span.length() >= 2 && at[1] == u'*' && !commentClose(at + 2);
    }

    void add(const char16_t *from, const char16_t *to, TokenClass token)
    {
        if (from != to)
            m_runs.append(
                {static_cast<qint32>(from - m_begin), static_cast<qint32>(to - from), token});
    }

    void addToken(const Token &token, bool isBeforeColon)
    {
        const char16_t *const from = m_begin + token.span.begin;
        const char16_t *const to = m_begin + token.span.end;
        switch (token.kind) {
        case TokenKind::ObjectBegin:
        case TokenKind::ObjectEnd:
        case TokenKind::ArrayBegin:
        case TokenKind::ArrayEnd:
        case TokenKind::Comma:
        case TokenKind::Colon:
            return add(from, to, TokenClass::Punctuation);
        case TokenKind::String:
            return addString(from, to, isBeforeColon ? TokenClass::Key : TokenClass::String);
        case TokenKind::Number:
            return add(from, to, token.isSound ? TokenClass::Number : TokenClass::Invalid);
        case TokenKind::Literal:
            return add(from, to, TokenClass::Literal);
        case TokenKind::Comment:
        case TokenKind::OtherSpace:
        case TokenKind::Word:
            return add(from, to, TokenClass::Invalid);
        case TokenKind::End:
            return;
        }
    }

    //! A string in pieces, so that escapes and what is wrong can be seen.
    void addString(const char16_t *from, const char16_t *to, TokenClass token)
    {
        const char16_t *at = from + 1;
        while ((at = scan::skipPlain(at, to)) != to) {
            bool isSound = true;
            const char16_t *behind = at + 1;
            if (*at == u'\\') {
                behind = scan::escapeEnd(at, to, isSound);
            } else if (*at == u'"') {
                at = behind;
                continue;
            } else if (scan::isHighSurrogate(*at) && behind != to
                       && scan::isLowSurrogate(*behind)) {
                at += 2;
                continue;
            } else {
                isSound = false;
            }
            add(from, at, token);
            add(at, behind, isSound ? TokenClass::Escape : TokenClass::Invalid);
            from = at = behind;
        }
        add(from, to, token);
    }

    const char16_t *const m_begin;
    const char16_t *const m_end;
    Tokenizer m_tokens;
    ColourRuns &m_runs;
};

} // namespace

int colourLine(QStringView line, int state, ColourRuns &runs)
{
    return LineColours(line, runs).run(state);
}

} // namespace taskinput::json
