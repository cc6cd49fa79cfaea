#include "ui/models/problemtexts.h"

#include "ui/models/formats.h"

#include <QCoreApplication>

namespace taskinput::models {

using namespace Qt::StringLiterals;
using json::Problem;
using json::ProblemCode;

namespace {

class ProblemTexts {
    Q_DECLARE_TR_FUNCTIONS(ProblemTexts)
};

QString detailOf(const Problem &problem)
{
    return elidedMiddle(problem.detail, 40);
}

//! \a plain, or \a withDetail with the piece of text put in, where there is one.
QString named(const Problem &problem, const QString &withDetail, const QString &plain)
{
    return problem.detail.isEmpty() ? plain : withDetail.arg(detailOf(problem));
}

QString notClosedText(const Problem &problem, qint32 relatedLine)
{
    if (relatedLine > 0 && !problem.detail.isEmpty())
        return ProblemTexts::tr("the %1 opened in line %2 is not closed")
            .arg(detailOf(problem), countText(relatedLine));
    return named(problem, ProblemTexts::tr("the %1 is not closed"),
                 ProblemTexts::tr("a bracket is not closed"));
}

QString unquoted(const QString &name)
{
    const bool isQuoted = name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"');
    return isQuoted ? name.sliced(1, name.size() - 2) : name;
}

QString duplicateText(const Problem &problem, qint32 line, qint32 relatedLine)
{
    const QString name = nameText(unquoted(problem.detail));
    if (line > 0 && relatedLine > 0 && line != relatedLine)
        return ProblemTexts::tr("%1 appears twice (lines %2 and %3), only the last counts")
            .arg(name, countText(std::min(line, relatedLine)),
                 countText(std::max(line, relatedLine)));
    return ProblemTexts::tr("%1 appears twice, only the last counts").arg(name);
}

} // namespace

QString problemText(const Problem &problem, qint32 line, qint32 relatedLine)
{
    switch (problem.code) {
    case ProblemCode::EmptyText:
        return ProblemTexts::tr("the text is empty, the smallest input is {}");
    case ProblemCode::ValueExpected:
        return named(problem, ProblemTexts::tr("a value is expected, not %1"),
                     ProblemTexts::tr("value missing"));
    case ProblemCode::NameExpected:
        return named(
            problem,
            ProblemTexts::tr("a field must start with its name in double quotes, not with %1"),
            ProblemTexts::tr("a field must start with its name in double quotes"));
    case ProblemCode::UnquotedName:
        return named(problem, ProblemTexts::tr("the name %1 needs double quotes"),
                     ProblemTexts::tr("the name needs double quotes"));
    case ProblemCode::ColonMissing:
        return named(problem, ProblemTexts::tr("colon missing after %1"),
                     ProblemTexts::tr("colon missing"));
    case ProblemCode::CommaMissing:
        return named(problem, ProblemTexts::tr("comma missing after %1"),
                     ProblemTexts::tr("comma missing"));
    case ProblemCode::TrailingComma:
        return ProblemTexts::tr("comma before a closing bracket");
    case ProblemCode::BracketNotClosed:
        return notClosedText(problem, relatedLine);
    case ProblemCode::UnexpectedBracket:
        return named(problem, ProblemTexts::tr("%1 closes nothing"),
                     ProblemTexts::tr("a bracket closes nothing"));
    case ProblemCode::UnexpectedText:
        return named(problem, ProblemTexts::tr("%1 is not expected here"),
                     ProblemTexts::tr("something is not expected here"));
    case ProblemCode::TextAfterEnd:
        return named(problem, ProblemTexts::tr("%1 stands after the end of the input"),
                     ProblemTexts::tr("text after the end of the input"));
    case ProblemCode::StringNotClosed:
        return named(problem, ProblemTexts::tr("%1 has no closing quotation mark"),
                     ProblemTexts::tr("text without a closing quotation mark"));
    case ProblemCode::ControlCharacterInString:
        return ProblemTexts::tr("line ends and tabs inside a text must be written as \\n and \\t");
    case ProblemCode::BadEscape:
        return named(problem, ProblemTexts::tr("%1 is no escape that JSON knows"),
                     ProblemTexts::tr("a backslash with something that JSON does not know"));
    case ProblemCode::BadNumber:
        return named(problem, ProblemTexts::tr("%1 is not a JSON number"),
                     ProblemTexts::tr("not a JSON number"));
    case ProblemCode::BadLiteral:
        return named(problem,
                     ProblemTexts::tr("%1 is no JSON value, only true, false and null are"),
                     ProblemTexts::tr("no JSON value, only true, false and null are"));
    case ProblemCode::SingleQuotes:
        return named(problem, ProblemTexts::tr("%1 needs double quotes"),
                     ProblemTexts::tr("JSON needs double quotes"));
    case ProblemCode::Comment:
        return named(problem, ProblemTexts::tr("JSON has no comments: %1"),
                     ProblemTexts::tr("JSON has no comments"));
    case ProblemCode::LoneSurrogate:
        return ProblemTexts::tr("half a character, which can't be sent");
    case ProblemCode::NotAnObject:
        return ProblemTexts::tr("the input must be an object { … }");
    case ProblemCode::DuplicateKey:
        return duplicateText(problem, line, relatedLine);
    case ProblemCode::InexactNumber:
        return named(problem, ProblemTexts::tr("JavaScript programs read this number as %1"),
                     ProblemTexts::tr("JavaScript programs can't hold this number exactly"));
    }
    return {};
}

QString fieldProblemText(const schema::FieldProblem &problem)
{
    using Code = schema::FieldProblemCode;
    const QString name = nameText(problem.field);
    const QString data = elidedMiddle(problem.data, 40);
    switch (problem.code) {
    case Code::Missing:
        return ProblemTexts::tr("%1 is required and missing").arg(name);
    case Code::EmptyRequiredList:
        return ProblemTexts::tr("%1 is required and needs an entry").arg(name);
    case Code::WrongType:
        return ProblemTexts::tr("%1 must be %2").arg(name, data);
    case Code::NullNotAllowed:
        return ProblemTexts::tr("%1 must be %2, not null").arg(name, data);
    case Code::NotInEnum:
        return ProblemTexts::tr("%1 does not allow %2").arg(name, data);
    case Code::TooSmall:
        return ProblemTexts::tr("%1 must be at least %2").arg(name, data);
    case Code::TooBig:
        return ProblemTexts::tr("%1 must be at most %2").arg(name, data);
    case Code::TooShort:
        return ProblemTexts::tr("%1 needs at least %2 characters").arg(name, data);
    case Code::TooLong:
        return ProblemTexts::tr("%1 may have at most %2 characters").arg(name, data);
    case Code::TooFewEntries:
        return ProblemTexts::tr("%1 needs at least %2 entries").arg(name, data);
    case Code::TooManyEntries:
        return ProblemTexts::tr("%1 may have at most %2 entries").arg(name, data);
    case Code::TooFewMembers:
        return ProblemTexts::tr("%1 needs at least %2 fields").arg(name, data);
    case Code::TooManyMembers:
        return ProblemTexts::tr("%1 may have at most %2 fields").arg(name, data);
    case Code::UnknownField:
        return ProblemTexts::tr("%1 is not known to the Actor, which allows no other fields")
            .arg(name);
    }
    return {};
}

} // namespace taskinput::models
