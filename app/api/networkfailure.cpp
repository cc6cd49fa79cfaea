#include "api/networkfailure.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStringList>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

QString subject(const QSslCertificate &certificate)
{
    return u"Certificate: %1"_s.arg(certificate.subjectDisplayName());
}

QString issuer(const QSslCertificate &certificate)
{
    return u"Issuer: %1"_s.arg(certificate.issuerDisplayName());
}

} // namespace

ApiError::Kind failureKind(const QNetworkReply &reply, bool hasLeft)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ApiError::Kind::TlsFailed;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return ApiError::Kind::ProxyAuthentication;
    return hasLeft ? ApiError::Kind::ConnectionLost : ApiError::Kind::NoConnection;
}

bool isCut(const QNetworkReply &reply, qint64 bodySize)
{
    if (reply.error() != QNetworkReply::NoError)
        return true;
    // The announced length is about the compressed body.
    const bool isPlain = !reply.hasRawHeader("Content-Encoding");
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    return isPlain && announced.isValid() && announced.toLongLong() > bodySize;
}

QString tlsDetails(const QList<QSslError> &errors, const QNetworkReply &reply)
{
    QStringList lines;
    for (const QSslError &error : errors) {
        const QSslCertificate certificate = error.certificate();
        if (!certificate.isNull())
            lines << subject(certificate) << issuer(certificate);
        lines << u"Reason: %1"_s.arg(error.errorString());
    }
    if (errors.isEmpty()) {
        const QSslCertificate certificate = reply.sslConfiguration().peerCertificate();
        if (!certificate.isNull())
            lines << subject(certificate) << issuer(certificate);
        lines << u"Reason: %1"_s.arg(reply.errorString());
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace taskinput::api
