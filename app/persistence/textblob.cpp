#include "persistence/textblob.h"

#include "base/bytes.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <cstring>

namespace taskinput::persistence {

namespace {

constexpr char utf8Mark = 'a';
constexpr char utf16Mark = 'b';
constexpr char listsMark = 'l';
constexpr qsizetype sumLength = 8;

QByteArray checksum(char mark, QByteArrayView content, QByteArrayView where)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(&mark, 1));
    hash.addData(where);
    hash.addData(content);
    return hash.result().first(sumLength);
}

QByteArray sealed(char mark, const QByteArray &content, QByteArrayView where)
{
    return mark + checksum(mark, content, where) + content;
}

//! The content, if it is as it was sealed; a null view if not.
QByteArrayView unsealed(QByteArrayView blob, QByteArrayView where)
{
    if (blob.size() <= sumLength)
        return {};
    const QByteArrayView content = blob.sliced(1 + sumLength);
    return blob.sliced(1, sumLength) == checksum(blob.front(), content, where) ? content
                                                                               : QByteArrayView();
}

} // namespace

QByteArray toBlob(const text::Text &text, QByteArrayView where)
{
    const QString string = text.toString();
    // Qt's decoder drops a leading byte order mark, so a text that starts with one goes as UTF-16
    // too.
    if (firstLoneSurrogate(string) < 0 && !string.startsWith(QChar(QChar::ByteOrderMark)))
        return sealed(utf8Mark, string.toUtf8(), where);
    return sealed(utf16Mark,
                  QByteArray(reinterpret_cast<const char *>(string.utf16()),
                             string.size() * qsizetype(sizeof(char16_t))),
                  where);
}

std::optional<text::Text> textFromBlob(const QByteArray &blob, QByteArrayView where)
{
    const QByteArrayView content = unsealed(blob, where);
    if (content.isNull())
        return std::nullopt;
    if (blob.front() == utf8Mark)
        return text::Text(QString::fromUtf8(content));
    if (blob.front() != utf16Mark)
        return std::nullopt;
    QString string(content.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(string.data(), content.data(), size_t(string.size()) * sizeof(char16_t));
    return text::Text(string);
}

QByteArray toBlob(const Lists &lists, QByteArrayView where)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << lists.first << lists.second;
    return sealed(listsMark, content, where);
}

std::optional<Lists> listsFromBlob(const QByteArray &blob, QByteArrayView where)
{
    const QByteArrayView content = unsealed(blob, where);
    if (content.isNull() || blob.front() != listsMark)
        return std::nullopt;
    Lists lists;
    QDataStream stream(content.toByteArray());
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> lists.first >> lists.second;
    return lists;
}

QString timeStamp(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : QStringLiteral("");
}

} // namespace taskinput::persistence
