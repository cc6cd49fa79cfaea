#include "ui/changes/textdiffview.h"

#include "ui/changes/diffdelegate.h"
#include "ui/changes/linesview.h"
#include "ui/changes/pane.h"
#include "ui/look/fonts.h"
#include "ui/look/unit.h"
#include "ui/models/formats.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/toolbutton.h"

#include "session/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

namespace taskinput::changes {

using session::Session;

namespace {

int digits(qsizetype number)
{
    return static_cast<int>(QString::number(number).size());
}

QLabel *sideLabel(const QString &text, QWidget *parent)
{
    const look::Unit u;
    auto *label = new QLabel(text, parent);
    label->setFont(look::sized(parent->font(), look::size::SecondLine, QFont::DemiBold));
    label->setContentsMargins(u(12), u(4), u(12), u(4));
    return label;
}

} // namespace

TextDiffView::TextDiffView(Mode mode, QWidget *parent)
    : QWidget(parent)
    , m_model(new models::TextDiffModel(mode, this))
    , m_view(new LinesView)
    , m_count(new QLabel)
    , m_page(new QWidget)
    , m_empty(new widgets::EmptyState)
    , m_progress(new widgets::ProgressLine)
    , m_pages(new QStackedLayout)
{
    layOnPane(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(mode == Mode::Inline ? tr("Text difference")
                                                   : tr("Text difference, side by side"));
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(new widgets::HairLine);
    if (mode == Mode::SideBySide) {
        auto *sides = new QHBoxLayout;
        sides->setSpacing(0);
        sides->addWidget(sideLabel(tr("On Apify"), m_page), 1);
        sides->addWidget(sideLabel(tr("Yours"), m_page), 1);
        column->addLayout(sides);
        column->addWidget(new widgets::HairLine);
    }
    column->addWidget(m_progress);
    column->addWidget(m_view, 1);
    column->addWidget(m_view->textScrollBar());

    m_pages->addWidget(m_page);
    m_pages->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addLayout(m_pages);
    connect(m_view, &LinesView::openRequested, this,
            [this](const QModelIndex &index) { m_model->openBand(index.row()); });
    connect(m_view, &LinesView::copyRequested, this, &TextDiffView::copy);
    showEmpty({}, {});
}

QWidget *TextDiffView::makeHeader()
{
    const look::Unit u;
    auto *header = new QWidget(m_page);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(u(12), u(2), u(8), u(2));
    m_count->setFont(look::sized(font(), look::size::SecondLine));
    m_previous = widgets::toolButton(look::Icon::Up, tr("Previous difference"), header);
    m_next = widgets::toolButton(look::Icon::Down, tr("Next difference"), header);
    auto *other = new QPushButton(
        m_model->mode() == Mode::Inline ? tr("Side by side") : tr("Back to the editor"), header);
    other->setFlat(true);
    other->setAutoDefault(false);
    row->addWidget(m_count, 1);
    row->addWidget(other);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_previous, &QToolButton::clicked, this, &TextDiffView::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &TextDiffView::goToNext);
    connect(other, &QPushButton::clicked, this,
            m_model->mode() == Mode::Inline ? &TextDiffView::sideBySideRequested
                                            : &TextDiffView::closeRequested);
    return header;
}

void TextDiffView::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    showAnalysis(nullptr, {});
    if (!session)
        return;
    connect(session, &Session::analysisChanged, this, &TextDiffView::takeAnalysis);
    connect(session, &Session::schemaChanged, this, &TextDiffView::takeAnalysis);
    takeAnalysis();
}

void TextDiffView::takeAnalysis()
{
    const session::AnalysisPtr analysis = m_session->analysis();
    // While the text is no JSON there is nothing new to compare.
    if (analysis && !analysis->draft->hasErrors())
        showAnalysis(analysis, m_session->secretFields());
}

void TextDiffView::showAnalysis(const session::AnalysisPtr &analysis, const QSet<QString> &secrets)
{
    m_analysis = analysis;
    m_secrets = secrets;
    if (!analysis) {
        m_building.cancel();
        m_model->setDifference(nullptr);
        showEmpty({}, {});
    } else if (isVisible()) {
        build();
    }
}

void TextDiffView::build()
{
    m_progress->showUnknownSoon();
    m_building.run(
        [analysis = m_analysis, secrets = m_secrets](const StopFlag &stop) {
            return models::textDifference(*analysis, secrets, stop);
        },
        [this](const models::TextDifferencePtr &difference) { showDifference(difference); });
}

void TextDiffView::showDifference(const models::TextDifferencePtr &difference)
{
    m_progress->stop();
    if (!difference)
        return;
    const int scrolled = m_view->verticalScrollBar()->value();
    const bool hasNumbers = m_model->mode() == Mode::SideBySide;
    m_view->lines().setNumberDigits(
        hasNumbers ? digits(std::max(difference->before.rowCount(), difference->after.rowCount()))
                   : 0);
    m_model->setDifference(difference);
    m_view->setLongest(std::max(difference->before.longest(), difference->after.longest()));
    m_view->verticalScrollBar()->setValue(scrolled);
    m_count->setText(difference->changes == 1
                         ? tr("1 difference")
                         : tr("%1 differences").arg(models::countText(difference->changes)));
    m_previous->setEnabled(difference->changes > 0);
    m_next->setEnabled(difference->changes > 0);
    if (difference->changes == 0)
        showEmpty(tr("No differences"), tr("Your text and the input on Apify say the same."));
    else
        m_pages->setCurrentWidget(m_page);
    if (hasFocus())
        m_view->setFocus(); // there were no lines yet when the focus came
    emit differenceShown();
}

void TextDiffView::showEmpty(const QString &title, const QString &sentence)
{
    m_empty->setIcon(look::Icon::Compare);
    m_empty->setIconVisible(!title.isEmpty());
    m_empty->setTitle(title);
    m_empty->setSentence(sentence);
    m_pages->setCurrentWidget(m_empty);
}

void TextDiffView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_analysis && !m_model->difference())
        build();
}

void TextDiffView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Minimised windows keep what they show; hidden panes let go of it.
    if (event->spontaneous())
        return;
    m_building.cancel();
    m_progress->stop();
    m_model->setDifference(nullptr);
}

void TextDiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_model->mode() == Mode::SideBySide) {
        emit closeRequested();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void TextDiffView::goToNext()
{
    goTo(m_model->changeBeside(m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1,
                               true));
}

void TextDiffView::goToPrevious()
{
    goTo(m_model->changeBeside(std::max(0, m_view->currentIndex().row()), false));
}

void TextDiffView::goTo(int row)
{
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    const auto marks = index.data(models::LineMarksRole).value<QList<Span>>();
    m_view->showUnit(index, marks.isEmpty() ? 0 : marks.front().begin);
}

void TextDiffView::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    const QString text = m_model->textOf(rows);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace taskinput::changes
