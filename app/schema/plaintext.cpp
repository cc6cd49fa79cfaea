// Descriptions of Actors: HTML and Markdown links to plain text.
#include "schema/entities.h"
#include "schema/htmltag.h"
#include "schema/inputschema.h"

#include <QStringView>

#include <algorithm>
#include <optional>

namespace taskinput::schema {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 1000;

bool isShownAddress(const QString &address)
{
    return address.startsWith("http://"_L1, Qt::CaseInsensitive)
        || address.startsWith("https://"_L1, Qt::CaseInsensitive)
        || address.startsWith("mailto:"_L1, Qt::CaseInsensitive);
}

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](QLatin1StringView other) { return name == other; });
}

// Characters that change the look of what stands around them, or don't show: nothing a description
// needs.
bool isMischievous(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl =
        (code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code < 0xa0);
    const bool isDirectional = (code >= 0x202a && code <= 0x202e)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f;
    return isControl || isDirectional || code == 0xfeff;
}

class PlainText {
public:
    explicit PlainText(QStringView source)
        : m_source(source)
    {
    }

    QString run()
    {
        while (!m_source.isEmpty())
            m_source = m_source.sliced(takeNext());
        return tidied();
    }

private:
    // One tag, reference, link or unit; returns how many units of the source it was.
    qsizetype takeNext()
    {
        switch (m_source.front().unicode()) {
        case u'<':
            if (const std::optional<HtmlTag> tag = tagAt(m_source))
                return takeTag(*tag);
            break;
        case u'&':
            if (const std::optional<DecodedEntity> entity = entityAt(m_source)) {
                m_text += entity->text;
                return entity->length;
            }
            break;
        case u'[':
        case u'!':
            if (const qsizetype length = takeMarkdownLink(); length > 0)
                return length;
            break;
        default:
            break;
        }
        m_text += m_source.front();
        return 1;
    }

    qsizetype takeTag(const HtmlTag &tag)
    {
        if (isOneOf(tag.name, {"br"_L1, "hr"_L1})) {
            m_text += u'\n';
        } else if (tag.name == "li"_L1) {
            m_text += tag.isEnd ? u""_s : u"\n• "_s;
        } else if (tag.name == "a"_L1) {
            takeAnchor(tag);
        } else if (tag.name == "img"_L1) {
            m_text += tag.attribute("alt"_L1);
        } else if (isOneOf(tag.name, {"script"_L1, "style"_L1}) && !tag.isEnd) {
            return skipElement(tag);
        } else if (isOneOf(tag.name,
                           {"p"_L1, "div"_L1, "ul"_L1, "ol"_L1, "pre"_L1, "table"_L1, "tr"_L1,
                            "blockquote"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1,
                            "h6"_L1})) {
            startLine();
        }
        return tag.length;
    }

    void startLine()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
    }

    void takeAnchor(const HtmlTag &tag)
    {
        if (!m_address.isEmpty())
            appendAddress(m_text.mid(m_anchorStart).trimmed(), m_address);
        m_address = tag.isEnd ? QString() : tag.attribute("href"_L1);
        m_anchorStart = m_text.size();
    }

    void appendAddress(const QString &shown, const QString &address)
    {
        if (isShownAddress(address) && shown != address)
            m_text += (shown.isEmpty() ? u""_s : u" "_s) + u'(' + address + u')';
    }

    // What stands in a script is no text for people.
    qsizetype skipElement(const HtmlTag &tag) const
    {
        const QString close = "</"_L1 + tag.name;
        const qsizetype end = m_source.indexOf(close, tag.length, Qt::CaseInsensitive);
        const qsizetype bracket = end < 0 ? -1 : m_source.indexOf(u'>', end);
        return bracket < 0 ? m_source.size() : bracket + 1;
    }

    // [text](address) and ![picture](address); 0 = none here.
    qsizetype takeMarkdownLink()
    {
        const qsizetype open = m_source.startsWith(u'!') ? 1 : 0;
        if (open == m_source.size() || m_source[open] != u'[')
            return 0;
        const QStringView near = m_source.left(longestLink);
        const qsizetype middle = near.indexOf(u"](");
        const qsizetype end = middle < 0 ? -1 : near.indexOf(u')', middle);
        if (end < 0)
            return 0;
        const QStringView text = near.sliced(open + 1, middle - open - 1);
        const QString address =
            near.sliced(middle + 2, end - middle - 2).toString().section(u' ', 0, 0);
        if (text.contains(u'[') || text.contains(u'\n') || !isLinkTarget(address))
            return 0;
        const QString shown = plainText(text.toString());
        m_text += shown;
        if (open == 0)
            appendAddress(shown, address);
        return end + 1;
    }

    static bool isLinkTarget(const QString &address)
    {
        return isShownAddress(address) || address.startsWith(u'#') || address.startsWith(u'/');
    }

    // Blanks run together, at most one empty line in a row.
    QString tidied() const
    {
        QString result;
        qsizetype lineEnds = 2;
        bool isBlankDue = false;
        for (QChar c : m_text) {
            if (c == u'\n') {
                isBlankDue = false;
                if (++lineEnds <= 2)
                    result += c;
            } else if (c == u' ' || c == u'\t' || c == u'\r' || c == u'\u00a0') {
                isBlankDue = lineEnds == 0;
            } else if (!isMischievous(c)) {
                if (isBlankDue)
                    result += u' ';
                isBlankDue = false;
                lineEnds = 0;
                result += c;
            }
        }
        while (result.endsWith(u'\n'))
            result.chop(1);
        return result;
    }

    QStringView m_source;
    QString m_text;
    QString m_address; //!< of the anchor that is open
    qsizetype m_anchorStart = 0;
};

} // namespace

QString plainText(const QString &thirdParty)
{
    return PlainText(thirdParty).run();
}

} // namespace taskinput::schema
