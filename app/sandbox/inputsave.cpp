#include "sandbox/inputsave.h"

#include "sandbox/javascript.h"
#include "sandbox/merge.h"
#include "sandbox/secrets.h"

#include <QSet>

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

//! Nothing = leave the member out.
std::optional<QByteArray> preparedMember(const JsonView &member, const JsonView &schema,
                                         const QHash<QString, QByteArray> &secrets,
                                         const Behaviour &behaviour)
{
    const QString name = member.key();
    if (behaviour.dropsUnknownFields && !schema[u"properties"][name].exists())
        return std::nullopt;
    const auto secret = secrets.constFind(name);
    if (behaviour.encryptsSecrets && secret != secrets.constEnd()) {
        const QString sealed = encrypted(member, *secret);
        if (!sealed.isEmpty())
            return jsonText(sealed);
    }
    return member.raw();
}

} // namespace

JsonView preparedInput(const JsonView &sent, const QByteArray &schema, const Behaviour &behaviour)
{
    const JsonView known = JsonView::parse(schema);
    const QHash<QString, QByteArray> secrets = secretFields(known);
    if (!sent.isObject() || !known.exists() || (secrets.isEmpty() && !behaviour.dropsUnknownFields))
        return sent;
    JsonObject result;
    const QList<JsonView> members = sent.entries();
    for (const JsonView &member : members)
        result.add(member.key(),
                   preparedMember(member, known, secrets, behaviour).value_or(QByteArray()));
    return JsonView::parse(result.json());
}

QByteArray savedInput(const std::optional<QByteArray> &stored, const JsonView &sent,
                      const QByteArray &schema, const Behaviour &behaviour)
{
    const JsonView prepared = preparedInput(sent, schema, behaviour);
    const bool merges = prepared.isObject() && behaviour.inputPut == Behaviour::InputPut::Merge;
    const JsonView before = merges ? JsonView::parse(stored.value_or("{}")) : JsonView();
    if (!merges)
        return normalised(prepared, behaviour);
    if (!before.isObject())
        return merged(JsonView::parse("{}"), prepared, numbers(behaviour), behaviour).toUtf8();
    return merged(before, prepared, numbers(behaviour), behaviour).toUtf8();
}

QByteArray replacedInput(const JsonView &sent, const QByteArray &schema, const Behaviour &behaviour)
{
    return normalised(preparedInput(sent, schema, behaviour), behaviour);
}

} // namespace taskinput::sandbox
