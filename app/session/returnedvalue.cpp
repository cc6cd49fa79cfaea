#include "session/returnedvalue.h"

#include "diff/structure.h"
#include "schema/secrets.h"
#include "json/path.h"
#include "json/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace taskinput::session {

namespace {

json::Kind kindOf(const ValueIn &value)
{
    return value.document.node(value.id).kind;
}

diff::Difference difference(const ValueIn &a, const ValueIn &b, const StopFlag &stop)
{
    return diff::structuralDifference(a.document, a.id, b.document, b.id, 1000, stop);
}

//! Is \a returned what a JavaScript program writes after it has read \a sent?
bool lostDigitsOnly(const ValueIn &sent, const ValueIn &returned)
{
    if (kindOf(sent) != json::Kind::Number)
        return false;
    const QString held = json::inexactInJavaScript(sent.document.rawValue(sent.id));
    if (held.isEmpty())
        return false;
    const QStringView came = returned.document.rawValue(returned.id);
    return held == came || (kindOf(returned) == json::Kind::Number && json::sameNumber(held, came));
}

/*! Two values of the same build, walked side by side: entries of a list are paired by place, since
   a number that names an entry is no name any more once it lost digits. No recursion. */
class DigitsCheck {
public:
    DigitsCheck(const json::Document &sent, const json::Document &returned)
        : m_sent(sent)
        , m_returned(returned)
    {
    }

    //! The first number that lost digits, if that is all that differs.
    std::optional<Finding> run(json::NodeId sent, json::NodeId returned, const StopFlag &stop)
    {
        m_open.push_back({sent, returned});
        while (!m_open.empty()) {
            const Pair pair = m_open.back();
            m_open.pop_back();
            if (stop.stopRequested() || !follow(pair))
                return std::nullopt;
        }
        if (!m_first)
            return std::nullopt;
        return Finding{Finding::Kind::DigitsLost,
                       {},
                       pathBelow(sent, m_first->sent),
                       m_sent.rawValue(m_first->sent).toString(),
                       m_returned.rawValue(m_first->returned).toString()};
    }

private:
    struct Pair {
        json::NodeId sent, returned;
    };

    bool follow(const Pair &pair)
    {
        const json::Kind kind = m_sent.node(pair.sent).kind;
        if (kind == json::Kind::Array)
            return followList(pair);
        if (kind == json::Kind::Object)
            return followObject(pair);
        if (json::sameValue(m_sent, pair.sent, m_returned, pair.returned))
            return true;
        if (!lostDigitsOnly({m_sent, pair.sent}, {m_returned, pair.returned}))
            return false;
        if (!m_first || pair.sent < m_first->sent)
            m_first = pair;
        return true;
    }

    bool followList(const Pair &pair)
    {
        if (m_returned.node(pair.returned).kind != json::Kind::Array)
            return false;
        const QList<json::NodeId> sent = m_sent.children(pair.sent);
        const QList<json::NodeId> returned = m_returned.children(pair.returned);
        if (sent.size() != returned.size())
            return false;
        for (qsizetype i = 0; i < sent.size(); ++i)
            m_open.push_back({sent[i], returned[i]});
        return true;
    }

    bool followObject(const Pair &pair)
    {
        if (m_returned.node(pair.returned).kind != json::Kind::Object)
            return false;
        QHash<QString, json::NodeId> returned = membersOf(m_returned, pair.returned);
        const QHash<QString, json::NodeId> sent = membersOf(m_sent, pair.sent);
        if (sent.size() != returned.size())
            return false;
        for (auto member = sent.cbegin(); member != sent.cend(); ++member) {
            const json::NodeId came = returned.value(member.key(), json::NoNode);
            if (came == json::NoNode)
                return false;
            m_open.push_back({member.value(), came});
        }
        return true;
    }

    static QHash<QString, json::NodeId> membersOf(const json::Document &document,
                                                  json::NodeId object)
    {
        QHash<QString, json::NodeId> members;
        const QList<json::NodeId> children = document.children(object);
        for (const json::NodeId id : children) {
            if (!document.node(id).shadowed)
                members.insert(document.key(id), id);
        }
        return members;
    }

    QString pathBelow(json::NodeId field, json::NodeId node) const
    {
        const QString path = json::pathOf(m_sent, node).sliced(json::pathOf(m_sent, field).size());
        return path.startsWith(u'.') ? path.sliced(1) : path;
    }

    const json::Document &m_sent;
    const json::Document &m_returned;
    std::vector<Pair> m_open;
    std::optional<Pair> m_first;
};

QSet<QString> addedPaths(const diff::Difference &differs)
{
    QSet<QString> paths;
    for (const diff::Change &change : differs.changes) {
        if (change.kind == diff::ChangeKind::Added)
            paths.insert(change.path);
    }
    return paths;
}

//! Did members come back that were left out of an object, and were they there before?
bool nestedStayed(const ValueIn &returned, const ValueIn &before, const diff::Difference &differs,
                  const StopFlag &stop)
{
    if (before.isAbsent() || differs.added == 0
        || differs.changed + differs.removed + differs.moved > 0)
        return false;
    return !addedPaths(differs).intersects(addedPaths(difference(before, returned, stop)));
}

} // namespace

bool sameValue(const ValueIn &a, const ValueIn &b)
{
    if (a.isAbsent() || b.isAbsent())
        return a.isAbsent() && b.isAbsent();
    return json::sameValue(a.document, a.id, b.document, b.id);
}

std::optional<Finding> returnedOtherwise(const ValueIn &sent, const ValueIn &returned,
                                         const ValueIn &before, bool isSecret, const StopFlag &stop)
{
    using Kind = Finding::Kind;
    if (sameValue(sent, returned))
        return std::nullopt;
    const auto plain = [&](Kind kind) {
        return isSecret ? Finding{kind, {}, {}, {}, {}}
                        : Finding{kind, {}, {}, sent.raw(), returned.raw()};
    };
    if (returned.isAbsent() && kindOf(sent) == json::Kind::Null)
        return plain(Kind::NullDropped);
    const bool asBefore = sameValue(returned, before);
    if (returned.isAbsent())
        return plain(asBefore ? Kind::FieldIgnored : Kind::CameBackDifferent);
    if (!asBefore && schema::isEncrypted(returned.document, returned.id))
        return Finding{Kind::SecretEncrypted, {}, {}, {}, {}};
    if (!isSecret) {
        DigitsCheck digits(sent.document, returned.document);
        if (std::optional<Finding> lost = digits.run(sent.id, returned.id, stop))
            return lost;
    }
    if (asBefore)
        return plain(Kind::FieldIgnored);
    const diff::Difference differs = difference(sent, returned, stop);
    return plain(nestedStayed(returned, before, differs, stop) ? Kind::NestedStayed
                                                               : Kind::CameBackDifferent);
}

} // namespace taskinput::session
