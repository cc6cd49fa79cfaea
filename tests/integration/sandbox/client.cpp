#include "client.h"

#include <QNetworkRequest>
#include <QSignalSpy>

namespace sandboxtest {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000; // ms

} // namespace

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[ours, value] : headers)
        if (ours.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

Client::Client(const taskinput::sandbox::Server &server)
    : m_root(server.root())
    , m_token(server.token().reveal().toUtf8())
{
    m_headers.append(QNetworkReply::RawHeaderPair("Content-Type", "application/json"));
}

void Client::setHeader(const QByteArray &name, const QByteArray &value)
{
    m_headers.removeIf([&](const auto &header) { return header.first == name; });
    m_headers.append(QNetworkReply::RawHeaderPair(name, value));
}

Answer Client::get(const QString &path)
{
    return send("GET", path, {});
}

Answer Client::put(const QString &path, const QByteArray &body)
{
    return send("PUT", path, body);
}

Answer Client::post(const QString &path, const QByteArray &body)
{
    return send("POST", path, body);
}

Answer Client::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply = begin(method, path, body);
    return answerOf(*reply);
}

std::unique_ptr<QNetworkReply> Client::begin(const QByteArray &method, const QString &path,
                                             const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_root.toString() + "/v2/"_L1 + path));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setDecompressedSafetyCheckThreshold(-1);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    if (method != "GET")
        for (const auto &[name, value] : m_headers)
            request.setRawHeader(name, value);
    return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
}

Answer Client::answerOf(QNetworkReply &reply)
{
    QSignalSpy finished(&reply, &QNetworkReply::finished);
    if (!reply.isFinished())
        finished.wait(Patience);
    Answer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply.readAll();
    answer.error = reply.error();
    answer.headers = reply.rawHeaderPairs();
    return answer;
}

} // namespace sandboxtest
