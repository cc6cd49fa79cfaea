#include "session/merging.h"

#include "diff/threeway.h"
#include "session/memberedits.h"
#include "json/format.h"
#include "json/values.h"

#include <QHash>

namespace taskinput::session {

namespace {

//! The value on its own, formatted; null if absent.
QString shown(const json::Document &document, json::NodeId value)
{
    if (value == json::NoNode)
        return {};
    const QString raw = document.rawValue(value).toString();
    const json::DocumentPtr alone = json::Document::parse(raw);
    return json::formatted(*alone).value_or(raw);
}

//! For each field of theirs, the next one behind it that the text has too: where a new field goes.
QHash<QString, QString> followers(const json::Document &theirs, const json::Document &mine)
{
    QSet<QString> known;
    const QList<json::NodeId> own = mine.children(mine.root());
    for (const json::NodeId id : own)
        known.insert(mine.key(id));
    QHash<QString, QString> result;
    QString next;
    const QList<json::NodeId> members = theirs.children(theirs.root());
    for (auto it = members.crbegin(); it != members.crend(); ++it) {
        const QString name = theirs.key(*it);
        result.insert(name, next);
        if (known.contains(name))
            next = name;
    }
    return result;
}

//! Sorts the fields of one three-way comparison.
class Merge {
public:
    Merge(const MergeTask &task, const json::Document &base, const json::Document &mine,
          const json::Document &theirs, MergeOutcome &outcome)
        : m_task(task)
        , m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_outcome(outcome)
    {
    }

    QList<MemberChange> run(const StopFlag &stop)
    {
        const QList<diff::FieldMerge> fields = diff::threeWay(m_base, m_mine, m_theirs, stop);
        for (const diff::FieldMerge &field : fields)
            sort(field);
        if (!m_changes.isEmpty()) {
            const QHash<QString, QString> next = followers(m_theirs, m_mine);
            for (MemberChange &change : m_changes)
                change.before = next.value(change.name);
        }
        return m_changes;
    }

private:
    void sort(const diff::FieldMerge &field)
    {
        switch (field.kind) {
        case diff::FieldMerge::Kind::KeepMine:
            return;
        case diff::FieldMerge::Kind::SameOnBoth:
            m_outcome.same.append(field.name);
            break;
        case diff::FieldMerge::Kind::TakeTheirs:
            take(field);
            break;
        case diff::FieldMerge::Kind::Conflict:
            decide(field);
            break;
        }
        if (!m_task.ours.contains(field.name))
            m_outcome.foreign.append({field.name, fingerprint(m_base, field.base)});
    }

    void take(const diff::FieldMerge &field)
    {
        if (m_task.mineStays.contains(field.name))
            return;
        m_outcome.taken.append(field.name);
        m_changes.append({field.name, shown(m_theirs, field.theirs), {}});
    }

    void decide(const diff::FieldMerge &field)
    {
        // What was typed on after the send is a newer edit of the same value.
        if (m_task.ours.contains(field.name))
            return;
        // A field that is gone in the text stays on Apify anyway: nothing of theirs is overwritten.
        if (field.mine == json::NoNode || m_task.isRestored
            || m_task.notSent.contains(field.name)) {
            m_outcome.overtaken.append({field.name, fingerprint(m_mine, field.mine)});
            return;
        }
        ConflictField conflict;
        conflict.name = field.name;
        conflict.base = shown(m_base, field.base);
        conflict.mine = shown(m_mine, field.mine);
        conflict.theirs = shown(m_theirs, field.theirs);
        conflict.proposal = field.proposal;
        conflict.loadedAt = m_task.loadedAt;
        conflict.readAt = m_task.theirs.receivedAt;
        m_outcome.conflicts.append(conflict);
    }

    const MergeTask &m_task;
    const json::Document &m_base;
    const json::Document &m_mine;
    const json::Document &m_theirs;
    MergeOutcome &m_outcome;
    QList<MemberChange> m_changes;
};

bool isMergeable(const json::DocumentPtr &document)
{
    return document && document->isObject() && !document->hasErrors();
}

bool sameWhole(const json::DocumentPtr &a, const json::DocumentPtr &b)
{
    if (!a || !b)
        return !a && !b;
    return a->root() != json::NoNode && b->root() != json::NoNode
        && json::sameValue(*a, a->root(), *b, b->root());
}

//! Lists, and inputs that became something else: only as a whole.
MergeOutcome::Status mergedWhole(const MergeTask &task, const json::DocumentPtr &mine,
                                 MergeOutcome &outcome)
{
    using Status = MergeOutcome::Status;
    const json::DocumentPtr &theirs = outcome.theirs.document;
    if (sameWhole(task.base, theirs))
        return Status::Merged;
    if (!mine->hasErrors() && sameWhole(orEmptyObject(task.base), mine)) {
        outcome.edits = wholeEdit(task.mine, outcome.theirs.text.toString());
        return Status::Merged;
    }
    const bool bothLists = outcome.theirs.shape == InputShape::List && task.base
        && shapeOf(*task.base) == InputShape::List;
    outcome.wholeOvertaken = bothLists && (mine->hasErrors() || !sameWhole(theirs, mine));
    return bothLists ? Status::Merged : Status::ShapeChanged;
}

bool isObjectOrNothing(const json::DocumentPtr &document)
{
    return !document || document->isObject();
}

} // namespace

MergeOutcome merged(const MergeTask &task, const StopFlag &stop)
{
    using Status = MergeOutcome::Status;
    MergeOutcome outcome;
    outcome.revision = task.revision;
    outcome.theirs = baselineOf(task.theirs, stop);
    const json::DocumentPtr mine = json::Document::parse(task.mine.toString(), stop);
    if (!mine || stop.stopRequested())
        return outcome;

    const bool objects = isObjectOrNothing(task.base) && isObjectOrNothing(outcome.theirs.document);
    if (objects && isMergeable(mine)) {
        const json::DocumentPtr base = orEmptyObject(task.base);
        const json::DocumentPtr theirs = orEmptyObject(outcome.theirs.document);
        Merge merge(task, *base, *mine, *theirs, outcome);
        const QList<MemberChange> changes = merge.run(stop);
        // Also where the text is taken over whole: undoing that brings older values back all the
        // same.
        outcome.edits = task.replaceWhole ? wholeEdit(task.mine, outcome.theirs.text.toString())
                                          : memberEdits(task.mine, *mine, changes, stop);
        outcome.status = Status::Merged;
    } else if (task.replaceWhole) {
        outcome.edits = wholeEdit(task.mine, outcome.theirs.text.toString());
        outcome.status = Status::Merged;
    } else {
        outcome.status = objects ? Status::TextNotReadable : mergedWhole(task, mine, outcome);
    }
    if (stop.stopRequested())
        outcome.status = Status::Stopped;
    return outcome;
}

} // namespace taskinput::session
