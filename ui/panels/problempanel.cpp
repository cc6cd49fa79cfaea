#include "ui/panels/problempanel.h"

#include "ui/changes/pane.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/problemdelegate.h"
#include "ui/widgets/emptystate.h"

#include "session/session.h"

#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace taskinput::panels {

using models::ProblemModel;
using session::Session;

ProblemPanel::ProblemPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemModel(this))
    , m_view(new QListView)
    , m_empty(new widgets::EmptyState)
    , m_pages(new QStackedLayout)
{
    changes::layOnPane(this);
    m_view->viewport()->setBackgroundRole(QPalette::AlternateBase);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Problems"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setIcon(look::Icon::Ok);
    m_empty->setTitle(tr("No problems"));
    m_empty->setSentence(
        tr("The text is valid JSON. Check on Apify says whether a run would accept it."));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_pages);
    connect(m_view, &QListView::activated, this, &ProblemPanel::showPlace);
    showProblems({}, nullptr);
}

void ProblemPanel::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (!session) {
        showProblems({}, nullptr);
        return;
    }
    connect(session, &Session::analysisChanged, this, &ProblemPanel::refresh);
    connect(session, &Session::problemsChanged, this, &ProblemPanel::refresh);
    refresh();
}

void ProblemPanel::refresh()
{
    const session::AnalysisPtr analysis = m_session->analysis();
    showProblems(m_session->problems(), analysis ? analysis->draft : nullptr);
}

void ProblemPanel::showProblems(const QList<session::ProblemRow> &rows,
                                const json::DocumentPtr &draft)
{
    const int before = problemCount();
    m_model->setRows(rows, draft);
    m_pages->setCurrentWidget(rows.isEmpty() ? m_empty : static_cast<QWidget *>(m_view));
    if (before != problemCount())
        emit problemCountChanged(problemCount());
}

int ProblemPanel::problemCount() const
{
    return m_model->rowCount();
}

void ProblemPanel::showPlace(const QModelIndex &index)
{
    const int position = index.data(ProblemModel::PositionRole).toInt();
    if (index.isValid() && position >= 0)
        emit goToRequested(position);
}

void ProblemPanel::goToNext(qint32 caret)
{
    goTo(m_model->rowBeside(caret, true));
}

void ProblemPanel::goToPrevious(qint32 caret)
{
    goTo(m_model->rowBeside(caret, false));
}

void ProblemPanel::goTo(int row)
{
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row));
    showPlace(m_model->index(row));
}

} // namespace taskinput::panels
