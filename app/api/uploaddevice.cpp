#include "api/uploaddevice.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace taskinput::api {

UploadDevice::UploadDevice(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    // Unbuffered: what was taken then means what left, not what a buffer holds.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 UploadDevice::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_position);
    if (size <= 0)
        return maxSize == 0 ? 0 : -1;
    std::memcpy(data, m_body.constData() + m_position, static_cast<std::size_t>(size));
    m_position += size;
    emit taken(m_position);
    return size;
}

} // namespace taskinput::api
