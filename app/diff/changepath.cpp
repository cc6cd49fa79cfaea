#include "diff/changepath.h"

#include "json/strings.h"

#include <algorithm>

namespace taskinput::diff {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownUnits = 500;

bool isPlainName(const QString &name)
{
    const auto isWordUnit = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-';
    };
    return !name.isEmpty() && !name.front().isDigit()
        && std::all_of(name.cbegin(), name.cend(), isWordUnit);
}

} // namespace

QString pathPart(qint32 index)
{
    return u'[' + QString::number(index) + u']';
}

QString pathPart(const QString &name)
{
    return isPlainName(name) ? u'.' + name : u'[' + json::quoted(name) + u']';
}

QString joinedPath(std::size_t levels, const std::function<QString(std::size_t)> &partOfLevel)
{
    QString head;
    std::size_t level = 0;
    for (; level < levels && head.size() <= shownUnits; ++level)
        head += partOfLevel(level);
    QString tail;
    std::size_t last = levels;
    while (last > level && tail.size() <= shownUnits)
        tail.prepend(partOfLevel(--last));
    if (last == level && head.size() + tail.size() <= 2 * shownUnits)
        return head + tail;
    const QString end = last == level ? head + tail : tail;
    return head.left(shownUnits) + u'…' + end.right(shownUnits);
}

} // namespace taskinput::diff
