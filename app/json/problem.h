// What is wrong with a JSON text. Data, not an error: an invalid draft is normal. Words are made in ui/models.
#pragma once

#include "base/span.h"

#include <QString>

namespace taskinput::json {

enum class ProblemCode {
    EmptyText,
    ValueExpected,
    NameExpected, //!< a member must start with a string
    UnquotedName,
    ColonMissing, //!< after context
    CommaMissing, //!< after context
    TrailingComma,
    BracketNotClosed, //!< detail = the bracket opened at related
    UnexpectedBracket,
    UnexpectedText,
    TextAfterEnd,
    StringNotClosed,
    ControlCharacterInString,
    BadEscape,
    BadNumber, //!< detail = the token
    BadLiteral, //!< True, None, undefined, NaN …
    SingleQuotes,
    Comment,
    LoneSurrogate, //!< a raw one; an escaped one is fine
    NotAnObject, //!< added by callers that need an object
    DuplicateKey, //!< warning; related = the member that counts
    InexactNumber, //!< warning; JavaScript programs can't hold it; detail = what they read
};

enum class Severity { Error, Warning };

struct Problem {
    ProblemCode code = ProblemCode::UnexpectedText;
    Severity severity = Severity::Error;
    Span span; //!< where
    Span related; //!< a second place (opening bracket, other member), or empty
    QString detail; //!< short piece of the text the sentence names, or empty
    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace taskinput::json
