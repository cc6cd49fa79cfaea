#include "sandbox/account.h"

#include "sandbox/generatedinput.h"
#include "sandbox/writtenrecords.h"

namespace taskinput::sandbox {

Account::Account(QString dataFolder, int extraTasks)
    : m_extraTasks(extraTasks)
    , m_folder(std::move(dataFolder))
{
}

void Account::load()
{
    const std::lock_guard lock(m_mutex);
    if (m_isLoaded)
        return;
    m_records = writtenRecords();
    addPlainTasks(m_records, m_extraTasks);
    m_folder.restore(m_records);
    m_isLoaded = true;
    m_wasLoaded.notify_all();
}

void Account::reset()
{
    const Access access = this->access();
    m_folder.forgetAll();
    m_records = writtenRecords();
    addPlainTasks(m_records, m_extraTasks);
}

Account::Access::Access(Account &account)
    : m_account(account)
    , m_lock(account.m_mutex)
{
    m_account.m_wasLoaded.wait(m_lock, [&account] { return account.m_isLoaded; });
}

const std::optional<QByteArray> &Account::Access::inputOf(StoredTask &task) const
{
    if (task.generatedUrls > 0 && !task.input)
        task.input = inputWithUrls(task.generatedUrls);
    return task.input;
}

} // namespace taskinput::sandbox
