#include "sandbox/schemarules.h"

#include "sandbox/javascript.h"
#include "json/values.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Broken = std::optional<QString>;

QString field(const QString &path)
{
    return u"Field input"_s + path;
}

//! A key as it stands in a path: Ajv keeps the escape of '/'.
QString step(const QString &key)
{
    QString escaped = key;
    escaped.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'.' + escaped;
}

bool isInteger(const JsonView &value)
{
    const double number = value.number();
    return value.isNumber() && std::isfinite(number) && std::trunc(number) == number;
}

bool isOfType(const JsonView &value, const QString &type)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "integer"_L1)
        return isInteger(value);
    if (type == "number"_L1)
        return value.isNumber();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "object"_L1)
        return value.isObject();
    return type == "null"_L1 && value.isNull();
}

Broken brokenType(const JsonView &value, const JsonView &schema, const QString &path)
{
    const JsonView type = schema[u"type"];
    const QStringList types = type.isString() ? QStringList{type.text()} : type.texts();
    if (types.isEmpty() || (value.isNull() && schema[u"nullable"].isTrue()))
        return std::nullopt;
    for (const QString &one : types)
        if (isOfType(value, one))
            return std::nullopt;
    return worded(schema, u"type", field(path) + " must be "_L1 + types.join(u','));
}

//! One limit: \a keyword of \a schema, kept if \a isKept for its number.
template <typename Kept>
Broken brokenLimit(const JsonView &schema, QStringView keyword, const QString &path,
                   const QString &words, const Kept &isKept)
{
    const JsonView limit = schema[keyword];
    if (!limit.isNumber() || isKept(limit.number()))
        return std::nullopt;
    return worded(schema, keyword, field(path) + u' ' + words.arg(QString::fromUtf8(limit.raw())));
}

Broken brokenNumber(const JsonView &value, const JsonView &schema, const QString &path)
{
    const double number = value.number();
    if (Broken broken = brokenLimit(schema, u"maximum", path, u"must be <= %1"_s,
                                    [=](double limit) { return number <= limit; }))
        return broken;
    return brokenLimit(schema, u"minimum", path, u"must be >= %1"_s,
                       [=](double limit) { return number >= limit; });
}

Broken brokenCount(const JsonView &schema, const QString &path, qsizetype count,
                   const QString &what, const QString &unit)
{
    const auto number = static_cast<double>(count);
    if (Broken broken = brokenLimit(schema, QString(u"max"_s + what), path,
                                    u"must NOT have more than %1 "_s + unit,
                                    [=](double limit) { return number <= limit; }))
        return broken;
    return brokenLimit(schema, QString(u"min"_s + what), path,
                       u"must NOT have fewer than %1 "_s + unit,
                       [=](double limit) { return number >= limit; });
}

Broken brokenString(const JsonView &value, const JsonView &schema, const QString &path)
{
    const QString text = value.text();
    const qsizetype codePoints = text.toUcs4().size();
    if (Broken broken = brokenCount(schema, path, codePoints, u"Length"_s, u"characters"_s))
        return broken;
    const JsonView pattern = schema[u"pattern"];
    if (!pattern.isString() || matchesPattern(pattern.text(), text))
        return std::nullopt;
    return worded(schema, u"pattern",
                  field(path) + u" must match pattern \"%1\""_s.arg(pattern.text()));
}

Broken brokenEnum(const JsonView &value, const JsonView &schema, const QString &path)
{
    const JsonView allowed = schema[u"enum"];
    if (!allowed.isArray())
        return std::nullopt;
    const QStringList values = allowed.texts();
    if (value.isString() && values.contains(value.text()))
        return std::nullopt;
    const QString list = u'"' + values.join("\", \""_L1) + u'"';
    return worded(schema, u"enum",
                  field(path) + " must be equal to one of the allowed values: "_L1 + list);
}

bool isScalar(const JsonView &itemSchema)
{
    const QString type = itemSchema[u"type"].text();
    return !type.isEmpty() && type != "object"_L1 && type != "array"_L1;
}

//! Two equal entries, named in the order in which Ajv names them: it goes from the end, for lists
//! of scalars until it meets a value again, for others pair by pair.
std::optional<std::pair<qsizetype, qsizetype>> duplicate(const QList<JsonView> &items,
                                                         bool areScalars)
{
    if (items.size() < 2)
        return std::nullopt;
    const json::Document &document = items.constFirst().document();
    const std::vector<quint64> hashes = json::valueHashes(document);
    const auto hashOf = [&](qsizetype i) {
        return hashes[static_cast<std::size_t>(items.at(i).id())];
    };
    QMultiHash<quint64, qsizetype> seen;
    std::optional<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype i = items.size() - 1; i >= 0; --i) {
        const QList<qsizetype> likely = seen.values(hashOf(i));
        for (const qsizetype later : likely) {
            if (!json::sameValue(document, items.at(later).id(), document, items.at(i).id()))
                continue;
            if (areScalars)
                return std::pair(later, i);
            if (!found || later > found->second)
                found = std::pair(i, later);
            break;
        }
        seen.insert(hashOf(i), i);
    }
    return found;
}

