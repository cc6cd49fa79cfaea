// JSON text as tokens, with nothing lost: what lies between two tokens is white space.
#pragma once

#include "base/span.h"

#include <QStringView>

namespace taskinput::json {

enum class TokenKind : quint8 {
    ObjectBegin,
    ObjectEnd,
    ArrayBegin,
    ArrayEnd,
    Comma,
    Colon,
    String,
    Number,
    Literal, //!< true, false, null
    Comment, //!< no JSON, known to say so
    OtherSpace, //!< a run of what looks like white space but is none: U+00A0 …
    Word, //!< any other run: undefined, 'quoted' …
    End //!< behind the last one; its span is empty
};

struct Token {
    TokenKind kind = TokenKind::End;
    Span span;
    bool isSound = true; //!< keeps to RFC 8259 by itself
};

//! Walks over a text of at most 2^31 - 1 units. Broken text gives tokens too: a string without its
//! end reaches to the line's end, everything unknown is a Word.
class Tokenizer {
public:
    explicit Tokenizer(QStringView text) noexcept
        : m_begin(text.utf16())
        , m_at(text.utf16())
        , m_end(text.utf16() + text.size())
    {
    }
    //! The next token; after the last one End, again and again.
    Token next() noexcept;
    //! Goes on from \a position, which must not be inside a token.
    void moveTo(qint32 position) noexcept { m_at = m_begin + position; }

private:
    Token upTo(TokenKind kind, const char16_t *end, bool isSound = true) noexcept;

    const char16_t *m_begin;
    const char16_t *m_at;
    const char16_t *m_end;
};

} // namespace taskinput::json
