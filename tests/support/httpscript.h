// What a misbehaving server does with one request.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <utility>

namespace taskinput::test {

struct HttpScript {
    //! The answer, byte for byte; empty = none is given.
    QByteArray bytes;
    //! Bytes of the answer that are sent before the connection is closed, -1 = all and it stays
    //! open.
    qsizetype closeAfter = -1;
    //! Body bytes of the request that are read before anything else happens, -1 = all of them.
    qsizetype readBody = -1;
    //! Nothing is done until MisbehavingServer::release().
    bool isHeld = false;
    //! Sent in pieces of that size, one each interval; 0 = at once.
    qsizetype pieceSize = 0;
    std::chrono::milliseconds pieceInterval{0};

    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    static HttpScript answer(int status, const QByteArray &contentType, const QByteArray &body,
                             const Headers &headers = {});
    static HttpScript json(const QByteArray &body, int status = 200, const Headers &headers = {});
    //! The API's error object.
    static HttpScript error(int status, const QByteArray &type, const QByteArray &message = "words",
                            const Headers &headers = {});
    static HttpScript chunked(const QByteArray &body, qsizetype chunkSize);
    static HttpScript gzip(const QByteArray &body);
    static HttpScript raw(const QByteArray &bytes);
    static HttpScript silence(); //!< reads and never answers
    static HttpScript hangUp(); //!< reads everything and closes without an answer

    HttpScript cutAfter(qsizetype bytesOfAnswer) const;
    //! Everything is sent, but for the last \a bytes, and then the connection is closed.
    HttpScript withoutLast(qsizetype count) const;
    HttpScript held() const;
    HttpScript inPieces(qsizetype size, std::chrono::milliseconds interval) const;
    HttpScript afterBodyBytes(qsizetype count) const;
};

} // namespace taskinput::test

Q_DECLARE_METATYPE(taskinput::test::HttpScript)
