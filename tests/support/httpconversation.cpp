#include "support/httpconversation.h"

#include <algorithm>

namespace taskinput::test {

HttpConversation::HttpConversation(QTcpSocket *socket,
                                   std::shared_ptr<MisbehavingServer::Shared> shared,
                                   QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_shared(std::move(shared))
{
    socket->setParent(this);
    // What nobody reads stays in the network, so that a client can be made to wait.
    socket->setReadBufferSize(256 * 1024);
    m_pace.setSingleShot(true);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConversation::read);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConversation::closed);
    connect(&m_pace, &QTimer::timeout, this, &HttpConversation::sendPiece);
}

void HttpConversation::read()
{
    // Whoever wants no more of the body must not take it from the network either.
    if (m_isActing && m_script.readBody >= 0)
        return;
    m_received += m_socket->readAll();
    if (m_isActing || (!m_request && !readHead()))
        return;
    const qsizetype taken = std::min(m_received.size(), m_bodySize - m_request->body.size());
    m_request->body += m_received.first(taken);
    m_received.remove(0, taken);
    m_request->isComplete = m_request->body.size() == m_bodySize;
    const qsizetype wanted =
        m_script.readBody < 0 ? m_bodySize : std::min(m_script.readBody, m_bodySize);
    if (m_request->body.size() < wanted)
        return;
    m_isActing = true;
    record();
    const QMutexLocker lock(&m_shared->mutex);
    if (!m_script.isHeld || m_shared->isReleased)
        QMetaObject::invokeMethod(this, &HttpConversation::act, Qt::QueuedConnection);
}

bool HttpConversation::readHead()
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_received.left(end).split('\n');
    m_received.remove(0, end + 4);
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    m_request = RecordedRequest{first.value(0), first.value(1), {}, {}, false};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        m_request->headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    m_bodySize = m_request->header("Content-Length").toLongLong();

    const QMutexLocker lock(&m_shared->mutex);
    m_record = m_shared->requests.size();
    m_shared->requests.append(*m_request);
    auto scripts = m_shared->scripts.find(m_request->method + ' ' + m_request->target);
    if (scripts == m_shared->scripts.end() || scripts->isEmpty())
        m_script = HttpScript::error(404, "record-not-found", "Not scripted");
    else
        m_script = scripts->size() == 1 ? scripts->first() : scripts->takeFirst();
    return true;
}

void HttpConversation::record()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->requests[m_record] = *m_request;
}

void HttpConversation::release()
{
    if (m_isActing && m_script.isHeld)
        act();
}

void HttpConversation::act()
{
    m_script.isHeld = false;
    if (m_script.closeAfter >= 0)
        m_script.bytes.truncate(m_script.closeAfter);
    m_sent = 0;
    sendPiece();
}

void HttpConversation::sendPiece()
{
    const qsizetype left = m_script.bytes.size() - m_sent;
    const qsizetype size = m_script.pieceSize > 0 ? std::min(left, m_script.pieceSize) : left;
    m_socket->write(m_script.bytes.constData() + m_sent, size);
    m_sent += size;
    if (m_sent < m_script.bytes.size()) {
        m_pace.start(m_script.pieceInterval);
        return;
    }
    const bool isSilent = m_script.bytes.isEmpty() && m_script.closeAfter < 0;
    if (isSilent)
        return;
    m_request.reset();
    m_isActing = false;
    if (m_script.closeAfter >= 0)
        m_socket->disconnectFromHost();
    else if (!m_received.isEmpty())
        read();
}

void HttpConversation::closed()
{
    if (m_request) {
        record();
        const QMutexLocker lock(&m_shared->mutex);
        ++m_shared->abandoned;
    }
    deleteLater();
}

} // namespace taskinput::test
