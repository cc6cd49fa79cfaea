// What the window asks of a session: everything derived, nothing stored twice.
#include "session/session.h"

#include "session/connection.h"

namespace taskinput::session {

namespace {

qint64 mergeBodyBytes(const QList<qint64> &fields)
{
    qint64 bytes = 2; // the braces
    for (const qint64 field : fields)
        bytes += field;
    return bytes + std::max<qint64>(fields.size() - 1, 0); // commas
}

} // namespace

Facts Session::facts() const
{
    Facts facts;
    facts.phase = phase();
    facts.hasText = m_draft.isOpen();
    const InputShape shape = m_draft.baseline().shape;
    facts.isList = shape == InputShape::List;
    facts.sendsWhole = facts.isList;
    facts.isEditable = !facts.hasText || shape != InputShape::Scalar;
    facts.isObject = !facts.isList && shape != InputShape::Scalar;
    facts.analysisIsCurrent = m_draft.isCurrent();
    facts.openConflicts = m_draft.conflicts().open();
    facts.mergePending = m_draft.isMergePending();
    facts.isOffline = m_context.connection.isOffline();
    facts.checkedAt = m_draft.baseline().readAt;
    facts.draftKeptAt = m_draftKeptAt;
    fillChanges(facts);
    fillOutcome(facts);
    fillProgress(facts);
    return facts;
}

void Session::fillChanges(Facts &facts) const
{
    const AnalysisPtr &now = m_draft.analysis();
    if (!now) {
        // Nothing is known yet: as loaded.
        facts.isComparable = true;
        return;
    }
    facts.isComparable = now->isComparable;
    facts.hasErrors = now->draft->hasErrors();
    facts.hasLoneSurrogate = now->hasLoneSurrogate;
    facts.firstErrorLine = now->firstErrorLine;
    facts.wholeDiffers = now->whole && !now->whole->isEmpty();
    QList<qint64> bytes;
    for (const diff::FieldChange &change : now->changes) {
        switch (change.kind) {
        case diff::FieldKind::Removed:
            ++facts.removed;
            break;
        case diff::FieldKind::Respelled:
            ++facts.respelled;
            break;
        case diff::FieldKind::Added:
        case diff::FieldKind::Changed:
            ++facts.changed;
            if (m_draft.isTicked(change))
                bytes.append(change.bytes);
            break;
        }
    }
    facts.ticked = static_cast<int>(bytes.size());
    facts.bodyBytes = facts.sendsWhole ? now->wholeBytes : mergeBodyBytes(bytes);
}

void Session::fillOutcome(Facts &facts) const
{
    facts.lastOutcome = m_outcome;
    facts.lastError = m_outcomeError;
    facts.notThereSoFar = m_outcome == Facts::Outcome::NotThereSoFar;
    facts.editedSinceOutcome = m_editedSinceOutcome;
    facts.savedAt = m_savedAt;
    if (const auto *failed = in<state::LoadFailed>())
        facts.lastError = failed->error;
    else if (const auto *unknown = in<state::OutcomeUnknown>())
        facts.lastError = unknown->error;
}

void Session::fillProgress(Facts &facts) const
{
    if (const auto *sending = in<state::Sending>()) {
        facts.sentBytes = sending->sentBytes;
        facts.totalBytes = sending->totalBytes;
    }
    if (const auto *checking = in<state::Checking>())
        facts.isRereading = checking->purpose == CheckPurpose::Reload;
    if (m_wait) {
        facts.waitLeft = m_wait->left;
        facts.attempt = m_wait->attempt;
        facts.attempts = m_wait->attempts;
        facts.lastError = m_wait->why;
    }
}

Presentation Session::presentation() const
{
    return present(facts());
}

QList<ChangeRow> Session::changeRows() const
{
    const AnalysisPtr &now = m_draft.analysis();
    QList<ChangeRow> rows;
    if (!now)
        return rows;
    rows.reserve(now->changes.size());
    for (const diff::FieldChange &change : now->changes) {
        rows.append({change, m_draft.isTicked(change), now->secrets.contains(change.name),
                     now->olderValues.contains(change.name),
                     m_draft.conflicts().isOpen(change.name)});
    }
    return rows;
}

QList<ProblemRow> Session::problems() const
{
    return m_draft.analysis() ? m_draft.analysis()->problems : QList<ProblemRow>();
}

QList<ConflictField> Session::conflicts() const
{
    QList<ConflictField> fields = m_draft.conflicts().fields();
    const QSet<QString> secrets = secretFields();
    for (ConflictField &field : fields)
        field.isSecret = secrets.contains(field.name);
    return fields;
}

QSet<QString> Session::secretFields() const
{
    return m_draft.analysis() ? m_draft.analysis()->secrets : QSet<QString>();
}

bool Session::hasUnsentEdits() const
{
    return m_draft.isOpen() && m_draft.hasEdits();
}

std::optional<UndoableSend> Session::lastSend() const
{
    const SendHistory::Send *send = m_history.last();
    if (!send)
        return std::nullopt;
    UndoableSend last{send->at, {}};
    for (const SentField &field : send->fields)
        last.fields.append(field.name);
    return last;
}

} // namespace taskinput::session
