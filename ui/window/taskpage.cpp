#include "ui/window/taskpage.h"

#include "session/session.h"
#include "ui/changes/changepanel.h"
#include "ui/changes/changeview.h"
#include "ui/changes/conflictpanel.h"
#include "ui/changes/requestview.h"
#include "ui/changes/textdiffview.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/editor/jsoneditor.h"
#include "ui/journal/journalpanel.h"
#include "ui/look/unit.h"
#include "ui/panels/fieldhelppanel.h"
#include "ui/panels/problempanel.h"
#include "ui/panels/replypanel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/toolbutton.h"
#include "ui/window/actions.h"
#include "ui/window/editorpane.h"
#include "ui/window/headerstrip.h"
#include "ui/window/noticebar.h"
#include "ui/window/tabbedpane.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace taskinput::window {

namespace {

constexpr int changesBelowWidth = 960; // in u: narrower, the changes go under the editor

} // namespace

TaskPage::TaskPage(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_header(new HeaderStrip(actions, this))
    , m_progress(new widgets::ProgressLine(this))
    , m_notices(new NoticeBar(this))
    , m_room(new QStackedWidget(this))
    , m_work(new QSplitter(Qt::Horizontal, m_room))
    , m_column(new QSplitter(Qt::Vertical, m_work))
    , m_editor(new EditorPane(actions, m_column))
    , m_side(new TabbedPane(m_work))
    , m_bottom(new TabbedPane(m_column))
{
    auto *left = new QWidget(m_work);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(m_notices);
    leftColumn->addWidget(m_column, 1);
    m_column->addWidget(m_editor);
    m_column->addWidget(m_bottom);
    m_column->setChildrenCollapsible(false);
    m_column->setStretchFactor(0, 1);
    m_work->addWidget(left);
    m_work->addWidget(m_side);
    m_work->setChildrenCollapsible(false);
    m_work->setStretchFactor(0, 1);
    const look::Unit u;
    m_work->setSizes({u(650), u(370)});
    m_column->setSizes({u(480), u(180)});
    m_room->addWidget(m_work);

    addSidePanes();
    addBottomPanes();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_progress);
    column->addWidget(new widgets::HairLine(Qt::Horizontal, this));
    column->addWidget(m_room, 1);

    connectActions();
    connectPanes();
}

TaskPage::~TaskPage() = default;

void TaskPage::addSidePanes()
{
    using Mode = changes::TextDiffView::Mode;
    m_changes = new changes::ChangePanel(m_side);
    m_textDifference = new changes::TextDiffView(Mode::Inline, m_side);
    m_request = new changes::RequestView(m_side);
    m_side->addPane(m_changes, tr("Changes"));
    m_side->addPane(m_textDifference, tr("Text difference"));
    m_side->addPane(m_request, tr("Request"));
    m_side->setMinimumWidth(look::Unit()(260));
    m_sideBySide = new changes::TextDiffView(Mode::SideBySide, m_room);
    m_conflicts = new changes::ConflictPanel(m_room);
    m_room->addWidget(m_sideBySide);
    m_room->addWidget(m_conflicts);
}

void TaskPage::addBottomPanes()
{
    m_help = new panels::FieldHelpPanel(m_bottom);
    m_problems = new panels::ProblemPanel(m_bottom);
    m_reply = new panels::ReplyPanel(m_bottom);
    m_bottom->addPane(m_help, tr("Field help"));
    m_bottom->addPane(m_problems, tr("Problems"));
    m_journal = new journal::JournalPanel(true, m_bottom);
    m_bottom->addPane(m_reply, tr("Reply"));
    m_bottom->addPane(m_journal, tr("Journal"));
    connect(m_journal, &journal::JournalPanel::exportRequested, m_actions.exportJournal,
            &QAction::trigger);
    m_bottom->setCornerWidget(makeBottomCorner());
    m_bottom->hide(); // opens by itself for a reply, an error or when asked
}

QWidget *TaskPage::makeBottomCorner()
{
    auto *corner = new QWidget(m_bottom);
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_copyReply = widgets::toolButton(look::Icon::Copy, tr("Copy the reply"), corner);
    m_copyReply->hide();
    QToolButton *close =
        widgets::toolButton(look::Icon::Close, tr("Close the bottom pane"), corner);
    row->addWidget(m_copyReply);
    row->addWidget(close);
    connect(m_copyReply, &QToolButton::clicked, m_reply, &panels::ReplyPanel::copy);
    connect(m_bottom, &QTabWidget::currentChanged, this, &TaskPage::offerCopy);
    connect(close, &QToolButton::clicked, this,
            [this] { m_actions.bottomPane->setChecked(false); });
    return corner;
}

