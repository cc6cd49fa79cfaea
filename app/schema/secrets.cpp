#include "schema/secrets.h"

namespace taskinput::schema {

using namespace Qt::StringLiterals;
using json::Document;
using json::NodeId;

namespace {

void addEncrypted(const Document *document, QSet<QString> &names)
{
    if (!document || !document->isObject())
        return;
    for (NodeId member : document->children(document->root())) {
        if (isEncrypted(*document, member))
            names.insert(document->key(member));
    }
}

} // namespace

bool isEncrypted(const Document &document, NodeId value)
{
    if (value == json::NoNode || document.node(value).kind != json::Kind::String)
        return false;
    const QStringView raw = document.rawValue(value);
    if (!document.node(value).hasEscapes)
        return raw.startsWith("\"ENCRYPTED_VALUE:"_L1) || raw.startsWith("\"ENCRYPTED_JSON:"_L1);
    const QString text = document.stringValue(value);
    return text.startsWith("ENCRYPTED_VALUE:"_L1) || text.startsWith("ENCRYPTED_JSON:"_L1);
}

QSet<QString> secretFields(const InputSchema *schema, const Document *stored, const Document *draft)
{
    QSet<QString> names;
    if (schema) {
        for (const Field &field : schema->fields()) {
            if (field.isSecret)
                names.insert(field.name);
        }
    }
    addEncrypted(stored, names);
    addEncrypted(draft, names);
    return names;
}

} // namespace taskinput::schema
