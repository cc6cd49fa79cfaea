#include "sandbox/inputvalidator.h"

#include "sandbox/extrarules.h"
#include "sandbox/schemarules.h"
#include "sandbox/secrets.h"

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isRequired(const JsonView &schema, const JsonView &field)
{
    return schema[u"required"].texts().contains(field.key()) && !field[u"default"].exists();
}

//! True if \a field is wanted as object or list but stored as encrypted text: nothing in it can be
//! looked at.
bool isSealed(const JsonView &value, const JsonView &field)
{
    const QString type = field[u"type"].text();
    return field[u"isSecret"].isTrue() && (type == "object"_L1 || type == "array"_L1)
        && value.text().startsWith("ENCRYPTED_JSON:"_L1) && isEncrypted(value.text());
}

QByteArray preparedField(const JsonView &input, const JsonView &schema, const JsonView &field)
{
    if (isSealed(input[field.key()], field))
        return "{}";
    const bool needsEntry = field[u"type"].text() == "array"_L1 && isRequired(schema, field)
        && field[u"minItems"].integer() < 1;
    if (!needsEntry)
        return field.raw();
    JsonObject result;
    const QList<JsonView> members = field.entries();
    for (const JsonView &member : members)
        if (member.key() != "minItems"_L1)
            result.add(member.key(), member.raw());
    return result.addNumber(u"minItems", 1).json();
}

//! \a schema as the service applies it: a required list needs an entry, encrypted fields are let
//! through.
JsonView preparedSchema(const JsonView &input, const JsonView &schema)
{
    JsonObject properties, result;
    const QList<JsonView> fields = schema[u"properties"].entries();
    for (const JsonView &field : fields)
        properties.add(field.key(), preparedField(input, schema, field));
    const QList<JsonView> members = schema.entries();
    for (const JsonView &member : members)
        result.add(member.key(),
                   member.key() == "properties"_L1 ? properties.json() : member.raw());
    return JsonView::parse(result.json());
}

QStringList sealProblems(const JsonView &value, const JsonView &field, const QByteArray &hash)
{
    const QByteArray used = isSealed(value, field) ? schemaHashIn(value.text()) : QByteArray();
    if (used.isEmpty() || used == hash)
        return {};
    return {u"The field schema.properties.%1 is a secret field, but its schema has changed. "
            "Please update the value in the input editor."_s.arg(field.key())};
}

} // namespace

QStringList inputProblems(const JsonView &input, const JsonView &schema,
                          const QStringList &proxyGroups)
{
    if (!schema.isObject())
        return {};
    QStringList problems;
    if (const auto broken =
            brokenRule(input, preparedSchema(input, schema), {}, Defaults::FilledIn))
        problems.append(*broken);
    const QHash<QString, QByteArray> secrets = secretFields(schema);
    const QList<JsonView> fields = schema[u"properties"].entries();
    for (const JsonView &field : fields) {
        const JsonView value = input[field.key()];
        problems += proxyProblems(value, field, isRequired(schema, field), proxyGroups);
        problems += urlListProblems(value, field);
        problems += patternProblems(value, field);
        problems += sealProblems(value, field, secrets.value(field.key()));
    }
    return problems;
}

} // namespace taskinput::sandbox
