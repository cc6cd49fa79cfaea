#include "sandbox/httpserver.h"

#include "sandbox/connectionthreads.h"
#include "sandbox/socketstream.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>
#include <type_traits>

namespace taskinput::sandbox {

namespace {

//! The library's job queue over our threads. Newer versions of it want to hear whether a job was
//! taken.
class Jobs : public httplib::TaskQueue {
public:
    using Taken = decltype(std::declval<httplib::TaskQueue &>().enqueue({}));

    Taken enqueue(std::function<void()> job) override
    {
        m_threads.run(std::move(job));
        return Taken(true);
    }
    void shutdown() override { m_threads.join(); }

private:
    ConnectionThreads m_threads;
};

//! One request on \a stream; its arguments differ between versions of the library.
template <typename Process, typename Stream>
bool processOne(const Process &process, Stream &stream, int number, bool &isClosed)
{
    if constexpr (std::is_invocable_v<Process, Stream &, bool, bool &, std::nullptr_t>)
        return process(stream, false, isClosed, nullptr);
    else
        return process(stream, "127.0.0.1", number, "127.0.0.1", 0, false, isClosed, nullptr);
}

HttpRequest understood(const httplib::Request &request)
{
    HttpRequest result;
    result.method = QByteArray::fromStdString(request.method);
    result.target = QByteArray::fromStdString(request.target);
    for (const auto &[name, value] : request.headers)
        result.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
    return result;
}

HttpBody readBody(const httplib::Request &request, const httplib::ContentReader *reader,
                  qint64 limit)
{
    HttpBody body;
    if (!reader)
        return body;
    const qint64 announced =
        QByteArray::fromStdString(request.get_header_value("Content-Length")).toLongLong();
    body.bytes.reserve(std::clamp<qint64>(announced, 0, limit));
    body.isReadable = (*reader)([&](const char *bytes, size_t count) {
        // Read to the end also behind the limit: the answer names the length.
        const auto size = static_cast<qint64>(count);
        if (body.size + size <= limit)
            body.bytes.append(bytes, size);
        body.size += size;
        return true;
    });
    return body;
}

void setReply(httplib::Response &response, Reply reply)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (reply.body.isEmpty()) {
        response.set_content(std::string(), reply.contentType.toStdString());
        return;
    }
    // A provider, so that the library neither copies nor compresses: its brotli takes seconds for
    // an input.
    const auto size = static_cast<size_t>(reply.body.size());
    const std::string type = reply.contentType.toStdString();
    response.set_content_provider(
        size, type,
        [reply = std::move(reply)](size_t offset, size_t length, httplib::DataSink &sink) {
            const auto begin = static_cast<qint64>(offset);
            auto now = static_cast<qint64>(length);
            if (reply.gate)
                now = reply.gate(begin, now);
            return now >= 0 && sink.write(reply.body.constData() + begin, static_cast<size_t>(now));
        });
}

} // namespace

class HttpServer::Private : public httplib::Server {
public:
    explicit Private(HttpServer::Handler handler)
        : m_handler(std::move(handler))
    {
        new_task_queue = [] { return new Jobs; }; // the library owns and deletes it
        set_tcp_nodelay(true);
        set_socket_options(takePortAlone);
        set_keep_alive_max_count(
            1'000'000); // what is told to clients; see SocketStream for the wait
        set_keep_alive_timeout(60);
        set_default_headers({{"X-RateLimit-Limit", "60"}});
        addRoutes();
    }

    quint16 start(quint16 port, std::function<void()> prepare)
    {
        const std::string host = "127.0.0.1";
        const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
        if (bound <= 0)
            return 0;
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = false;
        }
        m_isListening = true;
        m_thread = std::thread([this, prepare = std::move(prepare)] {
            prepare();
            listen_after_bind();
            m_isListening = false;
        });
        return static_cast<quint16>(bound);
    }

    void stopAll()
    {
        if (!m_thread.joinable())
            return;
        // The library can be stopped only once it accepts.
        while (m_isListening && !is_running())
            std::this_thread::yield();
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
            for (const auto &[number, stream] : m_connections)
                stream->breakOff();
        }
        stop();
        m_thread.join();
    }

    bool isListening() const { return m_isListening; }

private:
    void addRoutes()
    {
        const std::string any = "/.*";
        const Handler plain = [this](const httplib::Request &request, httplib::Response &response) {
            answer(request, response, nullptr);
        };
        const HandlerWithContentReader withBody =
            [this](const httplib::Request &request, httplib::Response &response,
                   const httplib::ContentReader &reader) { answer(request, response, &reader); };
        Get(any, plain);
        Options(any, plain);
        Put(any, withBody);
        Post(any, withBody);
        Patch(any, withBody);
        Delete(any, withBody);
    }

    void answer(const httplib::Request &request, httplib::Response &response,
                const httplib::ContentReader *reader)
    {
        SocketStream *stream = connection(request.remote_port);
        HttpPeer peer;
        peer.readBody = [&request, reader](qint64 limit) {
            return sandbox::readBody(request, reader, limit);
        };
        peer.drop = [stream] { stream->breakOff(); };
        peer.closeAfterReply = [stream] { stream->closesAfterReply = true; };
        setReply(response, m_handler(understood(request), peer));
        if (stream->closesAfterReply)
            response.set_header("Connection", "close");
    }

    bool process_and_close_socket(socket_t socket) override
    {
        const auto process = [this](auto &&...arguments)
            -> decltype(process_request(std::forward<decltype(arguments)>(arguments)...)) {
            return process_request(std::forward<decltype(arguments)>(arguments)...);
        };
        const int number = ++m_lastNumber;
        SocketStream stream(socket, number);
        bool goesOn = enter(number, stream);
        bool isClosed = false;
        while (goesOn && !isClosed && stream.waitForRequest())
            goesOn = processOne(process, stream, number, isClosed) && !stream.closesAfterReply;
        if (stream.closesAfterReply)
            stream.linger();
        leave(number);
        closeSocket(socket);
        return goesOn;
    }

    bool enter(int number, SocketStream &stream)
    {
        const std::lock_guard lock(m_mutex);
        m_connections.emplace(number, &stream);
        return !m_isStopping;
    }

    void leave(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_connections.erase(number);
    }

    SocketStream *connection(int number)
    {
        const std::lock_guard lock(m_mutex);
        return m_connections.at(number);
    }

    HttpServer::Handler m_handler;
    std::thread m_thread;
    std::atomic_bool m_isListening = false;
    std::atomic_int m_lastNumber = 0;
    std::mutex m_mutex;
    std::map<int, SocketStream *> m_connections; // each stands on the stack of its own thread
    bool m_isStopping = false;
};

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[ours, value] : headers)
        if (ours.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

HttpServer::HttpServer(Handler handler)
    : m_d(std::make_unique<Private>(std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

quint16 HttpServer::start(quint16 port, std::function<void()> prepare)
{
    return m_d->start(port, std::move(prepare));
}

void HttpServer::stop()
{
    m_d->stopAll();
}

bool HttpServer::reads(const QByteArray &encoding)
{
#ifdef CPPHTTPLIB_ZLIB_SUPPORT
    if (encoding == "gzip" || encoding == "deflate")
        return true;
#endif
#ifdef CPPHTTPLIB_BROTLI_SUPPORT
    if (encoding == "br")
        return true;
#endif
    return encoding.isEmpty() || encoding == "identity";
}

bool HttpServer::isRunning() const
{
    return m_d->isListening();
}

} // namespace taskinput::sandbox
