// Last known inputs and task list of an account, for reading at once and without a connection.
#pragma once

#include "api/types.h"
#include "session/draftsink.h"

#include <QObject>

#include <functional>
#include <optional>

namespace taskinput::session {

struct CachedInput {
    api::Task task;
    QByteArray bytes; //!< as received
    bool neverSet = false;
    QDateTime receivedAt; //!< UTC
};

struct CachedTasks {
    QList<api::TaskSummary> tasks;
    QDateTime receivedAt; //!< UTC
};

//! A cache may forget anything at any time. Same promises about callbacks as DraftSink.
class InputCache : public QObject {
    Q_OBJECT
public:
    explicit InputCache(QObject *parent = nullptr);
    ~InputCache() override;

    //! The caller has made sure that no plain secret is in \a input.
    virtual void keepInput(const DraftId &id, const CachedInput &input) = 0;
    virtual void loadInput(const DraftId &id, QObject *context,
                           std::function<void(std::optional<CachedInput>)> done) = 0;
    virtual void keepTasks(const QString &account, const CachedTasks &tasks) = 0;
    virtual void loadTasks(const QString &account, QObject *context,
                           std::function<void(std::optional<CachedTasks>)> done) = 0;
};

//! Remembers nothing.
class NoCache final : public InputCache {
    Q_OBJECT
public:
    using InputCache::InputCache;
    void keepInput(const DraftId &, const CachedInput &) override { }
    void loadInput(const DraftId &id, QObject *context,
                   std::function<void(std::optional<CachedInput>)> done) override;
    void keepTasks(const QString &, const CachedTasks &) override { }
    void loadTasks(const QString &account, QObject *context,
                   std::function<void(std::optional<CachedTasks>)> done) override;
};

} // namespace taskinput::session
