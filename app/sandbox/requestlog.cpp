#include "sandbox/requestlog.h"

#include <numeric>

namespace taskinput::sandbox {

namespace {

constexpr qsizetype MostRequests = 1000;

} // namespace

QByteArray RecordedRequest::header(const QByteArray &name) const
{
    for (const auto &[ours, value] : headers)
        if (ours.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

void RequestLog::add(Route route)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts[route];
}

void RequestLog::keep(RecordedRequest request)
{
    if (!m_keepsRequests)
        return;
    const std::lock_guard lock(m_mutex);
    if (m_requests.size() == MostRequests)
        m_requests.removeFirst();
    m_requests.append(std::move(request));
}

int RequestLog::count(Route route) const
{
    const std::lock_guard lock(m_mutex);
    return m_counts.value(route);
}

int RequestLog::total() const
{
    const std::lock_guard lock(m_mutex);
    return std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
}

QList<RecordedRequest> RequestLog::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void RequestLog::forget()
{
    const std::lock_guard lock(m_mutex);
    m_counts.clear();
    m_requests.clear();
}

} // namespace taskinput::sandbox