void TaskPage::offerCopy()
{
    m_copyReply->setVisible(m_bottom->currentWidget() == m_reply && m_session
                            && m_session->reply());
}

void TaskPage::connectActions()
{
    const auto command = [this](QAction *action, void (session::Session::*does)()) {
        connect(action, &QAction::triggered, this, [this, does] {
            if (m_session)
                (m_session->*does)();
        });
    };
    command(m_actions.reload, &session::Session::reload);
    command(m_actions.checkOnApify, &session::Session::checkOnApify);
    command(m_actions.undoAllChanges, &session::Session::undoAllChanges);
    command(m_actions.undoLastSend, &session::Session::undoLastSend);
    connect(m_actions.send, &QAction::triggered, this, &TaskPage::pressSend);
    connect(m_actions.review, &QAction::triggered, this, &TaskPage::review);
    connect(m_actions.undoChange, &QAction::triggered, this, [this] {
        const QString field = m_editor->fieldAtCaret();
        if (m_session && !field.isEmpty())
            m_session->undoChange(field);
    });
    connect(m_actions.fieldHistory, &QAction::triggered, this, [this] {
        const bool isListed = m_changes->isAncestorOf(focusWidget());
        const QString field = isListed ? m_changes->currentField() : m_editor->fieldAtCaret();
        if (m_session && !field.isEmpty())
            emit fieldHistoryRequested(field);
    });
    connect(m_actions.replaceWholeInput, &QAction::triggered, this, [this] {
        if (m_session)
            m_session->prepareReplace(removedFields());
    });
    connect(m_actions.copyRequest, &QAction::triggered, m_request, &changes::RequestView::copy);
    connect(m_actions.changesPane, &QAction::toggled, m_side, &QWidget::setVisible);
    connect(m_actions.bottomPane, &QAction::toggled, m_bottom, &QWidget::setVisible);
    connect(m_actions.textDifferenceInline, &QAction::triggered, this, [this] {
        m_actions.changesPane->setChecked(true);
        m_side->showPane(m_textDifference);
    });
    connect(m_actions.textDifferenceSideBySide, &QAction::toggled, this, &TaskPage::showSideBySide);
    connect(m_actions.nextChange, &QAction::triggered, this, [this] { stepChange(1); });
    connect(m_actions.previousChange, &QAction::triggered, this, [this] { stepChange(-1); });
    connect(m_actions.nextProblem, &QAction::triggered, m_problems,
            [this] { m_problems->goToNext(qint32(m_editor->editor()->caret())); });
    connect(m_actions.previousProblem, &QAction::triggered, m_problems,
            [this] { m_problems->goToPrevious(qint32(m_editor->editor()->caret())); });
    connect(m_actions.fieldHelp, &QAction::triggered, this, [this] { openBottom(m_help); });
}

void TaskPage::connectPanes()
{
    connect(m_editor, &EditorPane::caretMoved, this, [this](qint32 line, qint32 column) {
        m_help->setCaret(qint32(m_editor->editor()->caret()));
        emit caretMoved(line, column, m_editor->pathAtCaret());
    });
    connect(m_editor, &EditorPane::fileProblem, this, &TaskPage::fileProblem);
    connect(m_changes, &changes::ChangePanel::changeCountChanged, this,
            [this](int count) { m_side->setCount(m_changes, count); });
    connect(m_changes, &changes::ChangePanel::goToRequested, this, &TaskPage::goTo);
    m_changes->view()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_changes->view(), &QWidget::customContextMenuRequested, this,
            &TaskPage::showChangeMenu);
    connect(m_problems, &panels::ProblemPanel::problemCountChanged, this,
            [this](int count) { m_bottom->setCount(m_problems, count); });
    connect(m_problems, &panels::ProblemPanel::goToRequested, this, &TaskPage::goTo);
    connect(m_textDifference, &changes::TextDiffView::sideBySideRequested,
            m_actions.textDifferenceSideBySide,
            [this] { m_actions.textDifferenceSideBySide->setChecked(true); });
    connect(m_sideBySide, &changes::TextDiffView::closeRequested,
            m_actions.textDifferenceSideBySide,
            [this] { m_actions.textDifferenceSideBySide->setChecked(false); });
    connect(m_conflicts, &changes::ConflictPanel::closeRequested, this,
            [this] { showConflicts(false); });
    connect(m_conflicts, &changes::ConflictPanel::editByHandRequested, this,
            [this](const QString &field) {
                showConflicts(false);
                m_editor->goToFieldNamed(field);
            });
}

