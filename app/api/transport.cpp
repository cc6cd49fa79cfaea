#include "api/transport.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>

#include <utility>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

//! Servers close idle connections from five seconds on.
constexpr std::chrono::milliseconds longestIdle{4'000};

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "https"_L1 ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

Transport::Transport(QUrl root, Secret token, Limits limits)
    : m_root(std::move(root))
    , m_token(std::move(token))
    , m_limits(limits)
    , m_proxies(m_root)
{
}

Transport::~Transport() = default;

QNetworkRequest Transport::networkRequest(const HttpRequest &request) const
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setDecompressedSafetyCheckThreshold(MaximumReplyBytes);
    result.setHeader(QNetworkRequest::UserAgentHeader, u"TaskInputEditor/" TASKINPUT_VERSION ""_s);
    result.setRawHeader("Accept", "application/json");
    if (!m_token.isEmpty() && sameOrigin(request.url, m_root))
        result.setRawHeader("Authorization", "Bearer " + m_token.reveal().toUtf8());
    if (request.verb != HttpRequest::Verb::Get) {
        result.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return result;
}

void Transport::findProxy(QObject *context, std::function<void(const QNetworkProxy &)> done)
{
    m_proxies.find(context, std::move(done));
}

std::shared_ptr<QNetworkAccessManager> Transport::connectionFor(const QNetworkProxy &proxy)
{
    const bool isFresh = m_idle.isValid() && !m_idle.hasExpired(longestIdle.count());
    if (!m_manager || m_proxy != proxy || !isFresh) {
        m_manager = std::make_shared<QNetworkAccessManager>();
        m_manager->setAutoDeleteReplies(false);
        m_manager->setProxy(proxy);
        m_proxy = proxy;
    }
    m_idle.start();
    return m_manager;
}

void Transport::forgetConnection()
{
    m_manager.reset();
    m_proxies.forget();
}

} // namespace taskinput::api
