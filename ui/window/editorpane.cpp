#include "ui/window/editorpane.h"

#include "session/session.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/editor/jsoneditor.h"
#include "ui/models/errortexts.h"
#include "ui/models/problemtexts.h"
#include "ui/widgets/emptystate.h"
#include "ui/window/actions.h"
#include "ui/window/changemarks.h"
#include "ui/window/gotofielddialog.h"
#include "json/decode.h"
#include "json/path.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace taskinput::window {

using namespace Qt::StringLiterals;

namespace {

// More than any input can have; it keeps a wrongly dropped disk image out.
constexpr qint64 largestFile = 200'000'000;

} // namespace

EditorPane::EditorPane(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_stack(new QStackedWidget(this))
    , m_pane(new editor::EditorPane(m_stack))
    , m_editor(&m_pane->editor())
    , m_find(&m_pane->findBar())
    , m_failed(new widgets::EmptyState(m_stack))
    , m_loading(new widgets::EmptyState(m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_failed);
    m_stack->addWidget(m_loading);
    m_loading->setIconVisible(false);
    m_loading->setSentence(tr("Loading the saved input…"));
    m_failed->setIcon(look::Icon::Error);
    m_failed->setAction(tr("Try again"));

    connect(m_failed, &widgets::EmptyState::actionTriggered, this, [this] {
        if (m_session)
            m_session->load();
    });
    connect(m_editor, &editor::JsonEditor::caretMoved, this, &EditorPane::tellCaret);
    connect(m_editor, &editor::JsonEditor::fileDropped, this, &EditorPane::importFile);
    connectActions();
    connectFileActions();
}

EditorPane::~EditorPane() = default;

void EditorPane::connectActions()
{
    connect(m_actions.undo, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->buffer().undo();
    });
    connect(m_actions.redo, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->buffer().redo();
    });
    connect(m_actions.format, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->format();
    });
    connect(m_actions.find, &QAction::triggered, m_find, &editor::FindBar::open);
    connect(m_actions.replaceText, &QAction::triggered, m_find, &editor::FindBar::openForReplacing);
    connect(m_actions.findNext, &QAction::triggered, m_find, &editor::FindBar::findNext);
    connect(m_actions.findPrevious, &QAction::triggered, m_find, &editor::FindBar::findPrevious);
    connect(m_actions.goToField, &QAction::triggered, this, &EditorPane::goToField);
    connect(m_actions.zoomIn, &QAction::triggered, m_editor, &editor::JsonEditor::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_editor, &editor::JsonEditor::zoomOut);
    connect(m_actions.zoomReset, &QAction::triggered, m_editor, &editor::JsonEditor::resetZoom);
    connect(m_actions.wordWrap, &QAction::toggled, m_editor, &editor::JsonEditor::setWordWrap);
    connect(m_actions.tabMovesFocus, &QAction::toggled, m_editor,
            &editor::JsonEditor::setTabMovesFocus);
    showHistory();
}

void EditorPane::connectFileActions()
{
    connect(m_actions.importJson, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Import JSON into Editor"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, &EditorPane::importFile);
        dialog->open();
    });
    connect(m_actions.exportInput, &QAction::triggered, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Export Input"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"json"_s);
        if (m_session)
            dialog->selectFile(m_session->task().summary.name + u".json"_s);
        connect(dialog, &QFileDialog::fileSelected, this, &EditorPane::exportTo);
        dialog->open();
    });
}

void EditorPane::keepViewState()
{
    if (m_session)
        m_viewStates.insert(m_session->task().summary.id, m_editor->viewState());
}

void EditorPane::setSession(session::Session *session)
{
    keepViewState();
    if (m_session) {
        m_session->disconnect(this);
        m_session->buffer().disconnect(this);
    }
    m_marks.cancel();
    m_session = session;
    m_editor->attach(session ? &session->buffer() : nullptr,
                     session ? m_viewStates.value(session->task().summary.id)
                             : editor::ViewState());
    if (!session) {
        showHistory();
        return;
    }
    connect(session, &session::Session::phaseChanged, this, &EditorPane::followPhase);
    connect(session, &session::Session::presentationChanged, this, &EditorPane::followPhase);
    connect(session, &session::Session::analysisChanged, this, &EditorPane::followAnalysis);
    connect(session, &session::Session::problemsChanged, this, &EditorPane::showFieldMarks);
    connect(session, &session::Session::schemaChanged, this, &EditorPane::showFieldMarks);
    connect(session, &session::Session::goTo, this, &EditorPane::goTo);
    connect(&session->buffer(), &text::TextBuffer::historyChanged, this, &EditorPane::showHistory);
    followPhase();
    followAnalysis();
    showHistory();
}

void EditorPane::followPhase()
{
    if (!m_session)
        return;
    const session::Phase phase = m_session->phase();
    QWidget *shown = m_pane;
    if (phase == session::Phase::LoadFailed) {
        shown = m_failed;
        if (const auto error = m_session->loadError()) {
            const models::ErrorText words = models::errorText(*error, models::ErrorContext::Load);
            m_failed->setTitle(words.headline);
            m_failed->setSentence(words.advice);
        }
    } else if (phase == session::Phase::Loading && m_session->buffer().text().isEmpty()) {
        shown = m_loading;
    }
    m_editor->setEditable(!m_session->presentation().editorIsReadOnly);
    if (m_stack->currentWidget() == shown)
        return;
    const bool hadFocus =
        m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(shown);
    // After loading, the editor has the keyboard: editing is what the task was opened for.
    if (shown == m_pane && (hadFocus || phase == session::Phase::Ready))
        m_editor->setFocus(Qt::OtherFocusReason);
}

