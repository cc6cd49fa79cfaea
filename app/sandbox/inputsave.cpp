#include "sandbox/inputsave.h"

#include "sandbox/javascript.h"
#include "sandbox/merge.h"
#include "sandbox/secrets.h"

#include <QHash>

#include <algorithm>

namespace taskinput::sandbox {

namespace {

Numbers numbers(const Behaviour &behaviour)
{
    return behaviour.losesDigits ? Numbers::AsJavaScript : Numbers::AsSpelled;
}

QByteArray normalised(const JsonView &value, const Behaviour &behaviour)
{
    return javaScriptText(value.document(), value.id(), numbers(behaviour)).toUtf8();
}

//! What becomes of one member before it is stored; nothing = it is left out.
class Preparation {
public:
    Preparation(const QByteArray &schema, const Behaviour &behaviour)
        : m_schema(JsonView::parse(schema))
        , m_secrets(behaviour.encryptsSecrets ? secretFields(m_schema)
                                              : QHash<QString, QByteArray>())
        , m_dropsUnknown(behaviour.dropsUnknownFields && m_schema.exists())
    {
    }

    bool changesSomeOf(const QList<JsonView> &members) const
    {
        return m_dropsUnknown
            || std::any_of(members.begin(), members.end(), [this](const JsonView &member) {
                   return m_secrets.contains(member.key());
               });
    }

    std::optional<QByteArray> prepared(const JsonView &member) const
    {
        const QString name = member.key();
        if (m_dropsUnknown && !m_schema[u"properties"][name].exists())
            return std::nullopt;
        const auto secret = m_secrets.constFind(name);
        const QString sealed =
            secret == m_secrets.constEnd() ? QString() : encrypted(member, *secret);
        return sealed.isEmpty() ? member.raw() : jsonText(sealed);
    }

private:
    const JsonView m_schema;
    const QHash<QString, QByteArray> m_secrets;
    const bool m_dropsUnknown;
};

} // namespace

JsonView preparedInput(const JsonView &sent, const QByteArray &schema, const Behaviour &behaviour)
{
    const Preparation preparation(schema, behaviour);
    const QList<JsonView> members = sent.isObject() ? sent.entries() : QList<JsonView>();
    if (!preparation.changesSomeOf(members))
        return sent;
    JsonObject result;
    for (const JsonView &member : members)
        result.add(member.key(), preparation.prepared(member).value_or(QByteArray()));
    return JsonView::parse(result.json());
}

QByteArray savedInput(const std::optional<QByteArray> &stored, const JsonView &sent,
                      const QByteArray &schema, const Behaviour &behaviour)
{
    const JsonView prepared = preparedInput(sent, schema, behaviour);
    const bool merges = prepared.isObject() && behaviour.inputPut == Behaviour::InputPut::Merge;
    if (!merges)
        return normalised(prepared, behaviour);
    const JsonView before = JsonView::parse(stored.value_or("{}"));
    const JsonView base = before.isObject() ? before : JsonView::parse("{}");
    return merged(base, prepared, numbers(behaviour), behaviour).toUtf8();
}

QByteArray replacedInput(const JsonView &sent, const QByteArray &schema, const Behaviour &behaviour)
{
    return normalised(preparedInput(sent, schema, behaviour), behaviour);
}

} // namespace taskinput::sandbox
