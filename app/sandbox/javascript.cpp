#include "sandbox/javascript.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

//! Of a number that no double holds: true if it is too large, false if it is too close to zero.
bool isHuge(const QByteArray &number)
{
    const qsizetype mark = number.toLower().indexOf('e');
    const bool isWhole = mark < 0;
    // An exponent that no integer holds decides by its sign alone.
    bool isExact = true;
    const qint64 exponent = isWhole ? 0 : number.sliced(mark + 1).toLongLong(&isExact);
    if (!isExact)
        return number.at(mark + 1) != '-';
    const QByteArray digits = isWhole ? number : number.first(mark);
    const qsizetype point = digits.indexOf('.');
    const qsizetype first =
        std::find_if(digits.begin(), digits.end(), [](char c) { return c > '0' && c <= '9'; })
        - digits.begin();
    return exponent + (point < 0 ? digits.size() : point) > first;
}

double javaScriptDouble(QStringView number)
{
    const QByteArray spelling = number.toLatin1();
    bool isHeld = false;
    const double value = spelling.toDouble(&isHeld);
    if (isHeld)
        return value;
    return isHuge(spelling) ? std::numeric_limits<double>::infinity() : 0.0;
}

//! The shortest digits that read back as \a value, which is finite and above zero, and the position
//! of the decimal point relative to their begin.
std::pair<QByteArray, int> shortestDigits(double value)
{
    const QByteArray scientific = QByteArray::number(value, 'e', QLocale::FloatingPointShortest);
    const qsizetype mark = scientific.indexOf('e');
    QByteArray digits = scientific.first(mark);
    digits.replace(".", "");
    while (digits.size() > 1 && digits.endsWith('0'))
        digits.chop(1);
    return {digits, scientific.sliced(mark + 1).toInt() + 1};
}

//! ECMA-262, Number::toString, for a value above zero.
QByteArray spelled(double value)
{
    auto [digits, point] = shortestDigits(value);
    const auto count = static_cast<int>(digits.size());
    if (point >= count && point <= 21)
        return digits + QByteArray(point - count, '0');
    if (point > 0 && point <= 21)
        return digits.insert(point, '.');
    if (point > -6 && point <= 0)
        return "0." + QByteArray(-point, '0') + digits;
    if (count > 1)
        digits.insert(1, '.');
    return digits + (point > 0 ? "e+" : "e-") + QByteArray::number(std::abs(point - 1));
}

void appendEscaped(QString &result, char16_t unit)
{
    switch (unit) {
    case u'\b':
        result += "\\b"_L1;
        return;
    case u'\f':
        result += "\\f"_L1;
        return;
    case u'\n':
        result += "\\n"_L1;
        return;
    case u'\r':
        result += "\\r"_L1;
        return;
    case u'\t':
        result += "\\t"_L1;
        return;
    default:
        result += "\\u"_L1 + QString::number(unit, 16).rightJustified(4, u'0');
    }
}

//! A member's name between its quotes, as typed.
QStringView typedKey(const json::Document &document, json::NodeId member)
{
    return document.raw(document.node(member).key).sliced(1).chopped(1);
}

//! True if JavaScript lists the members in the order in which they stand.
bool keepsOrder(const json::Document &document, json::NodeId object)
{
    const json::NodeId end = document.node(object).next;
    for (json::NodeId id = object + 1; id < end; id = document.node(id).next) {
        const json::Node &node = document.node(id);
        if (node.shadowed
            || (node.keyHasEscapes ? isArrayIndex(document.key(id))
                                   : isArrayIndex(typedKey(document, id))))
            return false;
    }
    return true;
}

//! Walks a value without recursion and writes it.
class Writer {
public:
    Writer(const json::Document &document, Numbers numbers)
        : m_document(document)
        , m_numbers(numbers)
    {
    }

    QString write(json::NodeId value)
    {
        m_text.reserve(m_document.node(value).span.length());
        begin(value);
        while (!m_open.empty())
            step();
        return std::move(m_text);
    }

private:
    //! A list or object that is being written. Its children follow each other in the document, or,
    //! where JavaScript has another order, stand in sorted.
    struct Open {
        bool isObject = false;
        bool isEmpty = true;
        json::NodeId next = json::NoNode, end = json::NoNode;
        QList<std::pair<QString, json::NodeId>> sorted;
        qsizetype nextSorted = 0;
    };

