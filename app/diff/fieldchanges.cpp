#include "diff/fieldchanges.h"

#include "base/bytes.h"
#include "diff/members.h"
#include "diff/spelling.h"
#include "json/format.h"
#include "json/values.h"

#include <optional>

namespace taskinput::diff {

using json::Document;
using json::Kind;
using json::Node;
using json::NodeId;
using json::NoNode;

namespace {

constexpr qsizetype maxInexactNumbers = 100;

// Fifteen digits always come back from a double; an exponent may lead out of its range.
bool isSurelyExact(QStringView number)
{
    return number.size() <= 15 && !number.contains(u'e') && !number.contains(u'E');
}

QList<NodeId> inexactNumbers(const Document &document, NodeId value)
{
    QList<NodeId> found;
    const NodeId end = document.node(value).next;
    for (NodeId id = value; id < end && found.size() < maxInexactNumbers; ++id) {
        const Node &node = document.node(id);
        if (node.shadowed && id != value) {
            id = node.next - 1;
            continue;
        }
        if (node.kind == Kind::Number && !isSurelyExact(document.rawValue(id))
            && !json::inexactInJavaScript(document.rawValue(id)).isEmpty())
            found.append(id);
    }
    return found;
}

// No value if nothing changed. From the cheapest look to the dearest: most fields are equal text.
std::optional<FieldKind> kindOf(const Document &baseline, NodeId before, const Document &draft,
                                NodeId after)
{
    if (before == NoNode)
        return FieldKind::Added;
    if (after == NoNode)
        return FieldKind::Removed;
    if (baseline.rawValue(before) == draft.rawValue(after)
        || isSpelledAlike(baseline, before, draft, after))
        return std::nullopt;
    return json::sameValue(baseline, before, draft, after) ? FieldKind::Respelled
                                                           : FieldKind::Changed;
}

qint64 bytesInBody(const Document &draft, NodeId member)
{
    constexpr qint64 colon = 1;
    return utf8Size(draft.raw(draft.node(member).key)) + colon + json::minifiedSize(draft, member);
}

} // namespace

QList<FieldChange> fieldChanges(const Document &baseline, const Document &draft,
                                const StopFlag &stop)
{
    QList<FieldChange> changes;
    for (const MemberPair &pair : pairMembers(baseline, baseline.root(), draft, draft.root())) {
        if (stop.stopRequested())
            break;
        const std::optional<FieldKind> kind = kindOf(baseline, pair.before, draft, pair.after);
        if (!kind)
            continue;
        FieldChange change;
        change.name = pair.after != NoNode ? draft.key(pair.after) : baseline.key(pair.before);
        change.kind = *kind;
        change.before = pair.before;
        change.after = pair.after;
        change.gap = pair.gap;
        if (*kind == FieldKind::Added || *kind == FieldKind::Changed) {
            change.bytes = bytesInBody(draft, pair.after);
            change.inexactNumbers = inexactNumbers(draft, pair.after);
        }
        changes.append(change);
    }
    return changes;
}

} // namespace taskinput::diff
