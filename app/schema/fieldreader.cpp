#include "schema/fieldreader.h"

namespace taskinput::schema {

using namespace Qt::StringLiterals;
using json::Document;
using json::Kind;
using json::NodeId;
using json::NoNode;

namespace {

NodeId memberOf(const Document &document, NodeId object, QStringView name)
{
    if (object == NoNode || document.node(object).kind != Kind::Object)
        return NoNode;
    return document.member(object, name);
}

QString rawMember(const Document &document, NodeId object, QStringView name)
{
    const NodeId member = memberOf(document, object, name);
    return member == NoNode ? QString() : document.rawValue(member).toString();
}

QString numberMember(const Document &document, NodeId object, QStringView name)
{
    const NodeId member = memberOf(document, object, name);
    return member != NoNode && document.node(member).kind == Kind::Number
        ? document.rawValue(member).toString()
        : QString();
}

// Bounds by the first type that has any: "integer" has minimum, "string" minLength …
void readBounds(const Document &document, NodeId property, Field &field)
{
    struct Bounds {
        QLatin1StringView type;
        QStringView minimum, maximum;
    };
    const Bounds all[] = {{"integer"_L1, u"minimum", u"maximum"},
                          {"number"_L1, u"minimum", u"maximum"},
                          {"string"_L1, u"minLength", u"maxLength"},
                          {"array"_L1, u"minItems", u"maxItems"},
                          {"object"_L1, u"minProperties", u"maxProperties"}};
    for (const Bounds &bounds : all) {
        if (!field.types.contains(bounds.type))
            continue;
        field.minimum = numberMember(document, property, bounds.minimum);
        field.maximum = numberMember(document, property, bounds.maximum);
        if (!field.minimum.isEmpty() || !field.maximum.isEmpty())
            return;
    }
}

// Today's rules ask for strings; where older schemas have others, the values can't all be told:
// none are.
QStringList enumStrings(const Document &document, NodeId object)
{
    const NodeId list = memberOf(document, object, u"enum");
    const QStringList strings = stringsMember(document, object, u"enum");
    const bool hasOnlyStrings = list != NoNode && document.node(list).kind == Kind::Array
        && strings.size() == document.node(list).childCount;
    return hasOnlyStrings ? strings : QStringList();
}

void readValues(const Document &document, NodeId property, Field &field)
{
    const NodeId items = memberOf(document, property, u"items");
    field.isEnumOfEntries =
        memberOf(document, property, u"enum") == NoNode && field.types.contains("array"_L1);
    const NodeId holder = field.isEnumOfEntries ? items : property;
    field.enumValues = enumStrings(document, holder);
    field.enumTitles = stringsMember(document, holder, u"enumTitles");
    field.suggestedValues = stringsMember(document, holder, u"enumSuggestedValues");
    field.isEnumOfEntries &= !field.enumValues.isEmpty();
}

} // namespace

QString stringMember(const Document &document, NodeId object, QStringView name)
{
    const NodeId member = memberOf(document, object, name);
    return member != NoNode && document.node(member).kind == Kind::String
        ? document.stringValue(member)
        : QString();
}

QStringList stringsMember(const Document &document, NodeId object, QStringView name)
{
    const NodeId member = memberOf(document, object, name);
    if (member == NoNode)
        return {};
    if (document.node(member).kind == Kind::String)
        return {document.stringValue(member)};
    QStringList strings;
    if (document.node(member).kind == Kind::Array) {
        for (NodeId entry : document.children(member)) {
            if (document.node(entry).kind == Kind::String)
                strings.append(document.stringValue(entry));
        }
    }
    return strings;
}

bool isTrue(const Document &document, NodeId object, QStringView name)
{
    const NodeId member = memberOf(document, object, name);
    return member != NoNode && document.node(member).kind == Kind::True;
}

Field readField(const Document &document, NodeId property)
{
    Field field;
    field.title = plainText(stringMember(document, property, u"title"));
    field.description = plainText(stringMember(document, property, u"description"));
    field.types = stringsMember(document, property, u"type");
    field.editor = stringMember(document, property, u"editor");
    field.unit = plainText(stringMember(document, property, u"unit"));
    field.isSecret = isTrue(document, property, u"isSecret");
    field.isNullable = isTrue(document, property, u"nullable") || field.types.contains("null"_L1);
    field.isHidden = field.editor == "hidden"_L1;
    field.defaultValue = rawMember(document, property, u"default");
    field.prefill = rawMember(document, property, u"prefill");
    field.example = rawMember(document, property, u"example");
    field.pattern = stringMember(document, property, u"pattern");
    readBounds(document, property, field);
    readValues(document, property, field);
    return field;
}

} // namespace taskinput::schema
