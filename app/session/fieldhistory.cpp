#include "session/fieldhistory.h"

#include "json/values.h"

#include <algorithm>

namespace taskinput::session {

namespace {

const JournalField *fieldOf(const JournalEntry &entry, const QString &name)
{
    const auto found = std::ranges::find(entry.fields, name, &JournalField::name);
    return found == entry.fields.end() ? nullptr : &*found;
}

//! Spelling does not count; of a value that is left out nothing can be said.
bool mayBeSame(const JournalField &was, const JournalField &is)
{
    if (was.isAbridged || is.isAbridged || was.isSecret || is.isSecret || was.after == is.before)
        return true;
    if (was.after.isNull() || is.before.isNull())
        return false;
    const json::DocumentPtr a = json::Document::parse(was.after);
    const json::DocumentPtr b = json::Document::parse(is.before);
    return json::sameValue(*a, a->root(), *b, b->root());
}

} // namespace

QList<FieldValue> fieldHistory(const QList<JournalEntry> &entries, const QString &field)
{
    using Origin = FieldValue::Origin;
    QList<FieldValue> values;
    const JournalField *last = nullptr;
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const JournalField *sent = wasSaved(*entry) ? fieldOf(*entry, field) : nullptr;
        if (!sent)
            continue;
        const FieldValue found{Origin::SavedHere, entry->at,     {},   sent->isSecret,
                               sent->isAbridged,  entry->sendId, false};
        if (!last || !mayBeSame(*last, *sent)) {
            values.prepend(found);
            values.first().origin = last ? Origin::ChangedElsewhere : Origin::BeforeFirstSend;
            values.first().raw = sent->before;
        }
        values.prepend(found);
        values.first().raw = sent->after;
        values.first().isAfter = true;
        last = sent;
    }
    return values;
}

QString valueOf(const FieldValue &value, const JournalEntry &entry, const QString &field)
{
    const JournalField *sent = fieldOf(entry, field);
    if (!sent)
        return {};
    return value.isAfter ? sent->after : sent->before;
}

} // namespace taskinput::session
