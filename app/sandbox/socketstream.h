// One accepted connection as the HTTP library wants to see it. Included by httpserver.cpp only.
#pragma once

#include <httplib.h>

#include <array>
#include <atomic>
#include <string>

namespace taskinput::sandbox {

/*! Reads and writes one socket. Calls may block until the peer is heard, breakOff() is called from
    another thread, or nothing came for a minute.

    Functions of the library's base class are overridden without saying `override`: which of them
    exist differs between its versions. */
class SocketStream : public httplib::Stream {
public:
    //! \a number is handed to handlers as the peer's port. The caller closes the socket.
    SocketStream(socket_t socket, int number);

    //! True once a byte of the next request is there, false at the connection's end.
    bool waitForRequest();
    //! Ends all reading and writing, now and later.
    void breakOff();
    //! Says that no more will be sent and reads what the peer still sends, so that it gets the
    //! answer.
    void linger();

    bool closesAfterReply = false; //!< set by the handler, in the connection's own thread

    bool is_readable() const { return true; }
    bool is_writable() const { return !m_isBroken; }
    bool wait_readable() const { return true; }
    bool wait_writable() const { return !m_isBroken; }
    ssize_t read(char *bytes, size_t size);
    ssize_t write(const char *bytes, size_t size);
    void get_remote_ip_and_port(std::string &ip, int &port) const;
    void get_local_ip_and_port(std::string &ip, int &port) const;
    socket_t socket() const { return m_socket; }
    time_t duration() const { return 0; }

private:
    bool fill();

    socket_t m_socket;
    int m_number;
    std::atomic_bool m_isBroken = false;
    std::array<char, 16'384> m_buffer;
    size_t m_begin = 0, m_end = 0;
};

//! For a socket that will listen: a port that was ours a moment ago can be had again, one that
//! another program listens on can't. The library's own choice would share it.
void takePortAlone(socket_t socket);
//! Closes an accepted socket.
void closeSocket(socket_t socket);

} // namespace taskinput::sandbox
