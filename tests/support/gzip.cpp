#include "support/gzip.h"

#include <QtEndian>

namespace taskinput::test {

namespace {

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    // qCompress: 4 bytes of size, 2 of zlib header, the deflate stream, 4 of checksum.
    const QByteArray compressed = qCompress(bytes, 6);
    const QByteArray deflated = compressed.sliced(6, compressed.size() - 10);
    const QByteArray header("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    return header + deflated + littleEndian(crc32(bytes))
        + littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace taskinput::test
