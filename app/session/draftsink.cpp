#include "session/draftsink.h"

#include <QMetaObject>

namespace taskinput::session {

DraftSink::DraftSink(QObject *parent)
    : QObject(parent)
{
}

DraftSink::~DraftSink() = default;

void DraftSink::loadTasksWithDrafts(const QString &, QObject *context,
                                    std::function<void(QStringList)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void NoDrafts::loadDraft(const DraftId &, QObject *context,
                         std::function<void(std::optional<StoredDraft>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done(std::nullopt); }, Qt::QueuedConnection);
}

void NoDrafts::sendStarted(const SendRecord &, QObject *context, std::function<void(QString)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

} // namespace taskinput::session
