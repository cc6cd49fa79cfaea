#include "schema/htmltag.h"

#include "schema/entities.h"

#include <algorithm>

namespace taskinput::schema {

namespace {

bool isTagStart(QStringView text)
{
    if (text.size() < 3 || text[0] != u'<')
        return false;
    const QChar next = text[1] == u'/' ? text[2] : text[1];
    const bool isLetter = (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z');
    return isLetter || text[1] == u'!' || text[1] == u'?';
}

// Longer ones are none: nothing may look far ahead at every character.
constexpr qsizetype longestTag = 2000;

// Behind the closing bracket; a bracket inside quotes does not close. -1 = never closed.
qsizetype tagEnd(QStringView text)
{
    QChar quote;
    const qsizetype end = std::min(text.size(), longestTag);
    for (qsizetype i = 1; i < end; ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'>') {
            return i + 1;
        } else if ((c == u'"' || c == u'\'') && text[i - 1] == u'=') {
            quote = c;
        }
    }
    return -1;
}

QString decoded(QStringView text)
{
    QString result;
    while (!text.isEmpty()) {
        const std::optional<DecodedEntity> entity = entityAt(text);
        if (entity)
            result += entity->text;
        else
            result += text.front();
        text = text.sliced(entity ? entity->length : 1);
    }
    return result;
}

} // namespace

std::optional<HtmlTag> tagAt(QStringView text)
{
    if (!isTagStart(text))
        return std::nullopt;
    HtmlTag tag;
    if (text.startsWith(u"<!--")) {
        const qsizetype end = text.indexOf(u"-->");
        tag.length = end < 0 ? text.size() : end + 3;
        return tag;
    }
    tag.length = tagEnd(text);
    if (tag.length < 0)
        return std::nullopt;
    tag.isEnd = text[1] == u'/';
    const QStringView inside = text.sliced(tag.isEnd ? 2 : 1, tag.length - (tag.isEnd ? 3 : 2));
    const auto nameEnd = std::find_if_not(inside.begin(), inside.end(),
                                          [](QChar c) { return c.isLetterOrNumber(); });
    tag.name = inside.first(nameEnd - inside.begin()).toString().toLower();
    tag.attributes = inside.sliced(nameEnd - inside.begin());
    return tag;
}

QString HtmlTag::attribute(QLatin1StringView attributeName) const
{
    qsizetype at = 0;
    while ((at = attributes.indexOf(attributeName, at, Qt::CaseInsensitive)) >= 0) {
        const bool startsWord = at > 0 && attributes[at - 1].isSpace();
        const QStringView behind = attributes.sliced(at + attributeName.size()).trimmed();
        at += attributeName.size();
        if (!startsWord || !behind.startsWith(u'='))
            continue;
        const QStringView value = behind.sliced(1).trimmed();
        const bool isQuoted = value.startsWith(u'"') || value.startsWith(u'\'');
        if (isQuoted) {
            const qsizetype end = value.indexOf(value.front(), 1);
            return decoded(value.sliced(1, (end < 0 ? value.size() : end) - 1));
        }
        const auto end =
            std::find_if(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
        return decoded(value.first(end - value.begin()));
    }
    return {};
}

} // namespace taskinput::schema
