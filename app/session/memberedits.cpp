#include "session/memberedits.h"

#include "json/edits.h"
#include "json/format.h"

#include <QHash>

#include <algorithm>

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

//! Past this many units to parse again, the object is put together anew instead of edited field by
//! field.
constexpr qint64 MostUnitsToReparse = 24'000'000;

//! The members of one object and the changes wanted, by name.
class Members {
public:
    Members(const json::Document &document, const QList<MemberChange> &changes)
        : m_document(document)
        , m_children(document.children(document.root()))
    {
        for (const json::NodeId id : std::as_const(m_children))
            m_nodes.insert(document.key(id), id);
        for (const MemberChange &change : changes)
            sort(change);
    }

    QList<MemberChange> set; //!< the field exists and gets another value
    QList<MemberChange> moving; //!< fields that come or go

    //! The object with all changes made, in canonical white space.
    QString recomposed(const StopFlag &stop) const;

private:
    void sort(const MemberChange &change)
    {
        const bool exists = m_nodes.contains(change.name);
        if (exists && !change.rawValue.isNull())
            set.append(change);
        else if (exists || !change.rawValue.isNull())
            moving.append(change);
    }

    const json::Document &m_document;
    QList<json::NodeId> m_children;
    QHash<QString, json::NodeId> m_nodes;
};

QString Members::recomposed(const StopFlag &stop) const
{
    QHash<QString, MemberChange> wanted;
    for (const QList<MemberChange> *list : {&set, &moving}) {
        for (const MemberChange &change : *list)
            wanted.insert(change.name, change);
    }
    QStringList members;
    const auto append = [&members](QStringView key, QStringView value) {
        members.append(key.toString() + u": "_s + value.toString());
    };
    for (const json::NodeId id : m_children) {
        const auto change = wanted.constFind(m_document.key(id));
        if (change == wanted.cend())
            append(m_document.raw(m_document.node(id).key), m_document.rawValue(id));
        else if (!change->rawValue.isNull())
            append(m_document.raw(m_document.node(id).key), change->rawValue);
    }
    for (const MemberChange &change : moving) {
        if (!change.rawValue.isNull() && !m_nodes.contains(change.name))
            append(json::quoted(change.name), change.rawValue);
    }
    const QString text = u"{\n"_s + members.join(u",\n"_s) + u"\n}"_s;
    const json::DocumentPtr document = json::Document::parse(text, stop);
    return document ? json::formatted(*document, stop).value_or(text) : text;
}

QList<text::Replacement> replacements(const QList<json::TextEdit> &edits)
{
    QList<text::Replacement> result;
    result.reserve(edits.size());
    for (const json::TextEdit &edit : edits)
        result.append({edit.position, edit.removed, edit.inserted});
    return result;
}

//! A text and its tree while edits are made one after the other.
struct Growing {
    text::Text text;
    json::DocumentPtr document;
    QList<text::Edit> edits;

    void apply(QList<json::TextEdit> next, const StopFlag &stop)
    {
        std::ranges::sort(next, {}, &json::TextEdit::position);
        edits += text::editsFor(text, replacements(next));
        document = json::Document::parse(json::applied(document->text(), next), stop);
        if (document)
            text = text::Text(document->text());
    }
};

QList<json::TextEdit> editsOf(const json::Document &document, const MemberChange &change)
{
    return change.rawValue.isNull()
        ? json::withoutMember(document, change.name)
        : json::withMember(document, change.name, change.rawValue, change.before);
}

} // namespace

QList<text::Edit> wholeEdit(const text::Text &from, const QString &to)
{
    const QString old = from.toString();
    const qsizetype shorter = std::min(old.size(), to.size());
    const auto prefix =
        std::mismatch(old.begin(), old.begin() + shorter, to.begin()).first - old.begin();
    const auto suffix =
        std::mismatch(old.rbegin(), old.rbegin() + (shorter - prefix), to.rbegin()).first
        - old.rbegin();
    if (prefix == old.size() && prefix == to.size())
        return {};
    return {{prefix, from.slice(prefix, old.size() - prefix - suffix),
             text::Text(to.sliced(prefix, to.size() - prefix - suffix))}};
}

QList<text::Edit> memberEdits(const text::Text &text, const json::Document &document,
                              const QList<MemberChange> &changes, const StopFlag &stop)
{
    const Members members(document, changes);
    const qint64 cost = text.size() * (members.moving.size() + members.set.size() / 256);
    if (cost > MostUnitsToReparse && changes.size() > 1)
        return wholeEdit(text, members.recomposed(stop));

    QList<json::TextEdit> values;
    for (const MemberChange &change : members.set)
        values += editsOf(document, change);
    if (members.moving.isEmpty()) {
        std::ranges::sort(values, {}, &json::TextEdit::position);
        return text::editsFor(text, replacements(values));
    }
    Growing growing{text, json::Document::parse(document.text(), stop), {}};
    if (growing.document && !values.isEmpty())
        growing.apply(values, stop);
    for (const MemberChange &change : members.moving) {
        if (!growing.document || stop.stopRequested())
            return {};
        growing.apply(editsOf(*growing.document, change), stop);
    }
    return growing.edits;
}

text::Text withMembers(const text::Text &text, const json::Document &document,
                       const QList<MemberChange> &changes, const StopFlag &stop)
{
    text::Text result = text;
    const QList<text::Edit> edits = memberEdits(text, document, changes, stop);
    for (const text::Edit &edit : edits)
        result = result.replaced(edit.position, edit.removed.size(), edit.inserted);
    return result;
}

} // namespace taskinput::session
