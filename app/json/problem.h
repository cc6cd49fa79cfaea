// What is wrong with a JSON text. Data, not an error: an invalid draft is normal. Words are made in
// ui/models.
#pragma once

#include "base/span.h"

#include <QString>

namespace taskinput::json {

//! "Detail" and "related" name what Problem::detail and Problem::related hold; where nothing is
//! said they are empty.
enum class ProblemCode {
    EmptyText,
    ValueExpected, //!< detail = what stands there instead, empty at the text's end
    NameExpected, //!< a member must start with a string; detail as above
    UnquotedName, //!< detail = the name
    ColonMissing, //!< detail = the name behind which it is missing
    CommaMissing, //!< detail = the end of what it is missing behind
    TrailingComma,
    BracketNotClosed, //!< detail = the bracket, related = where it was opened
    UnexpectedBracket, //!< detail = the bracket
    UnexpectedText, //!< detail = the text; "U+00A0" for what can't be seen
    TextAfterEnd, //!< detail as above
    StringNotClosed, //!< detail = its beginning
    ControlCharacterInString, //!< detail = "U+0009"
    BadEscape, //!< detail = the escape
    BadNumber, //!< detail = the token
    BadLiteral, //!< True, None, undefined, NaN …; detail = the word
    SingleQuotes, //!< detail = the beginning of the text in them
    Comment, //!< detail = its beginning
    LoneSurrogate, //!< a raw one; an escaped one is fine; detail = "U+D800"
    NotAnObject, //!< added by callers that need an object
    DuplicateKey, //!< warning; detail = the name as typed, related = the member that counts
    InexactNumber, //!< warning, added by callers; JavaScript programs can't hold it; detail = what
                   //!< they read
};

enum class Severity { Error, Warning };

struct Problem {
    ProblemCode code = ProblemCode::UnexpectedText;
    Severity severity = Severity::Error;
    //! Where. If something is missing: the unit behind which it is missing. Empty only in an empty
    //! text.
    Span span;
    Span related; //!< a second place (opening bracket, other member), or empty
    QString detail; //!< short piece of the text the sentence names, or empty
    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace taskinput::json
