#include "sandbox/reply.h"

#include "json/edits.h"

#include <array>

namespace taskinput::sandbox {

namespace {

constexpr int CompressionLevel = 4; // 9 MiB of URLs in about 0.1 s
constexpr qsizetype ZlibHeader = 2, ZlibTrailer = 4, QtHeader = 4;

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        table[i] = value;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = table[(crc ^ static_cast<quint8>(c)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

void appendLittleEndian(QByteArray &bytes, quint32 value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        bytes.append(static_cast<char>((value >> shift) & 0xFFU));
}

} // namespace

QByteArray jsonContentType()
{
    return QByteArrayLiteral("application/json; charset=utf-8");
}

QByteArray errorBody(const QByteArray &type, const QString &message)
{
    return "{\"error\":{\"type\":\"" + type + "\",\"message\":" + json::quoted(message).toUtf8()
        + "}}";
}

Reply errorReply(int status, const QByteArray &type, const QString &message)
{
    Reply reply;
    reply.status = status;
    reply.body = errorBody(type, message);
    return reply;
}

Reply bareReply(const QByteArray &json)
{
    Reply reply;
    reply.body = json;
    return reply;
}

Reply dataReply(const QByteArray &json)
{
    return bareReply("{\"data\":" + json + "}");
}

void gzipBody(Reply &reply)
{
    // Qt compresses to zlib's format; gzip is the same stream in another wrapping.
    const QByteArray zlib = qCompress(reply.body, CompressionLevel);
    QByteArray gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    gzip.append(QByteArrayView(zlib).sliced(QtHeader + ZlibHeader).chopped(ZlibTrailer));
    appendLittleEndian(gzip, crc32(reply.body));
    appendLittleEndian(gzip, static_cast<quint32>(reply.body.size()));
    reply.body = gzip;
    reply.headers.append(Header("Content-Encoding", "gzip"));
}

} // namespace taskinput::sandbox
