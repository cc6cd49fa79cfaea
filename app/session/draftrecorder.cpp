#include "session/draftrecorder.h"

namespace taskinput::session {

using namespace std::chrono_literals;

DraftRecorder::DraftRecorder(Draft &draft, const SessionContext &context, QObject *parent)
    : QObject(parent)
    , m_draft(draft)
    , m_context(context)
{
}

void DraftRecorder::start(const DraftId &id)
{
    m_id = id;
}
void DraftRecorder::startRestored(const DraftId &id)
{
    m_id = id;
}
void DraftRecorder::setSchemaKnown(bool known)
{
    m_schemaIsKnown = known;
}
void DraftRecorder::settle() { }
void DraftRecorder::flush() { }

} // namespace taskinput::session
