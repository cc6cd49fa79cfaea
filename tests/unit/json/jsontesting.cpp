#include "jsontesting.h"

#include <QDebug>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::EmptyText:
        return u"EmptyText"_s;
    case ProblemCode::ValueExpected:
        return u"ValueExpected"_s;
    case ProblemCode::NameExpected:
        return u"NameExpected"_s;
    case ProblemCode::UnquotedName:
        return u"UnquotedName"_s;
    case ProblemCode::ColonMissing:
        return u"ColonMissing"_s;
    case ProblemCode::CommaMissing:
        return u"CommaMissing"_s;
    case ProblemCode::TrailingComma:
        return u"TrailingComma"_s;
    case ProblemCode::BracketNotClosed:
        return u"BracketNotClosed"_s;
    case ProblemCode::UnexpectedBracket:
        return u"UnexpectedBracket"_s;
    case ProblemCode::UnexpectedText:
        return u"UnexpectedText"_s;
    case ProblemCode::TextAfterEnd:
        return u"TextAfterEnd"_s;
    case ProblemCode::StringNotClosed:
        return u"StringNotClosed"_s;
    case ProblemCode::ControlCharacterInString:
        return u"ControlCharacterInString"_s;
    case ProblemCode::BadEscape:
        return u"BadEscape"_s;
    case ProblemCode::BadNumber:
        return u"BadNumber"_s;
    case ProblemCode::BadLiteral:
        return u"BadLiteral"_s;
    case ProblemCode::SingleQuotes:
        return u"SingleQuotes"_s;
    case ProblemCode::Comment:
        return u"Comment"_s;
    case ProblemCode::LoneSurrogate:
        return u"LoneSurrogate"_s;
    case ProblemCode::NotAnObject:
        return u"NotAnObject"_s;
    case ProblemCode::DuplicateKey:
        return u"DuplicateKey"_s;
    case ProblemCode::InexactNumber:
        return u"InexactNumber"_s;
    }
    return {};
}

QString spanText(Span span)
{
    return u"%1-%2"_s.arg(span.begin).arg(span.end);
}

QChar letterOf(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return u'n';
    case Kind::False:
        return u'f';
    case Kind::True:
        return u't';
    case Kind::Number:
        return u'#';
    case Kind::String:
        return u'"';
    case Kind::Array:
        return u'[';
    case Kind::Object:
        return u'{';
    }
    return {};
}

} // namespace

QStringList described(const Document &document)
{
    QStringList all;
    for (const Problem &problem : document.problems()) {
        QString line = nameOf(problem.code) + u' ' + spanText(problem.span);
        if (!problem.detail.isEmpty())
            line += u' ' + problem.detail;
        if (!problem.related.isEmpty())
            line += u" (w "_s + spanText(problem.related) + u')';
        all.append(line);
    }
    return all;
}

QString outline(const Document &document)
{
    QStringList lines;
    std::vector<int> depths;
    for (NodeId id = 0; id < static_cast<NodeId>(document.nodes().size()); ++id) {
        const Node &node = document.node(id);
        depths.push_back(node.parent == NoNode ? 0
                                               : depths[static_cast<std::size_t>(node.parent)] + 1);
        QString line(depths.back(), u' ');
        if (!node.key.isEmpty())
            line += document.raw(node.key).toString() + u':';
        line += letterOf(node.kind);
        if (node.childCount == 0)
            line += document.raw(node.span);
        if (node.shadowed)
            line += u" shadowed"_s;
        lines.append(line);
    }
    return lines.join(u'\n');
}

RandomJson::RandomJson()
{
    bool isGiven = false;
    quint32 seed = qEnvironmentVariable("TASKINPUT_SEED").toUInt(&isGiven);
    if (!isGiven)
        seed = QRandomGenerator::global()->generate();
    qInfo().noquote() << u"TASKINPUT_SEED=%1"_s.arg(seed);
    m_random.seed(seed);
}

int RandomJson::pick(int bound)
{
    return m_random.bounded(bound);
}

QString RandomJson::space()
{
    static const QStringList spaces{u""_s,   u""_s,       u""_s,   u" "_s,
                                    u"\n"_s, u"\r\n  "_s, u"\t"_s, u"\n        "_s};
    return spaces[pick(static_cast<int>(spaces.size()))];
}

