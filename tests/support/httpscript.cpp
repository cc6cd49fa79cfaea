#include "support/httpscript.h"

#include "support/gzip.h"

namespace taskinput::test {

HttpScript HttpScript::answer(int status, const QByteArray &contentType, const QByteArray &body,
                              const Headers &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return raw(bytes + "\r\n" + body);
}

HttpScript HttpScript::json(const QByteArray &body, int status, const Headers &headers)
{
    return answer(status, "application/json; charset=utf-8", body, headers);
}

HttpScript HttpScript::error(int status, const QByteArray &type, const QByteArray &message,
                             const Headers &headers)
{
    return json(R"({"error":{"type":")" + type + R"(","message":")" + message + R"("}})", status,
                headers);
}

HttpScript HttpScript::chunked(const QByteArray &body, qsizetype chunkSize)
{
    QByteArray bytes =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype i = 0; i < body.size(); i += chunkSize) {
        const QByteArray chunk = body.mid(i, chunkSize);
        bytes += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return raw(bytes + "0\r\n\r\n");
}

HttpScript HttpScript::gzip(const QByteArray &body)
{
    return answer(200, "application/json", gzipped(body), {{"Content-Encoding", "gzip"}});
}

HttpScript HttpScript::raw(const QByteArray &bytes)
{
    HttpScript script;
    script.bytes = bytes;
    return script;
}

HttpScript HttpScript::silence()
{
    return {};
}

HttpScript HttpScript::hangUp()
{
    return HttpScript().cutAfter(0);
}

HttpScript HttpScript::cutAfter(qsizetype bytesOfAnswer) const
{
    HttpScript script = *this;
    script.closeAfter = bytesOfAnswer;
    return script;
}

HttpScript HttpScript::withoutLast(qsizetype count) const
{
    return cutAfter(bytes.size() - count);
}

HttpScript HttpScript::held() const
{
    HttpScript script = *this;
    script.isHeld = true;
    return script;
}

HttpScript HttpScript::inPieces(qsizetype size, std::chrono::milliseconds interval) const
{
    HttpScript script = *this;
    script.pieceSize = size;
    script.pieceInterval = interval;
    return script;
}

HttpScript HttpScript::afterBodyBytes(qsizetype count) const
{
    HttpScript script = *this;
    script.readBody = count;
    return script;
}

} // namespace taskinput::test