void EditorPane::followAnalysis()
{
    showMarks();
    showFieldMarks();
    tellCaret(); // its path and its field are known now
}

void EditorPane::tellCaret()
{
    const qsizetype caret = m_editor->caret();
    const qsizetype line = m_editor->text().lineAt(caret);
    const qsizetype column = caret - m_editor->text().lineStart(line);
    emit caretMoved(qint32(line) + 1, qint32(column) + 1);
}

void EditorPane::showMarks()
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis || !analysis->isComparable)
        return; // the old marks have moved along with the text
    m_marks.run([analysis](const StopFlag &stop) { return changeMarks(*analysis, stop); },
                [this, analysis](const QList<editor::ChangeMark> &marks) {
                    if (m_session && m_session->analysis() == analysis
                        && m_session->analysisIsCurrent())
                        m_editor->setChangeMarks(marks);
                });
}

void EditorPane::showFieldMarks()
{
    if (!m_session || !m_session->analysisIsCurrent())
        return;
    QList<editor::ProblemMark> marks;
    for (const session::ProblemRow &row : m_session->problems()) {
        const bool isError = row.source == session::ProblemRow::Source::Json
            && row.problem.severity == json::Severity::Error;
        marks.append({isError ? editor::ProblemMark::Severity::Error
                              : editor::ProblemMark::Severity::Warning,
                      row.span,
                      row.source == session::ProblemRow::Source::Json
                          ? models::problemText(row.problem, row.line)
                          : row.message});
    }
    m_editor->setProblems(marks);

    const session::AnalysisPtr analysis = m_session->analysis();
    QList<editor::LockMark> locks;
    if (analysis && analysis->draft && analysis->draft->isObject()) {
        for (const QString &name : m_session->secretFields()) {
            const json::NodeId member = analysis->draft->member(analysis->draft->root(), name);
            if (member != json::NoNode)
                locks.append({analysis->draft->node(member).key,
                              tr("Secret: Apify encrypts this value when it is saved.")});
        }
    }
    m_editor->setLocks(locks);
}

void EditorPane::showHistory()
{
    const text::TextBuffer *buffer = m_session ? &m_session->buffer() : nullptr;
    m_actions.undo->setEnabled(buffer && buffer->canUndo());
    m_actions.redo->setEnabled(buffer && buffer->canRedo());
}

QString EditorPane::pathAtCaret() const
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis || !m_session->analysisIsCurrent())
        return {};
    const json::NodeId node = json::nodeAt(*analysis->draft, qint32(m_editor->caret()));
    return node == json::NoNode ? u"$"_s : json::pathOf(*analysis->draft, node);
}

QString EditorPane::fieldAtCaret() const
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis || !analysis->draft->isObject())
        return {};
    const json::NodeId member = json::topLevelMemberAt(*analysis->draft, qint32(m_editor->caret()));
    return member == json::NoNode ? QString() : analysis->draft->key(member);
}

void EditorPane::goTo(qint32 position)
{
    m_editor->goTo(qsizetype(position));
    m_editor->setFocus(Qt::OtherFocusReason);
}

void EditorPane::goToFieldNamed(const QString &name)
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis || !analysis->draft->isObject())
        return;
    const json::NodeId member = analysis->draft->member(analysis->draft->root(), name);
    if (member != json::NoNode)
        goTo(analysis->draft->node(member).key.begin);
}

void EditorPane::goToField()
{
    const session::AnalysisPtr analysis = m_session ? m_session->analysis() : nullptr;
    if (!analysis)
        return;
    auto *dialog = new GoToFieldDialog(analysis->draft, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToFieldDialog::chosen, this, &EditorPane::goTo);
    dialog->open();
}

void EditorPane::importFile(const QString &path)
{
    if (!m_session)
        return;
    m_reading.run(
        [path](const StopFlag &) -> ReadFile {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return {{}, file.errorString()};
            if (file.size() > largestFile)
                return {{}, tr("it is larger than any input can be")};
            auto decoded = json::decodeUtf8(file.readAll());
            if (!decoded)
                return {{}, tr("it is not UTF-8 text")};
            return {json::fitForEditor(decoded->text), {}};
        },
        [this, path](const ReadFile &read) {
            if (!read.problem.isEmpty())
                emit fileProblem(
                    tr("%1 was not imported: %2. Your text is unchanged.").arg(path, read.problem));
            else if (m_session)
                m_session->buffer().replaceAll(text::Text(read.text), text::StepKind::Import);
        });
}

void EditorPane::exportTo(const QString &path)
{
    if (!m_session)
        return;
    m_writing.run(
        [path, text = m_session->buffer().text()](const StopFlag &) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return file.errorString();
            file.write(text.toString().toUtf8());
            return file.commit() ? QString() : file.errorString();
        },
        [this, path](const QString &problem) {
            if (!problem.isEmpty())
                emit fileProblem(tr("The input was not exported to %1: %2.").arg(path, problem));
        });
}

void EditorPane::takeSettings(const storage::Settings &settings)
{
    m_editor->setZoom(100 + settings.editorZoom * 10);
    m_editor->setWordWrap(settings.wordWrap);
    m_editor->setTabMovesFocus(settings.tabMovesFocus);
}

void EditorPane::giveSettings(storage::Settings &settings) const
{
    settings.editorZoom = (m_editor->zoom() - 100) / 10;
}

} // namespace taskinput::window
