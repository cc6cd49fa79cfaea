#include "session/replycheck.h"

#include "diff/fieldchanges.h"
#include "session/baseline.h"
#include "session/returnedvalue.h"
#include "json/values.h"

#include <QHash>

#include <algorithm>

namespace taskinput::session {

namespace {

using Kind = Finding::Kind;

//! The fields of one object by name.
class Fields {
public:
    explicit Fields(const json::DocumentPtr &document)
        : m_document(orEmptyObject(document))
    {
        if (!m_document->isObject())
            return;
        const QList<json::NodeId> members = m_document->children(m_document->root());
        for (const json::NodeId id : members)
            m_nodes.insert(m_document->key(id), id);
    }
    const json::Document &document() const { return *m_document; }
    ValueIn value(const QString &name) const
    {
        return {*m_document, m_nodes.value(name, json::NoNode)};
    }
    bool contains(const QString &name) const { return m_nodes.contains(name); }
    qsizetype count() const { return m_nodes.size(); }
    QList<QString> names() const { return m_nodes.keys(); }

private:
    json::DocumentPtr m_document;
    QHash<QString, json::NodeId> m_nodes;
};

QStringList sentNames(const json::Document &sent)
{
    QStringList names;
    const QList<json::NodeId> members = sent.children(sent.root());
    for (const json::NodeId id : members)
        names.append(sent.key(id));
    return names;
}

class Check {
public:
    Check(const SendPlan &plan, const json::DocumentPtr &reply)
        : m_plan(plan)
        , m_before(plan.before)
        , m_sent(plan.sent)
        , m_reply(reply)
    {
    }

    ReplyFindings run(const StopFlag &stop)
    {
        const QStringList names = sentNames(m_sent.document());
        for (const QString &name : names)
            checkSent(name, stop);
        if (m_plan.way == SendWay::Merge)
            checkUnsent(stop);
        else
            checkLeftOut();
        return m_result;
    }

private:
    void checkSent(const QString &name, const StopFlag &stop)
    {
        const bool isSecret = m_plan.secrets.contains(name);
        std::optional<Finding> finding = returnedOtherwise(m_sent.value(name), m_reply.value(name),
                                                           m_before.value(name), isSecret, stop);
        if (!finding)
            return;
        finding->field = name;
        // A replacement carries fields along that nobody edited: when they differ, others wrote
        // them.
        const bool carried = m_plan.way == SendWay::Replace && !m_plan.fields.contains(name);
        if (carried
            && (finding->kind == Kind::CameBackDifferent || finding->kind == Kind::NestedStayed))
            finding->kind = Kind::ForeignChange;
        m_result.findings.append(*finding);
    }

    void add(Kind kind, const QString &name)
    {
        if (m_plan.secrets.contains(name))
            m_result.findings.append({kind, name, {}, {}, {}});
        else
            m_result.findings.append(
                {kind, name, {}, m_before.value(name).raw(), m_reply.value(name).raw()});
    }

    void checkUnsent(const StopFlag &stop)
    {
        const bool replaced = onlySentCameBack();
        const QList<diff::FieldChange> changes =
            diff::fieldChanges(m_before.document(), m_reply.document(), stop);
        for (const diff::FieldChange &change : changes) {
            if (m_sent.contains(change.name) || change.kind == diff::FieldKind::Respelled)
                continue;
            const bool gone = change.kind == diff::FieldKind::Removed;
            add(gone && replaced ? Kind::ReplacedInsteadOfMerged : Kind::ForeignChange,
                change.name);
        }
    }

    //! Others may remove a field or two; that nothing but what was sent is left means a
    //! replacement.
    bool onlySentCameBack() const
    {
        return std::ranges::all_of(m_reply.names(),
                                   [this](const QString &name) { return m_sent.contains(name); });
    }

    void checkLeftOut()
    {
        for (const QString &name : m_reply.names()) {
            if (!m_sent.contains(name))
                add(m_before.contains(name) ? Kind::RemovalIgnored : Kind::ForeignChange, name);
        }
    }

