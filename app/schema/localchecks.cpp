#include "schema/localchecks.h"

#include "schema/comparenumbers.h"
#include "schema/secrets.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace taskinput::schema {

using namespace Qt::StringLiterals;
using json::Document;
using json::Kind;
using json::NodeId;
using Code = FieldProblemCode;

namespace {

struct Finding {
    Code code;
    QString data;
};

bool fitsType(const Document &draft, NodeId value, const QString &type)
{
    switch (draft.node(value).kind) {
    case Kind::Null:
        return type == "null"_L1;
    case Kind::False:
    case Kind::True:
        return type == "boolean"_L1;
    case Kind::Number:
        return type == "number"_L1
            || (type == "integer"_L1 && isWholeNumber(draft.rawValue(value)));
    case Kind::String:
        return type == "string"_L1;
    case Kind::Array:
        return type == "array"_L1;
    case Kind::Object:
        break;
    }
    return type == "object"_L1;
}

bool fitsSomeType(const Document &draft, NodeId value, const QStringList &types)
{
    return types.isEmpty() || std::any_of(types.cbegin(), types.cend(), [&](const QString &type) {
               return fitsType(draft, value, type);
           });
}

std::optional<Finding> typeFinding(const Document &draft, NodeId value, const Field &field)
{
    const bool isNull = draft.node(value).kind == Kind::Null;
    if ((isNull && field.isNullable) || fitsSomeType(draft, value, field.types))
        return std::nullopt;
    return Finding{isNull ? Code::NullNotAllowed : Code::WrongType, field.types.join(u',')};
}

bool isAllowed(const Document &draft, NodeId value, const Field &field)
{
    return draft.node(value).kind == Kind::String
        && field.enumValues.contains(draft.stringValue(value));
}

std::optional<Finding> enumFinding(const Document &draft, NodeId value, const Field &field)
{
    if (field.enumValues.isEmpty())
        return std::nullopt;
    const bool isList = draft.node(value).kind == Kind::Array;
    if (field.isEnumOfEntries) {
        for (NodeId entry : isList ? draft.children(value) : QList<NodeId>()) {
            if (!isAllowed(draft, entry, field))
                return Finding{Code::NotInEnum, draft.rawValue(entry).toString()};
        }
    } else if (!isAllowed(draft, value, field)) {
        return Finding{Code::NotInEnum, draft.rawValue(value).toString()};
    }
    return std::nullopt;
}

// As the platform counts them: a pair of surrogates is one.
QString codePoints(const QString &text)
{
    const auto isPairEnd = [&text](qsizetype i) {
        return i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
    };
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += isPairEnd(i) ? 0 : 1;
    return QString::number(count);
}

QString countOf(const Document &draft, NodeId container)
{
    return QString::number(draft.children(container).size());
}

std::optional<Finding> outside(const QString &size, const Field &field, Code less, Code more)
{
    if (!field.minimum.isEmpty() && compareNumbers(size, field.minimum) < 0)
        return Finding{less, field.minimum};
    if (!field.maximum.isEmpty() && compareNumbers(size, field.maximum) > 0)
        return Finding{more, field.maximum};
    return std::nullopt;
}

std::optional<Finding> boundsFinding(const Document &draft, NodeId value, const Field &field)
{
    const bool hasBounds = !field.minimum.isEmpty() || !field.maximum.isEmpty();
    const bool isOneKind = field.types.size() == 1; // bounds of several types can't be told apart
    if (!hasBounds || !isOneKind)
        return std::nullopt;
    switch (draft.node(value).kind) {
    case Kind::Number:
        return outside(draft.rawValue(value).toString(), field, Code::TooSmall, Code::TooBig);
    case Kind::String:
        return outside(codePoints(draft.stringValue(value)), field, Code::TooShort, Code::TooLong);
    case Kind::Array:
        return outside(countOf(draft, value), field, Code::TooFewEntries, Code::TooManyEntries);
    case Kind::Object:
        return outside(countOf(draft, value), field, Code::TooFewMembers, Code::TooManyMembers);
    case Kind::Null:
    case Kind::False:
    case Kind::True:
        break;
    }
    return std::nullopt;
}

// In the order of the platform: type, enumeration, bounds.
std::optional<Finding> findingOf(const Document &draft, NodeId value, const Field &field)
{
    if (field.isSecret && isEncrypted(draft, value))
        return std::nullopt;
    if (const auto finding = typeFinding(draft, value, field))
        return finding;
    if (const auto finding = enumFinding(draft, value, field))
        return finding;
    const bool isEmptyList =
        draft.node(value).kind == Kind::Array && draft.node(value).childCount == 0;
    if (field.isRequired && isEmptyList)
        return Finding{Code::EmptyRequiredList, {}};
    return boundsFinding(draft, value, field);
}

} // namespace

QList<FieldProblem> localProblems(const Document &draft, const InputSchema &schema,
                                  const StopFlag &stop)
{
    QList<FieldProblem> problems;
    if (!draft.isObject() || draft.hasErrors())
        return problems;
    QSet<QString> present;
    for (NodeId member : draft.children(draft.root())) {
        if (stop.stopRequested())
            return problems;
        const QString name = draft.key(member);
        present.insert(name);
        const Field *field = schema.field(name);
        if (!field) {
            if (!schema.allowsUnknown())
                problems.append({name, Code::UnknownField, {}, member});
        } else if (const auto finding = findingOf(draft, member, *field)) {
            problems.append({name, finding->code, finding->data, member});
        }
    }
    for (const Field &field : schema.fields()) {
        if (field.isRequired && !present.contains(field.name))
            problems.append({field.name, Code::Missing, {}, json::NoNode});
    }
    return problems;
}

} // namespace taskinput::schema
