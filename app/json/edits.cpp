#include "json/edits.h"

#include "json/scan.h"

#include <algorithm>

namespace taskinput::json {

using namespace Qt::StringLiterals;

namespace {

bool canBeEdited(const Document &document)
{
    return document.isObject() && !document.hasErrors();
}

//! White space at the start of the line that holds \a position.
QString indentAt(const Document &document, qint32 position)
{
    const QStringView before = QStringView(document.text()).first(position);
    const qsizetype line = std::max(before.lastIndexOf(u'\n'), before.lastIndexOf(u'\r')) + 1;
    qsizetype end = line;
    while (end < before.size() && (before[end] == u' ' || before[end] == u'\t'))
        ++end;
    return before.sliced(line, end - line).toString();
}

//! \a value with its further lines moved so that its last one stands at \a indent. Line ends in a
//! JSON value are always white space between tokens.
QString reindented(const QString &value, const QString &indent)
{
    const QString trimmed = value.trimmed();
    if (!trimmed.contains(u'\n'))
        return trimmed;
    QStringList lines = trimmed.split(u'\n');
    const QString &last = lines.constLast();
    qsizetype width = 0;
    while (width < last.size() && (last[width] == u' ' || last[width] == u'\t'))
        ++width;
    const QString old = last.first(width);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].startsWith(old))
            lines[i].replace(0, width, indent);
    }
    return lines.join(u'\n');
}

//! White space in front of a member's name.
QString spaceBefore(const Document &document, NodeId member)
{
    const char16_t *const begin = QStringView(document.text()).utf16();
    const char16_t *const name = begin + document.node(member).key.begin;
    const char16_t *space = name;
    while (space != begin && scan::isSpace(space[-1]))
        --space;
    return QStringView(space, name).toString();
}

//! `"name": value` with the colon spelled as \a neighbour has it.
QString memberLike(const Document &document, NodeId neighbour, const QString &name,
                   const QString &rawValue)
{
    const Node &node = document.node(neighbour);
    const QString colon = document.raw({node.key.end, node.span.begin}).toString();
    return quoted(name) + colon + reindented(rawValue, indentAt(document, node.key.begin));
}

TextEdit firstMember(const Document &document, const QString &name, const QString &rawValue)
{
    const Span object = document.node(document.root()).span;
    const QString indent = indentAt(document, object.begin);
    const QString inner = indent + u"  "_s;
    return {object.begin + 1, object.length() - 2,
            u'\n' + inner + quoted(name) + u": "_s + reindented(rawValue, inner) + u'\n' + indent};
}

QList<NodeId> allMembers(const Document &document)
{
    QList<NodeId> members;
    for (NodeId id = 1; id < document.node(0).next; id = document.node(id).next)
        members.append(id);
    return members;
}

} // namespace

QString applied(const QString &text, const QList<TextEdit> &edits)
{
    QString result;
    qsizetype size = text.size();
    for (const TextEdit &edit : edits)
        size += edit.inserted.size() - edit.removed;
    result.reserve(size);
    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        result.append(QStringView(text).sliced(from, edit.position - from));
        result.append(edit.inserted);
        from = edit.position + edit.removed;
    }
    return result.append(QStringView(text).sliced(from));
}

QList<TextEdit> withMember(const Document &document, const QString &name, const QString &rawValue,
                           const QString &before)
{
    if (!canBeEdited(document))
        return {};
    const NodeId root = document.root();
    if (const NodeId member = document.member(root, name); member != NoNode) {
        const Node &node = document.node(member);
        const QString value = reindented(rawValue, indentAt(document, node.key.begin));
        return {{node.span.begin, node.span.length(), value}};
    }
    if (document.node(root).childCount == 0)
        return {firstMember(document, name, rawValue)};
    const NodeId next = before.isNull() ? NoNode : document.member(root, before);
    if (next != NoNode) {
        return {{document.node(next).key.begin, 0,
                 memberLike(document, next, name, rawValue) + u',' + spaceBefore(document, next)}};
    }
    const NodeId last = allMembers(document).constLast();
    return {{document.node(last).span.end, 0,
             u',' + spaceBefore(document, last) + memberLike(document, last, name, rawValue)}};
}

QList<TextEdit> withoutMember(const Document &document, const QString &name)
{
    if (!canBeEdited(document))
        return {};
    const QList<NodeId> members = allMembers(document);
    const auto goes = [&document, &name](NodeId member) { return document.key(member) == name; };
    QList<TextEdit> edits;
    for (qsizetype first = 0; first < members.size(); ++first) {
        if (!goes(members[first]))
            continue;
        qsizetype last = first;
        while (last + 1 < members.size() && goes(members[last + 1]))
            ++last;
        Span span{document.node(members[first]).key.begin, document.node(members[last]).span.end};
        const Span object = document.node(document.root()).span;
        if (last + 1 < members.size())
            span.end = document.node(members[last + 1]).key.begin;
        else if (first > 0)
            span.begin = document.node(members[first - 1]).span.end;
        else
            span = {object.begin + 1, object.end - 1};
        edits.append({span.begin, span.length(), {}});
        first = last;
    }
    return edits;
}

} // namespace taskinput::json
