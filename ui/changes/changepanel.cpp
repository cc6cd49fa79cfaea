#include "ui/changes/changepanel.h"

#include "ui/changes/changedelegate.h"
#include "ui/changes/changefoot.h"
#include "ui/changes/changeview.h"
#include "ui/changes/countsrow.h"
#include "ui/changes/pane.h"
#include "ui/widgets/emptystate.h"

#include "session/session.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace taskinput::changes {

using models::ChangeModel;
using session::Session;

ChangePanel::ChangePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChangeModel(this))
    , m_view(new ChangeView)
    , m_delegate(new ChangeDelegate(*m_model, this))
    , m_counts(new CountsRow)
    , m_foot(new ChangeFoot)
    , m_list(new QWidget)
    , m_message(new widgets::EmptyState)
    , m_pages(new QStackedLayout)
{
    layOnPane(this);
    m_view->setAccessibleName(tr("Changes"));
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(m_model);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_counts);
    column->addWidget(m_view, 1);
    column->addWidget(m_foot);

    m_pages->addWidget(m_list);
    m_pages->addWidget(m_message);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_pages);
    connectView();
    connectFoot();
    showNothing({}, {});
}

void ChangePanel::connectView()
{
    connect(m_view, &ChangeView::activated, this, &ChangePanel::showPlace);
    connect(m_view, &ChangeView::currentMoved, this, &ChangePanel::showSelection);
    connect(m_view, &ChangeView::deletePressed, this, &ChangePanel::undoCurrent);
    connect(m_delegate, &ChangeDelegate::expansionToggled, m_view,
            [this](const QModelIndex &index) {
                m_view->setExpanded(index, !m_view->isExpanded(index));
            });
    connect(m_model, &ChangeModel::tickRequested, this, &ChangePanel::tickRequested);
    connect(m_counts, &CountsRow::nextRequested, this, [this] { goToNext(); });
    connect(m_counts, &CountsRow::previousRequested, this, [this] { goToPrevious(); });
}

void ChangePanel::connectFoot()
{
    connect(m_foot, &ChangeFoot::undoRequested, this, &ChangePanel::undoCurrent);
    connect(m_foot, &ChangeFoot::keepRequested, this, &ChangePanel::undoCurrent);
    connect(m_foot, &ChangeFoot::undoAllRequested, this, &ChangePanel::undoAllRequested);
    connect(m_foot, &ChangeFoot::setToNullRequested, this,
            [this] { emit setToNullRequested(currentField()); });
    connect(m_foot, &ChangeFoot::removeForRealRequested, this,
            [this] { emit removeForRealRequested({currentField()}); });
}

void ChangePanel::setSession(Session *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        disconnect(this, nullptr, m_session, nullptr);
    }
    m_session = session;
    m_shown.reset();
    m_model->setRows({}, nullptr);
    if (!session) {
        showNothing({}, {});
        return;
    }
    connect(session, &Session::analysisChanged, this, &ChangePanel::refresh);
    connect(session, &Session::ticksChanged, this, &ChangePanel::refresh);
    connect(session, &Session::schemaChanged, this, &ChangePanel::refresh);
    connect(this, &ChangePanel::tickRequested, session, &Session::setTicked);
    connect(this, &ChangePanel::undoRequested, session, &Session::undoChange);
    connect(this, &ChangePanel::undoAllRequested, session, &Session::undoAllChanges);
    connect(this, &ChangePanel::setToNullRequested, session, &Session::setToNull);
    connect(this, &ChangePanel::removeForRealRequested, session, &Session::prepareReplace);
    refresh();
}

void ChangePanel::refresh()
{
    setSchema(m_session->inputSchema());
    const session::AnalysisPtr analysis = m_session->analysis();
    if (!analysis)
        showNothing({}, {});
    else if (analysis->isComparable)
        showRows(m_session->changeRows(), analysis);
    else if (analysis->draft->hasErrors())
        showBroken(analysis->firstErrorLine);
    else if (analysis->whole)
        showNothing(analysis->whole->isEmpty() ? tr("No changes") : tr("The list differs"),
                    tr("This input is no object, so it is compared and sent as a whole."));
    else
        showNothing(tr("Nothing to compare"),
                    tr("The input must be an object { … } to be compared field by field."));
}

