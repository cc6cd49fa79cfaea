#include "ui/window/journaldesk.h"

#include "session/tasklist.h"
#include "session/workspace.h"
#include "ui/journal/fieldhistorydialog.h"
#include "ui/journal/journalpanel.h"

#include <utility>

namespace taskinput::window {

using journal::JournalPanel;
using session::DraftId;
using session::Session;

JournalDesk::JournalDesk(JournalPanel &ofTask, JournalPanel &ofAll, QWidget &window)
    : QObject(&window)
    , m_ofTask(ofTask)
    , m_ofAll(ofAll)
    , m_window(window)
{
    connectPanel(ofTask);
    connectPanel(ofAll);
}

void JournalDesk::connectPanel(JournalPanel &panel)
{
    connect(&panel, &JournalPanel::undoRequested, this, [this](const session::JournalEntry &entry) {
        editTask(entry.draft, entry.taskName,
                 [entry](Session &session) { session.undoSend(entry); });
    });
    connect(&panel, &JournalPanel::restoreRequested, this,
            [this](const DraftId &id, const QString &field, const QString &rawValue) {
                editTask(id, {}, [field, rawValue](Session &session) {
                    session.restoreField(field, rawValue);
                });
            });
    connect(&panel, &JournalPanel::historyRequested, this, &JournalDesk::showHistory);
}

void JournalDesk::setAccount(session::TaskList *tasks, session::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_edit = nullptr;
    m_tasks = tasks;
    m_workspace = workspace;
    session::JournalSink *sink = workspace ? &workspace->context().journal : nullptr;
    const QString account = workspace ? workspace->context().account : QString();
    m_ofTask.setJournal(sink, account);
    m_ofAll.setJournal(sink, account);
    if (workspace)
        connect(workspace, &session::Workspace::currentChanged, this, &JournalDesk::followCurrent);
    followCurrent();
}

void JournalDesk::followCurrent()
{
    const Session *current = m_workspace ? m_workspace->current() : nullptr;
    m_ofTask.setTask(current ? current->task().summary.id : QString());
}

void JournalDesk::showHistory(const DraftId &id, const QString &field)
{
    if (!m_workspace)
        return;
    auto *dialog =
        new journal::FieldHistoryDialog(m_workspace->context().journal, id, field, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &journal::FieldHistoryDialog::restoreRequested, this,
            [this](const DraftId &task, const QString &name, const QString &rawValue) {
                editTask(task, {}, [name, rawValue](Session &session) {
                    session.restoreField(name, rawValue);
                });
            });
    dialog->open();
}

void JournalDesk::editTask(const DraftId &id, const QString &name, Edit edit)
{
    if (!m_workspace)
        return;
    if (m_waitsFor)
        m_waitsFor->disconnect(this);
    m_edit = std::move(edit);
    m_waitsFor = m_workspace->find(id.taskId);
    if (!m_waitsFor || m_waitsFor != m_workspace->current()) {
        const api::TaskSummary *known = m_tasks ? m_tasks->find(id.taskId) : nullptr;
        api::TaskSummary task;
        task.id = id.taskId;
        task.name = name;
        m_waitsFor = m_workspace->open(known ? *known : task);
    }
    connect(m_waitsFor, &Session::phaseChanged, this, &JournalDesk::tryEdit);
    connect(m_waitsFor, &Session::analysisChanged, this, &JournalDesk::tryEdit);
    tryEdit();
}

void JournalDesk::tryEdit()
{
    if (!m_edit || !m_waitsFor || m_waitsFor->phase() != session::Phase::Ready
        || !m_waitsFor->analysis())
        return;
    m_waitsFor->disconnect(this);
    const Edit edit = std::exchange(m_edit, nullptr);
    // Not from inside the session's own signal.
    QMetaObject::invokeMethod(
        m_waitsFor.data(),
        [session = m_waitsFor, edit] {
            if (session)
                edit(*session);
        },
        Qt::QueuedConnection);
}

} // namespace taskinput::window