void TaskPage::setSession(session::Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_notices->setSession(session);
    m_editor->setSession(session);
    m_changes->setSession(session);
    m_textDifference->setSession(session);
    m_sideBySide->setSession(session);
    m_request->setSession(session);
    m_conflicts->setSession(session);
    m_help->setSession(session);
    m_problems->setSession(session);
    m_reply->setSession(session);
    offerCopy();
    m_actions.textDifferenceSideBySide->setChecked(false);
    m_room->setCurrentWidget(m_work);
    if (!session)
        return;
    m_header->setTask(session->task());
    connect(session, &session::Session::phaseChanged, this, &TaskPage::followPhase);
    connect(session, &session::Session::presentationChanged, this, &TaskPage::followDetails);
    connect(session, &session::Session::schemaChanged, this, &TaskPage::followDetails);
    connect(session, &session::Session::taskChanged, this,
            [this] { m_header->setTask(m_session->task()); });
    connect(session, &session::Session::replyChanged, this, &TaskPage::followReply);
    connect(session, &session::Session::replacementChanged, this, &TaskPage::followReplacement);
    connect(session, &session::Session::windowActionRequested, this, &TaskPage::performAction);
    followPhase();
    followDetails();
}

session::Session *TaskPage::session() const
{
    return m_session;
}

void TaskPage::followPhase()
{
    using enum session::Phase;
    const session::Phase phase = m_session->phase();
    const bool isReading = phase == Loading || phase == Checking || phase == ReadingBack;
    if (isReading || phase == Sending)
        m_progress->showUnknownSoon();
    else
        m_progress->stop();
    if (phase == Conflict)
        showConflicts(true);
    else if (m_room->currentWidget() == m_conflicts)
        showConflicts(false);
}

void TaskPage::followDetails()
{
    const session::Facts facts = m_session->presentation().facts;
    m_header->setDetails(m_session->buildName(), m_session->loadedAt());
    m_header->setUnsent(facts.changed);
    if (facts.phase == session::Phase::Sending && facts.totalBytes > 0 && facts.sentBytes > 0)
        m_progress->showFraction(double(facts.sentBytes) / double(facts.totalBytes));
}

void TaskPage::followReply()
{
    if (m_session->reply())
        openBottom(m_reply);
    offerCopy();
}

void TaskPage::followReplacement()
{
    if (m_replaceDialog)
        m_replaceDialog->close();
    const auto replacement = m_session->replacement();
    if (!replacement)
        return;
    m_replaceDialog = new dialogs::ReplaceDialog(*replacement, this);
    m_replaceDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_replaceDialog, &QDialog::accepted, m_session, &session::Session::confirmReplace);
    connect(m_replaceDialog, &QDialog::rejected, m_session, &session::Session::dropReplacement);
    m_replaceDialog->open();
}

void TaskPage::performAction(session::NoticeAction action)
{
    using enum session::NoticeAction;
    if (action == ShowReply)
        openBottom(m_reply);
    else if (action == ShowChanges || action == ShowMerge || action == ShowBiggestFields)
        review();
    else if (action == Details)
        openBottom(m_reply);
    else if (action == GoToField)
        goToNoticeField();
    else if (action == Resolve)
        showConflicts(true);
    else if (action == Export)
        m_actions.exportInput->trigger();
    else if (action == OpenInConsole)
        m_actions.openInConsole->trigger();
    else
        emit actionRequested(action);
}

void TaskPage::goToNoticeField()
{
    const auto notice = m_session->notice();
    if (notice && !notice->fields.isEmpty())
        m_editor->goToFieldNamed(notice->fields.constFirst());
}

void TaskPage::pressSend()
{
    if (!m_session)
        return;
    using enum session::SendAction;
    switch (m_session->presentation().action) {
    case Send:
        m_session->send();
        break;
    case Resolve:
        if (m_session->presentation().facts.openConflicts == 0)
            m_session->send();
        else
            showConflicts(true);
        break;
    case Replace:
        m_session->prepareReplace(removedFields());
        break;
    case CheckWhatApifyHas:
        m_session->checkWhatApifyHas();
        break;
    case Checking:
    case Cancel:
    case CancelWaiting:
        m_session->cancel();
        break;
    }
}