    void begin(json::NodeId id)
    {
        const json::Node &node = m_document.node(id);
        switch (node.kind) {
        case json::Kind::Number:
            if (m_numbers == Numbers::AsJavaScript)
                m_text += javaScriptNumber(m_document.rawValue(id));
            else
                m_text += m_document.rawValue(id);
            return;
        case json::Kind::String:
            if (node.hasEscapes)
                m_text += javaScriptString(m_document.stringValue(id));
            else
                m_text += m_document.rawValue(id);
            return;
        case json::Kind::Null:
        case json::Kind::False:
        case json::Kind::True:
            m_text += m_document.rawValue(id);
            return;
        case json::Kind::Array:
        case json::Kind::Object:
            open(id, node.kind == json::Kind::Object);
            return;
        }
    }

    void open(json::NodeId id, bool isObject)
    {
        m_text += isObject ? u'{' : u'[';
        Open container{isObject, true, id + 1, m_document.node(id).next, {}, 0};
        if (isObject && !keepsOrder(m_document, id)) {
            container.sorted = javaScriptMembers(m_document, id);
            container.next = container.end;
        }
        m_open.push_back(std::move(container));
    }

    json::NodeId takeChild(Open &container) const
    {
        if (container.nextSorted < container.sorted.size())
            return container.sorted.at(container.nextSorted++).second;
        if (container.next >= container.end)
            return json::NoNode;
        return std::exchange(container.next, m_document.node(container.next).next);
    }

    void step()
    {
        Open &top = m_open.back();
        const json::NodeId child = takeChild(top);
        if (child == json::NoNode) {
            m_text += top.isObject ? u'}' : u']';
            m_open.pop_back();
            return;
        }
        if (!std::exchange(top.isEmpty, false))
            m_text += u',';
        if (top.isObject)
            writeKey(child);
        begin(child); // may move m_open: nothing of top is used behind this
    }

    void writeKey(json::NodeId member)
    {
        const json::Node &node = m_document.node(member);
        if (node.keyHasEscapes)
            m_text += javaScriptString(m_document.key(member));
        else
            m_text += m_document.raw(node.key);
        m_text += u':';
    }

    const json::Document &m_document;
    const Numbers m_numbers;
    QString m_text;
    std::vector<Open> m_open;
};

} // namespace

QString javaScriptNumber(QStringView number)
{
    const double value = javaScriptDouble(number);
    if (!std::isfinite(value))
        return u"null"_s;
    if (value == 0)
        return u"0"_s;
    return QString::fromLatin1(value < 0 ? "-" + spelled(-value) : spelled(value));
}

QString javaScriptString(QStringView text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += u'"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' || c == u'\\') {
            result += u'\\';
            result += c;
        } else if (c.unicode() < 0x20) {
            appendEscaped(result, c.unicode());
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += c;
            result += text.at(++i);
        } else if (c.isSurrogate()) {
            appendEscaped(result, c.unicode());
        } else {
            result += c;
        }
    }
    result += u'"';
    return result;
}

QString javaScriptText(const json::Document &document, json::NodeId value, Numbers numbers)
{
    return Writer(document, numbers).write(value);
}

QList<std::pair<QString, json::NodeId>> javaScriptMembers(const json::Document &document,
                                                          json::NodeId object)
{
    QList<std::pair<QString, json::NodeId>> members;
    QHash<QString, qsizetype> places;
    bool hasDuplicates = false, hasIndexes = false;
    const json::NodeId end = document.node(object).next;
    for (json::NodeId id = object + 1; id < end; id = document.node(id).next) {
        hasDuplicates = hasDuplicates || document.node(id).shadowed;
        members.append({document.key(id), id});
        hasIndexes = hasIndexes || isArrayIndex(members.constLast().first);
    }
    if (hasDuplicates) {
        QList<std::pair<QString, json::NodeId>> unique;
        for (const auto &member : std::as_const(members)) {
            const auto known = places.constFind(member.first);
            if (known != places.constEnd()) {
                unique[*known].second = member.second;
                continue;
            }
            places.insert(member.first, unique.size());
            unique.append(member);
        }
        members = unique;
    }
    if (hasIndexes) {
        const auto rest =
            std::stable_partition(members.begin(), members.end(),
                                  [](const auto &member) { return isArrayIndex(member.first); });
        std::sort(members.begin(), rest, [](const auto &a, const auto &b) {
            return a.first.toULongLong() < b.first.toULongLong();
        });
    }
    return members;
}

bool isArrayIndex(QStringView key)
{
    if (key.isEmpty() || key.size() > 10 || (key.at(0) == u'0' && key.size() > 1))
        return false;
    const bool isDigits =
        std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDigits && key.toULongLong() <= 4'294'967'294ULL;
}

} // namespace taskinput::sandbox