Broken brokenUniqueness(const QList<JsonView> &items, const JsonView &schema, const QString &path)
{
    if (!schema[u"uniqueItems"].isTrue())
        return std::nullopt;
    const auto pair = duplicate(items, isScalar(schema[u"items"]));
    if (!pair)
        return std::nullopt;
    return worded(schema, u"uniqueItems",
                  field(path)
                      + u" must NOT have duplicate items (items ## %1 and %2 are identical)"_s
                            .arg(pair->first)
                            .arg(pair->second));
}

Broken brokenArray(const JsonView &value, const JsonView &schema, const QString &path)
{
    const QList<JsonView> items = value.entries();
    if (Broken broken = brokenCount(schema, path, items.size(), u"Items"_s, u"items"_s))
        return broken;
    if (Broken broken = brokenUniqueness(items, schema, path))
        return broken;
    const JsonView itemSchema = schema[u"items"];
    for (qsizetype i = 0; itemSchema.isObject() && i < items.size(); ++i)
        if (Broken broken = brokenRule(items.at(i), itemSchema, path + u'.' + QString::number(i),
                                       Defaults::FilledIn))
            return broken;
    return std::nullopt;
}

Broken brokenMembers(const JsonView &value, const JsonView &schema, const QString &path)
{
    QHash<QString, JsonView> fields;
    const QList<JsonView> properties = schema[u"properties"].entries();
    for (const JsonView &property : properties)
        fields.insert(property.key(), property);
    const QList<JsonView> members = value.entries();
    const JsonView additional = schema[u"additionalProperties"];
    const bool isClosed = additional.isBool() && !additional.isTrue();
    QHash<QString, JsonView> values;
    for (const JsonView &member : members) {
        if (isClosed && !fields.contains(member.key()))
            return u"Property input"_s + path + step(member.key()) + " is not allowed."_L1;
        values.insert(member.key(), member);
    }
    for (const JsonView &property : properties) {
        const JsonView member = values.value(property.key());
        if (!member.exists())
            continue;
        if (Broken broken =
                brokenRule(member, property, path + step(property.key()), Defaults::Absent))
            return broken;
    }
    return std::nullopt;
}

Broken brokenObject(const JsonView &value, const JsonView &schema, const QString &path,
                    Defaults defaults)
{
    const auto isFilledIn = [&](const QString &name) {
        return defaults == Defaults::FilledIn && schema[u"properties"][name][u"default"].exists();
    };
    if (Broken broken =
            brokenCount(schema, path, value.entries().size(), u"Properties"_s, u"properties"_s))
        return broken;
    const QStringList required = schema[u"required"].texts();
    for (const QString &name : required)
        if (!value[name].exists() && !isFilledIn(name))
            return field(path) + step(name) + " is required"_L1;
    return brokenMembers(value, schema, path);
}

} // namespace

Broken brokenRule(const JsonView &value, const JsonView &schema, const QString &path,
                  Defaults defaults)
{
    if (Broken broken = brokenType(value, schema, path))
        return broken;
    if (value.isNumber())
        if (Broken broken = brokenNumber(value, schema, path))
            return broken;
    if (value.isString())
        if (Broken broken = brokenString(value, schema, path))
            return broken;
    if (Broken broken = brokenEnum(value, schema, path))
        return broken;
    if (value.isArray())
        return brokenArray(value, schema, path);
    return value.isObject() ? brokenObject(value, schema, path, defaults) : std::nullopt;
}

QString worded(const JsonView &schema, QStringView keyword, const QString &message)
{
    return schema[u"errorMessage"][keyword].text(message);
}

bool matchesPattern(const QString &pattern, const QString &text)
{
    static const QRegularExpression unicodeEscape(u"\\\\u([0-9a-fA-F]{4})"_s);
    QString translated = pattern;
    translated.replace("[^]"_L1, "[\\s\\S]"_L1).replace(unicodeEscape, u"\\x{\\1}"_s);
    const QRegularExpression expression(translated);
    return !expression.isValid() || expression.match(text).hasMatch();
}

} // namespace taskinput::sandbox
