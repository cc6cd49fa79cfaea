#include "sandbox/connectionthreads.h"

#include <utility>

namespace taskinput::sandbox {

void ConnectionThreads::run(std::function<void()> job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    if (m_idle >= m_jobs.size())
        m_jobArrived.notify_one();
    else
        m_threads.emplace_back([this] { work(); });
}

void ConnectionThreads::join()
{
    std::list<std::thread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_jobArrived.notify_all();
        threads.swap(m_threads);
    }
    for (std::thread &thread : threads)
        thread.join();
}

void ConnectionThreads::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_jobArrived.wait(lock, [this] { return !m_jobs.empty() || m_isEnding; });
        --m_idle;
        if (m_jobs.empty())
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace taskinput::sandbox
