// What the person does with the text and the change list.
#include "session/session.h"

#include "session/notices.h"

namespace taskinput::session {

void Session::setTicked(const QString &field, bool ticked)
{
    m_draft.setTicked(field, ticked);
    if (m_notices.has(NoticeKind::OlderValue))
        tellOlderValues();
}

void Session::undoChange(const QString &field)
{
    if (startEditing())
        m_draft.undoChange(field);
}

void Session::undoAllChanges()
{
    if (startEditing())
        m_draft.undoAllChanges(text::StepKind::UndoChange);
}

void Session::discard()
{
    if (!hasUnsentEdits() || !startEditing())
        return;
    m_draft.undoAllChanges(text::StepKind::Discard);
    withdraw(NoticeKind::DraftRestored);
    post(makeNotice(NoticeKind::Discarded));
}

void Session::setToNull(const QString &field)
{
    if (startEditing())
        m_draft.setToNull(field);
}

void Session::format()
{
    if (!startEditing())
        return;
    m_draft.format([this](bool wasReadable) {
        if (wasReadable)
            withdraw(NoticeKind::FormatFailed);
        else
            post(makeNotice(NoticeKind::FormatFailed));
    });
}

void Session::resolve(const QString &field, ConflictField::Choice choice)
{
    m_draft.resolve(field, choice);
    followConflicts();
}

//! A command of the person's edits the text: what was said about the last send is old.
bool Session::startEditing()
{
    const bool may = m_draft.isOpen() && m_draft.baseline().shape != InputShape::Scalar;
    m_editedSinceOutcome |= may;
    return may;
}

void Session::followText(text::Origin origin)
{
    if (!m_draft.isOpen())
        return;
    if (origin != text::Origin::Program)
        m_editedSinceOutcome = true;
    emit presentationChanged();
}

void Session::followAnalysis()
{
    followConflicts();
    if (m_notices.has(NoticeKind::OlderValue))
        tellOlderValues();
    emit analysisChanged();
    emit problemsChanged();
    emit presentationChanged();
    sendWhenCurrent();
    buildPreviewWhenCurrent();
    checkOnApifyWhenCurrent();
}

} // namespace taskinput::session
