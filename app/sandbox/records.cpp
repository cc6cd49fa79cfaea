#include "sandbox/records.h"

#include "sandbox/jsonobject.h"

#include <algorithm>

namespace taskinput::sandbox {

using namespace Qt::StringLiterals;

namespace {

//! \a reference names \a owner (by user name or id; empty = \a ownId's own) and \a name.
bool names(const QString &reference, const QString &ownId, const QString &owner,
           const QString &ownerId, const QString &name)
{
    const qsizetype tilde = reference.indexOf(u'~');
    if (tilde < 0)
        return false;
    const QStringView user = QStringView(reference).first(tilde);
    const bool isOwner = user.isEmpty()
        ? ownerId == ownId
        : user == ownerId || user.compare(owner, Qt::CaseInsensitive) == 0;
    return isOwner
        && QStringView(reference).sliced(tilde + 1).compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

QString StoredTask::build() const
{
    return JsonView::parse(options)[u"build"].text();
}

const Build *Actor::buildByNumber(const QString &number) const
{
    const auto found = std::find_if(builds.begin(), builds.end(),
                                    [&](const Build &build) { return build.number == number; });
    return found == builds.end() ? nullptr : &*found;
}

const Build *Actor::build(const QString &wanted) const
{
    const QString label = !wanted.isEmpty() ? wanted
        : !defaultBuild.isEmpty()           ? defaultBuild
                                            : u"latest"_s;
    for (const auto &[tag, number] : tags)
        if (tag == label)
            return buildByNumber(number);
    return buildByNumber(label);
}

const StoredTask *Records::task(const QString &reference) const
{
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const StoredTask &task) {
        return !task.isRemoved
            && (task.id == reference
                || names(reference, userId, task.username, task.userId, task.name));
    });
    return found == tasks.end() ? nullptr : &*found;
}

StoredTask *Records::task(const QString &reference)
{
    const StoredTask *found = std::as_const(*this).task(reference);
    return found ? &tasks[found - tasks.constData()] : nullptr;
}

const Actor *Records::actor(const QString &reference) const
{
    const auto found = std::find_if(actors.begin(), actors.end(), [&](const Actor &actor) {
        return actor.id == reference || names(reference, userId, actor.username, {}, actor.name);
    });
    return found == actors.end() ? nullptr : &*found;
}

QByteArray Records::schemaOf(const StoredTask &task) const
{
    const Actor *itsActor = actor(task.actId);
    const Build *itsBuild = itsActor ? itsActor->build(task.build()) : nullptr;
    return itsBuild ? itsBuild->schema : QByteArray();
}

void Records::sortTasks()
{
    std::stable_sort(tasks.begin(), tasks.end(), [](const StoredTask &a, const StoredTask &b) {
        return a.createdAt < b.createdAt;
    });
}

QByteArray jsonTime(const QDateTime &time)
{
    return jsonText(time.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace taskinput::sandbox
