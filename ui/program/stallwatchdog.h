// Debug builds say where the UI thread was blocked.
#pragma once

#include <QApplication>

#include <chrono>
#include <optional>
#include <vector>

namespace taskinput {

/*! Watches how long each event keeps the UI thread and logs the ones that a person would feel,
   under taskinput.stall: how long, which event, to which object. An event that opens an event loop
   of its own (a menu, a dialog) is not blamed for what runs in there.

    UI thread only; needs no timer and no thread, so that it wakes nobody up. */
class StallWatchdog {
public:
    //! What a person does not feel yet.
    static constexpr std::chrono::milliseconds Unfelt{50};

    explicit StallWatchdog(std::chrono::milliseconds most = Unfelt);

    //! An event is delivered to \a receiver; \a deliver does it.
    template <typename Deliver>
    bool watch(const QObject &receiver, QEvent::Type type, int loopLevel, Deliver deliver)
    {
        if (!m_outermost.empty() && m_outermost.back().loopLevel >= loopLevel)
            return deliver(); // part of one that is watched already
        // Said before: the receiver may be gone afterwards.
        begin(receiver, loopLevel);
        const bool result = deliver();
        end(type);
        return result;
    }

private:
    using Clock = std::chrono::steady_clock;

    //! The event being delivered in one event loop.
    struct Delivery {
        int loopLevel = 0;
        Clock::time_point since;
        const char *className = nullptr;
        const char *ownerName = nullptr; //!< of a timer's owner; null = none
    };

    void begin(const QObject &receiver, int loopLevel);
    void end(QEvent::Type type);

    std::chrono::milliseconds m_most;
    std::vector<Delivery> m_outermost; //!< one for each event loop that runs within another
};

//! The QApplication of debug builds.
class WatchedApplication : public QApplication {
    Q_OBJECT
public:
    WatchedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    StallWatchdog m_watchdog;
};

} // namespace taskinput
