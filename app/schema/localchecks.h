// A quick look at a draft with the schema's eyes. The platform's own check has the last word.
#pragma once

#include "base/stopflag.h"
#include "schema/inputschema.h"
#include "json/document.h"

#include <QList>
#include <QString>

namespace taskinput::schema {

enum class FieldProblemCode {
    Missing, //!< required
    EmptyRequiredList, //!< a required list needs an entry
    WrongType, //!< data = the types that fit, joined by ","
    NullNotAllowed, //!< data = the types that fit
    NotInEnum, //!< data = the value, or the first entry that is not allowed
    TooSmall, //!< data = the minimum; numbers by exact value
    TooBig, //!< data = the maximum
    TooShort, //!< data = least number of characters (code points)
    TooLong,
    TooFewEntries, //!< data = least number of entries
    TooManyEntries,
    TooFewMembers,
    TooManyMembers,
    UnknownField, //!< the schema allows no others
};

//! Words are made in ui/models.
struct FieldProblem {
    QString field;
    FieldProblemCode code = FieldProblemCode::Missing;
    QString data;
    json::NodeId value = json::NoNode; //!< in the draft; NoNode = the field is missing
    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

//! Top-level fields of \a draft (an object without errors; anything else has none) that the schema
//! does not accept, in the draft's order, missing ones last, one problem a field. Encrypted strings
//! fit secret fields of every type.
QList<FieldProblem> localProblems(const json::Document &draft, const InputSchema &schema,
                                  const StopFlag &stop = {});

} // namespace taskinput::schema
