#include "sandbox/merge.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace taskinput::sandbox {

namespace {

//! A member of the result: from one side, or, where both nodes are set, an object merged from both.
struct Member {
    QString name;
    json::NodeId stored = json::NoNode;
    json::NodeId patched = json::NoNode;
};

class Merger {
public:
    Merger(const json::Document &stored, const json::Document &patch, Numbers numbers,
           const Behaviour &behaviour)
        : m_stored(stored)
        , m_patch(patch)
        , m_numbers(numbers)
        , m_behaviour(behaviour)
    {
    }

    QString merge(json::NodeId stored, json::NodeId patch)
    {
        begin(stored, patch);
        while (!m_open.empty())
            step();
        return std::move(m_text);
    }

private:
    struct Open {
        QList<Member> members;
        qsizetype next = 0;
    };

    void begin(json::NodeId stored, json::NodeId patch)
    {
        m_text += u'{';
        m_open.push_back({members(stored, patch), 0});
    }

    void step()
    {
        Open &top = m_open.back();
        if (top.next == top.members.size()) {
            m_text += u'}';
            m_open.pop_back();
            return;
        }
        if (top.next > 0)
            m_text += u',';
        const Member member = top.members.at(top.next++);
        m_text += javaScriptString(member.name) + u':';
        if (member.stored != json::NoNode && member.patched != json::NoNode)
            begin(member.stored, member.patched);
        else if (member.patched != json::NoNode)
            m_text += javaScriptText(m_patch, member.patched, m_numbers);
        else
            m_text += m_stored.rawValue(member.stored);
    }

    QList<Member> members(json::NodeId stored, json::NodeId patch) const
    {
        QList<Member> result;
        QHash<QString, qsizetype> places;
        const auto storedMembers = javaScriptMembers(m_stored, stored);
        for (const auto &[name, id] : storedMembers) {
            places.insert(name, result.size());
            result.append({name, id, json::NoNode});
        }
        const auto patchMembers = javaScriptMembers(m_patch, patch);
        for (const auto &[name, id] : patchMembers)
            lay(result, places, name, id);
        result.removeIf([](const Member &member) {
            return member.stored == json::NoNode && member.patched == json::NoNode;
        });
        sortIndexesToFront(result);
        return result;
    }

    void lay(QList<Member> &result, QHash<QString, qsizetype> &places, const QString &name,
             json::NodeId patched) const
    {
        using NullMember = Behaviour::NullMember;
        const bool isNull = m_patch.node(patched).kind == json::Kind::Null;
        if (isNull && m_behaviour.nullMember == NullMember::Ignored)
            return;
        const qsizetype place = places.value(name, result.size());
        if (place == result.size()) {
            places.insert(name, place);
            result.append({name, json::NoNode, json::NoNode});
        }
        Member &member = result[place];
        const bool removes = isNull && m_behaviour.nullMember == NullMember::RemovesField;
        const bool goesDeep = m_behaviour.mergeDepth == Behaviour::MergeDepth::Deep
            && member.stored != json::NoNode
            && m_stored.node(member.stored).kind == json::Kind::Object
            && m_patch.node(patched).kind == json::Kind::Object;
        member = {name, goesDeep ? member.stored : json::NoNode, removes ? json::NoNode : patched};
    }

    static void sortIndexesToFront(QList<Member> &members)
    {
        const auto rest =
            std::stable_partition(members.begin(), members.end(),
                                  [](const Member &member) { return isArrayIndex(member.name); });
        std::sort(members.begin(), rest, [](const Member &a, const Member &b) {
            return a.name.toULongLong() < b.name.toULongLong();
        });
    }

    const json::Document &m_stored;
    const json::Document &m_patch;
    const Numbers m_numbers;
    const Behaviour &m_behaviour;
    QString m_text;
    std::vector<Open> m_open;
};

} // namespace

QString merged(const JsonView &stored, const JsonView &patch, Numbers numbers,
               const Behaviour &behaviour)
{
    return Merger(stored.document(), patch.document(), numbers, behaviour)
        .merge(stored.id(), patch.id());
}

} // namespace taskinput::sandbox
