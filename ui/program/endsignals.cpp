#include "ui/program/endsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace taskinput {

#ifdef Q_OS_UNIX

namespace {

constexpr std::array signalsOfAnEnd{SIGTERM, SIGINT, SIGHUP};
// A handler may do next to nothing: it writes a byte that the event loop reads.
std::array<int, 2> ends{-1, -1};

void tellLoop(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}

void handleBy(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : signalsOfAnEnd)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (ends[0] >= 0 || ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
        return;
    for (const int descriptor : ends)
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t read = ::read(ends[1], &byte, 1);
        emit asked();
    });
    handleBy(tellLoop);
}

EndSignals::~EndSignals()
{
    if (!findChild<QSocketNotifier *>())
        return;
    handleBy(SIG_DFL);
    for (int &descriptor : ends) {
        ::close(descriptor);
        descriptor = -1;
    }
}

#else

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

#endif

} // namespace taskinput
