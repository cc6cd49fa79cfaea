#include "session/journalsink.h"

#include <QMetaObject>

namespace taskinput::session {

JournalSink::JournalSink(QObject *parent)
    : QObject(parent)
{
}

JournalSink::~JournalSink() = default;

void JournalSink::find(const JournalQuery &, QObject *context,
                       std::function<void(QList<JournalEntry>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

void NoJournal::lastSends(const DraftId &, int, QObject *context,
                          std::function<void(QList<JournalEntry>)> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

} // namespace taskinput::session
