#include "session/verdict.h"

#include "diff/fieldchanges.h"
#include "diff/patch.h"
#include "diff/threeway.h"
#include "session/baseline.h"
#include "session/numbersastext.h"
#include "json/values.h"

namespace taskinput::session {

using namespace Qt::StringLiterals;

namespace {

bool isSentButOther(const Finding &finding)
{
    return finding.kind == Finding::Kind::CameBackDifferent;
}

bool isIgnored(const Finding &finding)
{
    return finding.kind == Finding::Kind::FieldIgnored
        || finding.kind == Finding::Kind::RemovalIgnored;
}

QStringList touched(const SendPlan &plan)
{
    return plan.fields + plan.removals;
}

//! Values of secrets are left out unless they are Apify's own encrypted form.
QString keepable(const QString &raw, bool isSecret)
{
    return isSecret && !raw.startsWith(u"\"ENCRYPTED_"_s) ? QString() : raw;
}

void describeFields(Verdict &verdict, const SendPlan &plan, const json::DocumentPtr &stored)
{
    const json::DocumentPtr before = orEmptyObject(plan.before);
    const json::DocumentPtr after = orEmptyObject(stored);
    for (const QString &name : touched(plan)) {
        const bool isSecret = plan.secrets.contains(name);
        verdict.fields.append({name, keepable(rawField(*before, name), isSecret),
                               keepable(rawField(*after, name), isSecret), isSecret});
        verdict.replacedByUs.append({name, fieldFingerprint(*before, name)});
    }
}

void sortFindings(Verdict &verdict, const SendPlan &plan)
{
    const QStringList names = touched(plan);
    verdict.ours = QSet<QString>(names.cbegin(), names.cend());
    for (const Finding &finding : verdict.findings.findings) {
        if (isSentButOther(finding))
            verdict.ours.remove(finding.field);
        else if (isIgnored(finding))
            verdict.ignored.insert(finding.field);
        else if (finding.kind == Finding::Kind::ReplacedInsteadOfMerged)
            verdict.lost.append({finding.field, rawField(*plan.before, finding.field), {}});
        else if (finding.kind == Finding::Kind::DigitsLost)
            verdict.asText.append(
                {finding.field, withNumbersAsText(*plan.sent, finding.field), {}});
    }
}

bool isObject(const json::DocumentPtr &document)
{
    return !document || document->isObject();
}

//! The text never held the new secrets: it is based on the stored ones.
json::DocumentPtr withoutWithheld(const SendPlan &plan, const json::DocumentPtr &baseline,
                                  const StopFlag &stop)
{
    const json::DocumentPtr stored = orEmptyObject(baseline);
    QList<MemberChange> changes;
    for (const QString &name : plan.fields) {
        if (!plan.secrets.contains(name))
            changes.append({name, rawField(*plan.sent, name), {}});
    }
    for (const QString &name : plan.removals)
        changes.append({name, {}, {}});
    const text::Text text(stored->text());
    return json::Document::parse(withMembers(text, *stored, changes, stop).toString(), stop);
}

json::DocumentPtr textBaseOf(const SendPlan &plan, const json::DocumentPtr &baseline,
                             const StopFlag &stop)
{
    if (plan.secretsAreWithheld)
        return withoutWithheld(plan, baseline, stop);
    if (plan.way == SendWay::Replace || !isObject(baseline))
        return plan.sent;
    return json::Document::parse(diff::merged(*orEmptyObject(baseline), *plan.sent), stop);
}

void sortFields(CheckResult &result, const SendIntent &intent, const json::DocumentPtr &baseline,
                const json::DocumentPtr &theirs, const StopFlag &stop)
{
    const QList<diff::FieldMerge> fields =
        diff::threeWay(*orEmptyObject(baseline), *intent.draft, *orEmptyObject(theirs), stop);
    for (const diff::FieldMerge &field : fields) {
        if (!intent.fields.contains(field.name) && !intent.removals.contains(field.name))
            continue;
        if (field.kind == diff::FieldMerge::Kind::Conflict)
            result.conflicts.append(field.name);
        else if (field.kind == diff::FieldMerge::Kind::SameOnBoth)
            result.already.append(field.name);
    }
}

} // namespace

bool sameInput(const json::DocumentPtr &a, const json::DocumentPtr &b)
{
    if (!a || !b)
        return !a && !b;
    return json::sameValue(*a, a->root(), *b, b->root());
}

Verdict verdictOf(const SendPlan &plan, const json::DocumentPtr &stored,
                  const json::DocumentPtr &baseline, const StopFlag &stop)
{
    Verdict verdict;
    verdict.findings = checkReply(plan, stored, stop);
    verdict.textBase = textBaseOf(plan, baseline, stop);
    describeFields(verdict, plan, stored);
    sortFindings(verdict, plan);
    return verdict;
}

CheckResult checkBeforeSend(const SendIntent &intent, const json::DocumentPtr &baseline,
                            const json::DocumentPtr &theirs, const QByteArray &theirBytes,
                            const StopFlag &stop)
{
    CheckResult result;
    result.isUnchanged = sameInput(baseline, theirs);
    const bool objects = isObject(baseline) && isObject(theirs) && intent.draft->isObject();
    if (!result.isUnchanged) {
        if (!objects)
            return result;
        sortFields(result, intent, baseline, theirs, stop);
        if (!result.conflicts.isEmpty())
            return result;
    }
    SendIntent left = intent;
    left.fields.removeIf([&](const QString &name) { return result.already.contains(name); });
    left.removals.removeIf([&](const QString &name) { return result.already.contains(name); });
    const bool isWhole = !objects;
    if (isWhole || !left.fields.isEmpty() || !left.removals.isEmpty())
        result.plan = sendPlan(left, theirs, theirBytes, stop);
    return result;
}

QStringList changedTaskMembers(const QByteArray &before, const QByteArray &after)
{
    // Saving moves the time of change; runs and their counts go on meanwhile.
    static const QStringList moving{u"modifiedAt"_s, u"stats"_s};
    const json::DocumentPtr a = json::Document::parse(QString::fromUtf8(before));
    const json::DocumentPtr b = json::Document::parse(QString::fromUtf8(after));
    QStringList names;
    const QList<diff::FieldChange> changes = diff::fieldChanges(*a, *b);
    for (const diff::FieldChange &change : changes) {
        if (change.kind != diff::FieldKind::Respelled && !moving.contains(change.name))
            names.append(change.name);
    }
    return names;
}

} // namespace taskinput::session
