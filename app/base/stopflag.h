// "Please stop", told to work that runs in another thread.
#pragma once

#include <atomic>
#include <memory>

namespace taskinput {

//! Copies share one flag. Workers poll it every few thousand steps and return early with anything:
//! whoever asked has already stopped listening. Own class since std::stop_token is missing in older
//! versions of Apple's library.
class StopFlag {
public:
    void requestStop() const noexcept { m_stop->store(true, std::memory_order_relaxed); }
    bool stopRequested() const noexcept { return m_stop->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace taskinput
