#include "diff/patch.h"

#include "diff/members.h"
#include "json/edits.h"
#include "json/format.h"

#include <QSet>
#include <QStringBuilder>

#include <algorithm>

namespace taskinput::diff {

using namespace Qt::StringLiterals;
using json::Document;
using json::NodeId;
using json::NoNode;

namespace {

// What stands between the opening brace and the first name: the layout that new members follow.
QString leadOf(const Document &document, const std::vector<NodeId> &members)
{
    if (members.empty())
        return u"\n  "_s;
    const NodeId first = document.root() + 1;
    const qint32 brace = document.node(document.root()).span.begin;
    return document.raw({brace + 1, document.node(first).key.begin}).toString();
}

QString memberText(const Document &patch, NodeId member)
{
    return patch.raw(patch.node(member).key) % ": "_L1 % patch.rawValue(member);
}

QString newMembers(const Document &patch, const std::vector<NodeId> &added, const QString &lead,
                   bool isFirst)
{
    QString text;
    for (NodeId member : added) {
        text += (isFirst ? QString() : u","_s) + lead + memberText(patch, member);
        isFirst = false;
    }
    return text;
}

} // namespace

QByteArray mergeBody(const Document &draft, const QList<QString> &fields)
{
    const QSet<QString> wanted(fields.cbegin(), fields.cend());
    QByteArray body = "{"_ba;
    for (NodeId member : membersOf(draft, draft.root())) {
        if (!wanted.contains(draft.key(member)))
            continue;
        if (body.size() > 1)
            body += ',';
        body += draft.raw(draft.node(member).key).toUtf8() + ':' + json::minified(draft, member);
    }
    return body + '}';
}

QString merged(const Document &stored, const Document &patch)
{
    const NodeId root = stored.root();
    const std::vector<NodeId> storedMembers = membersOf(stored, root);
    const QString lead = leadOf(stored, storedMembers);
    const QHash<QString, NodeId> byName = membersByName(stored, root);
    QList<json::TextEdit> edits;
    std::vector<NodeId> added;
    for (NodeId member : membersOf(patch, patch.root())) {
        const NodeId target = byName.value(patch.key(member), NoNode);
        if (target == NoNode) {
            added.push_back(member);
        } else {
            const Span span = stored.node(target).span;
            edits.append({span.begin, span.length(), patch.rawValue(member).toString()});
        }
    }
    if (!stored.isObject())
        return added.empty() ? u"{}"_s : u'{' + newMembers(patch, added, lead, true) + u"\n}"_s;
    std::sort(edits.begin(), edits.end(), [](const json::TextEdit &a, const json::TextEdit &b) {
        return a.position < b.position;
    });
    if (added.empty())
        return json::applied(stored.text(), edits);
    const Span object = stored.node(root).span;
    if (storedMembers.empty()) {
        edits.append(
            {object.begin + 1, object.length() - 2, newMembers(patch, added, lead, true) + u'\n'});
    } else {
        edits.append(
            {stored.node(storedMembers.back()).span.end, 0, newMembers(patch, added, lead, false)});
    }
    return json::applied(stored.text(), edits);
}

} // namespace taskinput::diff
