#include "session/analysis.h"

#include "schema/secrets.h"
#include "session/baseline.h"
#include "json/format.h"

#include <algorithm>

namespace taskinput::session {

namespace {

bool isList(const json::Document &document)
{
    return document.root() != json::NoNode
        && document.node(document.root()).kind == json::Kind::Array;
}

void describeErrors(Analysis &analysis)
{
    const QList<json::Problem> &problems = analysis.draft->problems();
    const auto isError = [](const json::Problem &p) { return p.severity == json::Severity::Error; };
    const auto first = std::ranges::find_if(problems, isError);
    if (first == problems.end())
        return;
    const QStringView text = analysis.draft->text();
    analysis.firstErrorLine = static_cast<qint32>(text.first(first->span.begin).count(u'\n')) + 1;
    analysis.hasLoneSurrogate = std::ranges::all_of(problems, [&](const json::Problem &p) {
        return !isError(p) || p.code == json::ProblemCode::LoneSurrogate;
    });
}

void compareFields(Analysis &analysis, const json::Document &baseline, const StopFlag &stop)
{
    analysis.changes = diff::fieldChanges(baseline, *analysis.draft, stop);
    analysis.nested.reserve(analysis.changes.size());
    for (const diff::FieldChange &change : std::as_const(analysis.changes)) {
        if (stop.stopRequested())
            return;
        analysis.nested.append(
            change.kind == diff::FieldKind::Changed ? diff::structuralDifference(
                baseline, change.before, *analysis.draft, change.after, 1000, stop)
                                                    : diff::Difference());
    }
}

void compareLists(Analysis &analysis, const StopFlag &stop)
{
    const json::Document &baseline = *analysis.baseline;
    analysis.whole = diff::structuralDifference(baseline, baseline.root(), *analysis.draft,
                                                analysis.draft->root(), 1000, stop);
    analysis.wholeBytes = json::minifiedSize(*analysis.draft, analysis.draft->root());
}

//! Did an undo, rather than typing, give the field the value it has now?
bool wasBroughtByUndo(const QString &name, Fingerprint now, const AnalysisInput &input)
{
    if (!input.previous)
        return input.undone;
    const auto before = input.previous->watched.constFind(name);
    if (before != input.previous->watched.cend() && *before == now)
        return input.previous->broughtByUndo.contains(name);
    return input.undone;
}

void findOlderValues(Analysis &analysis, const AnalysisInput &input)
{
    const QStringList names = input.past.changedByOthers();
    for (const QString &name : names) {
        const Fingerprint now = fieldFingerprint(*analysis.draft, name);
        analysis.watched.insert(name, now);
        if (wasBroughtByUndo(name, now, input))
            analysis.broughtByUndo.insert(name);
    }
    for (const diff::FieldChange &change : std::as_const(analysis.changes)) {
        const auto now = analysis.watched.constFind(change.name);
        if (now == analysis.watched.cend())
            continue;
        if (input.past.isOlder(change.name, *now) || analysis.broughtByUndo.contains(change.name))
            analysis.olderValues.insert(change.name);
    }
}

//! A text that can't be read says nothing about the fields others changed: what was known stays.
void keepWhatWasWatched(Analysis &analysis, const AnalysisInput &input)
{
    if (!input.previous)
        return;
    analysis.watched = input.previous->watched;
    analysis.broughtByUndo = input.previous->broughtByUndo;
}

} // namespace

AnalysisPtr analysed(const AnalysisInput &input, const StopFlag &stop)
{
    auto analysis = std::make_shared<Analysis>();
    analysis->revision = input.revision;
    analysis->baselineNumber = input.baselineNumber;
    analysis->baseline = input.baseline;
    analysis->draft = json::Document::parse(input.text.toString(), stop);
    if (!analysis->draft)
        return nullptr;
    describeErrors(*analysis);

    const bool listsCompared =
        input.baseline && isList(*input.baseline) && isList(*analysis->draft);
    const bool objectsCompared =
        analysis->draft->isObject() && (!input.baseline || input.baseline->isObject());
    analysis->isComparable = !analysis->draft->hasErrors() && (listsCompared || objectsCompared);
    if (!analysis->isComparable) {
        keepWhatWasWatched(*analysis, input);
    } else if (listsCompared) {
        compareLists(*analysis, stop);
    } else {
        compareFields(*analysis, *orEmptyObject(input.baseline), stop);
        findOlderValues(*analysis, input);
    }
    analysis->secrets = schema::secretFields(input.checks.schema.get(), input.baseline.get(),
                                             analysis->draft.get());
    analysis->problems = findProblems(*analysis->draft, analysis->changes, input.checks);
    analysis->at = QDateTime::currentDateTimeUtc();
    return stop.stopRequested() ? nullptr : analysis;
}

} // namespace taskinput::session
