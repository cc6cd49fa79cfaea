#include "session/sendhistory.h"

#include "session/baseline.h"
#include "session/fieldvalues.h"
#include "json/values.h"

namespace taskinput::session {

namespace {

//! Old values are kept as text: a long list counts, so only the last sends stay.
constexpr qsizetype MostSends = 20;

bool stillOurs(const SentField &field, const json::Document &stored)
{
    const json::NodeId now =
        stored.isObject() ? stored.member(stored.root(), field.name) : json::NoNode;
    if (field.after.isNull() || now == json::NoNode)
        return field.after.isNull() && now == json::NoNode;
    const json::DocumentPtr ours = json::Document::parse(field.after);
    return json::sameValue(stored, now, *ours, ours->root());
}

} // namespace

void SendHistory::add(const Send &send)
{
    m_sends.append(send);
    if (m_sends.size() > MostSends)
        m_sends.removeFirst();
}

void SendHistory::addEarlier(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        if (m_sends.size() < MostSends)
            m_sends.prepend(sendOf(entry));
    }
}

SendHistory::Send SendHistory::sendOf(const JournalEntry &entry)
{
    Send send{entry.sendId, entry.at, {}};
    for (const JournalField &field : entry.fields)
        send.fields.append({field.name, field.before, field.after, field.isSecret});
    return send;
}

const SendHistory::Send *SendHistory::last() const
{
    return m_sends.isEmpty() ? nullptr : &m_sends.last();
}

void SendHistory::drop(const QString &id)
{
    m_sends.removeIf([&id](const Send &send) { return send.id == id; });
}

UndoOfSend SendHistory::undoOf(const Send &send, const json::DocumentPtr &stored)
{
    const json::DocumentPtr now = orEmptyObject(stored);
    UndoOfSend undo;
    for (const SentField &field : send.fields) {
        // A secret that was plain text before is nowhere any more.
        if (field.isSecret && field.before.isNull() && !field.after.isNull())
            continue;
        const bool isOurs = stillOurs(field, *now);
        const bool wasAdded = field.before.isNull();
        if (wasAdded && !isOurs)
            continue;
        undo.changes.append({field.name, field.before, {}});
        (wasAdded ? undo.removals : isOurs ? undo.ours : undo.notOurs).append(field.name);
    }
    return undo;
}

} // namespace taskinput::session
