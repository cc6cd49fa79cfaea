// What exists while an account is signed in.
#pragma once

#include "session/connection.h"
#include "session/sessioncontext.h"
#include "session/tasklist.h"
#include "session/workspace.h"
#include "ui/program/accountsettings.h"
#include "ui/program/lasttask.h"

#include <QObject>

#include <memory>

namespace taskinput {

class Keeping;

//! Made on signing in, destroyed on signing out; edits are in the store by then.
class AccountScope : public QObject {
    Q_OBJECT
public:
    AccountScope(api::ApiClient &client, Keeping &keeping, const QString &accountKey,
                 SecretDrafts secrets);

    //! A newer token of the same account: edits and open tasks stay.
    void useClient(api::ApiClient &client);
    session::Connection &connection() { return m_connection; }
    session::TaskList &tasks() { return m_tasks; }
    session::Workspace &workspace() { return m_workspace; }
    const QString &accountKey() const { return m_context.account; }
    LastTask *lastTask() { return m_lastTask.get(); } //!< null without a store
    //! Everything unsent goes to the store now.
    void flushDrafts();

private:
    session::Connection m_connection;
    session::SessionContext m_context;
    session::TaskList m_tasks;
    session::Workspace m_workspace;
    std::unique_ptr<LastTask> m_lastTask;
};

} // namespace taskinput
