#include "session/unsenttasks.h"

#include "session/workspace.h"

#include <algorithm>
#include <utility>

namespace taskinput::session {

UnsentTasks::UnsentTasks(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::sessionsChanged, this, &UnsentTasks::count);
    const SessionContext &context = workspace.context();
    context.drafts.loadTasksWithDrafts(context.account, this, [this](const QStringList &tasks) {
        m_stored = QSet<QString>(tasks.cbegin(), tasks.cend());
        count();
    });
    count();
}

void UnsentTasks::count()
{
    QHash<QString, int> counts;
    for (Session *session : m_workspace.sessions()) {
        const QString id = session->task().summary.id;
        // Until its text is there a session knows no more than the store.
        if (session->presentation().facts.hasText)
            m_stored.remove(id);
        if (session->hasUnsentEdits())
            counts.insert(id, std::max(1, session->presentation().facts.changed));
    }
    for (const QString &id : std::as_const(m_stored))
        counts.insert(id, UnknownCount);
    if (counts == m_counts)
        return;
    m_counts = std::move(counts);
    emit changed();
}

} // namespace taskinput::session
