#include "persistence/textblob.h"

#include "base/bytes.h"

#include <QDataStream>
#include <QIODevice>

#include <cstring>

namespace taskinput::persistence {

namespace {

constexpr char utf8Mark = 'a';
constexpr char utf16Mark = 'b';

} // namespace

QByteArray toBlob(const text::Text &text)
{
    const QString string = text.toString();
    // Qt's decoder drops a leading byte order mark, so a text that starts with one goes as UTF-16 too.
    if (firstLoneSurrogate(string) < 0 && !string.startsWith(QChar(QChar::ByteOrderMark)))
        return utf8Mark + string.toUtf8();
    return utf16Mark
        + QByteArray(reinterpret_cast<const char *>(string.utf16()), string.size() * qsizetype(sizeof(char16_t)));
}

text::Text textFromBlob(const QByteArray &blob)
{
    if (blob.isEmpty())
        return {};
    const QByteArrayView content = QByteArrayView(blob).sliced(1);
    if (blob.front() == utf16Mark) {
        QString string(content.size() / qsizetype(sizeof(char16_t)), Qt::Uninitialized);
        std::memcpy(string.data(), content.data(), size_t(string.size()) * sizeof(char16_t));
        return text::Text(string);
    }
    return text::Text(QString::fromUtf8(content));
}

QByteArray toBlob(const QStringList &first, const QStringList &second)
{
    QByteArray blob;
    QDataStream stream(&blob, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << first << second;
    return blob;
}

QByteArray toBlob(const QStringList &list)
{
    return toBlob(list, {});
}

std::pair<QStringList, QStringList> listsFromBlob(const QByteArray &blob)
{
    std::pair<QStringList, QStringList> lists;
    QDataStream stream(blob);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> lists.first >> lists.second;
    return lists;
}

QString timeStamp(const QDateTime &time)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs) : QStringLiteral("");
}

QStringList listFromBlob(const QByteArray &blob)
{
    return listsFromBlob(blob).first;
}

} // namespace taskinput::persistence
