#include "api/taskref.h"

#include <QUrl>

#include <algorithm>

namespace taskinput::api {

using namespace Qt::StringLiterals;

namespace {

bool isPlainSegment(QStringView text)
{
    const bool hasBadCharacter = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'/' || c == u'\\' || c == u'?' || c == u'#'
            || c == u'%';
    });
    return !text.isEmpty() && !hasBadCharacter && text != u"." && text != u"..";
}

//! "user~name" or "~name".
std::optional<TaskRef> ownedName(QStringView owner, QStringView name)
{
    const bool isOwner = owner.isEmpty() || (isPlainSegment(owner) && !owner.contains(u'~'));
    if (!isOwner || !isPlainSegment(name) || name.contains(u'~'))
        return {};
    return TaskRef{owner.toString() + u'~' + name.toString(), {}};
}

//! The segment behind the first \a marker in a URL's path.
std::optional<TaskRef> behind(const QStringList &segments, const QStringList &marker)
{
    const auto place = std::search(segments.begin(), segments.end(), marker.begin(), marker.end());
    if (place == segments.end())
        return {};
    const auto reference = std::next(place, marker.size());
    if (reference == segments.end())
        return {};
    const QString text = QUrl::fromPercentEncoding(reference->toUtf8());
    if (const qsizetype tilde = text.indexOf(u'~'); tilde >= 0)
        return ownedName(QStringView(text).first(tilde), QStringView(text).sliced(tilde + 1));
    if (!isPlainSegment(text))
        return {};
    return TaskRef{text, {}};
}

std::optional<TaskRef> refInUrl(const QUrl &url)
{
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return {};
    const QStringList segments = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    if (auto inConsole = behind(segments, {u"actors"_s, u"tasks"_s}))
        return inConsole;
    return behind(segments, {u"v2"_s, u"actor-tasks"_s});
}

} // namespace

std::optional<TaskRef> parseTaskRef(const QString &text)
{
    const QString reference = text.trimmed();
    if (reference.contains("://"_L1))
        return refInUrl(QUrl(reference));
    if (reference.startsWith("console.apify.com/"_L1) || reference.startsWith("api.apify.com/"_L1))
        return refInUrl(QUrl(u"https://"_s + reference));
    const QStringView view(reference);
    for (const QChar separator : {u'~', u'/'}) {
        if (const qsizetype place = view.indexOf(separator); place >= 0) {
            // "/name" has no owner to ask for.
            if (separator == u'/' && place == 0)
                return {};
            return ownedName(view.first(place), view.sliced(place + 1));
        }
    }
    if (!isPlainSegment(view))
        return {};
    // Ids and names can look alike; the API takes a bare word for an id only.
    return TaskRef{reference, u'~' + reference};
}

} // namespace taskinput::api
