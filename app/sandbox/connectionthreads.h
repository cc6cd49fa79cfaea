// Threads for connections: as many as there are at once, reused.
#pragma once

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace taskinput::sandbox {

//! Unlike a pool of a fixed size it never lets a request wait behind one that is held on purpose.
class ConnectionThreads {
public:
    ConnectionThreads() = default;
    ~ConnectionThreads() { join(); }
    ConnectionThreads(const ConnectionThreads &) = delete;
    ConnectionThreads &operator=(const ConnectionThreads &) = delete;

    void run(std::function<void()> job);
    //! Returns when all jobs are done; takes no more.
    void join();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_jobArrived;
    std::list<std::function<void()>> m_jobs;
    std::list<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_isEnding = false;
};

} // namespace taskinput::sandbox
