#include "diff/identity.h"

#include "diff/members.h"
#include "json/decimal.h"
#include "json/hash.h"
#include "json/strings.h"
#include "json/values.h"

#include <array>

namespace taskinput::diff {

using namespace Qt::StringLiterals;
using json::Document;
using json::Kind;
using json::Node;
using json::NodeId;
using json::NoNode;

namespace {

// In order of strength: a crawler's entries have a url, stored things an id, pairs a key.
constexpr std::array<QLatin1StringView, 4> identifyingNames{"url"_L1, "id"_L1, "key"_L1, "name"_L1};

std::size_t strengthOf(const Document &document, NodeId member)
{
    const Node &node = document.node(member);
    if (node.kind != Kind::String && node.kind != Kind::Number)
        return identifyingNames.size();
    const QStringView quoted = document.raw(node.key);
    const auto rank = [](auto &&name) {
        std::size_t i = 0;
        while (i < identifyingNames.size() && name != identifyingNames[i])
            ++i;
        return i;
    };
    if (node.keyHasEscapes)
        return rank(document.key(member));
    return quoted.size() > 6 ? identifyingNames.size() : rank(quoted.mid(1, quoted.size() - 2));
}

NodeId identifyingMember(const Document &document, NodeId entry)
{
    const Node &parent = document.node(entry);
    if (parent.kind != Kind::Object)
        return NoNode;
    NodeId best = NoNode;
    std::size_t bestStrength = identifyingNames.size();
    for (NodeId id = entry + 1; id < parent.next && bestStrength > 0; id = document.node(id).next) {
        if (document.node(id).shadowed)
            continue;
        if (const std::size_t strength = strengthOf(document, id); strength < bestStrength) {
            bestStrength = strength;
            best = id;
        }
    }
    return best;
}

quint64 hashOf(const Document &document, NodeId member)
{
    const Node &node = document.node(member);
    const quint64 seed = json::combined(json::processSeed(), strengthOf(document, member));
    const QStringView value = document.rawValue(member);
    const quint64 hash = node.kind == Kind::String
        ? json::stringHash(value, node.hasEscapes, seed)
        : json::combined(seed, json::Decimal(value).hash(seed));
    return hash == 0 ? 1 : hash;
}

} // namespace

Identity identityOf(const Document &document, NodeId entry)
{
    const NodeId member = identifyingMember(document, entry);
    return member == NoNode ? Identity{} : Identity{member, hashOf(document, member)};
}

bool differsInIdentityOnly(const Document &a, NodeId x, const Document &b, NodeId y)
{
    const NodeId left = identifyingMember(a, x);
    const NodeId right = identifyingMember(b, y);
    if (left == NoNode || right == NoNode || a.key(left) != b.key(right))
        return false;
    for (const MemberPair &pair : pairMembers(a, x, b, y)) {
        if (pair.before == NoNode || pair.after == NoNode)
            return false;
        if (pair.before != left && !json::sameValue(a, pair.before, b, pair.after))
            return false;
    }
    return true;
}

} // namespace taskinput::diff
