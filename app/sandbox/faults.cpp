#include "sandbox/faults.h"

#include "sandbox/reply.h"

namespace taskinput::sandbox {

Fault Fault::error(int status, const QByteArray &type, const QByteArray &message,
                   const QList<Header> &headers)
{
    return answer(status, jsonContentType(), errorBody(type, QString::fromUtf8(message)), headers);
}

Fault Fault::answer(int status, const QByteArray &contentType, const QByteArray &body,
                    const QList<Header> &headers)
{
    Fault fault;
    fault.what = What::Answer;
    fault.status = status;
    fault.contentType = contentType;
    fault.body = body;
    fault.headers = headers;
    return fault;
}

Fault Fault::html(int status)
{
    const QByteArray number = QByteArray::number(status);
    return answer(status, "text/html",
                  "<html>\r\n<head><title>" + number
                      + " Bad Gateway</title></head>\r\n<body>\r\n"
                        "<center><h1>"
                      + number + " Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n");
}

Fault Fault::close()
{
    Fault fault;
    fault.what = What::Close;
    return fault;
}

Fault Fault::hold()
{
    return Fault().held();
}

Fault Fault::delay(std::chrono::milliseconds time)
{
    Fault fault;
    fault.pause = time;
    return fault;
}

Fault Fault::cut(qint64 bytes)
{
    Fault fault;
    fault.what = What::Cut;
    fault.when = When::AfterApplying;
    fault.bytes = bytes;
    return fault;
}

Fault Fault::stall(qint64 bytes)
{
    Fault fault = cut(bytes);
    fault.what = What::Stall;
    return fault;
}

Fault Fault::drip(qint64 bytes, std::chrono::milliseconds interval)
{
    Fault fault = cut(bytes);
    fault.what = What::Drip;
    fault.interval = interval;
    return fault;
}

Fault Fault::at(When moment) const
{
    Fault fault = *this;
    fault.when = moment;
    return fault;
}

Fault Fault::held() const
{
    Fault fault = *this;
    fault.isHeld = true;
    return fault;
}

void Faults::add(Route route, const Fault &fault, int call, int times)
{
    const std::lock_guard lock(m_mutex);
    m_script.append({route, fault, call - 1, times});
}

void Faults::always(Route route, const Fault &fault)
{
    add(route, fault, 1, -1);
}

void Faults::hold(Route route, Fault::When when)
{
    add(route, Fault::hold().at(when));
}

void Faults::release()
{
    const std::lock_guard lock(m_mutex);
    ++m_releases;
    m_changed.notify_all();
}

int Faults::heldCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_held;
}

void Faults::clear()
{
    {
        const std::lock_guard lock(m_mutex);
        m_script.clear();
    }
    release();
}

std::optional<Fault> Faults::next(Route route)
{
    const std::lock_guard lock(m_mutex);
    std::optional<Fault> chosen;
    for (Entry &entry : m_script) {
        if (entry.route != route)
            continue;
        if (entry.skipped > 0) {
            --entry.skipped;
        } else if (!chosen) {
            chosen = entry.fault;
            if (entry.left > 0)
                --entry.left;
        }
    }
    m_script.removeIf([](const Entry &entry) { return entry.left == 0; });
    return chosen;
}

bool Faults::waitForRelease()
{
    std::unique_lock lock(m_mutex);
    const quint64 seen = m_releases;
    ++m_held;
    m_changed.wait(lock, [&] { return m_isShutDown || m_releases != seen; });
    --m_held;
    return !m_isShutDown;
}

bool Faults::waitFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [&] { return m_isShutDown; });
    return !m_isShutDown;
}

void Faults::open()
{
    const std::lock_guard lock(m_mutex);
    m_isShutDown = false;
}

void Faults::shutDown()
{
    const std::lock_guard lock(m_mutex);
    m_isShutDown = true;
    m_changed.notify_all();
}

} // namespace taskinput::sandbox