    const SendPlan &m_plan;
    const Fields m_before, m_sent, m_reply;
    ReplyFindings m_result;
};

//! Lists and inputs of changed kind are compared as one value.
ReplyFindings checkWhole(const SendPlan &plan, const json::DocumentPtr &reply, const StopFlag &stop)
{
    const json::DocumentPtr none = orEmptyObject(nullptr);
    const auto whole = [&none](const json::DocumentPtr &document) {
        return document ? ValueIn{*document, document->root()} : ValueIn{*none, json::NoNode};
    };
    std::optional<Finding> finding =
        returnedOtherwise(whole(plan.sent), whole(reply), whole(plan.before), false, stop);
    return finding ? ReplyFindings{{*finding}} : ReplyFindings();
}

bool isAnObject(const json::DocumentPtr &document)
{
    return !document || document->isObject();
}

//! Of the fields sent: does each hold what was there before?
bool holdsWhatWasBefore(const SendPlan &plan, const json::DocumentPtr &stored)
{
    const Fields before(plan.before);
    const Fields now(stored);
    const auto unchanged = [&](const QString &name) {
        return sameValue(before.value(name), now.value(name));
    };
    if (plan.way == SendWay::Merge)
        return std::ranges::all_of(sentNames(*plan.sent), unchanged);
    return before.count() == now.count() && std::ranges::all_of(before.names(), unchanged);
}

bool isOurs(Kind kind)
{
    switch (kind) {
    case Kind::SecretEncrypted:
    case Kind::Respelled:
    case Kind::DigitsLost:
    case Kind::NullDropped:
    case Kind::NestedStayed:
    case Kind::ForeignChange:
    case Kind::ReplacedInsteadOfMerged:
        return true;
    case Kind::FieldIgnored:
    case Kind::CameBackDifferent:
    case Kind::RemovalIgnored:
        return false;
    }
    return false;
}

bool isIntended(const Finding &finding)
{
    return finding.kind == Kind::SecretEncrypted || finding.kind == Kind::Respelled;
}

} // namespace

bool ReplyFindings::has(Finding::Kind kind) const
{
    return std::ranges::any_of(findings, [kind](const Finding &f) { return f.kind == kind; });
}

QStringList ReplyFindings::fields(Finding::Kind kind) const
{
    QStringList names;
    for (const Finding &finding : findings) {
        if (finding.kind == kind)
            names.append(finding.field);
    }
    return names;
}

bool ReplyFindings::isVerified() const
{
    return std::ranges::all_of(findings, isIntended);
}

bool ReplyFindings::confirms(const QString &field) const
{
    return std::ranges::all_of(
        findings, [&field](const Finding &f) { return f.field != field || isIntended(f); });
}

bool ReplyFindings::onlyOthersChanged() const
{
    return !isVerified() && std::ranges::all_of(findings, [](const Finding &f) {
        return isIntended(f) || f.kind == Kind::ForeignChange;
    });
}

ReplyFindings checkReply(const SendPlan &plan, const json::DocumentPtr &reply, const StopFlag &stop)
{
    if (!isAnObject(plan.sent) || !isAnObject(reply) || !isAnObject(plan.before))
        return checkWhole(plan, reply, stop);
    return Check(plan, reply).run(stop);
}

WriteFate fateOf(const SendPlan &plan, const json::DocumentPtr &stored, const StopFlag &stop)
{
    const ReplyFindings findings = checkReply(plan, stored, stop);
    const bool objects = isAnObject(plan.sent) && isAnObject(stored) && isAnObject(plan.before);
    const bool untouched =
        objects ? holdsWhatWasBefore(plan, stored) : findings.has(Kind::FieldIgnored);
    if (untouched)
        return WriteFate::NotThere;
    return std::ranges::all_of(findings.findings, [](const Finding &f) { return isOurs(f.kind); })
        ? WriteFate::Saved
        : WriteFate::Overtaken;
}

} // namespace taskinput::session
