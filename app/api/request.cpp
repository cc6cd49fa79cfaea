#include "api/request.h"

#include "api/call.h"

namespace taskinput::api {

Request::Request() = default;
Request::Request(std::unique_ptr<Call> call)
    : m_call(std::move(call))
{
}
Request::Request(Request &&) noexcept = default;
Request &Request::operator=(Request &&) noexcept = default;
Request::~Request() = default;

bool Request::isRunning() const noexcept
{
    return m_call && m_call->isRunning();
}

bool Request::hasLeft() const noexcept
{
    return m_call && m_call->hasLeft();
}

void Request::cancel()
{
    m_call.reset();
}

void Request::tryNow()
{
    if (m_call)
        m_call->tryNow();
}

} // namespace taskinput::api
