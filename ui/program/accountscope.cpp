#include "ui/program/accountscope.h"

#include "ui/program/keeping.h"

namespace taskinput {

AccountScope::AccountScope(api::ApiClient &client, Keeping &keeping, const QString &accountKey,
                           bool mayKeepSecretDrafts)
    : m_connection(client)
    , m_context{&client, m_connection, keeping.drafts(), keeping.journal(), keeping.cache(), accountKey, mayKeepSecretDrafts}
    , m_tasks(client)
    , m_workspace(m_context)
{
}

void AccountScope::useClient(api::ApiClient &client)
{
    m_connection.useClient(client);
    m_tasks.useClient(client);
    m_workspace.useClient(client);
}

} // namespace taskinput
