#include "ui/journal/journalpanel.h"

#include "ui/changes/changeview.h"
#include "ui/journal/journaldetail.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/progressline.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace taskinput::journal {

using namespace std::chrono_literals;
using models::JournalModel;
using session::JournalEntry;
using session::JournalField;

namespace {

constexpr auto pauseOfTyping = 200ms;
constexpr int page = 100;
//! More is not needed to draw a row.
constexpr qint64 longestListed = 2'000;

} // namespace

JournalPanel::JournalPanel(bool ofOneTask, QWidget *parent)
    : QWidget(parent)
    , m_ofOneTask(ofOneTask)
    , m_model(new JournalModel(this))
    , m_search(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_view(new changes::ChangeView(this))
    , m_detail(new JournalDetail(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_progress(new widgets::ProgressLine(this))
    , m_empty(new widgets::EmptyState(this))
    , m_pages(new QStackedLayout)
{
    layOut();
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseOfTyping);
    connect(&m_typing, &QTimer::timeout, this, &JournalPanel::refresh);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &JournalPanel::refresh);
    connect(m_export, &QPushButton::clicked, this, &JournalPanel::exportRequested);
    connect(m_model, &JournalModel::moreWanted, this, &JournalPanel::askMore);
    connect(m_view, &changes::ChangeView::currentMoved, this, &JournalPanel::showSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &JournalPanel::showMenu);
    const auto fold = [this](const QModelIndex &index) {
        if (m_model->hasChildren(index))
            m_view->setExpanded(index, !m_view->isExpanded(index));
    };
    connect(m_view, &QTreeView::activated, this, fold);
    connect(m_detail, &JournalDetail::undoRequested, this, &JournalPanel::undoSelected);
    connect(m_detail, &JournalDetail::historyRequested, this, &JournalPanel::showHistory);
    connect(m_empty, &widgets::EmptyState::actionTriggered, m_search, &QLineEdit::clear);
}

JournalPanel::~JournalPanel() = default;

void JournalPanel::setJournal(session::JournalSink *journal, const QString &account)
{
    if (m_journal)
        m_journal->disconnect(this);
    m_journal = journal;
    m_account = account;
    if (journal)
        connect(journal, &session::JournalSink::recorded, this, &JournalPanel::refresh);
    refresh();
}

void JournalPanel::setTask(const QString &taskId)
{
    if (m_taskId == taskId)
        return;
    m_taskId = taskId;
    if (!showsAll())
        refresh();
}

bool JournalPanel::showsAll() const
{
    return !m_ofOneTask || m_scope->currentData().toBool();
}

session::JournalQuery JournalPanel::query() const
{
    session::JournalQuery query;
    query.account = m_account;
    if (!showsAll())
        query.taskId = m_taskId;
    query.words = m_search->text().trimmed();
    query.longestValue = longestListed;
    return query;
}

void JournalPanel::refresh()
{
    m_typing.stop();
    ++m_round;
    if (!isVisible() || !m_journal) {
        m_model->setEntries({}, false);
        m_whole.reset();
        m_detail->clear();
        return;
    }
    ask(std::max(page, m_model->entryCount()));
}

void JournalPanel::ask(int limit)
{
    session::JournalQuery wanted = query();
    wanted.limit = limit;
    m_progress->showUnknownSoon();
    m_journal->find(wanted, this, [this, limit, round = m_round](const QList<JournalEntry> &found) {
        if (round == m_round)
            take(found, limit);
    });
}

void JournalPanel::askMore()
{
    session::JournalQuery wanted = query();
    wanted.limit = page;
    wanted.offset = m_model->entryCount();
    m_journal->find(wanted, this, [this, round = m_round](const QList<JournalEntry> &found) {
        if (round == m_round)
            m_model->appendEntries(found, found.size() == page);
    });
}

void JournalPanel::take(const QList<JournalEntry> &entries, int limit)
{
    m_progress->stop();
    m_model->setNamesTasks(showsAll());
    const bool hadSelection = !m_selectedSend.isEmpty();
    const QString send = m_selectedSend, field = m_selectedField;
    m_model->setEntries(entries, entries.size() == limit);
    QModelIndex selected = hadSelection ? m_model->indexOf(send, field) : QModelIndex();
    if (!selected.isValid())
        selected = m_model->index(0, 0);
    if (selected.isValid())
        m_view->setCurrentIndex(selected);
    else
        showSelection();
    showContent();
    emit filled();
}

void JournalPanel::showContent()
{
    if (m_model->entryCount() > 0) {
        m_pages->setCurrentWidget(m_splitter);
        return;
    }
    const QString words = m_search->text().trimmed();
    m_empty->setIcon(words.isEmpty() ? look::Icon::History : look::Icon::Search);
    m_empty->setTitle(words.isEmpty() ? tr("No sends yet")
                                      : tr("No send matches “%1”.").arg(words));
    m_empty->setSentence(words.isEmpty()
                             ? tr("Each send is recorded here with the values before and after.")
                             : QString());
    m_empty->setAction(words.isEmpty() ? QString() : tr("Clear search"));
    m_pages->setCurrentWidget(m_empty);
}

void JournalPanel::showSelection()
{
    const QModelIndex current = m_view->currentIndex();
    const JournalEntry *entry = m_model->entry(current);
    if (!entry) {
        m_whole.reset();
        m_detail->clear();
        return;
    }
    const JournalField *field = m_model->field(current);
    m_selectedSend = entry->sendId;
    m_selectedField = field ? field->name : QString();
    if (m_whole && m_whole->sendId == entry->sendId) {
        m_detail->showSend(*m_whole, m_selectedField);
        return;
    }
    m_whole.reset();
    session::JournalQuery whole;
    whole.account = m_account;
    whole.sendId = entry->sendId;
    whole.limit = 1;
    m_journal->find(whole, this, [this](const QList<JournalEntry> &found) {
        if (found.isEmpty() || found.constFirst().sendId != m_selectedSend || !isVisible())
            return;
        m_whole = found.constFirst();
        m_detail->showSend(*m_whole, m_selectedField);
    });
}

void JournalPanel::undoSelected()
{
    if (m_whole)
        emit undoRequested(*m_whole);
}

void JournalPanel::showHistory()
{
    if (!m_whole)
        return;
    const QString field = !m_selectedField.isNull() ? m_selectedField
        : m_whole->fields.isEmpty()                 ? QString()
                                                    : m_whole->fields.constFirst().name;
    if (!field.isNull())
        emit historyRequested(m_whole->draft, field);
}

void JournalPanel::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *undo = menu->addAction(tr("Undo This Send…"));
    connect(undo, &QAction::triggered, this, &JournalPanel::undoSelected);
    undo->setEnabled(wasSaved(*m_model->entry(index)));
    if (const JournalField *field = m_model->field(index)) {
        menu->addSeparator();
        const auto restore = [this, name = field->name](bool isAfter) {
            if (!m_whole)
                return;
            for (const JournalField &whole : std::as_const(m_whole->fields)) {
                if (whole.name == name)
                    emit restoreRequested(m_whole->draft, name,
                                          isAfter ? whole.after : whole.before);
            }
        };
        QAction *before = menu->addAction(tr("Restore the Value Before"));
        connect(before, &QAction::triggered, this, [restore] { restore(false); });
        QAction *after = menu->addAction(tr("Restore the Value After"));
        connect(after, &QAction::triggered, this, [restore] { restore(true); });
        for (QAction *action : {before, after})
            action->setEnabled(undo->isEnabled() && !field->isSecret);
        connect(menu->addAction(tr("Field History…")), &QAction::triggered, this,
                &JournalPanel::showHistory);
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void JournalPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void JournalPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        refresh();
}

void JournalPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEscape = event->key() == Qt::Key_Escape;
    if (isEscape && !m_search->text().isEmpty())
        m_search->clear();
    else if (isEscape && !m_ofOneTask)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace taskinput::journal
