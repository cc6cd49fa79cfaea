#include "session/sendplan.h"

#include "diff/patch.h"
#include "session/baseline.h"
#include "session/memberedits.h"
#include "json/edits.h"
#include "json/format.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

//! A replacement of an object: what was read, less the removals, with the ticked fields of the
//! draft.
QByteArray replacementBody(const SendIntent &intent, const json::DocumentPtr &before,
                           const json::Document &patch, const StopFlag &stop)
{
    const json::DocumentPtr stored = orEmptyObject(before);
    const json::DocumentPtr changed = json::Document::parse(diff::merged(*stored, patch), stop);
    if (!changed)
        return {};
    QList<MemberChange> removals;
    for (const QString &name : intent.removals)
        removals.append({name, {}, {}});
    const text::Text text(changed->text());
    const json::DocumentPtr result =
        json::Document::parse(withMembers(text, *changed, removals, stop).toString(), stop);
    return result ? json::minified(*result, result->root()) : QByteArray();
}

//! A list has no fields to choose from, and neither has what it replaces.
bool goesOutWhole(const SendIntent &intent, const json::DocumentPtr &before)
{
    return intent.way == SendWay::Replace
        && (!intent.draft->isObject() || (before && !before->isObject()));
}

} // namespace

SendPlanPtr sendPlan(const SendIntent &intent, json::DocumentPtr before,
                     const QByteArray &beforeBytes, const StopFlag &stop)
{
    auto plan = std::make_shared<SendPlan>();
    plan->way = intent.way;
    plan->revision = intent.revision;
    plan->fields = intent.fields;
    plan->removals = intent.removals;
    plan->secrets = intent.secrets;
    plan->beforeBytes = beforeBytes;
    if (goesOutWhole(intent, before)) {
        plan->body = json::minified(*intent.draft, intent.draft->root());
    } else {
        plan->body = diff::mergeBody(*intent.draft, intent.fields);
        if (intent.way == SendWay::Replace) {
            const json::DocumentPtr patch =
                json::Document::parse(QString::fromUtf8(plan->body), stop);
            if (!patch)
                return nullptr;
            plan->body = replacementBody(intent, before, *patch, stop);
        }
    }
    plan->sent = json::Document::parse(QString::fromUtf8(plan->body), stop);
    plan->before = std::move(before);
    if (!plan->sent || stop.stopRequested())
        return nullptr;
    plan->expected = intent.way == SendWay::Replace
        ? plan->sent
        : json::Document::parse(diff::merged(*orEmptyObject(plan->before), *plan->sent), stop);
    return plan->expected ? plan : nullptr;
}

QByteArray withoutSecrets(const json::Document &body, const QSet<QString> &secrets)
{
    if (secrets.isEmpty() || !body.isObject())
        return body.text().toUtf8();
    QList<json::TextEdit> edits;
    const QList<json::NodeId> members = body.children(body.root());
    for (const json::NodeId id : members) {
        const Span span = body.node(id).span;
        if (secrets.contains(body.key(id)))
            edits.append({span.begin, span.length(), u"\"<secret>\""_s});
    }
    return json::applied(body.text(), edits).toUtf8();
}

} // namespace taskinput::session