void ChangePanel::showRows(const QList<session::ChangeRow> &rows,
                           const session::AnalysisPtr &analysis)
{
    m_shown = analysis;
    m_model->setRows(rows, analysis);
    setStale(false);
    m_counts->showCounts(m_model->counts());
    m_foot->showCounts(m_model->counts());
    showSelection();
    if (rows.isEmpty())
        showNoChanges();
    else
        showPage(m_list);
    emit changeCountChanged(changeCount());
}

void ChangePanel::showBroken(qint32 brokenLine)
{
    if (!m_shown || m_model->rowCount() == 0) {
        showNothing(tr("Not comparable at the moment"),
                    tr("The text is not valid JSON. See Problems."));
        return;
    }
    setStale(true);
    m_counts->showStale(m_shown->at, brokenLine);
    showPage(m_list);
}

void ChangePanel::setStale(bool isStale)
{
    m_delegate->setStale(isStale);
    m_foot->setEnabled(!isStale);
    m_view->viewport()->update();
}

void ChangePanel::showNoChanges()
{
    showMessage(
        look::Icon::Ok, tr("No changes"),
        tr("The text is the same as on Apify. Edit it, and what would be sent appears here."));
}

void ChangePanel::showNothing(const QString &title, const QString &sentence)
{
    m_shown.reset();
    m_model->setRows({}, nullptr);
    showMessage(look::Icon::Compare, title, sentence);
    emit changeCountChanged(0);
}

void ChangePanel::showMessage(look::Icon icon, const QString &title, const QString &sentence)
{
    m_message->setIcon(icon);
    m_message->setIconVisible(!title.isEmpty());
    m_message->setTitle(title);
    m_message->setSentence(sentence);
    showPage(m_message);
}

void ChangePanel::showPage(QWidget *page)
{
    const bool hadFocus = isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(page);
    // Focus must not be lost into nowhere when the list empties under it.
    if (hadFocus && page == m_message)
        setFocus();
}

void ChangePanel::setSchema(const schema::InputSchemaPtr &schema)
{
    m_schema = schema;
    showSelection();
}

QString ChangePanel::currentField() const
{
    const session::ChangeRow *row = m_model->row(m_view->currentIndex());
    return row ? row->change.name : QString();
}

void ChangePanel::setCurrentField(const QString &field)
{
    const QModelIndex index = m_model->indexOf(field);
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

int ChangePanel::changeCount() const
{
    const models::ChangeCounts counts = m_model->counts();
    return counts.changed + counts.added + counts.removed + counts.respelled;
}

void ChangePanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void ChangePanel::goToNext()
{
    step(1);
}

void ChangePanel::goToPrevious()
{
    step(-1);
}

void ChangePanel::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    QModelIndex current = m_view->currentIndex();
    if (current.parent().isValid())
        current = current.parent();
    const int from = current.isValid() ? current.row() : by > 0 ? -1 : 0;
    select((from + by + count) % count);
}

void ChangePanel::goToNext(qint32 caret)
{
    stepFrom(caret, 1);
}

void ChangePanel::goToPrevious(qint32 caret)
{
    stepFrom(caret, -1);
}

//! Two fields may be gone at one place: from there on the list is what leads on.
void ChangePanel::stepFrom(qint32 caret, int by)
{
    if (m_view->currentIndex().data(ChangeModel::PositionRole) == QVariant(caret))
        step(by);
    else
        select(m_model->rowBeside(caret, by > 0));
}

void ChangePanel::select(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    showPlace(index);
}

void ChangePanel::showPlace(const QModelIndex &index)
{
    const int position = index.data(ChangeModel::PositionRole).toInt();
    if (index.isValid() && position >= 0)
        emit goToRequested(position);
}

void ChangePanel::showSelection()
{
    const session::ChangeRow *row = m_model->row(m_view->currentIndex());
    m_foot->showSelected(row, m_schema.get());
}

void ChangePanel::undoCurrent()
{
    const QString field = currentField();
    if (!field.isEmpty())
        emit undoRequested(field);
}

} // namespace taskinput::changes
