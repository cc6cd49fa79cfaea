#include "sandbox/secrets.h"

#include <QCryptographicHash>
#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int WrappedKeyBytes = 256; // RSA of 2048 bits
constexpr int TagBytes = 16; // AES in GCM
constexpr int HashDigits = 10;

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes;
}

QString sealed(const QString &prefix, qsizetype plainBytes)
{
    return prefix + QString::fromLatin1(randomBytes(WrappedKeyBytes).toBase64()) + u':'
        + QString::fromLatin1(randomBytes(plainBytes + TagBytes).toBase64());
}

QByteArray schemaHash(const JsonView &field)
{
    // What only describes the field may change without harm.
    static const QSet<QString> descriptive{
        u"title"_s,    u"description"_s, u"sectionCaption"_s, u"sectionDescription"_s,
        u"nullable"_s, u"example"_s,     u"prefill"_s,        u"editor"_s};
    QMap<QString, QByteArray> members;
    const QList<JsonView> all = field.entries();
    for (const JsonView &member : all)
        if (!descriptive.contains(member.key()))
            members.insert(member.key(), member.minified());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto member = members.cbegin(); member != members.cend(); ++member)
        hash.addData(member.key().toUtf8() + '\0' + member.value() + '\0');
    return hash.result().toHex().first(HashDigits);
}

QRegularExpressionMatch encryptedMatch(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(ENCRYPTED_VALUE|ENCRYPTED_JSON):(?:([-A-Za-z0-9+/]*={0,3}):)?([-A-Za-z0-9+/]*={0,3})"
        u":([-A-Za-z0-9+/]*={0,3})\\z"_s);
    return form.match(text);
}

} // namespace

QHash<QString, QByteArray> secretFields(const JsonView &schema)
{
    QHash<QString, QByteArray> result;
    const QList<JsonView> fields = schema[u"properties"].entries();
    for (const JsonView &field : fields)
        if (field[u"isSecret"].isTrue())
            result.insert(field.key(), schemaHash(field));
    return result;
}

bool isEncrypted(const QString &text)
{
    return text.startsWith("ENCRYPTED_"_L1) && encryptedMatch(text).hasMatch();
}

QByteArray schemaHashIn(const QString &text)
{
    return text.startsWith("ENCRYPTED_JSON:"_L1) ? encryptedMatch(text).captured(2).toLatin1()
                                                 : QByteArray();
}

QString encrypted(const JsonView &value, const QByteArray &schemaHash)
{
    if (value.isString()) {
        const QString plain = value.text();
        if (plain.isEmpty() || isEncrypted(plain))
            return {};
        return sealed(u"ENCRYPTED_VALUE:"_s, plain.toUtf8().size());
    }
    if (!value.isObject() && !value.isArray())
        return {};
    const QString prefix = "ENCRYPTED_JSON:"_L1 + QString::fromLatin1(schemaHash) + u':';
    return sealed(prefix, value.minified().size());
}

} // namespace taskinput::sandbox