QString RandomJson::number()
{
    static const QStringList tame{u"0"_s,       u"-0"_s,    u"1"_s,         u"-1"_s,
                                  u"10"_s,      u"1.0"_s,   u"1e0"_s,       u"0.5"_s,
                                  u"1E+2"_s,    u"100"_s,   u"12.50"_s,     u"9007199254740993"_s,
                                  u"-1.5e-7"_s, u"0.000"_s, u"4294967296"_s};
    static const QStringList wild{u"1E400"_s, u"-1e-400"_s, u"18446744073709551616"_s,
                                  u"123456789012345678901234567890.000000001"_s,
                                  u"1e99999999999999999999"_s};
    if (!isTame && pick(5) == 0)
        return wild[pick(static_cast<int>(wild.size()))];
    if (pick(2) == 0)
        return QString::number(m_random.generate());
    return tame[pick(static_cast<int>(tame.size()))];
}

QString RandomJson::string()
{
    static const QStringList pieces{
        u"a"_s,      u"b"_s,       u"name"_s,           u"https://example.com/"_s,
        u"\\n"_s,    u"\\\""_s,    u"\\\\"_s,           u"\\/"_s,
        u"/"_s,      u"\\u0061"_s, u"\\u00E9"_s,        u"é"_s,
        u"中文"_s,   u"🙂"_s,    u"\\ud83d\\ude42"_s, u" "_s,
        u"'"_s,      u"{[,:]}"_s,  u"\u00a0"_s,         u"\u2028"_s,
        u"\uFFFC"_s, u"\u007f"_s,  u"\\u0000"_s,        u"\\t"_s};
    static const QStringList wild{u"\\ud800"_s, u"\\udc00x"_s, u"\uFDD0"_s};
    QString token(u'"');
    for (int left = pick(6); left > 0; --left) {
        if (!isTame && pick(12) == 0)
            token += wild[pick(static_cast<int>(wild.size()))];
        else
            token += pieces[pick(static_cast<int>(pieces.size()))];
    }
    return token + u'"';
}

QString RandomJson::value(int &left, int depth)
{
    --left;
    const int kind = pick(10);
    if (kind < 4 && depth < 12 && left > 0)
        return container(left, depth + 1);
    if (kind < 6)
        return string();
    if (kind < 8)
        return number();
    static const QStringList literals{u"true"_s, u"false"_s, u"null"_s};
    return literals[pick(3)];
}

QString RandomJson::container(int &left, int depth)
{
    const bool isObject = pick(2) == 0;
    QString text(isObject ? u'{' : u'[');
    text += space();
    for (int i = 0, count = pick(8); i < count; ++i) {
        if (i > 0)
            text += u',' + space();
        if (isObject) {
            // Unique unless duplicates are wanted.
            const QString name = string();
            text += (!isTame ? name : name.first(name.size() - 1) + QString::number(i) + u'"')
                + space() + u':' + space();
        }
        text += value(left, depth) + space();
    }
    return text + (isObject ? u'}' : u']');
}

QString RandomJson::document(int size)
{
    QString text = space();
    int left = size;
    text += pick(8) == 0 ? value(left, 0) : container(left, 0);
    return text + space();
}

QString RandomJson::damaged(QString text)
{
    static const QString units =
        u"{}[],:\"\\ \n-+.0129eEtrufalsn'/*#x\u00a0é"_s + QChar(u'\0') + QChar(u'\x01');
    for (int left = 1 + pick(3); left > 0; --left) {
        const int at = pick(static_cast<int>(text.size()) + 1);
        const QChar unit = units[pick(static_cast<int>(units.size()))];
        switch (pick(4)) {
        case 0:
            text.remove(at, 1 + pick(3));
            break;
        case 1:
            text.insert(at, unit);
            break;
        case 2:
            if (at < text.size())
                text[at] = unit;
            break;
        default:
            text.insert(at, text.mid(pick(static_cast<int>(text.size()) + 1), 1 + pick(6)));
            break;
        }
    }
    return text;
}

} // namespace taskinput::json
