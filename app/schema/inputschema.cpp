#include "schema/inputschema.h"

#include "schema/fieldreader.h"

#include "json/decode.h"
#include <QSet>

namespace taskinput::schema {

using namespace Qt::StringLiterals;
using json::Document;
using json::DocumentPtr;
using json::Kind;
using json::NodeId;
using json::NoNode;

namespace {

QList<Field> readFields(const Document &document)
{
    QList<Field> fields;
    const NodeId properties = document.member(document.root(), u"properties");
    if (properties == NoNode || document.node(properties).kind != Kind::Object)
        return fields;
    const QStringList required = stringsMember(document, document.root(), u"required");
    const QSet<QString> requiredNames(required.cbegin(), required.cend());
    QString section;
    for (NodeId property : document.children(properties)) {
        Field field = readField(document, property);
        field.name = document.key(property);
        const QString caption = plainText(stringMember(document, property, u"sectionCaption"));
        if (!caption.isEmpty())
            section = caption;
        field.section = section;
        // The platform fills a default in before it checks what is required.
        field.isRequired = requiredNames.contains(field.name) && field.defaultValue.isEmpty();
        fields.append(field);
    }
    return fields;
}

bool forbidsUnknown(const Document &document)
{
    const NodeId additional = document.member(document.root(), u"additionalProperties");
    return additional != NoNode && document.node(additional).kind == Kind::False;
}

} // namespace

InputSchemaPtr InputSchema::parse(const QByteArray &bytes)
{
    const auto decoded = json::decodeUtf8(bytes);
    if (!decoded)
        return nullptr;
    const DocumentPtr document = Document::parse(decoded->text);
    if (!document || document->hasErrors() || !document->isObject())
        return nullptr;
    const std::shared_ptr<InputSchema> schema(new InputSchema);
    schema->m_title = plainText(stringMember(*document, document->root(), u"title"));
    schema->m_description = plainText(stringMember(*document, document->root(), u"description"));
    schema->m_fields = readFields(*document);
    schema->m_allowsUnknown = !forbidsUnknown(*document);
    for (qsizetype i = 0; i < schema->m_fields.size(); ++i)
        schema->m_places.insert(schema->m_fields.at(i).name, i);
    return schema;
}

const Field *InputSchema::field(const QString &name) const
{
    const auto place = m_places.constFind(name);
    return place == m_places.cend() ? nullptr : &m_fields.at(*place);
}

} // namespace taskinput::schema
