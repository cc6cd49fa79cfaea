// A plain HTTP client for tests of the sandbox: one call, one answer.
#pragma once

#include "sandbox/jsonobject.h"
#include "sandbox/server.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

namespace sandboxtest {

struct Answer {
    int status = 0; //!< 0 = none
    QByteArray body; //!< decompressed
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;

    QByteArray header(const QByteArray &name) const;
    taskinput::sandbox::JsonView json() const { return taskinput::sandbox::JsonView::parse(body); }
    taskinput::sandbox::JsonView data() const { return json()[u"data"]; }
    QString errorType() const { return json()[u"error"][u"type"].text(); }
    QString errorMessage() const { return json()[u"error"][u"message"].text(); }
};

class Client {
public:
    explicit Client(const taskinput::sandbox::Server &server);

    //! Headers of the next calls; the first two are Authorization and, for bodies, Content-Type.
    void setToken(const QByteArray &token) { m_token = token; }
    void setHeader(const QByteArray &name, const QByteArray &value);

    Answer get(const QString &path);
    Answer put(const QString &path, const QByteArray &body);
    Answer post(const QString &path, const QByteArray &body);
    Answer send(const QByteArray &method, const QString &path, const QByteArray &body);

    //! A call whose answer is not waited for here.
    std::unique_ptr<QNetworkReply> begin(const QByteArray &method, const QString &path,
                                         const QByteArray &body = {});
    //! Waits for it.
    static Answer answerOf(QNetworkReply &reply);

private:
    QUrl m_root;
    QByteArray m_token;
    QList<QNetworkReply::RawHeaderPair> m_headers;
    QNetworkAccessManager m_network;
};

} // namespace sandboxtest
