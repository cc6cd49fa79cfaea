#include "session/returnedvalue.h"

#include "diff/structure.h"
#include "schema/secrets.h"
#include "json/values.h"

#include <QSet>

#include <algorithm>

namespace taskinput::session {

namespace {

json::Kind kindOf(const ValueIn &value)
{
    return value.document.node(value.id).kind;
}

diff::Difference difference(const ValueIn &a, const ValueIn &b, const StopFlag &stop)
{
    return diff::structuralDifference(a.document, a.id, b.document, b.id, 1000, stop);
}

//! Is \a returned what a JavaScript program writes after it has read \a sent?
bool lostDigitsOnly(const ValueIn &sent, const ValueIn &returned)
{
    if (kindOf(sent) != json::Kind::Number)
        return false;
    const QString held = json::inexactInJavaScript(sent.document.rawValue(sent.id));
    if (held.isEmpty())
        return false;
    const QStringView came = returned.document.rawValue(returned.id);
    return held == came || (kindOf(returned) == json::Kind::Number && json::sameNumber(held, came));
}

//! The first number that lost digits, if that is all that differs.
std::optional<Finding> digitsLost(const ValueIn &sent, const ValueIn &returned,
                                  const diff::Difference &differs)
{
    if (differs.changed == 0 || differs.added + differs.removed + differs.moved > 0)
        return std::nullopt;
    for (const diff::Change &change : differs.changes) {
        if (!lostDigitsOnly({sent.document, change.before}, {returned.document, change.after}))
            return std::nullopt;
    }
    const diff::Change &first = differs.changes.front();
    return Finding{Finding::Kind::DigitsLost,
                   {},
                   first.path,
                   sent.document.rawValue(first.before).toString(),
                   returned.document.rawValue(first.after).toString()};
}

QSet<QString> addedPaths(const diff::Difference &differs)
{
    QSet<QString> paths;
    for (const diff::Change &change : differs.changes) {
        if (change.kind == diff::ChangeKind::Added)
            paths.insert(change.path);
    }
    return paths;
}

//! Did members come back that were left out of an object, and were they there before?
bool nestedStayed(const ValueIn &returned, const ValueIn &before, const diff::Difference &differs,
                  const StopFlag &stop)
{
    if (before.isAbsent() || differs.added == 0
        || differs.changed + differs.removed + differs.moved > 0)
        return false;
    return !addedPaths(differs).intersects(addedPaths(difference(before, returned, stop)));
}

} // namespace

bool sameValue(const ValueIn &a, const ValueIn &b)
{
    if (a.isAbsent() || b.isAbsent())
        return a.isAbsent() && b.isAbsent();
    return json::sameValue(a.document, a.id, b.document, b.id);
}

std::optional<Finding> returnedOtherwise(const ValueIn &sent, const ValueIn &returned,
                                         const ValueIn &before, bool isSecret, const StopFlag &stop)
{
    using Kind = Finding::Kind;
    if (sameValue(sent, returned))
        return std::nullopt;
    const auto plain = [&](Kind kind) {
        return isSecret ? Finding{kind, {}, {}, {}, {}}
                        : Finding{kind, {}, {}, sent.raw(), returned.raw()};
    };
    if (returned.isAbsent() && kindOf(sent) == json::Kind::Null)
        return plain(Kind::NullDropped);
    const bool asBefore = sameValue(returned, before);
    if (returned.isAbsent())
        return plain(asBefore ? Kind::FieldIgnored : Kind::CameBackDifferent);
    if (!asBefore && schema::isEncrypted(returned.document, returned.id))
        return Finding{Kind::SecretEncrypted, {}, {}, {}, {}};
    const diff::Difference differs = difference(sent, returned, stop);
    if (!isSecret) {
        if (std::optional<Finding> lost = digitsLost(sent, returned, differs))
            return lost;
    }
    if (asBefore)
        return plain(Kind::FieldIgnored);
    return plain(nestedStayed(returned, before, differs, stop) ? Kind::NestedStayed
                                                               : Kind::CameBackDifferent);
}

} // namespace taskinput::session
