// The owner's handle of one call.
#pragma once

#include <functional>
#include <memory>

namespace taskinput::api {

class Call;

/*! Owns one call, retries included. Dropping, assigning or cancel()ing it ends the call: the
   callback never runs afterwards. Otherwise the callback runs exactly once, never from inside the
   call that returned the handle, always in the caller's thread, and may destroy the owner or start
   the next call. */
class [[nodiscard]] Request {
public:
    Request();
    explicit Request(std::unique_ptr<Call> call);
    Request(Request &&) noexcept;
    Request &operator=(Request &&) noexcept;
    ~Request(); //!< = cancel()

    bool isRunning() const noexcept;
    //! True once a byte of a write may have left: cancelling now makes its outcome unknown.
    bool hasLeft() const noexcept;
    void cancel();
    //! While it waits for the next try: try at once.
    void tryNow();

private:
    std::unique_ptr<Call> m_call;
};

} // namespace taskinput::api
