#include "spelledoptions.h"

#include <QHash>
#include <QRegularExpression>

#include <chrono>

namespace sandboxserver {

using namespace Qt::StringLiterals;
using namespace taskinput::sandbox;

namespace {

template <typename T>
void choose(const QCommandLineParser &parser, const QString &option, const QHash<QString, T> &words,
            T &value, QString &problem)
{
    if (!parser.isSet(option))
        return;
    const auto found = words.constFind(parser.value(option));
    if (found == words.constEnd())
        problem = u"--%1 does not know \"%2\""_s.arg(option, parser.value(option));
    else
        value = *found;
}

//! Faults that are no more than an action and the moment of it.
std::optional<Fault> simpleFault(const QString &what)
{
    using When = Fault::When;
    const QHash<QString, Fault> faults{
        {u"close-at-once"_s, Fault::close().at(When::BeforeReading)},
        {u"close"_s, Fault::close()},
        {u"close-after"_s, Fault::close().at(When::AfterApplying)},
        {u"hold-at-once"_s, Fault::hold().at(When::BeforeReading)},
        {u"hold"_s, Fault::hold()},
        {u"hold-after"_s, Fault::hold().at(When::AfterApplying)},
    };
    const auto found = faults.constFind(what);
    return found == faults.constEnd() ? std::nullopt : std::optional(*found);
}

Fault statusFault(int status)
{
    return Fault::error(status,
                        status == 429      ? "rate-limit-exceeded"
                            : status < 500 ? "invalid-request"
                                           : "internal-server-error",
                        "Scripted answer " + QByteArray::number(status));
}

std::optional<Fault> numberedFault(const QString &what, int number, int second)
{
    using When = Fault::When;
    if (what == "status"_L1)
        return statusFault(number);
    if (what == "status-after"_L1)
        return statusFault(number).at(When::AfterApplying);
    if (what == "html"_L1)
        return Fault::html(number);
    if (what == "html-after"_L1)
        return Fault::html(number).at(When::AfterApplying);
    if (what == "delay"_L1)
        return Fault::delay(std::chrono::milliseconds(number));
    if (what == "cut"_L1)
        return Fault::cut(number);
    if (what == "stall"_L1)
        return Fault::stall(number);
    if (what == "drip"_L1)
        return Fault::drip(number, std::chrono::milliseconds(second));
    return std::nullopt;
}

} // namespace

void addBehaviourOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"input-put"_s, u"merge (default) or replace"_s, u"how"_s},
        {u"merge-depth"_s, u"shallow (default) or deep"_s, u"how"_s},
        {u"null"_s, u"stored (default), removes or ignored"_s, u"how"_s},
        {u"never-set"_s, u"404 (default), null, empty-object or empty-body"_s, u"how"_s},
        {u"accept-lists"_s, u"PUT of an input takes lists"_s},
        {u"plain-secrets"_s, u"secret fields stay plain text"_s},
        {u"keep-digits"_s, u"numbers keep their spelling"_s},
        {u"keep-modified-at"_s, u"saving an input does not move modifiedAt"_s},
        {u"drop-unknown"_s, u"fields that the schema doesn't know are dropped"_s},
        {u"no-titles"_s, u"the task list has no titles"_s},
        {u"no-compression"_s, u"answers are never compressed"_s},
    });
}

Behaviour behaviourFrom(const QCommandLineParser &parser, QString &problem)
{
    using NeverSet = Behaviour::NeverSet;
    Behaviour result;
    choose(parser, u"input-put"_s,
           {{u"merge"_s, Behaviour::InputPut::Merge}, {u"replace"_s, Behaviour::InputPut::Replace}},
           result.inputPut, problem);
    choose(
        parser, u"merge-depth"_s,
        {{u"shallow"_s, Behaviour::MergeDepth::Shallow}, {u"deep"_s, Behaviour::MergeDepth::Deep}},
        result.mergeDepth, problem);
    choose(parser, u"null"_s,
           {{u"stored"_s, Behaviour::NullMember::Stored},
            {u"removes"_s, Behaviour::NullMember::RemovesField},
            {u"ignored"_s, Behaviour::NullMember::Ignored}},
           result.nullMember, problem);
    choose(parser, u"never-set"_s,
           {{u"404"_s, NeverSet::NotFound},
            {u"null"_s, NeverSet::Null},
            {u"empty-object"_s, NeverSet::EmptyObject},
            {u"empty-body"_s, NeverSet::EmptyBody}},
           result.neverSet, problem);
    result.acceptsLists = parser.isSet(u"accept-lists"_s);
    result.encryptsSecrets = !parser.isSet(u"plain-secrets"_s);
    result.losesDigits = !parser.isSet(u"keep-digits"_s);
    result.savingMovesModifiedAt = !parser.isSet(u"keep-modified-at"_s);
    result.dropsUnknownFields = parser.isSet(u"drop-unknown"_s);
    result.listsTitles = !parser.isSet(u"no-titles"_s);
    result.compressesReplies = !parser.isSet(u"no-compression"_s);
    return result;
}

QString faultHelp()
{
    return u"ROUTE[@CALL[xTIMES]] WHAT [NUMBER…]. ROUTE: users-me, list-tasks, get-task, put-task, "
           u"get-input, "
           "put-input, get-actor, list-builds, default-build, get-build, validate-input. WHAT: "
           "close-at-once, close, "
           "close-after, hold-at-once, hold, hold-after, status N, status-after N, html N, "
           "html-after N, delay MS, "
           "cut BYTES, stall BYTES, drip BYTES MS. TIMES 0 = always."_s;
}

bool addFault(Faults &faults, const QString &words)
{
    static const QRegularExpression form(
        u"\\A([a-z-]+)(?:@(\\d+)(?:x(\\d+))?)? ([a-z-]+)(?: (\\d+))?(?: (\\d+))?\\z"_s);
    const QRegularExpressionMatch match = form.match(words.trimmed());
    const Route route = routeNamed(match.captured(1));
    if (!match.hasMatch() || route == Route::Unknown)
        return false;
    std::optional<Fault> fault = simpleFault(match.captured(4));
    if (!fault && match.hasCaptured(5))
        fault =
            numberedFault(match.captured(4), match.captured(5).toInt(), match.captured(6).toInt());
    if (!fault)
        return false;
    const int times = match.hasCaptured(3) ? match.captured(3).toInt() : 1;
    faults.add(route, *fault, match.hasCaptured(2) ? match.captured(2).toInt() : 1,
               times == 0 ? -1 : times);
    return true;
}

Route routeNamed(const QString &word)
{
    const QHash<QString, Route> routes{
        {u"users-me"_s, Route::UsersMe},
        {u"list-tasks"_s, Route::ListTasks},
        {u"get-task"_s, Route::GetTask},
        {u"put-task"_s, Route::PutTask},
        {u"get-input"_s, Route::GetInput},
        {u"put-input"_s, Route::PutInput},
        {u"get-actor"_s, Route::GetActor},
        {u"list-builds"_s, Route::ListBuilds},
        {u"default-build"_s, Route::DefaultBuild},
        {u"get-build"_s, Route::GetBuild},
        {u"validate-input"_s, Route::ValidateInput},
    };
    return routes.value(word, Route::Unknown);
}

} // namespace sandboxserver
