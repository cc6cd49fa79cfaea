#include "ui/program/accountscope.h"

#include "ui/program/keeping.h"

namespace taskinput {

AccountScope::AccountScope(api::ApiClient &client, Keeping &keeping, const QString &accountKey,
                           SecretDrafts secrets)
    : m_connection(client)
    , m_context{&client,
                m_connection,
                keeping.drafts(),
                keeping.journal(),
                keeping.cache(),
                accountKey,
                secrets == SecretDrafts::Agreed,
                secrets == SecretDrafts::Declined}
    , m_tasks(m_context)
    , m_workspace(m_context)
{
    if (persistence::OpenMarkFile *file = keeping.openMark())
        m_lastTask = std::make_unique<LastTask>(*file, m_workspace);
}

void AccountScope::flushDrafts()
{
    const QList<session::Session *> sessions = m_workspace.sessions();
    for (session::Session *session : sessions)
        session->flushDraft();
}

void AccountScope::useClient(api::ApiClient &client)
{
    m_connection.useClient(client);
    m_tasks.useClient(client);
    m_workspace.useClient(client);
}

} // namespace taskinput
