#include "session/conflicts.h"

#include "session/fieldvalues.h"
#include "json/values.h"

#include <algorithm>

namespace taskinput::session {

namespace {

using Choice = ConflictField::Choice;

//! Is the field's value in \a draft the one of \a raw (null = absent)?
bool holds(const json::Document &draft, const QString &field, const QString &raw)
{
    const json::NodeId now = draft.member(draft.root(), field);
    if (raw.isNull() || now == json::NoNode)
        return raw.isNull() && now == json::NoNode;
    const json::DocumentPtr wanted = json::Document::parse(raw);
    return json::sameValue(draft, now, *wanted, wanted->root());
}

Choice followed(const ConflictField &field, const json::Document &draft)
{
    if (holds(draft, field.name, field.theirs))
        return Choice::Theirs;
    if (holds(draft, field.name, field.mine))
        return field.choice == Choice::Mine ? Choice::Mine : Choice::Open;
    if (field.proposal && holds(draft, field.name, *field.proposal))
        return Choice::Proposal;
    return Choice::Edited;
}

} // namespace

void Conflicts::add(const QList<ConflictField> &fields)
{
    QStringList names;
    for (const ConflictField &field : fields)
        names.append(field.name);
    remove(names);
    m_fields += fields;
}

void Conflicts::choose(const QString &field, Choice choice)
{
    for (ConflictField &entry : m_fields) {
        if (entry.name == field)
            entry.choice = choice;
    }
}

bool Conflicts::follow(const Analysis &analysis)
{
    if (m_fields.isEmpty() || !analysis.isComparable || !analysis.draft->isObject())
        return false;
    bool moved = false;
    for (ConflictField &field : m_fields) {
        const Choice now = followed(field, *analysis.draft);
        moved |= now != field.choice;
        field.choice = now;
    }
    return moved;
}

void Conflicts::remove(const QStringList &fields)
{
    m_fields.removeIf([&fields](const ConflictField &f) { return fields.contains(f.name); });
}

void Conflicts::clear()
{
    m_fields.clear();
}

const ConflictField *Conflicts::find(const QString &field) const
{
    const auto found = std::ranges::find(m_fields, field, &ConflictField::name);
    return found == m_fields.end() ? nullptr : &*found;
}

QStringList Conflicts::openFields() const
{
    QStringList names;
    for (const ConflictField &field : m_fields) {
        if (field.choice == Choice::Open)
            names.append(field.name);
    }
    return names;
}

int Conflicts::open() const
{
    return static_cast<int>(openFields().size());
}

bool Conflicts::isOpen(const QString &field) const
{
    const ConflictField *entry = find(field);
    return entry && entry->choice == Choice::Open;
}

} // namespace taskinput::session
