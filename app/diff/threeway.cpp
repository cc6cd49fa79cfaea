#include "diff/threeway.h"

#include "diff/listmerge.h"
#include "diff/members.h"
#include "json/values.h"

namespace taskinput::diff {

using json::Document;
using json::NodeId;
using json::NoNode;

namespace {

bool isSame(const Document &a, NodeId x, const Document &b, NodeId y)
{
    if (x == NoNode || y == NoNode)
        return x == y;
    return a.rawValue(x) == b.rawValue(y) || json::sameValue(a, x, b, y);
}

class ThreeWay {
public:
    ThreeWay(const Document &base, const Document &mine, const Document &theirs,
             const StopFlag &stop)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_stop(stop)
        , m_baseMembers(membersByName(base, base.root()))
        , m_theirMembers(membersByName(theirs, theirs.root()))
    {
    }

    QList<FieldMerge> run()
    {
        const std::vector<NodeId> mine = membersOf(m_mine, m_mine.root());
        QHash<QString, NodeId> myMembers;
        myMembers.reserve(static_cast<qsizetype>(mine.size()));
        for (NodeId member : mine) {
            const QString name = m_mine.key(member);
            myMembers.insert(name, member);
            add(name, member);
        }
        for (NodeId member : membersOf(m_theirs, m_theirs.root()))
            addIfNew(m_theirs.key(member), myMembers);
        for (NodeId member : membersOf(m_base, m_base.root())) {
            const QString name = m_base.key(member);
            if (!m_theirMembers.contains(name))
                addIfNew(name, myMembers);
        }
        return std::move(m_merges);
    }

private:
    void addIfNew(const QString &name, const QHash<QString, NodeId> &mine)
    {
        if (!mine.contains(name))
            add(name, NoNode);
    }

    void add(const QString &name, NodeId mine)
    {
        if (m_stop.stopRequested())
            return;
        FieldMerge merge;
        merge.name = name;
        merge.base = m_baseMembers.value(name, NoNode);
        merge.mine = mine;
        merge.theirs = m_theirMembers.value(name, NoNode);
        const bool isMineChanged = !isSame(m_base, merge.base, m_mine, mine);
        const bool isTheirsChanged = !isSame(m_base, merge.base, m_theirs, merge.theirs);
        if (!isMineChanged && !isTheirsChanged)
            return;
        if (!isMineChanged)
            merge.kind = FieldMerge::Kind::TakeTheirs;
        else if (!isTheirsChanged)
            merge.kind = FieldMerge::Kind::KeepMine;
        else
            decide(merge);
        m_merges.append(merge);
    }

    void decide(FieldMerge &merge) const
    {
        if (isSame(m_mine, merge.mine, m_theirs, merge.theirs)) {
            merge.kind = FieldMerge::Kind::SameOnBoth;
            return;
        }
        merge.kind = FieldMerge::Kind::Conflict;
        merge.proposal = mergedList({m_base, merge.base}, {m_mine, merge.mine},
                                    {m_theirs, merge.theirs}, m_stop);
    }

    const Document &m_base;
    const Document &m_mine;
    const Document &m_theirs;
    StopFlag m_stop;
    QHash<QString, NodeId> m_baseMembers, m_theirMembers;
    QList<FieldMerge> m_merges;
};

} // namespace

QList<FieldMerge> threeWay(const Document &base, const Document &mine, const Document &theirs,
                           const StopFlag &stop)
{
    return ThreeWay(base, mine, theirs, stop).run();
}

} // namespace taskinput::diff
