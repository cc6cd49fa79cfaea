// Last known inputs and task lists, for reading without a connection. May be deleted at any time.
#pragma once

#include "persistence/database.h"
#include "persistence/storethread.h"
#include "session/inputcache.h"

#include <memory>

namespace taskinput::persistence {

class CacheStore final : public session::InputCache {
    Q_OBJECT
public:
    //! \a thread must outlive the store.
    CacheStore(StoreThread &thread, const QString &folder, QObject *parent = nullptr);
    ~CacheStore() override;

    void keepInput(const session::DraftId &id, const session::CachedInput &input) override;
    void loadInput(const session::DraftId &id, QObject *context,
                   std::function<void(std::optional<session::CachedInput>)> done) override;
    void keepTasks(const QString &account, const session::CachedTasks &tasks) override;
    void loadTasks(const QString &account, QObject *context,
                   std::function<void(std::optional<session::CachedTasks>)> done) override;

private:
    struct File;

    StoreThread &m_thread;
    std::shared_ptr<File> m_file;
};

} // namespace taskinput::persistence
