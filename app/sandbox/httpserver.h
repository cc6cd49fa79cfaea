// HTTP on loopback: cpp-httplib with connections of our own, so that they can be broken at will.
#pragma once

#include "sandbox/reply.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace taskinput::sandbox {

struct HttpRequest {
    QByteArray method, target;
    QList<Header> headers;

    //! First value of that name, case aside; empty if there is none.
    QByteArray header(const QByteArray &name) const;
};

//! A request's body, decompressed.
struct HttpBody {
    QByteArray bytes; //!< as far as they are within the limit
    qint64 size = 0; //!< all of it
    bool isReadable = true; //!< false: broken off, or not in the encoding that it claims
};

//! What a handler can do with the connection it answers on. Valid during the handler only.
struct HttpPeer {
    std::function<HttpBody(qint64 limit)> readBody; //!< once; a GET has an empty one
    std::function<void()> drop; //!< no answer, the connection breaks now
    std::function<void()> closeAfterReply; //!< for an answer before the body was read
};

class HttpServer {
public:
    using Handler = std::function<Reply(const HttpRequest &, const HttpPeer &)>;

    //! \a handler is called in one thread per connection, several at once.
    explicit HttpServer(Handler handler);
    ~HttpServer(); //!< = stop()
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! The port, or 0 if none can be had. Requests wait from now on and are answered once \a
    //! prepare is through, which runs in the server's thread.
    quint16 start(quint16 port, std::function<void()> prepare);
    //! Breaks all connections and returns when all handlers have returned.
    void stop();
    bool isRunning() const;

    //! Whether bodies in this Content-Encoding can be read: what the API reads, as far as the
    //! library was built with it. Empty = none.
    static bool reads(const QByteArray &encoding);

private:
    class Private; //!< the only place, with SocketStream, that sees the library's header
    std::unique_ptr<Private> m_d;
};

} // namespace taskinput::sandbox
