#include "api/report.h"

#include "base/redaction.h"

#include <QStringList>
#include <QSysInfo>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::NoConnection:
        return u"no connection"_s;
    case ApiError::Kind::ConnectTimeout:
        return u"connect time-out"_s;
    case ApiError::Kind::ReadTimeout:
        return u"time-out"_s;
    case ApiError::Kind::ConnectionLost:
        return u"connection lost"_s;
    case ApiError::Kind::TlsFailed:
        return u"TLS failed"_s;
    case ApiError::Kind::ProxyAuthentication:
        return u"proxy authentication"_s;
    case ApiError::Kind::RedirectRefused:
        return u"redirect refused"_s;
    case ApiError::Kind::TokenRejected:
        return u"token rejected"_s;
    case ApiError::Kind::Forbidden:
        return u"forbidden"_s;
    case ApiError::Kind::NotFound:
        return u"not found"_s;
    case ApiError::Kind::MethodRefused:
        return u"method or encoding refused"_s;
    case ApiError::Kind::Conflict:
        return u"conflict"_s;
    case ApiError::Kind::TooLarge:
        return u"too large"_s;
    case ApiError::Kind::RateLimited:
        return u"rate limited"_s;
    case ApiError::Kind::Rejected:
        return u"rejected"_s;
    case ApiError::Kind::RequestTimeout:
        return u"request time-out"_s;
    case ApiError::Kind::ServerTrouble:
        return u"server trouble"_s;
    case ApiError::Kind::UnreadableReply:
        return u"unreadable reply"_s;
    case ApiError::Kind::UnexpectedReply:
        return u"unexpected reply"_s;
    case ApiError::Kind::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

} // namespace

QString reportOf(const ApiError &error)
{
    constexpr qsizetype shownCharacters = 200;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + value;
    };
    add(u"Program"_s,
        u"Task Input Editor " TASKINPUT_VERSION ", Qt "_s + QString::fromLatin1(qVersion()));
    add(u"Platform"_s,
        QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture());
    add(u"Request"_s, QString::fromLatin1(error.method) + u' ' + error.host + error.path);
    add(u"Problem"_s, nameOf(error.kind));
    add(u"Status"_s, error.status > 0 ? QString::number(error.status) : u"no answer"_s);
    add(u"Type"_s, error.type);
    add(u"Message"_s, error.message);
    add(u"Time"_s, error.at.toUTC().toString(Qt::ISODateWithMs));
    add(u"Attempt"_s, QString::number(error.attempt));
    add(u"Duration"_s, u"%1 ms"_s.arg(error.duration.count()));
    add(u"Content type"_s, error.contentType);
    add(u"TLS"_s, error.tlsDetails);
    if (error.bodySize > 0)
        add(u"Body"_s, u"%1 bytes"_s.arg(error.bodySize));
    add(u"Body starts"_s, QString::fromUtf8(error.body).left(shownCharacters));
    return redacted(lines.join(u'\n'));
}

} // namespace taskinput::api