QStringList TaskPage::removedFields() const
{
    QStringList names;
    if (m_session) {
        for (const session::ChangeRow &row : m_session->changeRows()) {
            if (row.change.kind == diff::FieldKind::Removed)
                names << row.change.name;
        }
    }
    return names;
}

void TaskPage::stepChange(int by)
{
    if (m_room->currentWidget() == m_sideBySide)
        by > 0 ? m_sideBySide->goToNext() : m_sideBySide->goToPrevious();
    else if (m_side->isCurrent(m_textDifference))
        by > 0 ? m_textDifference->goToNext() : m_textDifference->goToPrevious();
    else if (const auto caret = qint32(m_editor->editor()->caret()); by > 0)
        m_changes->goToNext(caret);
    else
        m_changes->goToPrevious(caret);
}

void TaskPage::review()
{
    m_actions.textDifferenceSideBySide->setChecked(false);
    m_actions.changesPane->setChecked(true);
    m_side->showPane(m_changes);
    m_changes->focusList();
}

void TaskPage::showReply()
{
    openBottom(m_reply);
}

void TaskPage::showJournal()
{
    openBottom(m_journal);
    makeRoomBelow(0.4);
    m_journal->view()->setFocus(Qt::ShortcutFocusReason);
}

//! Gives the bottom pane \a share of the height unless it has more.
void TaskPage::makeRoomBelow(double share)
{
    const QList<int> sizes = m_column->sizes();
    const int all = sizes.value(0) + sizes.value(1);
    const int wanted = int(all * share);
    if (sizes.value(1) < wanted)
        m_column->setSizes({all - wanted, wanted});
}

void TaskPage::showChangeMenu(const QPoint &position)
{
    const QModelIndex index = m_changes->view()->indexAt(position);
    if (!index.isValid())
        return;
    m_changes->view()->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Undo This Change")), &QAction::triggered, m_changes,
            &changes::ChangePanel::undoCurrent);
    connect(menu->addAction(tr("Field History…")), &QAction::triggered, this,
            [this] { emit fieldHistoryRequested(m_changes->currentField()); });
    menu->popup(m_changes->view()->viewport()->mapToGlobal(position));
}

void TaskPage::openBottom(QWidget *pane)
{
    m_actions.bottomPane->setChecked(true);
    m_bottom->showPane(pane);
}

void TaskPage::goTo(qint32 position)
{
    m_actions.textDifferenceSideBySide->setChecked(false);
    m_room->setCurrentWidget(m_work);
    m_editor->goTo(position);
}

void TaskPage::showConflicts(bool areShown)
{
    m_room->setCurrentWidget(areShown ? static_cast<QWidget *>(m_conflicts) : m_work);
    if (areShown)
        m_conflicts->setFocus(Qt::OtherFocusReason);
}

void TaskPage::showSideBySide(bool isShown)
{
    if (isShown) {
        m_room->setCurrentWidget(m_sideBySide);
        m_sideBySide->setFocus(Qt::OtherFocusReason); // Escape leads back
    } else if (m_room->currentWidget() == m_sideBySide)
        m_room->setCurrentWidget(m_work);
}

QList<QWidget *> TaskPage::panes() const
{
    return {m_editor, m_side, m_bottom};
}

void TaskPage::focusPane(QWidget *pane)
{
    if (pane == m_editor)
        m_editor->editor()->setFocus(Qt::TabFocusReason);
    else if (pane == m_side && m_side->isCurrent(m_changes))
        m_changes->focusList();
    else if (auto *tabs = qobject_cast<TabbedPane *>(pane))
        tabs->currentWidget()->setFocus(Qt::TabFocusReason);
}

void TaskPage::fitTo(int width)
{
    const Qt::Orientation wanted =
        width < look::Unit()(changesBelowWidth) ? Qt::Vertical : Qt::Horizontal;
    if (m_work->orientation() != wanted)
        m_work->setOrientation(wanted);
}

void TaskPage::takeSettings(const storage::Settings &settings)
{
    if (!settings.editorSplitter.isEmpty())
        m_work->restoreState(settings.editorSplitter);
    m_editor->takeSettings(settings);
}

void TaskPage::giveSettings(storage::Settings &settings) const
{
    settings.editorSplitter = m_work->saveState();
    m_editor->giveSettings(settings);
}

} // namespace taskinput::window
