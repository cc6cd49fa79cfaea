#include "api/retrypolicy.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace taskinput::api {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

bool mayBeRepeated(const ApiError &error, bool isWrite) noexcept
{
    switch (error.kind) {
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::NoConnection:
    case ApiError::Kind::ConnectTimeout:
        return true;
    case ApiError::Kind::ServerTrouble:
    case ApiError::Kind::ConnectionLost:
    case ApiError::Kind::UnreadableReply:
        return !isWrite;
    case ApiError::Kind::ReadTimeout:
    case ApiError::Kind::TlsFailed:
    case ApiError::Kind::ProxyAuthentication:
    case ApiError::Kind::RedirectRefused:
    case ApiError::Kind::TokenRejected:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::MethodRefused:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::RequestTimeout:
    case ApiError::Kind::UnexpectedReply:
    case ApiError::Kind::Cancelled:
        return false;
    }
    return false;
}

milliseconds waitBeforeRetry(int failedAttempt, std::optional<milliseconds> asked,
                             double chance) noexcept
{
    if (asked)
        return std::clamp(*asked, milliseconds(0), MaximumRetryWait);
    constexpr int doublingsToMaximum = 8;
    const double delay = std::ldexp(500.0, std::clamp(failedAttempt - 1, 0, doublingsToMaximum));
    return std::min(milliseconds(std::llround(delay * (1.0 + chance))), MaximumRetryWait);
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray value = header.trimmed();
    if (value.isEmpty())
        return {};
    bool isNumber = false;
    const qulonglong seconds = value.toULongLong(&isNumber);
    if (isNumber) {
        constexpr qulonglong aDay = 86'400; // far above the maximum wait, far below an overflow
        return std::chrono::seconds(static_cast<qint64>(std::min(seconds, aDay)));
    }
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::utc());
    return milliseconds(std::max<qint64>(now.msecsTo(date), 0));
}

} // namespace taskinput::api
