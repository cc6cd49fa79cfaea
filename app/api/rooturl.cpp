#include "api/rooturl.h"

#include <QHostAddress>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

QString withoutVersion(QString path)
{
    const auto dropSlashes = [&path] {
        while (path.endsWith(u'/'))
            path.chop(1);
    };
    dropSlashes();
    if (path.endsWith("/v2"_L1)) {
        path.chop(3);
        dropSlashes();
    }
    return path;
}

} // namespace

QUrl defaultRootUrl()
{
    return QUrl(u"https://api.apify.com"_s);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

Result<QUrl, QString> parseRootUrl(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Failure{u"The API URL is not a URL with a host."_s};
    // User name and password first: the sentence must not depend on what else is wrong, and repeats
    // nothing of them.
    if (!url.userInfo().isEmpty())
        return Failure{u"The API URL must not contain a user name or password."_s};
    if (url.hasQuery() || url.hasFragment())
        return Failure{u"The API URL must not contain a query or fragment."_s};
    const bool isPlain = url.scheme() == "http"_L1;
    if (!isPlain && url.scheme() != "https"_L1)
        return Failure{u"The API URL must start with https://."_s};
    if (isPlain && !isLoopback(url))
        return Failure{
            u"The API URL must start with https:// (http:// is for this computer only)."_s};
    url.setPath(withoutVersion(url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    return url;
}

} // namespace taskinput::api
