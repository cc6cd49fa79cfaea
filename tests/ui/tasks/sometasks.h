// Task summaries for tests.
#pragma once

#include "api/types.h"

#include <QList>

namespace taskinput::tests {

inline api::TaskSummary task(const QString &id, const QString &title, const QString &actor,
                             int daysAgo = 0, qint64 runs = 0)
{
    api::TaskSummary summary;
    summary.id = id;
    summary.name = id + QStringLiteral("-name");
    summary.title = title;
    summary.username = QStringLiteral("harbor-data");
    summary.actUsername = actor.section(u'/', 0, 0);
    summary.actName = actor.section(u'/', 1);
    summary.modifiedAt = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    summary.totalRuns = runs;
    return summary;
}

//! \a count tasks of a few Actors, titles numbered.
inline QList<api::TaskSummary> manyTasks(int count)
{
    QList<api::TaskSummary> tasks;
    for (int i = 0; i < count; ++i) {
        tasks.append(task(QStringLiteral("id%1").arg(i), QStringLiteral("Task number %1").arg(i),
                          QStringLiteral("owner%1/actor-%2").arg(i % 7).arg(i % 40), i % 300, i));
    }
    return tasks;
}

} // namespace taskinput::tests
