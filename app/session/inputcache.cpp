#include "session/inputcache.h"

#include <QMetaObject>

namespace taskinput::session {

InputCache::InputCache(QObject *parent)
    : QObject(parent)
{
}

InputCache::~InputCache() = default;

void NoCache::loadInput(const DraftId &, QObject *context,
                        std::function<void(std::optional<CachedInput>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
}

void NoCache::loadTasks(const QString &, QObject *context,
                        std::function<void(std::optional<CachedTasks>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
}

} // namespace taskinput::session
