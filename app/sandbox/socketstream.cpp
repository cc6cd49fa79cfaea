#include "sandbox/socketstream.h"

#include <algorithm>
#include <chrono>
#include <cstring>

namespace taskinput::sandbox {

namespace {

constexpr std::chrono::seconds Patience{60};
#ifdef _WIN32
// There shutdown() from another thread does not wake a thread that waits in recv().
constexpr std::chrono::milliseconds Wait{200};
constexpr int BothWays = SD_BOTH, Sending = SD_SEND, NoFlags = 0;
using Length = int;

void setReceiveTimeout(socket_t socket)
{
    const DWORD time = static_cast<DWORD>(Wait.count());
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, reinterpret_cast<const char *>(&time),
               sizeof(time));
}
bool timedOut()
{
    return WSAGetLastError() == WSAETIMEDOUT;
}
#else
constexpr std::chrono::milliseconds Wait = Patience;
constexpr int BothWays = SHUT_RDWR, Sending = SHUT_WR;
#ifdef MSG_NOSIGNAL
constexpr int NoFlags = MSG_NOSIGNAL;
#else
constexpr int NoFlags = 0; // the library ignores SIGPIPE
#endif
using Length = size_t;

void setReceiveTimeout(socket_t socket)
{
    const timeval time{static_cast<time_t>(std::chrono::seconds(Patience).count()), 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time));
}
bool timedOut()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}
#endif

} // namespace

SocketStream::SocketStream(socket_t socket, int number)
    : m_socket(socket)
    , m_number(number)
{
    setReceiveTimeout(socket);
}

bool SocketStream::waitForRequest()
{
    return m_begin < m_end || fill();
}

void SocketStream::breakOff()
{
    m_isBroken = true;
    ::shutdown(m_socket, BothWays);
}

void SocketStream::linger()
{
    ::shutdown(m_socket, Sending);
    do
        m_begin = m_end;
    while (fill());
}

bool SocketStream::fill()
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + Patience;
    do {
        const auto count =
            ::recv(m_socket, m_buffer.data(), static_cast<Length>(m_buffer.size()), 0);
        if (count > 0) {
            m_begin = 0;
            m_end = static_cast<size_t>(count);
            return !m_isBroken;
        }
        if (count == 0 || !timedOut())
            return false;
    } while (!m_isBroken && Clock::now() < end);
    return false;
}

ssize_t SocketStream::read(char *bytes, size_t size)
{
    if (m_begin == m_end && !fill())
        return m_isBroken ? -1 : 0;
    const size_t count = std::min(size, m_end - m_begin);
    std::memcpy(bytes, m_buffer.data() + m_begin, count);
    m_begin += count;
    return static_cast<ssize_t>(count);
}

ssize_t SocketStream::write(const char *bytes, size_t size)
{
    if (m_isBroken)
        return -1;
    return static_cast<ssize_t>(::send(m_socket, bytes, static_cast<Length>(size), NoFlags));
}

void SocketStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = m_number;
}

void SocketStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void takePortAlone(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    constexpr int Option = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int Option = SO_REUSEADDR;
#endif
    ::setsockopt(socket, SOL_SOCKET, Option, reinterpret_cast<const char *>(&yes), sizeof(yes));
}

void closeSocket(socket_t socket)
{
#ifdef _WIN32
    ::closesocket(socket);
#else
    ::close(socket);
#endif
}

} // namespace taskinput::sandbox
