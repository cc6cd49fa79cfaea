#include "oracles.h"

#include "base/bytes.h"
#include "json/decode.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <simdjson.h>

#include <vector>

namespace taskinput::json {

namespace {

//! Lines of a reading. The documents of these tests are at most some hundred levels deep.
class Lines {
public:
    void scalar(char kind, const QByteArray &name, const QByteArray &value)
    {
        m_lines += QByteArray(m_depth, ' ') + kind + name.toHex() + ' ' + value + '\n';
    }
    void open(char kind, const QByteArray &name)
    {
        scalar(kind, name, {});
        ++m_depth;
    }
    void close() { --m_depth; }
    QByteArray take() { return std::move(m_lines); }

private:
    QByteArray m_lines;
    qsizetype m_depth = 0;
};

void readRapid(const rapidjson::Value &value, const QByteArray &name, Lines &lines)
{
    switch (value.GetType()) {
    case rapidjson::kNullType:
        return lines.scalar('n', name, {});
    case rapidjson::kFalseType:
        return lines.scalar('f', name, {});
    case rapidjson::kTrueType:
        return lines.scalar('t', name, {});
    case rapidjson::kNumberType: // never: they come as strings
        return;
    case rapidjson::kStringType:
        return lines.scalar('s', name,
                            QByteArray(value.GetString(), value.GetStringLength()).toHex());
    case rapidjson::kArrayType:
        lines.open('[', name);
        for (const rapidjson::Value &entry : value.GetArray())
            readRapid(entry, {}, lines);
        return lines.close();
    case rapidjson::kObjectType:
        lines.open('{', name);
        for (const auto &member : value.GetObject())
            readRapid(member.value,
                      QByteArray(member.name.GetString(), member.name.GetStringLength()), lines);
        return lines.close();
    }
}

void readSimd(simdjson::dom::element value, const QByteArray &name, Lines &lines)
{
    switch (value.type()) {
    case simdjson::dom::element_type::NULL_VALUE:
        return lines.scalar('n', name, {});
    case simdjson::dom::element_type::BOOL:
        return lines.scalar(bool(value) ? 't' : 'f', name, {});
    case simdjson::dom::element_type::INT64:
        return lines.scalar('i', name, QByteArray::number(qlonglong(int64_t(value))));
    case simdjson::dom::element_type::UINT64:
        return lines.scalar('i', name, QByteArray::number(qulonglong(uint64_t(value))));
    case simdjson::dom::element_type::DOUBLE:
        return lines.scalar('d', name, QByteArray::number(double(value), 'g', 17));
    case simdjson::dom::element_type::STRING: {
        const std::string_view text = value;
        return lines.scalar('s', name, QByteArray(text.data(), qsizetype(text.size())).toHex());
    }
    case simdjson::dom::element_type::ARRAY:
        lines.open('[', name);
        for (const simdjson::dom::element entry : simdjson::dom::array(value))
            readSimd(entry, {}, lines);
        return lines.close();
    case simdjson::dom::element_type::OBJECT:
        lines.open('{', name);
        for (const simdjson::dom::key_value_pair &member : simdjson::dom::object(value))
            readSimd(member.value, QByteArray(member.key.data(), qsizetype(member.key.size())),
                     lines);
        return lines.close();
    }
}

bool sameNumberLine(const QByteArray &exact, const QByteArray &converted)
{
    const qsizetype head = exact.indexOf('#');
    if (head < 0 || exact.size() < head || converted.size() < head
        || exact.first(head) != converted.first(head))
        return false;
    const QByteArray spelling = exact.sliced(exact.indexOf(' ', head) + 1);
    const QByteArray name = exact.sliced(head + 1, exact.indexOf(' ', head) - head);
    if (!converted.sliced(head + 1).startsWith(name))
        return false;
    const QByteArray value = converted.sliced(head + 1 + name.size());
    if (converted[head] == 's') // numbers as strings
        return QByteArray::fromHex(value) == spelling;
    return converted[head] == 'i'
        ? spelling == value || (spelling == "-0" && value == "0")
        : converted[head] == 'd' && spelling.toDouble() == value.toDouble();
}

bool hasLoneSurrogateEscape(const Document &document)
{
    for (NodeId id = 0; id < static_cast<NodeId>(document.nodes().size()); ++id) {
        const Node &node = document.node(id);
        if (node.keyHasEscapes && firstLoneSurrogate(document.key(id)) >= 0)
            return true;
        if (node.hasEscapes && firstLoneSurrogate(document.stringValue(id)) >= 0)
            return true;
    }
    return false;
}

//! Both look at the exponent as it is written, also behind a zero.
bool isOfAnotherMagnitude(QStringView number)
{
    const qsizetype mark = std::max(number.indexOf(u'e'), number.indexOf(u'E'));
    bool isSmall = mark < 0;
    if (!isSmall) {
        const int exponent = number.sliced(mark + 1).toInt(&isSmall);
        isSmall = isSmall && exponent < 290;
    }
    return !isSmall;
}

bool isLongInteger(QStringView number)
{
    return number.size() > 18 && !number.contains(u'.') && !number.contains(u'e')
        && !number.contains(u'E');
}

template <typename Test> bool hasNumber(const Document &document, Test test)
{
    for (NodeId id = 0; id < static_cast<NodeId>(document.nodes().size()); ++id) {
        if (document.node(id).kind == Kind::Number && test(document.rawValue(id)))
            return true;
    }
    return false;
}

} // namespace

Reading ourReading(const QByteArray &bytes)
{
    const auto decoded = decodeUtf8(bytes);
    if (!decoded)
        return std::nullopt;
    const DocumentPtr document = Document::parse(decoded->text);
    if (document->hasErrors())
        return std::nullopt;
    Lines lines;
    NodeId open = NoNode;
    for (NodeId id = 0; id < static_cast<NodeId>(document->nodes().size()); ++id) {
        const Node &node = document->node(id);
        for (; open != node.parent; open = document->node(open).parent)
            lines.close();
        const QByteArray name = document->key(id).toUtf8();
        constexpr char kinds[] = "nft#s[{"; // in the order of Kind
        const char kind = kinds[static_cast<int>(node.kind)];
        if (node.kind == Kind::Array || node.kind == Kind::Object) {
            lines.open(kind, name);
            open = id;
        } else if (node.kind == Kind::String) {
            lines.scalar(kind, name, document->stringValue(id).toUtf8().toHex());
        } else {
            lines.scalar(kind, name,
                         node.kind == Kind::Number ? document->rawValue(id).toUtf8()
                                                   : QByteArray());
        }
    }
    return lines.take();
}

Reading rapidJsonReading(const QByteArray &bytes)
{
    constexpr unsigned flags = rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::Document document;
    document.Parse<flags>(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (document.HasParseError())
        return std::nullopt;
    Lines lines;
    readRapid(document, {}, lines);
    return lines.take();
}

Reading simdJsonReading(const QByteArray &bytes)
{
    const simdjson::padded_string padded(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(padded).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    Lines lines;
    readSimd(root, {}, lines);
    return lines.take();
}

bool sameReading(const QByteArray &exact, const QByteArray &converted)
{
    const QList<QByteArray> one = exact.split('\n');
    const QList<QByteArray> two = converted.split('\n');
    if (one.size() != two.size())
        return false;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] != two[i] && !sameNumberLine(one[i], two[i]))
            return false;
    }
    return true;
}

bool isBeyondRapidJson(const Document &document)
{
    return hasLoneSurrogateEscape(document) || hasNumber(document, isOfAnotherMagnitude);
}

bool isBeyondSimdJson(const Document &document)
{
    return hasLoneSurrogateEscape(document) || hasNumber(document, [](QStringView number) {
               return isOfAnotherMagnitude(number) || isLongInteger(number);
           });
}

} // namespace taskinput::json
