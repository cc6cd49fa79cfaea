// The data behind the endpoints, shared by all connections.
#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/records.h"
#include "sandbox/statefolder.h"

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <mutex>

namespace taskinput::sandbox {

/*! Records under one lock. Loading takes a moment and is done by load() in some thread; everybody
   else waits for it on the first access. */
class Account {
public:
    explicit Account(QString dataFolder, int extraTasks);

    void load();

    //! Exclusive access, until it is destroyed.
    class Access {
    public:
        explicit Access(Account &account);
        Records &operator*() const noexcept { return m_account.m_records; }
        Records *operator->() const noexcept { return &m_account.m_records; }
        //! \a task has changed: writes it to the data folder, soon.
        void keep(const StoredTask &task) const { m_account.m_folder.keep(task); }
        //! The input of \a task, made now if it is one that is made on demand.
        const std::optional<QByteArray> &inputOf(StoredTask &task) const;

    private:
        Account &m_account;
        std::unique_lock<std::mutex> m_lock;
    };
    Access access() { return Access(*this); }

    //! As written, everything kept is gone.
    void reset();
    //! Returns when everything saved is on disk.
    void flush() { m_folder.flush(); }

private:
    const int m_extraTasks;
    std::mutex m_mutex;
    std::condition_variable m_wasLoaded;
    bool m_isLoaded = false;
    Records m_records;
    StateFolder m_folder;
};

} // namespace taskinput::sandbox
